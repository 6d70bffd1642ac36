import { z } from 'zod'
import { packet } from '#shared/round/packet'

/** One application that was read. `part` says where in the file it stood (a row, a name inside a zip), null for the whole. */
export const readPacket = z.strictObject({
  file: z.string().min(1).max(2_000),
  part: z.string().min(1).max(500).nullable(),
  packet,
})
export type ReadPacket = z.infer<typeof readPacket>

/** A file, or part of one, that was not taken in: `reason` for machines, `message` for people. */
export const rejectedFile = z.strictObject({
  file: z.string().min(1).max(2_000),
  reason: z.string().regex(/^[a-z-]{1,40}$/),
  message: z.string().min(1).max(4_000),
})
export type RejectedFile = z.infer<typeof rejectedFile>

/** Something to look at in a file that was taken in; `field` is the form's dotted path, or the label as it stands. */
export const intakeWarning = z.strictObject({
  file: z.string().min(1).max(2_000),
  field: z.string().max(500),
  message: z.string().min(1).max(4_000),
})
export type IntakeWarning = z.infer<typeof intakeWarning>

/** What an import gave, before duplicates are looked for. Order is that of the files. */
export type IntakeReport = {
  readonly packets: readonly ReadPacket[]
  readonly rejected: readonly RejectedFile[]
  readonly warnings: readonly IntakeWarning[]
}
