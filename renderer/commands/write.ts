import { windowApi } from '#renderer/app/window-api'
import { copyEntries } from '#renderer/db/working-copy'
import { showNotice } from '#renderer/stores/notice-store'
import { addEntries, type UndoStep, useRoundStore } from '#renderer/stores/round-store'
import type { Entry } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { computeUndo } from '#shared/round/undo'
import { commands } from './commands'

const mostSteps = 200

/**
 * Writes actions to the round's journal. True when they are on disk; otherwise the person has been told why, and
 * nothing has changed. The step can be undone when every one of its actions can.
 */
export async function write(...actions: readonly Action[]): Promise<boolean> {
  const undo = undoOf(actions)
  const written = await append(actions)
  if (written) {
    useRoundStore.setState(({ undoSteps }) => ({
      undoSteps: undo === null ? undoSteps : [...undoSteps, { undo, redo: actions }].slice(-mostSteps),
      redoSteps: [],
    }))
    commands.refresh()
  }
  return written
}

/** Takes the last step back, by new entries that bring the former values back. */
export function undoLast(): Promise<void> {
  return move('undoSteps', 'redoSteps', step => step.undo)
}

/** Does again the last step that was taken back. */
export function redoLast(): Promise<void> {
  return move('redoSteps', 'undoSteps', step => step.redo)
}

/** Takes in entries that the main process has put on disk. */
export async function takeIn(added: readonly Entry[]): Promise<void> {
  if (added.length === 0) return
  addEntries(added)
  const { roundId, entries } = useRoundStore.getState()
  useRoundStore.setState({ savedAt: new Date().toISOString() })
  if (roundId !== null) await copyEntries(roundId, added, entries).catch(() => undefined)
}

async function append(actions: readonly Action[]): Promise<boolean> {
  useRoundStore.setState(({ saving }) => ({ saving: saving + 1 }))
  try {
    const reply = await windowApi.journalAppend({ actions: [...actions] as never })
    if (reply.ok) await takeIn(reply.value)
    else showNotice('failure', reply.error.message)
    return reply.ok
  } finally {
    useRoundStore.setState(({ saving }) => ({ saving: saving - 1 }))
  }
}

function undoOf(actions: readonly Action[]): readonly Action[] | null {
  const { state } = useRoundStore.getState()
  const undo = actions.map(action => computeUndo(state, action))
  return undo.includes(null) ? null : (undo.reverse() as readonly Action[])
}

async function move(
  from: 'undoSteps' | 'redoSteps',
  to: 'undoSteps' | 'redoSteps',
  actionsOf: (step: UndoStep) => readonly Action[],
): Promise<void> {
  const step = useRoundStore.getState()[from].at(-1)
  if (step === undefined || !(await append(actionsOf(step)))) return
  useRoundStore.setState(store => ({
    [from]: store[from].filter(other => other !== step),
    [to]: [...store[to], step],
  }))
  commands.refresh()
}
