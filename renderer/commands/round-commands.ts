import { windowApi } from '#renderer/app/window-api'
import { compareCopy } from '#renderer/db/compare-copy'
import { readCopiedEntries, rebuildCopy } from '#renderer/db/working-copy'
import { askForPassphrase, showMergeReport } from '#renderer/stores/exchange-store'
import { resetImport } from '#renderer/stores/import-store'
import { goTo, resetNavigation } from '#renderer/stores/navigation-store'
import { showNotice } from '#renderer/stores/notice-store'
import { resetRound, showRound, useRoundStore } from '#renderer/stores/round-store'
import { resetSelection, selectMember } from '#renderer/stores/selection-store'
import { resetWork } from '#renderer/stores/work-store'
import type { Result } from '#shared/base/result'
import type { OpenedRound } from '#shared/ipc/round-channels'
import { secretariat } from '#shared/journal/entry'
import { selectInfo } from '#shared/round/round-view'
import { commands } from './commands'

type Reply = Result<OpenedRound | null, { readonly kind: string; readonly message: string }>

/** Opens a round that was worked on at this machine before. */
export async function openRecent(roundId: string): Promise<void> {
  await show(await windowApi.roundsOpen({ roundId }))
}

/** Opens a `.tildeling` file that the person chooses. */
export async function openFile(): Promise<void> {
  await show(await windowApi.roundsOpenFile())
}

/** Opens the file that the app was started with, if there is one. */
export async function openWaiting(): Promise<void> {
  await show(await windowApi.roundsOpenWaiting())
}

/** Opens the round file that was dropped on the window. */
export async function openDropped(): Promise<void> {
  await show(await windowApi.roundsOpenDropped())
}

/** Opens the example round; it is made the first time. */
export async function openExample(): Promise<void> {
  try {
    const reply = await windowApi.roundsOpenExample()
    // Whoever stopped it knows that it is not there.
    if (!reply.ok && reply.error.kind === 'cancelled') return showNotice('info', reply.error.message)
    await show(reply)
  } finally {
    resetWork()
  }
}

/** Begins a round for a scheme. False when it was refused, and the person has been told why. */
export async function createRound(
  schemeId: string,
  title: string,
  frameKroner: number | null,
): Promise<boolean> {
  return show(await windowApi.roundsCreate({ schemeId, title, frameKroner }))
}

/** Closes the round and goes back to the start. */
export async function closeRound(): Promise<void> {
  await windowApi.roundsClose()
  resetRound()
  resetImport()
  resetSelection()
  resetNavigation()
  await windowApi.windowSetDocument({ title: null, edited: false })
  commands.refresh()
}

/** Writes a whole copy of the round where the person chooses. */
export async function saveCopy(): Promise<void> {
  const saved = await windowApi.roundsSaveCopy()
  if (!saved.ok) showNotice('failure', saved.error.message)
  else if (saved.value !== null)
    showNotice('success', `En kopi av runden er lagret som «${saved.value.fileName}».`)
}

/** Whether a round is open. */
export function isRoundOpen(): boolean {
  return useRoundStore.getState().roundId !== null
}

/** Opens the sealed file that waits, with its passphrase. False when it did not fit, and the person is asked again. */
export async function openSealed(passphrase: string): Promise<boolean> {
  return show(await windowApi.exchangeUnseal({ passphrase }))
}

async function show(reply: Reply): Promise<boolean> {
  if (!reply.ok && reply.error.kind === 'sealed') askForPassphrase('open', reply.error.message)
  else if (!reply.ok) showNotice('failure', reply.error.message)
  if (!reply.ok || reply.value === null) return false
  const round = await heal(reply.value)
  resetSelection()
  showRound(round.roundId, round.entries, round.readOnly, round.actor)
  if (reply.value.report !== null) showMergeReport(reply.value.report)
  for (const notice of round.notices) {
    const grave = notice.kind === 'damaged' || notice.kind === 'missing' || notice.kind === 'read-only-file'
    showNotice(grave ? 'failure' : 'warning', notice.message)
  }
  const title = selectInfo(useRoundStore.getState().state.fields)?.title ?? null
  await windowApi.windowSetDocument({ title, edited: false })
  if (round.actor !== secretariat) selectMember(round.actor)
  goTo('applications')
  commands.refresh()
  return true
}

/**
 * Holds the window's working copy against the journal file: what only the copy has is handed in, and a copy that
 * lacks or differs is rebuilt from the file.
 */
async function heal(opened: OpenedRound): Promise<OpenedRound> {
  if (opened.notices.some(({ kind }) => kind === 'read-only-file')) return opened
  try {
    const copied = await readCopiedEntries(opened.roundId)
    const { onlyCopied, mustRebuild } = compareCopy(opened.entries, copied)
    let round = opened
    if (onlyCopied.length > 0 || opened.readOnly !== null) {
      const restored = await windowApi.journalRestore({ entries: [...copied] as never })
      if (restored.ok) round = restored.value
    }
    if (mustRebuild) await rebuildCopy(round.roundId, round.entries)
    return round
  } catch {
    // Without a working copy the round is whole all the same: the file is the truth.
    return opened
  }
}
