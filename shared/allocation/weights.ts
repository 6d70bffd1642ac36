import { err, ok, type Result } from '#shared/base/result'
import type { Random } from './random'

/** What the committee has agreed about weights (which sum to 1): the rest of the simplex is ruled out. */
export interface WeightLimits {
  /** Pairs where the first counts at least as much as the second. */
  readonly atLeastAs?: readonly (readonly [string, string])[]
  readonly least?: Readonly<Record<string, number>>
  readonly most?: Readonly<Record<string, number>>
}

const mostTries = 20_000

/**
 * Fills `into` with weights drawn uniformly from the simplex (Dirichlet(1, …, 1)) as the spacings of sorted uniform
 * numbers: subtraction and comparison only, so that every machine gets the same.
 */
export function drawWeights(random: Random, into: Float64Array): void {
  const last = into.length - 1
  for (let k = 0; k < last; k++) into[k] = random()
  into[last] = 1
  into.subarray(0, last).sort()
  for (let k = last; k > 0; k--) into[k] = (into[k] ?? 0) - (into[k - 1] ?? 0)
}

/** Draws weights within the limits, by drawing until they are; refused where none is met in 20 000 draws. */
export function createWeightSource(
  random: Random,
  criteria: readonly string[],
  limits: WeightLimits = {},
): (into: Float64Array) => Result<null, 'no-weights'> {
  const place = new Map(criteria.map((criterion, k) => [criterion, k]))
  const pairs = (limits.atLeastAs ?? []).map(([a, b]) => [place.get(a) ?? -1, place.get(b) ?? -1] as const)
  const least = criteria.map(criterion => limits.least?.[criterion] ?? 0)
  const most = criteria.map(criterion => limits.most?.[criterion] ?? 1)
  const isAllowed = (weights: Float64Array) =>
    pairs.every(([a, b]) => (weights[a] ?? 0) >= (weights[b] ?? 0)) &&
    weights.every((weight, k) => weight >= (least[k] ?? 0) && weight <= (most[k] ?? 1))
  return into => {
    for (let tries = 0; tries < mostTries; tries++) {
      drawWeights(random, into)
      if (isAllowed(into)) return ok(null)
    }
    return err('no-weights')
  }
}
