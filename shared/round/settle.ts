import type { Entry } from '#shared/journal/entry'
import type { Action } from './entry-kind'
import type { Written } from './fields'
import { entryKinds } from './kinds'

/**
 * The action that lets one of several values count that were written to a field at the same time: what its entry
 * said is said again, by somebody who knows all of them. Null where the entry is not there, or wrote other fields
 * too; such a conflict is settled where the field is edited.
 */
export function settleAction(entries: readonly Entry[], chosen: Written): Action | null {
  const entry = entries.find(({ device, seq }) => device === chosen.device && seq === chosen.seq)
  if (entry === undefined) return null
  const meaning = entryKinds.get(entry.kind)?.interpret(entry.payload)
  return meaning?.writes.length === 1 ? { kind: entry.kind, payload: entry.payload } : null
}
