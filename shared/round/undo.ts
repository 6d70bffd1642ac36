import type { Action } from './entry-kind'
import { valueAt } from './fields'
import type { RoundState } from './fold'
import { entryKinds } from './kinds'

/**
 * The action that brings back what `action` is about to change in this state; null where it cannot be undone
 * (a frozen decision, a saved letter: those take a new decision).
 */
export function computeUndo(state: RoundState, action: Action): Action | null {
  const meaning = entryKinds.get(action.kind)?.interpret(action.payload)
  return meaning?.undo(field => valueAt(state.fields, field)) ?? null
}
