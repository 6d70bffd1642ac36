import { z } from '#shared/base/zod'
import { roundDocuments } from '#shared/document/round-documents'
import { channel } from './channel'
import type { DocumentPreview, RoundFailure } from './round-channels'

/** Letters that were saved together. */
export interface SavedLetters {
  /** The folder or the file, by name. */
  readonly place: string
  readonly letters: number
  /** Whether all of them are drafts, because one cannot be sent yet. */
  readonly draft: boolean
  /** The numbers of the applications that name no e-mail address. */
  readonly withoutAddress: readonly number[]
}

const followUpName = z.strictObject({
  applicationId: z.string().min(1).max(200),
  followUpId: z.string().min(1).max(100),
})
const documentId = z.enum(roundDocuments.map(({ id }) => id))

/** What the window may ask of the documents of a whole round. The main process owns all files; null means cancelled. */
export const documentChannels = {
  'documents:preview-round': channel(z.strictObject({ id: documentId })).answers<
    DocumentPreview,
    RoundFailure
  >(),
  'documents:save-round': channel(
    z.strictObject({ id: documentId, format: z.enum(['pdf', 'xlsx', 'ics']) }),
  ).answers<{ readonly fileName: string } | null, RoundFailure>(),
  /** The letter on what was decided about an award after it was frozen, as it would be printed now. */
  'followups:preview': channel(followUpName).answers<DocumentPreview, RoundFailure>(),
  'followups:save': channel(followUpName).answers<{ readonly fileName: string } | null, RoundFailure>(),
  /** Every line that stands between the round and letters that can be sent; empty when nothing does. */
  'documents:lacking': channel(z.undefined()).answers<readonly string[], RoundFailure>(),
  /** Saves all that the round leaves behind in a new folder that the person names. */
  'documents:export': channel(z.undefined()).answers<
    { readonly folder: string; readonly files: number } | null,
    RoundFailure
  >(),
  /** The chosen letters (null: all) as one PDF with page numbers of their own, or as drafts of e-mails. */
  'documents:save-letters': channel(
    z.strictObject({
      applicationIds: z.array(z.string().min(1).max(200)).max(10_000).nullable(),
      form: z.enum(['combined', 'mail']),
    }),
  ).answers<SavedLetters | null, RoundFailure>(),
  /** Prints the chosen letters (null: all) in one job, in order of number; only letters that can be sent. */
  'documents:print': channel(
    z.strictObject({
      what: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('letters'),
          applicationIds: z.array(z.string().min(1).max(200)).max(10_000).nullable(),
        }),
        z.strictObject({ kind: z.literal('round'), id: documentId }),
      ]),
    }),
  ).answers<
    /** `undecided`: the numbers of applications that have no frozen decision, and so no letter, where all were printed. */
    { readonly printed: boolean; readonly undecided: readonly number[] },
    RoundFailure
  >(),
} as const
