import { create } from 'zustand'
import type { ImportReport } from '#shared/ipc/round-channels'

interface ImportState {
  /** What the last import came to, until somebody has read it; null when there is nothing to read. */
  readonly report: ImportReport | null
  /** The later versions that were taken in, by application; null while nobody has answered. */
  readonly settled: ReadonlySet<string> | null
}

const nothing: ImportState = { report: null, settled: null }

export const useImportStore = create<ImportState>(() => nothing)

export function showImportReport(report: ImportReport): void {
  useImportStore.setState({ report, settled: null })
}

export function showSettled(settled: ReadonlySet<string>): void {
  useImportStore.setState({ settled })
}

export function resetImport(): void {
  useImportStore.setState(nothing)
}
