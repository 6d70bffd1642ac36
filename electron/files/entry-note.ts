import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from '#shared/base/zod'

const note = z.strictObject({ format: z.literal(1), rounds: z.record(z.string(), z.number().int().min(0)) })

/**
 * A note outside the profile of how many entries each round must hold, so that a profile that was emptied is never
 * mistaken for a new one.
 */
export class EntryNote {
  private rounds: Record<string, number> = {}
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(private readonly file: string) {}

  static async open(file: string): Promise<EntryNote> {
    const opened = new EntryNote(file)
    try {
      opened.rounds = note.parse(JSON.parse(await readFile(file, 'utf8'))).rounds
    } catch {
      // No note yet, or one that cannot be read: there is nothing to compare with.
    }
    return opened
  }

  /** How many entries the round must hold; 0 when nothing is known of it. */
  expected(roundId: string): number {
    return this.rounds[roundId] ?? 0
  }

  /** The rounds that should be on this machine. */
  get roundIds(): readonly string[] {
    return Object.keys(this.rounds)
  }

  /** Notes how many entries a round now holds; the number only rises. */
  remember(roundId: string, entries: number): Promise<void> {
    if (entries > this.expected(roundId)) this.rounds = { ...this.rounds, [roundId]: entries }
    return this.write()
  }

  /** Takes a round out of the note: for one that was never finished being made. */
  forget(roundId: string): Promise<void> {
    this.rounds = Object.fromEntries(Object.entries(this.rounds).filter(([id]) => id !== roundId))
    return this.write()
  }

  private write(): Promise<void> {
    const text = JSON.stringify({ format: 1, rounds: this.rounds })
    const written = this.queue.then(async () => {
      await mkdir(path.dirname(this.file), { recursive: true })
      await writeFile(`${this.file}.part`, text, { flush: true })
      await rename(`${this.file}.part`, this.file)
    })
    this.queue = written.catch(() => undefined)
    return written
  }
}
