import { compareEntries, type Entry } from './entry'

/** What a union of journals brought. */
export interface Union {
  /** All entries, in the one order, each once. */
  readonly entries: readonly Entry[]
  /** The entries that were new to the first journal, in order. */
  readonly added: readonly Entry[]
  /** How many of the incoming entries were there already. */
  readonly known: number
}

/**
 * The union of entries: the same entries in any order and any number of times give the same result.
 * Two different entries under one name (a copied device) are both kept; `verifyEntries` reports them.
 */
export function mergeEntries(ours: readonly Entry[], theirs: readonly Entry[]): Union {
  const byHash = new Map(ours.map(entry => [entry.hash, entry]))
  const added: Entry[] = []
  for (const entry of theirs) {
    if (byHash.has(entry.hash)) continue
    byHash.set(entry.hash, entry)
    added.push(entry)
  }
  return {
    entries: [...byHash.values()].sort(compareEntries),
    added: added.sort(compareEntries),
    known: theirs.length - added.length,
  }
}
