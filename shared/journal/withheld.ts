import type { Entry } from './entry'

/** A run of entries of one device that a file leaves out: first and last number, and the hash of the last. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly hash: string
}

/** What a file leaves out on purpose: device → its gaps, in order. */
export type Withheld = Readonly<Record<string, readonly Gap[]>>

/**
 * The gaps that are left when only `kept` is handed out of `all`. With them the chains that remain still verify: an
 * entry after a gap has the hash of the gap's last entry as its `prev`. Empty when nothing is left out.
 */
export function computeWithheld(all: readonly Entry[], kept: readonly Entry[]): Withheld {
  const keeps = new Set(kept.map(({ hash }) => hash))
  const gaps: Record<string, Gap[]> = {}
  for (const entry of all.toSorted((a, b) => a.seq - b.seq)) {
    if (keeps.has(entry.hash)) continue
    gaps[entry.device] ??= []
    const ofDevice = gaps[entry.device] ?? []
    const last = ofDevice.at(-1)
    if (last?.to === entry.seq - 1)
      ofDevice[ofDevice.length - 1] = { ...last, to: entry.seq, hash: entry.hash }
    else ofDevice.push({ from: entry.seq, to: entry.seq, hash: entry.hash })
  }
  return Object.fromEntries(Object.entries(gaps).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many entries are left out. */
export function countWithheld(withheld: Withheld): number {
  return Object.values(withheld)
    .flat()
    .reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/**
 * Whether a chain may go straight from `before` (0 at its start) to the entry `next`: all between is declared left
 * out, and where a gap ends right before `next`, that entry follows on the gap's hash.
 */
export function bridges(gaps: readonly Gap[], before: number, next: Entry): boolean {
  let reached = before
  for (const gap of gaps) {
    if (gap.from > reached + 1) break
    if (gap.to > reached) reached = gap.to
    if (gap.to === next.seq - 1 && next.prev !== gap.hash) return false
    if (reached >= next.seq - 1) return true
  }
  return false
}
