import { canonicalJson } from '#shared/base/canonical-json'
import type { Entry } from '#shared/journal/entry'

/** How the working copy stands against the journal file. */
export interface Comparison {
  /** Entries that only the copy holds: the file has lost them, and they are to be handed in. */
  readonly onlyCopied: readonly Entry[]
  /** Whether the copy lacks or differs in anything, so that it is to be rebuilt. */
  readonly mustRebuild: boolean
}

/** Compares what the file holds with what the window's database holds, entry by entry. */
export function compareCopy(file: readonly Entry[], copied: readonly Entry[]): Comparison {
  const inFile = new Set(file.map(entry => entry.hash))
  const byHash = new Map(copied.map(entry => [entry.hash, entry]))
  const onlyCopied = copied.filter(entry => !inFile.has(entry.hash))
  const mustRebuild =
    onlyCopied.length > 0 ||
    file.some(entry => {
      const copy = byHash.get(entry.hash)
      return copy === undefined || canonicalJson(copy) !== canonicalJson(entry)
    })
  return { onlyCopied, mustRebuild }
}
