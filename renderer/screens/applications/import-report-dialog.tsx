import { closeImportReport } from '#renderer/commands/import-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status, type StatusKind } from '#renderer/components/status'
import { useImportStore } from '#renderer/stores/import-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRound } from '#renderer/stores/round-store'
import type { ImportedItem, ImportReport } from '#shared/ipc/round-channels'
import { selectApplications } from '#shared/round/round-view'
import { copyText } from './copy-text'
import {
  type FileLines,
  groupByFile,
  importReportText,
  importSummary,
  refusedItems,
  unreadFiles,
  wasCancelled,
} from './import-report-text'
import { ImportUpdates } from './import-updates'
import './import-report.css'

interface Props {
  readonly report: ImportReport
}

/** What an import came to, file by file, with what to do about it. */
export function ImportReportDialog({ report }: Props) {
  const settled = useImportStore(store => store.settled)
  const applications = useRound(selectApplications)
  const numbers = new Map<string, number>(applications.map(({ id, number }) => [id, number]))

  function copy() {
    if (copyText(importReportText(report, settled))) showNotice('success', 'Rapporten er kopiert.')
    else showNotice('failure', 'Rapporten kunne ikke kopieres. Merk teksten og kopier den for hånd.')
  }

  return (
    <Dialog
      title="Importrapport"
      open
      onClose={() => void closeImportReport()}
      actions={
        <>
          <Button onClick={copy}>Kopier rapporten</Button>
          <Button variant="primary" onClick={() => void closeImportReport()}>
            Lukk
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="import-report" aria-label="Rapport" tabIndex={0}>
        {wasCancelled(report) ? (
          <Status kind="warn" look="tag">
            Importen ble avbrutt. Det som var lest, er tatt inn; importer resten på nytt.
          </Status>
        ) : null}
        <p>{importSummary(report)}</p>
        {report.updated.length > 0 ? (
          <ImportUpdates items={report.updated} numbers={numbers} settled={settled} />
        ) : null}
        <Files kind="stop" heading="Avvist" groups={groupByFile(refusedItems(report))} />
        <Files kind="warn" heading="Advarsler" groups={groupByFile(report.warnings)} />
        <Items kind="good" heading="Nye søknader" items={report.imported} numbers={numbers} />
        <Items
          kind="idle"
          heading="Like fra før, ikke tatt inn"
          items={report.duplicates}
          numbers={numbers}
        />
        <Files
          kind="part"
          heading="Ikke lest"
          groups={unreadFiles(report).map(file => ({ file, lines: [] }))}
        />
      </section>
    </Dialog>
  )
}

interface FilesProps {
  readonly kind: StatusKind
  readonly heading: string
  readonly groups: readonly FileLines[]
}

function Files({ kind, heading, groups }: FilesProps) {
  if (groups.length === 0) return null
  const count = groups.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0)
  return (
    <section>
      <h3>
        <Status kind={kind}>{`${heading} (${count})`}</Status>
      </h3>
      <ul className="import-files">
        {groups.map(({ file, lines }) => (
          <li key={file}>
            <span className="import-file">{file}</span>
            {lines.length > 0 ? (
              <ul>
                {lines.map((line, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice, and the list never changes.
                  <li key={place}>{line}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ItemsProps {
  readonly kind: StatusKind
  readonly heading: string
  readonly items: readonly ImportedItem[]
  readonly numbers: ReadonlyMap<string, number>
}

function Items({ kind, heading, items, numbers }: ItemsProps) {
  if (items.length === 0) return null
  return (
    <section>
      <h3>
        <Status kind={kind}>{`${heading} (${items.length})`}</Status>
      </h3>
      <ul className="import-items">
        {items.map(({ applicationId, title, file }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one application may be named twice, and the list never changes.
          <li key={place}>
            <span className="numbers muted">{numbers.get(applicationId) ?? '–'}</span>
            <span className="import-title" title={title}>
              {title}
            </span>
            <span className="import-from muted" title={file}>
              {file}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
