import { z } from '#shared/base/zod'
import { packet } from '#shared/round/packet'

/** One application that was read. `part` says where in the file it stood (a row, a name inside a zip), null for the whole. */
export const readPacket = z.strictObject({
  file: z.string().min(1).max(2_000),
  part: z.string().min(1).max(500).nullable(),
  packet,
})
export type ReadPacket = z.infer<typeof readPacket>

/** A label that names no known field, with the first values that stand under it: what a person needs to map it. */
export const unknownLabel = z.strictObject({
  label: z.string().min(1).max(500),
  samples: z.array(z.string().max(200)).max(5),
})
export type UnknownLabel = z.infer<typeof unknownLabel>

/** A file, or part of one, that was not taken in: `reason` for machines, `message` for people. */
export const rejectedFile = z.strictObject({
  file: z.string().min(1).max(2_000),
  reason: z.string().regex(/^[a-z-]{1,40}$/),
  message: z.string().min(1).max(4_000),
  /** What its columns seem to be called, where none of them was known. */
  unknown: z.array(unknownLabel).max(100).optional(),
})
export type RejectedFile = z.infer<typeof rejectedFile>

/** Something to look at in a file that was taken in; `field` is the form's dotted path, or the label as it stands. */
export const intakeWarning = z.strictObject({
  file: z.string().min(1).max(2_000),
  field: z.string().max(500),
  message: z.string().min(1).max(4_000),
  /** The label that was not known, where that is what the warning is about. */
  unknown: unknownLabel.optional(),
})
export type IntakeWarning = z.infer<typeof intakeWarning>

/** What an import gave, before duplicates are looked for. Order is that of the files. */
export type IntakeReport = {
  readonly packets: readonly ReadPacket[]
  readonly rejected: readonly RejectedFile[]
  readonly warnings: readonly IntakeWarning[]
}
