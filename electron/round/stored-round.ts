import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { AttachmentStore } from '#electron/files/attachment-store'
import type { EntryNote } from '#electron/files/entry-note'
import { JournalFile } from '#electron/files/journal-file'
import { bundleHeader } from '#electron/files/round-header'
import { asId, type DeviceId } from '#shared/base/ids'
import { err } from '#shared/base/result'
import type { Entry } from '#shared/journal/entry'
import { mergeEntries } from '#shared/journal/merge'
import { verifyEntries } from '#shared/journal/verify'
import type { BundleHeader } from '#shared/round/bundle'
import { type Attachments, attachmentsInStore } from './attachments'
import { RoundDocument } from './round-document'
import { memberWriter, officeWriter, type Writer } from './writer'

/** Something the secretariat should know about how a round was found on this machine. */
export interface StoreNotice {
  readonly kind: 'torn-line' | 'damaged' | 'missing' | 'restored'
  readonly message: string
}

/** A round in the profile of this machine: journal file, attachments, and the note of what must be there. */
export class StoredRound {
  readonly attachments: Attachments
  readonly document: RoundDocument
  readonly notices: StoreNotice[] = []
  private damaged: boolean
  private ownBundle: BundleHeader | null

  private constructor(
    readonly roundId: string,
    private readonly folder: string,
    private file: JournalFile,
    entries: readonly Entry[],
    device: DeviceId,
    damagedLines: number,
    private readonly note: EntryNote,
    now: () => Date,
    bundle: BundleHeader | null,
  ) {
    this.ownBundle = bundle
    this.attachments = attachmentsInStore(new AttachmentStore(path.join(folder, 'attachments')))
    this.damaged = damagedLines > 0 || !this.verifies(entries)
    this.document = new RoundDocument({
      device,
      entries,
      now,
      writer: () => this.writer(),
      readOnly: () => this.readOnlyReason(),
      persist: async (added, all) => {
        if (this.damaged) return err({ kind: 'read-only', message: damagedMessage })
        const saved = await this.file.append(added)
        if (saved.ok) await this.note.remember(roundId, all.length).catch(() => undefined)
        return saved
      },
    })
  }

  static async open(
    roundId: string,
    folder: string,
    note: EntryNote,
    now: () => Date = () => new Date(),
  ): Promise<StoredRound> {
    const opened = await JournalFile.open(folder, now)
    const device = await deviceOf(folder, opened.entries.length === 0)
    const round = new StoredRound(
      roundId,
      folder,
      opened.file,
      opened.entries,
      device,
      opened.damaged.length,
      note,
      now,
      await readBundle(folder),
    )
    if (opened.torn !== null) {
      round.notices.push({
        kind: 'torn-line',
        message:
          'Den siste linjen i journalen var ikke skrevet ferdig da maskinen stanset. Den er lagt til side. Alt som var meldt lagret, er her.',
      })
    }
    if (round.damaged) round.notices.push({ kind: 'damaged', message: damagedMessage })
    if (round.missing > 0) round.notices.push({ kind: 'missing', message: round.missingMessage() })
    return round
  }

  /** What the member's file said of itself, where the round was opened from one; null for the secretariat's own. */
  get bundle(): BundleHeader | null {
    return this.ownBundle
  }

  /** Notes which member's file the round comes from. It is on disk when it answers. */
  async setBundle(bundle: BundleHeader): Promise<void> {
    await writeFile(path.join(this.folder, 'utsending.json'), JSON.stringify(bundle), { flush: true })
    this.ownBundle = bundle
  }

  private writer(): Writer {
    if (this.ownBundle === null) return officeWriter
    const writer = memberWriter(this.ownBundle, this.document.entries)
    if (writer.ok) return writer.value
    return { ...officeWriter, refuse: () => writer.error.message }
  }

  private verifies(entries: readonly Entry[]): boolean {
    return verifyEntries(entries, {}, this.ownBundle?.withheld).ok
  }

  /** How many entries the note says should be here but are not. */
  get missing(): number {
    return Math.max(0, this.note.expected(this.roundId) - this.document.entries.length)
  }

  /**
   * Brings back entries that only a copy held (the window's database, a `.tildeling` file). Entries that do not
   * verify together with what is here are left out. A damaged journal is set aside and written anew from the union
   * when that verifies and loses nothing.
   */
  async restore(copies: readonly Entry[]): Promise<number> {
    const union = mergeEntries(this.document.entries, copies)
    if (union.added.length === 0 && !this.damaged) return 0
    if (!this.verifies(union.entries)) return 0
    if (this.damaged) {
      if (union.entries.length < this.note.expected(this.roundId)) return 0
      await this.file.close()
      const journal = path.join(this.folder, 'journal.jsonl')
      await rename(journal, path.join(this.folder, `journal-skadet-${Date.now()}.jsonl`))
      this.file = (await JournalFile.open(this.folder)).file
      await this.file.append(this.document.entries)
      this.damaged = false
      this.notices.splice(0)
    }
    const merged = await this.document.merge(copies)
    if (!merged.ok) return 0
    const message = `${union.added.length} hendelser ble hentet tilbake fra arbeidskopien.`
    this.notices.push({ kind: 'restored', message })
    return union.added.length
  }

  async close(): Promise<void> {
    await this.document.settle()
    await this.file.close()
  }

  private readOnlyReason(): string | null {
    if (this.damaged) return damagedMessage
    return this.missing > 0 ? this.missingMessage() : null
  }

  private missingMessage(): string {
    const expected = this.note.expected(this.roundId)
    return `Runden skal ha minst ${expected} hendelser, men bare ${this.document.entries.length} finnes på maskinen. Åpne en kopi av runden (.tildeling) for å hente resten.`
  }
}

const damagedMessage =
  'Journalen på maskinen er skadet. Runden vises med det som er helt, og kan bare leses. Åpne en kopi av runden (.tildeling) for å hente resten.'

async function readBundle(folder: string): Promise<BundleHeader | null> {
  const text = await readFile(path.join(folder, 'utsending.json'), 'utf8').catch(() => null)
  return text === null ? null : bundleHeader.parse(JSON.parse(text))
}

/**
 * The device of this store: made with it, and made anew when its journal is gone or the store was copied to another
 * machine, so that no number is used twice.
 */
async function deviceOf(folder: string, isNew: boolean): Promise<DeviceId> {
  const file = path.join(folder, 'device')
  const [known = '', place] = isNew ? [] : (await readFile(file, 'utf8').catch(() => '')).split('\n')
  if (known !== '' && (place === undefined || place === (await placeOf(file)))) return asId(known)
  const made = `maskin-${randomUUID().slice(0, 13)}`
  await mkdir(folder, { recursive: true })
  // The file must be there before it can be told where it is.
  await writeFile(file, '')
  await writeFile(file, `${made}\n${await placeOf(file)}`, { flush: true })
  return asId(made)
}

/** Where a file lies: on which machine, and which file there. A copy lies elsewhere, wherever it is. */
async function placeOf(file: string): Promise<string> {
  return `${hostname()} ${(await stat(file, { bigint: true })).ino}`
}
