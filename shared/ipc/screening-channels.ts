import { z } from '#shared/base/zod'
import { channel } from './channel'
import type { DocumentPreview, RoundFailure, SavedDocuments } from './round-channels'

const id = z.string().min(1).max(200)
const asked = z.strictObject({
  text: z.string().trim().min(1).max(2_000),
  quote: z.string().max(4_000).nullable(),
  needed: z.boolean(),
})

/** What the window may ask about the screening's documents. The main process owns all files; null means cancelled. */
export const screeningChannels = {
  /** The letter that asks an applicant for what a person has listed, as it would be printed now. */
  'missing:preview': channel(
    z.strictObject({ applicationId: id, replyBy: z.iso.date(), missing: z.array(asked).max(200) }),
  ).answers<DocumentPreview, RoundFailure>(),
  /** Saves letters in a folder that the person chooses; without a list of its own a letter asks for what was found. */
  'missing:save': channel(
    z.strictObject({
      replyBy: z.iso.date(),
      letters: z
        .array(z.strictObject({ applicationId: id, missing: z.array(asked).max(200).nullable() }))
        .min(1)
        .max(10_000),
    }),
  ).answers<SavedDocuments | null, RoundFailure>(),
  /** Saves the report of the screening as a PDF or a workbook. */
  'screening:save-report': channel(z.strictObject({ format: z.enum(['pdf', 'xlsx']) })).answers<
    { readonly fileName: string } | null,
    RoundFailure
  >(),
} as const
