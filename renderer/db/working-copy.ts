import Dexie, { type Table } from 'dexie'
import type { Entry } from '#shared/journal/entry'
import type { AttachmentTexts } from './attachment-texts'

/** Entries of one device, a fixed number to a row: IndexedDB costs by the row. */
interface JournalChunk {
  readonly roundId: string
  readonly device: string
  readonly chunk: number
  readonly entries: readonly Entry[]
}

/** What screens search in, one row an application. */
export interface ApplicationText {
  readonly roundId: string
  readonly applicationId: string
  readonly text: string
}

/** One member's marks of a round, in one row. */
export interface AssessmentRow {
  readonly roundId: string
  readonly memberId: string
  /** `application/criterion` → mark; only numbers. */
  readonly marks: Readonly<Record<string, number>>
}

const entriesPerChunk = 50

class WorkingCopy extends Dexie {
  journal!: Table<JournalChunk, [string, string, number]>
  applications!: Table<ApplicationText, [string, string]>
  assessments!: Table<AssessmentRow, [string, string]>
  texts!: Table<AttachmentTexts, [string, string]>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      journal: '[roundId+device+chunk], roundId',
      applications: '[roundId+applicationId], roundId',
      assessments: '[roundId+memberId], roundId',
    })
    this.version(2).stores({ texts: '[roundId+applicationId], roundId' })
  }
}

let opened: WorkingCopy | null = null

/** The window's database: a copy of what the journal files hold, which can be thrown away and rebuilt. */
export function workingCopy(name = 'tildeling'): WorkingCopy {
  opened ??= new WorkingCopy(name)
  return opened
}

/** All entries that the copy holds of a round, in no particular order. */
export async function readCopiedEntries(roundId: string): Promise<readonly Entry[]> {
  const chunks = await workingCopy().journal.where('roundId').equals(roundId).toArray()
  return chunks.flatMap(chunk => chunk.entries)
}

/** Adds entries to the copy. `all` is the round's whole journal, from which the touched rows are written. */
export async function copyEntries(
  roundId: string,
  added: readonly Entry[],
  all: readonly Entry[],
): Promise<void> {
  const touched = new Set(added.map(entry => keyOf(entry)))
  await workingCopy().journal.bulkPut(
    chunksOf(roundId, all).filter(chunk => touched.has(`${chunk.device} ${chunk.chunk}`)),
  )
}

/** Throws away what the copy holds of a round and writes it anew. */
export async function rebuildCopy(roundId: string, all: readonly Entry[]): Promise<void> {
  const copy = workingCopy()
  await copy.transaction('rw', copy.journal, async () => {
    await copy.journal.where('roundId').equals(roundId).delete()
    await copy.journal.bulkPut(chunksOf(roundId, all))
  })
}

/** Keeps the rows that screens and search read in step: whole rows of one round, replaced. */
export async function copyRows(
  roundId: string,
  applications: readonly ApplicationText[],
  assessments: readonly AssessmentRow[],
): Promise<void> {
  const copy = workingCopy()
  await copy.transaction('rw', copy.applications, copy.assessments, async () => {
    await copy.applications.where('roundId').equals(roundId).delete()
    await copy.applications.bulkPut([...applications])
    await copy.assessments.where('roundId').equals(roundId).delete()
    await copy.assessments.bulkPut([...assessments])
  })
}

function keyOf({ device, seq }: Entry): string {
  return `${device} ${Math.floor((seq - 1) / entriesPerChunk)}`
}

function chunksOf(roundId: string, entries: readonly Entry[]): JournalChunk[] {
  const chunks = new Map<string, { device: string; chunk: number; entries: Entry[] }>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const chunk = chunks.get(key)
    if (chunk === undefined) {
      const number = Math.floor((entry.seq - 1) / entriesPerChunk)
      chunks.set(key, { device: entry.device, chunk: number, entries: [entry] })
    } else chunk.entries.push(entry)
  }
  return [...chunks.values()].map(chunk => ({ roundId, ...chunk }))
}
