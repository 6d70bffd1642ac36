import type { AttachmentText } from '#shared/intake/document-view'
import { workingCopy } from './working-copy'

/** The texts of one application's attachments, by SHA-256. Can be thrown away and read anew from the files. */
export interface AttachmentTexts {
  readonly roundId: string
  readonly applicationId: string
  /** Raised when texts are read in another way, so that old ones are read anew. */
  readonly edition: number
  readonly texts: Readonly<Record<string, AttachmentText>>
}

const edition = 1

/** What has been read of a round's attachments before: SHA-256 → text. */
export async function loadTexts(roundId: string): Promise<Map<string, AttachmentText>> {
  const rows = await workingCopy().texts.where('roundId').equals(roundId).toArray()
  return new Map(rows.filter(row => row.edition === edition).flatMap(row => Object.entries(row.texts)))
}

/** Keeps the texts of some applications, a row each. */
export async function saveTexts(
  roundId: string,
  rows: readonly Pick<AttachmentTexts, 'applicationId' | 'texts'>[],
): Promise<void> {
  await workingCopy().texts.bulkPut(rows.map(row => ({ roundId, edition, ...row })))
}
