import { create } from 'zustand'
import type { ImportPreview } from '#shared/ipc/import-channels'
import type { ImportReport, LabelMapping } from '#shared/round/kinds/import-entries'

interface ImportState {
  /** What was read and waits for a person's choices; null where nothing does. */
  readonly preview: ImportPreview | null
  /** The report that is shown; null where none is. */
  readonly report: ImportReport | null
  /** Whether the list of the round's reports is shown. */
  readonly listsReports: boolean
  /** The labels that are mapped by hand, while they are shown; null while they are not. */
  readonly mappings: readonly LabelMapping[] | null
}

const nothing: ImportState = { preview: null, report: null, listsReports: false, mappings: null }

export const useImportStore = create<ImportState>(() => nothing)

export function showPreview(preview: ImportPreview | null): void {
  useImportStore.setState({ ...nothing, preview })
}

export function showImportReport(report: ImportReport | null): void {
  useImportStore.setState({ report })
}

export function listReports(listsReports: boolean): void {
  useImportStore.setState({ listsReports, report: null })
}

export function showMappings(mappings: readonly LabelMapping[] | null): void {
  useImportStore.setState({ mappings })
}

export function resetImport(): void {
  useImportStore.setState(nothing)
}
