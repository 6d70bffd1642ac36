import { canonicalJson } from '#shared/base/canonical-json'
import { computeEntryHash, decodeEntry, type Entry } from './entry'

/** One entry as a line of `journal.jsonl`, with its line end. */
export function encodeLine(entry: Entry): string {
  return `${canonicalJson(entry)}\n`
}

/** A line that holds no entry that can be trusted. */
export interface DamagedLine {
  /** Counted from 1. */
  readonly line: number
  readonly reason: 'torn' | 'unreadable' | 'hash-mismatch'
  readonly text: string
}

export interface ParsedLines {
  /** The entries whose own hash holds, in the order of the file. */
  readonly entries: readonly Entry[]
  readonly damaged: readonly DamagedLine[]
}

/**
 * Reads `journal.jsonl`. A last line without its line end is `torn`: the machine stopped while it was written, and
 * it was never said to be saved. Every other line that cannot be trusted is named; nothing is repaired.
 */
export function parseLines(text: string): ParsedLines {
  const entries: Entry[] = []
  const damaged: DamagedLine[] = []
  const lines = text.split('\n')
  const tail = lines.pop() ?? ''
  lines.forEach((line, index) => {
    const entry = parseLine(line)
    if (entry === null) damaged.push({ line: index + 1, reason: 'unreadable', text: line })
    else if (computeEntryHash(entry) !== entry.hash) {
      damaged.push({ line: index + 1, reason: 'hash-mismatch', text: line })
    } else entries.push(entry)
  })
  if (tail !== '') damaged.push({ line: lines.length + 1, reason: 'torn', text: tail })
  return { entries, damaged }
}

function parseLine(line: string): Entry | null {
  try {
    return decodeEntry(JSON.parse(line))
  } catch {
    return null
  }
}
