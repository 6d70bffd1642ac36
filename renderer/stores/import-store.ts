import { create } from 'zustand'
import type { ImportPreview, PreviewItem } from '#shared/ipc/import-channels'
import type { ImportReport, LabelMapping } from '#shared/round/kinds/import-entries'

/** What a person says of one application that was read: `version` of the one it is known as, or of a named one. */
export type Answer = 'take' | 'skip' | `version:${string}`

/** Answers by the item's key; what lacks one is not decided yet. */
export type Answers = ReadonlyMap<number, Answer>

/** What was answered of a reading, before the same files were read again. */
export interface EarlierAnswers {
  readonly items: readonly PreviewItem[]
  readonly answers: Answers
}

interface ImportState {
  /** What was read and waits for a person's choices; null where nothing does. */
  readonly preview: ImportPreview | null
  /** What was answered when the same files were last read; null where they are read for the first time. */
  readonly earlier: EarlierAnswers | null
  /** The report that is shown; null where none is. */
  readonly report: ImportReport | null
  /** Whether the list of the round's reports is shown. */
  readonly listsReports: boolean
  /** The labels that are mapped by hand, while they are shown; null while they are not. */
  readonly mappings: readonly LabelMapping[] | null
}

const nothing: ImportState = {
  preview: null,
  earlier: null,
  report: null,
  listsReports: false,
  mappings: null,
}

export const useImportStore = create<ImportState>(() => nothing)

export function showPreview(preview: ImportPreview | null, earlier: EarlierAnswers | null = null): void {
  useImportStore.setState({ ...nothing, preview, earlier })
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
