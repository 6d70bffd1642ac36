import { canImport, hasRound, importApplications, openMappings } from '#renderer/commands/import-commands'
import { useCommand } from '#renderer/commands/use-command'
import { listReports, useImportStore } from '#renderer/stores/import-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { useWorkStore } from '#renderer/stores/work-store'
import { ImportPreviewDialog } from './import-preview-dialog'
import { ImportReportDialog } from './import-report-dialog'
import { ImportReportsDialog } from './import-reports-dialog'
import { LabelMappingsDialog } from './label-mappings-dialog'

/** Answers the menu's import on every screen: what was read, the choices, and the report of what came of them. */
export function ImportApplications() {
  // What decides whether the menu entries can be chosen.
  useRoundStore(store => store.roundId)
  useRoundStore(store => store.readOnly)
  useWorkStore(store => store.progress === null)
  useCommand('file:import', { run: () => importApplications('files'), enabled: canImport })
  useCommand('file:import-reports', { run: () => listReports(true), enabled: hasRound })
  useCommand('file:label-mappings', { run: openMappings, enabled: hasRound })
  const { preview, earlier, report, listsReports, mappings } = useImportStore()
  if (preview !== null)
    return <ImportPreviewDialog key={previewKey(preview)} preview={preview} earlier={earlier} />
  if (report !== null) return <ImportReportDialog report={report} />
  if (listsReports) return <ImportReportsDialog />
  return mappings === null ? null : <LabelMappingsDialog mappings={mappings} />
}

let lastKey = 0
const keys = new WeakMap<object, number>()

/** Another reading begins with its own answers. */
function previewKey(preview: object): number {
  const known = keys.get(preview)
  if (known !== undefined) return known
  lastKey += 1
  keys.set(preview, lastKey)
  return lastKey
}
