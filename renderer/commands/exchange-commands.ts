import { windowApi } from '#renderer/app/window-api'
import { askForPassphrase, showMergeReport } from '#renderer/stores/exchange-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import type { MergeReport } from '#shared/ipc/exchange-channels'
import { secretariat } from '#shared/journal/entry'
import { valueAt, type Written } from '#shared/round/fields'
import { handedInField } from '#shared/round/kinds/assessment-entries'
import { settleAction } from '#shared/round/settle'
import { handIn, marksWritten } from './assessment-commands'
import { commands } from './commands'
import { takeIn, write } from './write'

/** Whether this is the secretariat's own round, open for writing. */
export function canExchange(): boolean {
  const { roundId, readOnly, actor } = useRoundStore.getState()
  return roundId !== null && readOnly === null && actor === secretariat
}

/** Whether this is a member's round, open for writing. */
export function canHandIn(): boolean {
  const { roundId, readOnly, actor } = useRoundStore.getState()
  return roundId !== null && readOnly === null && actor !== secretariat
}

/** Makes a file for each member, where the person chooses. True when they are there. */
export async function makeBundles(
  memberIds: readonly string[],
  attachments: boolean,
  passphrase: string | null,
): Promise<boolean> {
  const reply = await windowApi.exchangeBundle({ memberIds: [...memberIds], attachments, passphrase })
  if (!reply.ok) showNotice('failure', reply.error.message)
  if (!reply.ok || reply.value === null) return false
  const { entries, files, folder } = reply.value
  await takeIn(entries)
  const count = files.length === 1 ? 'Filen' : `${files.length} filer`
  showNotice('success', `${count} til medlemmene er lagret i «${folder}».`)
  return true
}

/** Takes in files that came back, and shows what came of it. A passphrase is for those that waited for one. */
export function receiveFiles(passphrase: string | null = null): Promise<void> {
  return receive({ passphrase, dropped: false })
}

/** Takes in files of members that were let go of over the window. */
export function receiveDropped(): Promise<void> {
  return receive({ passphrase: null, dropped: true })
}

async function receive(request: { passphrase: string | null; dropped: boolean }): Promise<void> {
  const { roundId } = useRoundStore.getState()
  const reply = await windowApi.exchangeReceive(request)
  if (!reply.ok) return showNotice('failure', reply.error.message)
  if (reply.value === null || roundId !== useRoundStore.getState().roundId) return
  const { report, entries } = reply.value
  await takeIn(entries)
  showReceived(report)
  commands.refresh()
}

function showReceived(report: MergeReport): void {
  showMergeReport(report)
  if (report.sealed.length === 0) return
  const names = report.sealed.map(file => `«${file.split(/[\\/]/).at(-1)}»`).join(', ')
  askForPassphrase('receive', `${names} er forseglet. Skriv passordet.`)
}

/** Hands in the member's own assessment and saves the file to send back. True when the file is there. */
export async function handInFile(passphrase: string | null): Promise<boolean> {
  const { actor, state } = useRoundStore.getState()
  await marksWritten()
  if (valueAt(state.fields, handedInField(actor)) !== true && !(await handIn(actor, true))) return false
  const reply = await windowApi.exchangeHandIn({ passphrase })
  if (!reply.ok) showNotice('failure', reply.error.message)
  if (!reply.ok || reply.value === null) return false
  showNotice('success', `Vurderingen er levert. Send «${reply.value.fileName}» tilbake til sekretariatet.`)
  return true
}

/** Lets one of the values that stand against each other count; the others stay in the journal. */
export async function settleConflict(chosen: Written): Promise<void> {
  const { entries, state } = useRoundStore.getState()
  const action = settleAction(entries, state.fields, chosen)
  if (action !== null) await write(action)
}
