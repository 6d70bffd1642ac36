import { z } from 'zod'
import { roundDocuments } from '#shared/document/round-documents'
import { channel } from './channel'
import type { DocumentPreview, RoundFailure } from './round-channels'

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
  /** Every line that stands between the round and letters that can be sent; empty when nothing does. */
  'documents:lacking': channel(z.undefined()).answers<readonly string[], RoundFailure>(),
  /** Saves all that the round leaves behind in a new folder that the person names. */
  'documents:export': channel(z.undefined()).answers<
    { readonly folder: string; readonly files: number } | null,
    RoundFailure
  >(),
} as const
