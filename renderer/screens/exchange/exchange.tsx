import { canExchange, canHandIn, receiveFiles } from '#renderer/commands/exchange-commands'
import { useCommand } from '#renderer/commands/use-command'
import { openExchangeDialog, useExchangeStore } from '#renderer/stores/exchange-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { BundleDialog } from './bundle-dialog'
import { ConflictsDialog } from './conflicts-dialog'
import { HandInDialog } from './hand-in-dialog'
import { MergeReportDialog } from './merge-report-dialog'
import { PassphraseDialog } from './passphrase-dialog'

/** Files to members and back: answers the menu on every screen. */
export function Exchange() {
  // What decides whether the menu entries can be chosen.
  useRoundStore(store => store.roundId)
  useRoundStore(store => store.readOnly)
  useRoundStore(store => store.actor)
  useCommand('file:bundle', { run: () => openExchangeDialog('bundle'), enabled: canExchange })
  useCommand('file:receive', { run: () => receiveFiles(), enabled: canExchange })
  useCommand('file:conflicts', { run: () => openExchangeDialog('conflicts'), enabled: canExchange })
  useCommand('file:hand-in', { run: () => openExchangeDialog('hand-in'), enabled: canHandIn })
  const { dialog, report, passphrase } = useExchangeStore()
  return (
    <>
      {dialog === 'bundle' ? <BundleDialog /> : null}
      {dialog === 'hand-in' ? <HandInDialog /> : null}
      {dialog === 'conflicts' ? <ConflictsDialog /> : null}
      {report === null ? null : <MergeReportDialog report={report} />}
      {passphrase === null ? null : <PassphraseDialog use={passphrase.use} message={passphrase.message} />}
    </>
  )
}
