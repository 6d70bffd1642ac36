import { printImportReport, saveImportReport } from '#renderer/commands/import-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import { showImportReport } from '#renderer/stores/import-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRound } from '#renderer/stores/round-store'
import { formatNumericMoment } from '#shared/i18n/norwegian-time'
import { selectImportReports } from '#shared/round/import-view'
import type { ImportReport } from '#shared/round/kinds/import-entries'
import { selectApplications, selectInfo } from '#shared/round/round-view'
import { copyText } from './copy-text'
import { ImportFiles, ImportItems } from './import-lists'
import {
  groupByFile,
  importReportText,
  importSummary,
  refusedItems,
  unreadFiles,
  wasCancelled,
} from './import-report-text'
import './import-report.css'

/** What an import came to, file by file, with what to do about it. */
export function ImportReportDialog({ report }: { readonly report: ImportReport }) {
  const applications = useRound(selectApplications)
  const numbers = new Map<string, number>(applications.map(({ id, number }) => [id, number]))
  const title = useRound(fields => selectInfo(fields)?.title)
  const at = useRound(
    fields => selectImportReports(fields).find(one => one.report.importId === report.importId)?.at ?? null,
  )
  const close = () => showImportReport(null)

  function copy() {
    if (copyText(importReportText(report))) showNotice('success', 'Rapporten er kopiert.')
    else showNotice('failure', 'Rapporten kunne ikke kopieres. Merk teksten og kopier den for hånd.')
  }

  return (
    <Dialog
      title="Importrapport"
      size="wide"
      open
      onClose={close}
      actions={
        <>
          <Button onClick={copy}>Kopier</Button>
          <Button disabled={at === null} onClick={() => void printImportReport()}>
            Skriv ut…
          </Button>
          <Button disabled={at === null} onClick={() => void saveImportReport(report.importId)}>
            Lagre…
          </Button>
          <Button variant="primary" onClick={close}>
            Lukk
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="import-report" aria-label="Rapport" tabIndex={0}>
        {wasCancelled(report) ? (
          <Status kind="warn" look="tag">
            Importen ble avbrutt. Det som var tatt inn, er i runden; importer resten på nytt.
          </Status>
        ) : null}
        <p className="muted">{`${title ?? ''}${at === null ? '' : `, lest inn ${formatNumericMoment(at)}`}`}</p>
        <p>{importSummary(report)}</p>
        <ImportFiles kind="stop" heading="Avvist" groups={groupByFile(refusedItems(report))} />
        <ImportFiles
          kind="part"
          heading="Ikke lest eller tatt inn før avbruddet"
          groups={unreadFiles(report).map(file => ({ file, lines: [] }))}
        />
        <ImportFiles kind="warn" heading="Advarsler" groups={groupByFile(report.warnings)} />
        <ImportItems kind="note" heading="Nye versjoner" items={report.updated} numbers={numbers} />
        <ImportItems kind="good" heading="Nye søknader" items={report.imported} numbers={numbers} />
        <ImportItems kind="idle" heading="Valgt bort, ikke tatt inn" items={report.left} numbers={numbers} />
        <ImportItems
          kind="idle"
          heading="Like fra før, ikke tatt inn"
          items={report.duplicates}
          numbers={numbers}
        />
      </section>
    </Dialog>
  )
}
