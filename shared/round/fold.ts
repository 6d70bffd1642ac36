import { advanceTip, emptyTip, type JournalTip } from '#shared/journal/append'
import { compareEntries, type Entry, secretariat } from '#shared/journal/entry'
import type { RefusalReason } from './entry-kind'
import {
  type Collection,
  type Field,
  type Fields,
  overwrite,
  valueAt,
  type Write,
  type Written,
} from './fields'
import { entryKinds } from './kinds'
import { deviceClaimed } from './kinds/exchange-entries'

export type { RefusalReason }

export interface Refusal {
  readonly entry: Entry
  readonly reason: RefusalReason
}

/** A round: what the entries of its journal fold to. */
export interface RoundState {
  readonly fields: Fields
  readonly tip: JournalTip
  readonly entries: number
  /** Device → the member whose machine it is. Devices that are not here are the secretariat's own. */
  readonly bound: ReadonlyMap<string, string>
  /** Entries of kinds that only a newer version knows: kept, reported, without effect here. */
  readonly unknown: readonly Entry[]
  readonly refused: readonly Refusal[]
}

export const emptyRound: RoundState = {
  fields: new Map(),
  tip: emptyTip,
  entries: 0,
  bound: new Map(),
  unknown: [],
  refused: [],
}

/**
 * Folds entries to the round's state, in the one order of the journal whatever order they are given in.
 * Pure and total: an entry that is unknown, unreadable or outside its writer's authority changes nothing and is
 * listed.
 */
export function foldEntries(entries: readonly Entry[]): RoundState {
  return foldOnto(emptyRound, [...entries].sort(compareEntries))
}

/** The state after entries that come later in the order than all that is in it, such as this device's own next. */
export function foldOnto(state: RoundState, later: readonly Entry[]): RoundState {
  const draft = new FieldsDraft(state.fields)
  const unknown = [...state.unknown]
  const refused = [...state.refused]
  let { tip, bound } = state
  for (const entry of later) {
    tip = advanceTip(tip, entry)
    const kind = entryKinds.get(entry.kind)
    if (kind === undefined) {
      unknown.push(entry)
      continue
    }
    const meaning = kind.interpret(entry.payload)
    if (meaning === null) {
      refused.push({ entry, reason: 'bad-payload' })
      continue
    }
    if (entry.kind === deviceClaimed.kind && entry.seq === 1 && meaning.member !== null) {
      bound = new Map(bound).set(entry.device, meaning.member)
    }
    const reason = mayWrite(entry, meaning.member, bound.get(entry.device))
      ? meaning.refuses(field => valueAt(draft.fields, field))
      : 'not-yours'
    if (reason !== null) refused.push({ entry, reason })
    else {
      const read = tip.told.get(entry.device)
      const knew = (written: Written) =>
        written.device === entry.device || (read?.get(written.device) ?? 0) >= written.seq
      for (const write of meaning.writes) draft.write(write, entry, knew)
    }
  }
  return { fields: draft.fields, tip, entries: state.entries + later.length, bound, unknown, refused }
}

/** A member's machine may write what is that member's own, as that member; the secretariat may write all. */
function mayWrite(entry: Entry, owner: string | null, bound: string | undefined): boolean {
  if (bound !== undefined) return entry.actor === bound && owner === bound
  return entry.actor === secretariat || entry.actor === owner
}

type GroupMap = Map<string, Map<string, Field>>

/** Writes fields without touching the maps it started from; copies each map at most once. */
class FieldsDraft {
  fields: Fields
  private readonly fresh = new Set<object>()

  constructor(base: Fields) {
    this.fields = base
  }

  write({ field, value }: Write, entry: Entry, knew: (written: Written) => boolean): void {
    const all = this.own(this.fields) as Map<Collection, ReadonlyMap<string, ReadonlyMap<string, Field>>>
    this.fields = all
    const groups = this.own(all.get(field.collection) ?? new Map()) as GroupMap
    all.set(field.collection, groups)
    const group = this.own(groups.get(field.group) ?? new Map()) as Map<string, Field>
    groups.set(field.group, group)
    group.set(field.key, overwrite(group.get(field.key), entry, value, knew))
  }

  private own<K, V>(map: ReadonlyMap<K, V>): Map<K, V> {
    if (this.fresh.has(map)) return map as Map<K, V>
    const copy = new Map(map)
    this.fresh.add(copy)
    return copy
  }
}
