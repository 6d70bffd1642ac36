import { z } from 'zod'

const head = z.object({ seq: z.number().int().min(1), hash: z.string() })
export const roundHeader = z.object({
  format: z.literal('tildeling/round@1'),
  roundId: z.string().min(1).max(200),
  title: z.string().max(300),
  schemeId: z.string().max(200),
  /** The last entry of each device, so that a cut-off end is found. */
  heads: z.record(z.string(), head),
})

/** `round.json` in a `.tildeling` file. */
export type RoundHeader = z.infer<typeof roundHeader>
