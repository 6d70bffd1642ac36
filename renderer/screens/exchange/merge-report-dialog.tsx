import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import { closeMergeReport, openExchangeDialog } from '#renderer/stores/exchange-store'
import type { MergeReport } from '#shared/ipc/exchange-channels'
import './exchange.css'

/** What taking in files came to: what is new, what was refused and why, and what must be settled. */
export function MergeReportDialog({ report }: { readonly report: MergeReport }) {
  const { added, known, refused, conflicts, notes } = report
  return (
    <Dialog
      title="Mottatt fra medlemmene"
      open
      onClose={closeMergeReport}
      actions={
        <>
          {conflicts.length === 0 ? null : (
            <Button
              onClick={() => {
                closeMergeReport()
                openExchangeDialog('conflicts')
              }}
            >
              Se konfliktene
            </Button>
          )}
          <Button variant="primary" onClick={closeMergeReport}>
            Lukk
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="exchange-report" aria-label="Rapport" tabIndex={0}>
        <p>{mergeSummary(report)}</p>
        {added > 0 ? <Status kind="good">{`Nye hendelser: ${added}`}</Status> : null}
        {known > 0 ? <Status kind="idle">{`Fantes fra før: ${known}`}</Status> : null}
        {conflicts.length > 0 ? (
          <Status kind="warn">{`Konflikter som må avgjøres: ${conflicts.length}`}</Status>
        ) : null}
        {refused.length > 0 ? (
          <>
            <h3>
              <Status kind="stop">{`Avvist (${refused.length})`}</Status>
            </h3>
            <ul className="exchange-lines">
              {refused.map(({ entry, reason }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice, and the list never changes.
                <li key={place}>
                  <span className="muted">{entry}</span> {reason}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {notes.length > 0 ? (
          <>
            <h3>
              <Status kind="note">Til opplysning</Status>
            </h3>
            <ul className="exchange-lines">
              {notes.map(note => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </Dialog>
  )
}

/** The whole in one sentence. */
export function mergeSummary({ added, known, refused }: MergeReport): string {
  if (added === 0 && known === 0 && refused.length === 0) return 'Filene inneholdt ingenting å ta imot.'
  if (refused.length === 0) {
    return added === 0 ? 'Alt var tatt imot fra før. Ingenting er endret.' : 'Alt i filene er tatt imot.'
  }
  return added === 0
    ? 'Ingenting nytt kunne tas inn. Se linjene under.'
    : 'Noe ble avvist. Resten er tatt imot.'
}
