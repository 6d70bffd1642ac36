import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '#shared/base/result'
import type { Entry } from '#shared/journal/entry'
import { type DamagedLine, encodeLine, parseLines } from '#shared/journal/journal-lines'

/** Why entries could not be put on disk. Nothing of them is then in the file. */
export interface SaveError {
  readonly kind: 'disk-full' | 'read-only' | 'write-failed' | 'not-yours'
  readonly message: string
}

/** What was found when a journal file was opened. */
export interface OpenedJournal {
  readonly file: JournalFile
  readonly entries: readonly Entry[]
  /** Lines that cannot be trusted, but for a torn end. With any of these the file must not be written to. */
  readonly damaged: readonly DamagedLine[]
  /** The torn end that was set aside, if there was one: written, never said to be saved. */
  readonly torn: string | null
}

/** The append-only journal of a round on this machine: a line is in it, on disk, before anyone says "Lagret". */
export class JournalFile {
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(
    private readonly handle: FileHandle,
    private length: number,
  ) {}

  /** Opens or begins the journal in a folder. A torn last line is moved to a file beside it. */
  static async open(folder: string, now: () => Date = () => new Date()): Promise<OpenedJournal> {
    await mkdir(folder, { recursive: true })
    const handle = await open(path.join(folder, 'journal.jsonl'), 'a+')
    const bytes = await handle.readFile()
    const parsed = parseLines(bytes.toString('utf8'))
    const tail = parsed.damaged.find(line => line.reason === 'torn')
    let length = bytes.length
    if (tail !== undefined) {
      length = bytes.lastIndexOf(0x0a) + 1
      const aside = path.join(folder, `journal-avrevet-${now().toISOString().replaceAll(':', '')}.txt`)
      await writeFile(aside, bytes.subarray(length), { flush: true })
      await handle.truncate(length)
      await handle.sync()
    }
    return {
      file: new JournalFile(handle, length),
      entries: parsed.entries,
      damaged: parsed.damaged.filter(line => line !== tail),
      torn: tail?.text ?? null,
    }
  }

  /** Writes entries and waits until they are on disk. All of them are there, or none. */
  append(entries: readonly Entry[]): Promise<Result<void, SaveError>> {
    const written = this.queue.then(() => this.write(Buffer.from(entries.map(encodeLine).join(''))))
    this.queue = written
    return written
  }

  async close(): Promise<void> {
    await this.queue
    await this.handle.close()
  }

  private async write(bytes: Buffer): Promise<Result<void, SaveError>> {
    try {
      await this.handle.appendFile(bytes)
      await this.handle.datasync()
      this.length += bytes.length
      return ok(undefined)
    } catch (cause) {
      await this.handle.truncate(this.length).catch(() => undefined)
      return err(saveError(cause))
    }
  }
}

/** Names what went wrong with a write in words that say what to do. */
export function saveError(cause: unknown): SaveError {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return {
      kind: 'disk-full',
      message: 'Disken er full. Frigjør plass og gjør endringen på nytt. Den er ikke lagret.',
    }
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return {
      kind: 'read-only',
      message:
        'Mappen kan ikke skrives til. Velg en annen mappe eller be om skrivetilgang. Endringen er ikke lagret.',
    }
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      kind: 'write-failed',
      message: 'Mappen finnes ikke. Lag mappen eller velg en annen. Endringen er ikke lagret.',
    }
  }
  return {
    kind: 'write-failed',
    message: `Endringen ble ikke lagret (${code ?? 'ukjent feil'}). Prøv på nytt.`,
  }
}
