import type { FieldGroup, Fields } from './fields'
import { valueAt } from './fields'
import {
  agendaField,
  dissentPrefix,
  type ItemConclusion,
  type Proposal,
  proposalPrefix,
  type QuorumRule,
  quorumField,
  type Span,
  type StoredAgenda,
} from './kinds/meeting-entries'

/** What the meeting has put on record about one item of its agenda. */
export interface ItemRecord {
  readonly spans: readonly Span[]
  readonly note: string
  readonly conclusion: ItemConclusion | null
  /** By name. */
  readonly dissents: readonly { readonly name: string; readonly text: string }[]
  /** In the order they were made. */
  readonly proposals: readonly (Proposal & { readonly id: string })[]
}

/** An item of which nothing is on record. */
export const emptyRecord: ItemRecord = { spans: [], note: '', conclusion: null, dissents: [], proposals: [] }

const kept = new WeakMap<FieldGroup, ItemRecord>()

/** What is on record about an item; the empty record where nothing is. The same object until something is written. */
export function selectItemRecord(fields: Fields, itemId: string): ItemRecord {
  const group = fields.get('meeting')?.get(itemId)
  if (group === undefined) return emptyRecord
  const known = kept.get(group)
  if (known !== undefined) return known
  const record = recordOf(group)
  kept.set(group, record)
  return record
}

/** The items whose clock runs. */
export function selectRunningItems(fields: Fields): readonly string[] {
  return [...(fields.get('meeting')?.keys() ?? [])].filter(id =>
    selectItemRecord(fields, id).spans.some(({ to }) => to === null),
  )
}

/** All time spans of the meeting, in no particular order. */
export function selectAllSpans(fields: Fields): readonly Span[] {
  return [...(fields.get('meeting')?.keys() ?? [])].flatMap(id => selectItemRecord(fields, id).spans)
}

/** The order that the meeting has chosen; null while nobody has. */
export function selectStoredAgenda(fields: Fields): StoredAgenda | null {
  return valueAt(fields, agendaField) as StoredAgenda | null
}

/** How many must take part for the body to decide; null while nobody has set it. */
export function selectQuorumRule(fields: Fields): QuorumRule | null {
  return valueAt(fields, quorumField) as QuorumRule | null
}

function recordOf(group: FieldGroup): ItemRecord {
  const value = <T>(key: string) => (group.get(key)?.shown.value ?? null) as T | null
  const begun = (prefix: string) =>
    [...group]
      .filter(([key, { shown }]) => key.startsWith(prefix) && shown.value !== null)
      .map(([key, { shown }]) => ({ id: key.slice(prefix.length), shown }))
  return {
    spans: value<readonly Span[]>('spans') ?? [],
    note: value<string>('note') ?? '',
    conclusion: value<ItemConclusion>('concluded'),
    dissents: begun(dissentPrefix)
      .map(({ id, shown }) => ({ name: id, text: shown.value as string }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nb')),
    proposals: begun(proposalPrefix)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, shown }) => ({ ...(shown.value as unknown as Proposal), id })),
  }
}
