import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const weights = z.record(z.string().min(1), z.number().min(0).max(1_000_000))
export type Weights = z.infer<typeof weights>

const criterionId = z.string().min(1).max(200)
const criterionIds = z.array(criterionId).min(1).max(100)
/** How far, in percentage points of the whole, a share may lie from the one agreed. */
const slack = { slackPercent: z.number().min(0).max(100).optional() }
const basis = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('equal'), ...slack }),
  /** Points shared out among the criteria. */
  z.strictObject({ method: z.literal('points'), points: weights, ...slack }),
  /** The most important first; criteria in one place count the same. */
  z.strictObject({ method: z.literal('ranking'), places: z.array(criterionIds).min(1).max(100) }),
  /** What it is worth to go from the lowest to the highest mark, the most valuable step being 100. */
  z.strictObject({ method: z.literal('swing'), swings: weights, ...slack }),
  /** Only pairs: the first counts at least as much as the second. */
  z.strictObject({
    method: z.literal('order'),
    atLeastAs: z.array(z.tuple([criterionId, criterionId])).max(500),
  }),
])
/** How the committee came to its weights, in its own words and numbers. */
export type WeightBasis = z.infer<typeof basis>

export const weightsField = { collection: 'weights', group: 'all', key: 'weights' } as const
export const weightBasisField = { collection: 'weights', group: 'all', key: 'basis' } as const
/** Why the weights are as they are, where the one who set them has said so. */
export const weightReasonField = { collection: 'weights', group: 'all', key: 'reason' } as const
export const weightsLockField = { collection: 'weights', group: 'all', key: 'lock' } as const

/**
 * The committee's own weights, as shares that need not add up; null means equal weights. `basis` says how they were
 * found; without it they are the numbers themselves.
 */
export const weightsSet = defineKind({
  kind: 'weights.set',
  payload: z.strictObject({
    weights: weights.nullable(),
    reason: z.string().max(2_000),
    basis: basis.optional(),
  }),
  writes: ({ weights, reason, basis }) => [
    { field: weightsField, value: weights },
    { field: weightBasisField, value: (basis ?? null) as never },
    { field: weightReasonField, value: reason === '' ? null : reason },
  ],
  former: (_, before) => {
    const basis = before(weightBasisField) as WeightBasis | null
    return {
      weights: before(weightsField) as Weights | null,
      reason: 'Endringen ble angret.',
      ...(basis === null ? {} : { basis }),
    }
  },
})

/** The weights are locked before marks are seen, or opened again. */
export const weightsLocked = defineKind({
  kind: 'weights.locked',
  payload: z.strictObject({ locked: z.boolean() }),
  writes: ({ locked }) => [{ field: weightsLockField, value: locked }],
  former: (_, before) => ({ locked: before(weightsLockField) === true }),
})

const anchors = z
  .array(z.strictObject({ value: z.number(), text: z.string().min(1).max(500) }))
  .min(1)
  .max(50)
/** What some of the marks mean, in the committee's own words. */
export type Anchors = z.infer<typeof anchors>

export const anchorsField = (criterion: string) =>
  ({ collection: 'weights', group: 'anchors', key: criterion }) as const

/** The secretariat writes what the marks of a criterion mean, where the call does not; null takes it away. */
export const anchorsSet = defineKind({
  kind: 'anchors.set',
  payload: z.strictObject({ criterionId, anchors: anchors.nullable() }),
  writes: ({ criterionId, anchors }) => [{ field: anchorsField(criterionId), value: anchors }],
  former: ({ criterionId }, before) => ({
    criterionId,
    anchors: before(anchorsField(criterionId)) as Anchors | null,
  }),
})
