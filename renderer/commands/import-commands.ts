import { windowApi } from '#renderer/app/window-api'
import { resetImport, showImportReport, showSettled, useImportStore } from '#renderer/stores/import-store'
import { goTo } from '#renderer/stores/navigation-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { resetWork, useWorkStore } from '#renderer/stores/work-store'
import type { Entry } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { computeUndo } from '#shared/round/undo'
import { commands } from './commands'
import { takeIn } from './write'

/** Whether applications can be taken in just now: a round is open for writing, and no other long work is under way. */
export function canImport(): boolean {
  const { roundId, readOnly } = useRoundStore.getState()
  return roundId !== null && readOnly === null && useWorkStore.getState().progress === null
}

/** Takes in the files, or the folders, that the person chooses, and shows what came of it. */
export async function importApplications(what: 'files' | 'folder'): Promise<void> {
  const { roundId } = useRoundStore.getState()
  try {
    const reply = await windowApi.importChoose({ what })
    if (!reply.ok) return showNotice('failure', reply.error.message)
    const report = reply.value
    if (report === null || roundId !== useRoundStore.getState().roundId) return
    await takeInUndoably(report.entries)
    goTo('applications')
    const [first] = report.imported
    if (first !== undefined) selectApplication(first.applicationId)
    showImportReport(report)
  } finally {
    resetWork()
    commands.refresh()
  }
}

/** Takes in the later versions of the named applications and leaves the other ones as they are. */
export async function settleUpdates(accept: readonly string[]): Promise<void> {
  const reply = await windowApi.importSettleUpdates({ accept: [...accept] })
  if (!reply.ok) return showNotice('failure', reply.error.message)
  await takeInUndoably(reply.value)
  showSettled(new Set(accept))
}

/** Puts the report away. Later versions that nobody has answered for are left. */
export async function closeImportReport(): Promise<void> {
  const { report, settled } = useImportStore.getState()
  if (report !== null && report.updated.length > 0 && settled === null) await settleUpdates([])
  resetImport()
}

/** Entries that the main process wrote become a step that can be undone, like those the window writes itself. */
async function takeInUndoably(added: readonly Entry[]): Promise<void> {
  if (added.length === 0) return
  const { state } = useRoundStore.getState()
  const redo = added.map(({ kind, payload }): Action => ({ kind, payload }))
  const undo = redo.map(action => computeUndo(state, action))
  await takeIn(added)
  if (undo.includes(null)) return
  useRoundStore.setState(({ undoSteps }) => ({
    undoSteps: [...undoSteps, { undo: undo.reverse() as readonly Action[], redo }],
    redoSteps: [],
  }))
  commands.refresh()
}
