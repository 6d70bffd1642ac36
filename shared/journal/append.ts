import type { Json } from '#shared/base/canonical-json'
import type { DeviceId } from '#shared/base/ids'
import { computeEntryHash, type Entry } from './entry'

/** How far a journal has come: the highest Lamport number, and each device's last entry. */
export interface JournalTip {
  readonly lamport: number
  readonly last: ReadonlyMap<string, Entry>
  /** What the writing device's own entries have already said that it had read. */
  readonly told: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export const emptyTip: JournalTip = { lamport: 0, last: new Map(), told: new Map() }

/** Something that is to be written: what happened, said by whom and when. */
export interface Draft {
  readonly kind: string
  readonly payload: Json
  readonly actor: string
  readonly at: string
}

/** Makes the next entry of `device`, chained to its previous one and saying what it has read since. */
export function buildEntry(tip: JournalTip, device: DeviceId, draft: Draft): Entry {
  const previous = tip.last.get(device)
  const told = tip.told.get(device)
  const seen: Record<string, number> = {}
  for (const [other, entry] of [...tip.last].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (other !== device && entry.seq > (told?.get(other) ?? 0)) seen[other] = entry.seq
  }
  const body = {
    device,
    seq: (previous?.seq ?? 0) + 1,
    lamport: tip.lamport + 1,
    seen,
    at: draft.at,
    actor: draft.actor,
    kind: draft.kind,
    payload: draft.payload,
    prev: previous?.hash ?? null,
  }
  return { ...body, hash: computeEntryHash(body) }
}

/** The tip after one more entry, given in the order of the journal. */
export function advanceTip(tip: JournalTip, entry: Entry): JournalTip {
  const told = new Map(tip.told.get(entry.device))
  for (const [device, seq] of Object.entries(entry.seen))
    told.set(device, Math.max(told.get(device) ?? 0, seq))
  const known = tip.last.get(entry.device)
  return {
    lamport: Math.max(tip.lamport, entry.lamport),
    last:
      known !== undefined && known.seq >= entry.seq ? tip.last : new Map(tip.last).set(entry.device, entry),
    told: new Map(tip.told).set(entry.device, told),
  }
}
