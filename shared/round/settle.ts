import type { Entry } from '#shared/journal/entry'
import type { Action } from './entry-kind'
import { type Fields, fieldAt, type Written } from './fields'
import { entryKinds } from './kinds'

/**
 * The action that lets one of several values count that were written to a field at the same time: what its entry
 * said is said again, by somebody who knows all of them. An entry that wrote several fields settles all of them at
 * once, as long as it is still one of the values in each. Null where the entry is not there, or where something
 * later has been written to one of its other fields; such a conflict is settled where the field is edited.
 */
export function settleAction(entries: readonly Entry[], fields: Fields, chosen: Written): Action | null {
  const entry = entries.find(({ device, seq }) => device === chosen.device && seq === chosen.seq)
  if (entry === undefined) return null
  const meaning = entryKinds.get(entry.kind)?.interpret(entry.payload) ?? null
  const stillStands = meaning?.writes.every(({ field: name }) => {
    const field = fieldAt(fields, name)
    const standing = field === undefined ? [] : [field.shown, ...field.others]
    return standing.some(({ device, seq }) => device === chosen.device && seq === chosen.seq)
  })
  return stillStands ? { kind: entry.kind, payload: entry.payload } : null
}
