import { z } from '#shared/base/zod'

const head = z.object({ seq: z.number().int().min(1), hash: z.string() })
const gap = z.strictObject({
  from: z.number().int().min(1),
  to: z.number().int().min(1),
  hash: z.string(),
})

/** What a file made for a member says of itself; see `BundleHeader`. */
export const bundleHeader = z.strictObject({
  id: z.string().min(1).max(100),
  memberId: z.string().min(1).max(200),
  attachments: z.boolean(),
  withheld: z.record(z.string(), z.array(gap).readonly()),
})

export const roundHeader = z.object({
  format: z.literal('tildeling/round@1'),
  roundId: z.string().min(1).max(200),
  title: z.string().max(300),
  schemeId: z.string().max(200),
  /** The last entry of each device, so that a cut-off end is found. */
  heads: z.record(z.string(), head),
  /** Only in a file made for a member, and in what the member sends back. */
  bundle: bundleHeader.optional(),
})

/** `round.json` in a `.tildeling` file. */
export type RoundHeader = z.infer<typeof roundHeader>
