import type { WeightBounds } from '#shared/scoring/weight-bounds'

/** One thing the committee has agreed about weights, as a line to name it by. */
export type WeightBound =
  | { readonly kind: 'order'; readonly first: string; readonly second: string }
  | { readonly kind: 'least' | 'most'; readonly criterion: string; readonly share: number }

/**
 * The weights that are left: non-negative, of sum 1, and within every bound. `corners` are the extreme points, each
 * in the order of the criteria; `facetsAt[corner]` is the set of bounds (one bit each) that it meets with equality.
 */
export interface WeightPolytope {
  readonly criteria: readonly string[]
  readonly corners: readonly (readonly number[])[]
  readonly facetsAt: readonly bigint[]
  readonly facets: number
}

interface Ray {
  readonly at: readonly bigint[]
  readonly met: bigint
}

const mostCorners = 4_000

/** The bounds one by one; an interval that cuts nothing off (0 or 1) is none. */
export function listBounds(bounds: WeightBounds): readonly WeightBound[] {
  return [
    ...bounds.order.map(([first, second]): WeightBound => ({ kind: 'order', first, second })),
    ...Object.entries(bounds.intervals).flatMap(([criterion, { min, max }]): WeightBound[] => [
      ...(min > 0 ? [{ kind: 'least', criterion, share: min } as const] : []),
      ...(max < 1 ? [{ kind: 'most', criterion, share: max } as const] : []),
    ]),
  ]
}

/**
 * Cuts the simplex with one bound after another (double description, Motzkin et al. 1953) in whole numbers, so that
 * corners are exact until they are written as shares at the end. Shares are read to nine decimals. `empty` where no
 * weights are left; `too-many` where there would be more than 4 000 corners on the way.
 */
export function cutSimplex(
  criteria: readonly string[],
  bounds: readonly WeightBound[],
): WeightPolytope | 'empty' | 'too-many' {
  const size = criteria.length
  let rays: readonly Ray[] = criteria.map((_, k) => ({
    at: criteria.map((_, other) => (other === k ? 1n : 0n)),
    met: allBits(size) & ~(1n << BigInt(k)),
  }))
  for (const [index, bound] of bounds.entries()) {
    rays = cut(rays, normalOf(criteria, bound), 1n << BigInt(size + index))
    if (rays.length === 0) return 'empty'
    if (rays.length > mostCorners) return 'too-many'
  }
  return {
    criteria,
    corners: rays.map(({ at }) => {
      const whole = at.reduce((sum, part) => sum + part, 0n)
      return at.map(part => shareOf(part, whole))
    }),
    facetsAt: rays.map(({ met }) => met),
    facets: size + bounds.length,
  }
}

/**
 * A smallest set of bounds that leave no weights together: without any one of them, weights are left. Empty where
 * the bounds can hold.
 */
export function conflictingBounds(
  criteria: readonly string[],
  bounds: readonly WeightBound[],
): readonly WeightBound[] {
  const cannotHold = (kept: readonly WeightBound[]) => cutSimplex(criteria, kept) === 'empty'
  if (!cannotHold(bounds)) return []
  let conflict = bounds
  for (const bound of bounds) {
    const without = conflict.filter(other => other !== bound)
    if (cannotHold(without)) conflict = without
  }
  return conflict
}

const billion = 1_000_000_000

/** The half-space normal · weights ≥ 0 that a bound stands for, the sum of the weights being 1. */
function normalOf(criteria: readonly string[], bound: WeightBound): readonly bigint[] {
  if (bound.kind === 'order') {
    return criteria.map(criterion =>
      bound.first === bound.second
        ? 0n
        : criterion === bound.first
          ? 1n
          : criterion === bound.second
            ? -1n
            : 0n,
    )
  }
  const share = BigInt(Math.round(bound.share * billion))
  const own = BigInt(billion)
  const sign = bound.kind === 'least' ? 1n : -1n
  return criteria.map(criterion => sign * ((criterion === bound.criterion ? own : 0n) - share))
}

function cut(rays: readonly Ray[], normal: readonly bigint[], bit: bigint): readonly Ray[] {
  const sides = rays.map(ray => ({ ray, side: dot(normal, ray.at) }))
  const kept = sides.flatMap(({ ray, side }) =>
    side > 0n ? [ray] : side === 0n ? [{ at: ray.at, met: ray.met | bit }] : [],
  )
  const inside = sides.filter(({ side }) => side > 0n)
  const outside = sides.filter(({ side }) => side < 0n)
  const fresh = inside.flatMap(a =>
    outside.flatMap(b => {
      const shared = a.ray.met & b.ray.met
      const isEdge = rays.every(
        other => other === a.ray || other === b.ray || (other.met & shared) !== shared,
      )
      if (!isEdge) return []
      const at = a.ray.at.map((part, k) => a.side * (b.ray.at[k] ?? 0n) - b.side * part)
      return [{ at: reduced(at), met: shared | bit }]
    }),
  )
  return [...kept, ...fresh]
}

function dot(a: readonly bigint[], b: readonly bigint[]): bigint {
  return a.reduce((sum, part, k) => sum + part * (b[k] ?? 0n), 0n)
}

function reduced(at: readonly bigint[]): readonly bigint[] {
  let divisor = 0n
  for (let part of at) {
    while (part !== 0n) [divisor, part] = [part, divisor % part]
  }
  if (divisor < 0n) divisor = -divisor
  return divisor <= 1n ? at : at.map(part => part / divisor)
}

/** The quotient to eighteen digits and then the nearest number: the same on every machine. */
function shareOf(part: bigint, whole: bigint): number {
  return Number((part * 10n ** 18n) / whole) / 1e18
}

function allBits(count: number): bigint {
  return (1n << BigInt(count)) - 1n
}
