import { err, ok, type Result } from '#shared/base/result'
import { z } from '#shared/base/zod'
import type { WeightBounds } from '#shared/scoring/weight-bounds'

const share = z.number().min(0).max(1)
const criterion = z.string().min(1).max(200)

/** Weight bounds as parsed JSON; either part may be left out. */
export const weightBoundsSchema = z.strictObject({
  order: z
    .array(z.tuple([criterion, criterion]))
    .max(1_000)
    .default([]),
  intervals: z.record(criterion, z.strictObject({ min: share, max: share })).default({}),
})

/** Reads bounds from parsed JSON; the error is one Norwegian line that names the first place that does not fit. */
export function decodeWeightBounds(json: unknown): Result<WeightBounds, string> {
  const parsed = weightBoundsSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const field = ['bounds', ...(parsed.error.issues[0]?.path ?? [])].join('.')
  return err(
    `${field}: Skriv grensene som {"order": [["a", "b"]], "intervals": {"a": {"min": 0.1, "max": 0.4}}}, med andeler fra 0 til 1.`,
  )
}
