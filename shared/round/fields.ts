import type { Json } from '#shared/base/canonical-json'
import type { Entry } from '#shared/journal/entry'

/** The collections that a round is made of. */
export type Collection =
  | 'round'
  | 'applications'
  | 'members'
  | 'impartiality'
  | 'marks'
  | 'assessments'
  | 'weights'
  | 'consensus'
  | 'screening'
  | 'allocation'
  | 'locks'
  | 'decisions'
  | 'recommendations'
  | 'meeting'
  | 'office'
  | 'documents'
  | 'payments'
  | 'exchange'

/** The name of one field: what it belongs to (an application, a member) and which of its fields. */
export interface FieldName {
  readonly collection: Collection
  readonly group: string
  readonly key: string
}

/** One value that somebody wrote to a field, with who, when and in which entry. */
export interface Written {
  readonly value: Json
  readonly device: string
  readonly seq: number
  readonly actor: string
  readonly at: string
}

/**
 * A field and the writes that no later write knew of. The last one shows; the others, if any, were written at the
 * same time by somebody who did not know of it, and stay visible as a conflict until someone settles it.
 */
export interface Field {
  readonly shown: Written
  readonly others: readonly Written[]
}

export type FieldGroup = ReadonlyMap<string, Field>
export type Fields = ReadonlyMap<Collection, ReadonlyMap<string, FieldGroup>>

/** One write of an entry to one field. `null` empties the field. */
export interface Write {
  readonly field: FieldName
  readonly value: Json
}

/** Reads a field; undefined where nobody ever wrote it. */
export function fieldAt(fields: Fields, name: FieldName): Field | undefined {
  return fields.get(name.collection)?.get(name.group)?.get(name.key)
}

/** The value that shows in a field; null where it is empty or was never written. */
export function valueAt(fields: Fields, name: FieldName): Json {
  return fieldAt(fields, name)?.shown.value ?? null
}

/** The writes of other values that stand against the one that shows; equal values are no conflict. */
export function standsAgainst({ shown, others }: Field): readonly Written[] {
  if (others.length === 0) return others
  const value = JSON.stringify(shown.value)
  return others.filter(other => JSON.stringify(other.value) !== value)
}

/** A field after one more write, given whether the writer knew an earlier one. */
export function overwrite(
  field: Field | undefined,
  entry: Entry,
  value: Json,
  knew: (written: Written) => boolean,
): Field {
  const shown = { value, device: entry.device, seq: entry.seq, actor: entry.actor, at: entry.at }
  const before = field === undefined ? [] : [...field.others, field.shown]
  return { shown, others: before.filter(written => !knew(written)) }
}
