import { z } from '#shared/base/zod'
import { applicationForm } from './application-form'

/** A file that came with an application; the bytes lie apart, under their SHA-256. */
export const attachment = z.strictObject({
  name: z.string().min(1).max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
})
export type Attachment = z.infer<typeof attachment>

/**
 * Where a field was read: the file and, as far as the format has them, sheet, cell and page.
 * `certain` is false when the place was guessed from a layout and should be looked at.
 */
export const fieldSource = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  page: z.number().int().min(1).optional(),
  label: z.string().optional(),
  certain: z.boolean(),
})
export type FieldSource = z.infer<typeof fieldSource>

/** What an applicant sent, read: the form, its attachments and where each field was found. */
export const packet = z.strictObject({
  file: z.string(),
  form: applicationForm,
  attachments: z.array(attachment).max(1_000),
  /** Keyed by the dotted path of the field in the form, e.g. `budget.requested.2025`. */
  sources: z.record(z.string(), fieldSource).optional(),
})
export type Packet = z.infer<typeof packet>
