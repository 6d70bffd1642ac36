import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { EmptyState } from '#renderer/components/empty-state'
import { listReports, showImportReport } from '#renderer/stores/import-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { formatNumericMoment } from '#shared/i18n/norwegian-time'
import { selectImportReports } from '#shared/round/import-view'
import { importSummary } from './import-report-text'
import './import-report.css'

/** Every import into the round, latest first; each report can be opened again. */
export function ImportReportsDialog() {
  const fields = useRoundStore(store => store.state.fields)
  const reports = selectImportReports(fields)
  return (
    <Dialog title="Importrapporter" open onClose={() => listReports(false)}>
      {reports.length === 0 ? (
        <EmptyState title="Ingen importer ennå">
          Hver gang søknader tas inn, legges en rapport her. Importer søknader fra Fil-menyen.
        </EmptyState>
      ) : (
        <ul className="import-files import-past">
          {reports.map(({ report, at }) => (
            <li key={report.importId}>
              <div>
                <span className="numbers">{formatNumericMoment(at)}</span>
                <p className="muted">{importSummary(report)}</p>
              </div>
              <Button onClick={() => showImportReport(report)}>Vis rapporten</Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
