import { err, ok, type Result } from '#shared/base/result'
import { z } from '#shared/base/zod'
import { type InstanceError, instanceErrorsOf } from './instance-errors'

export type { InstanceError } from './instance-errors'

/** The score from which an application gets the given share of its request, best band first. */
export const defaultBands: readonly Band[] = [
  { from: 4, share: 1 },
  { from: 3, share: 0.75 },
  { from: 2, share: 0.5 },
]

const refuse = (ctx: z.RefinementCtx, code: string): never => {
  ctx.addIssue({ code: 'custom', message: code })
  return z.NEVER
}

const kroner = z.unknown().transform((value, ctx): number => {
  if (typeof value !== 'number' || Number.isNaN(value)) return refuse(ctx, 'not-a-number')
  if (value < 0) return refuse(ctx, 'negative')
  if (value > Number.MAX_SAFE_INTEGER) return refuse(ctx, 'too-large')
  return Number.isInteger(value) ? value + 0 : refuse(ctx, 'not-whole')
})

const points = z.unknown().transform((value, ctx): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(ctx, 'not-a-number')
  if (value > 1e12) return refuse(ctx, 'too-large')
  return value < 0 ? refuse(ctx, 'negative') : value + 0
})

const share = z.unknown().transform((value, ctx): number => {
  if (typeof value !== 'number' || Number.isNaN(value)) return refuse(ctx, 'not-a-number')
  return value < 0 || value > 1 ? refuse(ctx, 'not-a-share') : value + 0
})

const stepKroner = kroner.refine(step => step > 0, 'zero-step')

const id = z.string('not-a-text').min(1, 'empty').max(200, 'too-long')
const year = z
  .string('not-a-text')
  .regex(/^[\p{L}\d][\p{L}\d ._:/-]{0,59}$/u, 'bad-year')
  .refine(name => !(name in Object.prototype), 'bad-year')
const group = z.string('not-a-text').min(1, 'empty').max(500, 'too-long')
const kronerByYear = z.record(year, kroner, 'not-an-object')
const lock = z.enum(['fund', 'never'], 'bad-lock')

const application = z.strictObject(
  {
    id,
    requested: kronerByYear,
    minimum: kronerByYear.optional(),
    benefit: points,
    groups: z.array(group, 'not-a-list').default([]),
    lock: lock.nullable().default(null),
    divisible: z.boolean('not-true-or-false').default(true),
    flags: z.array(z.enum(['unscored', 'unclear'], 'bad-flag'), 'not-a-list').default([]),
  },
  'not-an-object',
)

const groupRule = z.strictObject(
  {
    group,
    minShare: share.optional(),
    maxShare: share.optional(),
    minCount: kroner.optional(),
    maxCount: kroner.optional(),
  },
  'not-an-object',
)

const band = z.strictObject({ from: points, share }, 'not-an-object')

const rules = z
  .strictObject(
    {
      threshold: points.default(0),
      onMisfit: z.enum(['skip', 'stop'], 'bad-on-misfit').default('skip'),
      objective: z.enum(['benefit', 'benefit-kroner'], 'bad-objective').default('benefit'),
      groups: z.array(groupRule, 'not-a-list').default([]),
      exclusive: z.array(z.array(id, 'not-a-list').min(2, 'bad-set'), 'not-a-list').default([]),
      requires: z.array(z.tuple([id, id], 'bad-pair'), 'not-a-list').default([]),
      locks: z.record(id, lock, 'not-an-object').default({}),
      reserve: kronerByYear.default({}),
      tieBreak: z
        .union(
          [z.enum(['by-id', 'smallest-first', 'largest-first', 'refuse']), z.array(z.string())],
          'bad-tie-break',
        )
        .optional(),
      bands: z
        .array(band, 'not-a-list')
        .min(1, 'empty')
        .default(() => [...defaultBands]),
      completion: z.enum(['none', 'add1', 'greedy', 'add1-greedy'], 'bad-completion').default('add1-greedy'),
    },
    'not-an-object',
  )
  .prefault({})

const layer = z.strictObject(
  {
    id,
    label: z.string('not-a-text').max(300, 'too-long').default(''),
    year,
    amount: kroner,
    committed: kroner.default(0),
    groups: z.array(group, 'not-a-list').default([]),
  },
  'not-an-object',
)

/** With one frame, what is held back may be written as an amount alone. */
const reserveOfFrame = (json: unknown): unknown => {
  if (typeof json !== 'object' || json === null) return json
  const { frames, rules } = json as {
    readonly frames?: unknown
    readonly rules?: { readonly reserve?: unknown } | null
  }
  const reserve = rules?.reserve
  if (typeof reserve !== 'number' || typeof frames !== 'object' || frames === null) return json
  const [only, ...others] = Object.keys(frames)
  if (only === undefined || others.length > 0) return json
  return { ...json, rules: { ...rules, reserve: { [only]: reserve } } }
}

const instance = z.strictObject(
  {
    frames: kronerByYear,
    layers: z.array(layer, 'not-a-list').default([]),
    step: stepKroner.default(1),
    applications: z.array(application, 'not-a-list'),
    rules,
    utilities: z.record(id, z.record(id, points, 'not-an-object'), 'not-an-object').default({}),
    marks: z.record(id, z.record(id, points, 'not-an-object'), 'not-an-object').default({}),
    memberMarks: z
      .record(id, z.record(id, z.record(id, points, 'not-an-object'), 'not-an-object'), 'not-an-object')
      .default({}),
    ownMarks: z
      .record(id, z.record(id, z.record(id, points, 'not-an-object'), 'not-an-object'), 'not-an-object')
      .default({}),
    amounts: z.record(id, kronerByYear, 'not-an-object').default({}),
  },
  'not-an-object',
)

type Deep<T> = T extends object ? { readonly [Key in keyof T]: Deep<T[Key]> } : T

/**
 * Everything one allocation needs, with every default filled in.
 * Amounts are whole kroner per frame (year); `benefit` is the score; shares lie between 0 and 1.
 * `flags` tells that an application has no marks or is not cleared in the screening: that changes no number, but the
 * result says so. `reserve` is held back from each frame; `locks` adds to, and wins over, the lock on the application itself;
 * `layers` are the sources that a frame is made of, in the order in which they are drawn on: their amounts less what
 * is bound from before (`committed`) sum to the frame; a layer with `groups` is for applications of those groups
 * alone, one without is for all.
 * `memberMarks` are the marks by application, criterion and member that the means in `marks` come from, left out
 * where the committee has agreed on a mark; they serve `robustness` with uncertain marks alone.
 * `ownMarks` are every member's marks by application, criterion and member, also where another mark is agreed: with
 * them `robustness` weighs `utilities` anew for each weighting; without them utilities stand as they are given.
 * `amounts` is what people have set by hand and serves the method `manual` alone.
 */
export type Instance = Deep<z.output<typeof instance>>
export type InstanceApplication = Instance['applications'][number]
export type InstanceRules = Instance['rules']
export type GroupRule = InstanceRules['groups'][number]
export type InstanceLayer = Instance['layers'][number]
export type Band = { readonly from: number; readonly share: number }
export type Lock = 'fund' | 'never'
export type TieBreak = NonNullable<InstanceRules['tieBreak']>
export type KronerByYear = Readonly<Record<string, number>>

/**
 * Reads a raw instance (design §5) from parsed JSON and collects every problem, each as one Norwegian line that
 * names the field. Nothing is repaired: an unknown key, an amount that is negative, not whole or beyond what can
 * be counted exactly, a minimum above the request, an unknown id or a circular dependency refuses the instance.
 */
export function decodeInstance(json: unknown): Result<Instance, readonly InstanceError[]> {
  const parsed = instance.safeParse(reserveOfFrame(json))
  const errors = instanceErrorsOf(parsed.success ? { value: parsed.data } : { issues: parsed.error.issues })
  if (errors.length > 0 || !parsed.success) return err(errors)
  return ok(parsed.data)
}
