import { canImport, importApplications } from '#renderer/commands/import-commands'
import { useCommand } from '#renderer/commands/use-command'
import { useImportStore } from '#renderer/stores/import-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { useWorkStore } from '#renderer/stores/work-store'
import { ImportReportDialog } from './import-report-dialog'

/** Answers the menu's import on every screen, and shows afterwards what came of it. */
export function ImportApplications() {
  // What decides whether the menu entry can be chosen.
  useRoundStore(store => store.roundId)
  useRoundStore(store => store.readOnly)
  useWorkStore(store => store.progress === null)
  useCommand('file:import', { run: () => importApplications('files'), enabled: canImport })
  const report = useImportStore(store => store.report)
  return report === null ? null : <ImportReportDialog report={report} />
}
