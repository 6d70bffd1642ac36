import { create } from 'zustand'
import type { MergeReport } from '#shared/ipc/exchange-channels'

/** What a passphrase is asked for: opening a file, or taking in files that came back. */
export type PassphraseUse = 'open' | 'receive'

interface ExchangeState {
  readonly dialog: 'bundle' | 'hand-in' | 'conflicts' | null
  /** What the last files came to, until somebody has read it. */
  readonly report: MergeReport | null
  /** A file waits for its passphrase; the line says which. */
  readonly passphrase: { readonly use: PassphraseUse; readonly message: string } | null
}

const nothing: ExchangeState = { dialog: null, report: null, passphrase: null }

export const useExchangeStore = create<ExchangeState>(() => nothing)

export function openExchangeDialog(dialog: ExchangeState['dialog']): void {
  useExchangeStore.setState({ dialog })
}

export function showMergeReport(report: MergeReport): void {
  useExchangeStore.setState({ report })
}

export function closeMergeReport(): void {
  useExchangeStore.setState({ report: null })
}

export function askForPassphrase(use: PassphraseUse, message: string): void {
  useExchangeStore.setState({ passphrase: { use, message } })
}

export function closePassphrase(): void {
  useExchangeStore.setState({ passphrase: null })
}
