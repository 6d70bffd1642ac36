import { computeEntryHash, type Entry } from './entry'
import { bridges, type Gap, type Withheld } from './withheld'

/** Why an entry, or a gap where one should be, does not hold. */
export type BreakReason =
  | 'hash-mismatch'
  | 'unreadable-line'
  | 'chain-broken'
  | 'missing-entry'
  | 'two-entries'
  | 'lamport-not-rising'
  | 'head-missing'
  | 'attachment-missing'
  | 'attachment-changed'
  | 'container-changed'
  | 'withheld-changed'

export interface Broken {
  readonly device: string
  readonly seq: number
  readonly reason: BreakReason
}

export interface Verification {
  readonly ok: boolean
  readonly entries: number
  readonly devices: number
  readonly broken: readonly Broken[]
}

/** The last entry of a device that a file says it holds. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/**
 * Checks every entry's hash, every device's chain from its first entry on, and, where the file names its heads,
 * that each chain reaches its end. Finds any changed, removed, added or reordered entry; an empty journal holds.
 * What a file says it leaves out (`withheld`) may be missing, and is held to the hashes it says.
 */
export function verifyEntries(
  entries: readonly Entry[],
  heads: Readonly<Record<string, Head>> = {},
  withheld: Withheld = {},
): Verification {
  const broken: Broken[] = []
  const chains = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (computeEntryHash(entry) !== entry.hash) broken.push(named(entry, 'hash-mismatch'))
    const chain = chains.get(entry.device)
    if (chain === undefined) chains.set(entry.device, [entry])
    else chain.push(entry)
  }
  for (const [device, chain] of chains) {
    chain.sort((a, b) => a.seq - b.seq)
    broken.push(...breaksOfChain(chain, withheld[device] ?? []))
  }
  for (const [device, head] of Object.entries(heads)) {
    const found = chains.get(device)?.some(entry => entry.seq === head.seq && entry.hash === head.hash)
    if (found !== true) broken.push({ device, seq: head.seq, reason: 'head-missing' })
  }
  return { ok: broken.length === 0, entries: entries.length, devices: chains.size, broken }
}

function breaksOfChain(chain: readonly Entry[], gaps: readonly Gap[]): Broken[] {
  const broken: Broken[] = []
  let previous: Entry | undefined
  for (const entry of chain) {
    if (previous?.seq === entry.seq) {
      broken.push(named(entry, 'two-entries'))
      continue
    }
    const before = previous?.seq ?? 0
    if (entry.seq !== before + 1) {
      if (!bridges(gaps, before, entry))
        broken.push({ device: entry.device, seq: before + 1, reason: 'missing-entry' })
    } else if (entry.prev !== (previous?.hash ?? null)) {
      broken.push(named(entry, 'chain-broken'))
    }
    if (previous !== undefined && entry.lamport <= previous.lamport) {
      broken.push(named(entry, 'lamport-not-rising'))
    }
    previous = entry
  }
  return broken
}

function named(entry: Entry, reason: BreakReason): Broken {
  return { device: entry.device, seq: entry.seq, reason }
}
