import { compareEntries, type Entry, entryName } from '#shared/journal/entry'
import {
  bundleIssued,
  claimProof,
  decodeClaim,
  decodeIssued,
  deviceClaimed,
  roundKeyed,
} from './kinds/exchange-entries'

/** A file that is offered to a round: the entries whose own hash holds. */
export interface OfferedFile {
  readonly name: string
  readonly entries: readonly Entry[]
  /** Whether the file says that it was made for a member. */
  readonly isBundle: boolean
}

/** Why an entry cannot be part of the round's journal. */
export type NotTakenReason =
  | 'two-entries'
  | 'chain-broken'
  | 'clock-number'
  | 'unknown-device'
  | 'unknown-bundle'
  | 'false-claim'

export interface NotTaken {
  readonly entry: Entry
  readonly file: string
  readonly reason: NotTakenReason
}

export interface JudgedMerge {
  /** What goes into the journal, in its order. */
  readonly taken: readonly Entry[]
  /** How many of those offered the round already held. */
  readonly known: number
  readonly notTaken: readonly NotTaken[]
}

/** No honest journal has so many entries that nobody here has seen. */
const largestLeap = 1_000_000

interface Offered {
  readonly entry: Entry
  readonly file: string
  /** Whether a copy of the secretariat's own carries it. */
  readonly fromOffice: boolean
}

/**
 * Which of the offered entries may join a round's journal. All files are judged as one pool, so that their order
 * does not matter. An entry joins when its device's chain holds unbroken up to it, and when the device belongs to
 * a member by a claim that only that member's file makes possible, or the entry comes in a copy of the round that
 * carries the secretariat's key. From where a chain breaks nothing more of that device is taken; the rest is. What
 * a member's device writes outside its authority joins the chain, and the fold gives it no effect.
 */
export function judgeMerge(ours: readonly Entry[], files: readonly OfferedFile[]): JudgedMerge {
  const held = new Set(ours.map(({ hash }) => hash))
  const keys = new Set(ours.filter(({ kind }) => kind === roundKeyed.kind).map(({ hash }) => hash))
  const pool = new Map<string, Offered>()
  const known = new Set<string>()
  for (const { name, entries, isBundle } of files) {
    const fromOffice = !isBundle && (keys.size === 0 || entries.some(({ hash }) => keys.has(hash)))
    for (const entry of entries) {
      if (held.has(entry.hash)) known.add(entry.hash)
      else if (fromOffice || !pool.has(entry.hash)) pool.set(entry.hash, { entry, file: name, fromOffice })
    }
  }
  const chains = new Chains(ours)
  const taken: Entry[] = []
  const notTaken: NotTaken[] = []
  const { kept, dropped } = longestBranches([...pool.values()])
  for (const { entry, file } of dropped) notTaken.push({ entry, file, reason: 'two-entries' })
  const offered = kept.sort((a, b) => compareEntries(a.entry, b.entry))
  for (const one of offered) {
    const reason = chains.refusalOf(one)
    if (reason === null) {
      chains.add(one.entry)
      taken.push(one.entry)
    } else notTaken.push({ entry: one.entry, file: one.file, reason })
  }
  return { taken, known: known.size, notTaken }
}

/**
 * Of several entries under one name, the one that most others follow on: an entry that somebody has changed ends its
 * own chain, and shall not shut out all that the machine really wrote. Equal ones by their hash.
 */
function longestBranches(pool: readonly Offered[]): { kept: Offered[]; dropped: Offered[] } {
  const length = new Map<string, number>()
  for (const { entry } of [...pool].sort((a, b) => b.entry.seq - a.entry.seq)) {
    const own = length.get(entry.hash) ?? 1
    length.set(entry.hash, own)
    if (entry.prev !== null) length.set(entry.prev, Math.max(length.get(entry.prev) ?? 1, own + 1))
  }
  const best = new Map<string, Offered>()
  for (const one of pool) {
    const name = entryName(one.entry)
    const known = best.get(name)
    if (known === undefined || isBetter(one.entry, known.entry)) best.set(name, one)
  }
  function isBetter(a: Entry, b: Entry): boolean {
    const longer = (length.get(a.hash) ?? 1) - (length.get(b.hash) ?? 1)
    return longer > 0 || (longer === 0 && a.hash < b.hash)
  }
  const isKept = (one: Offered) => best.get(entryName(one.entry)) === one
  return { kept: pool.filter(isKept), dropped: pool.filter(one => !isKept(one)) }
}

/** The chains of a journal while entries join it, and who each device belongs to. */
class Chains {
  private readonly last = new Map<string, Entry>()
  private readonly names = new Set<string>()
  private readonly claimed = new Set<string>()
  private readonly issued = new Map<string, ReturnType<typeof decodeIssued>>()
  private lamport = 0

  constructor(ours: readonly Entry[]) {
    for (const entry of [...ours].sort(compareEntries)) this.add(entry)
  }

  add(entry: Entry): void {
    const last = this.last.get(entry.device)
    if (last === undefined || last.seq < entry.seq) this.last.set(entry.device, entry)
    this.names.add(entryName(entry))
    this.lamport = Math.max(this.lamport, entry.lamport)
    if (entry.kind === deviceClaimed.kind && entry.seq === 1) this.claimed.add(entry.device)
    if (entry.kind === bundleIssued.kind && !this.claimed.has(entry.device)) {
      const issued = decodeIssued(entry.payload)
      if (issued !== null) this.issued.set(issued.bundleId, issued)
    }
  }

  refusalOf({ entry, fromOffice }: Offered): NotTakenReason | null {
    if (this.names.has(entryName(entry))) return 'two-entries'
    const last = this.last.get(entry.device)
    if (entry.seq === 1 && entry.kind === deviceClaimed.kind) {
      const reason = this.claimRefusal(entry)
      if (reason !== null) return reason
    } else if (!this.claimed.has(entry.device) && !fromOffice) return 'unknown-device'
    if (entry.seq !== (last?.seq ?? 0) + 1 || entry.prev !== (last?.hash ?? null)) return 'chain-broken'
    if (entry.lamport <= (last?.lamport ?? 0)) return 'chain-broken'
    return entry.lamport > this.lamport + largestLeap ? 'clock-number' : null
  }

  private claimRefusal(entry: Entry): NotTakenReason | null {
    const claim = decodeClaim(entry.payload)
    const issued = claim === null ? undefined : this.issued.get(claim.bundleId)
    if (claim === null || issued === undefined || issued === null) return 'unknown-bundle'
    const holds =
      issued.memberId === claim.memberId &&
      entry.actor === claim.memberId &&
      entry.prev === null &&
      claimProof(issued, entry.device) === claim.proof
    return holds ? null : 'false-claim'
  }
}
