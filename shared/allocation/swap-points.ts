import { ok, type Result } from '#shared/base/result'
import { allocateRanked } from './ranked'
import { createRankedFunding } from './ranked-sampling'
import type { AllocationError } from './result'
import type { PreparedQuestion } from './robustness-question'
import type { CriterionSwaps, SwapPoint } from './robustness-result'
import { byCandidate } from './robustness-sampling'
import { createSorter } from './sorter'

const mostSlowSteps = 20_000
const stepsEach = 2_000
const nearest = 1e-9

/**
 * The exact points at which the set that is funded by rank changes, while one criterion's weight goes from 0 to 1
 * and the others keep their proportions (all alike where they weigh nothing now). Along that line every score is a
 * straight line in the weight, so the ranking can change only where two of them cross, or where one crosses the
 * threshold: these points are computed from the marks, and between two neighbouring points the funded set is one and
 * the same, worked out in the middle. Points closer than a billionth are one point; in a point itself equal scores go
 * by tie-break. Null where rules beyond frames, threshold and locks make more than 20 000 steps.
 */
export function findSwaps(
  prepared: PreparedQuestion,
): Result<readonly CriterionSwaps[] | null, AllocationError> {
  const { criteria, rows, problem, places } = prepared
  const quick = createRankedFunding(problem, places)
  const pairs = (rows.length * (rows.length - 1)) / 2
  if (quick === null && pairs * criteria.length > mostSlowSteps) return ok(null)
  const swaps: CriterionSwaps[] = []
  for (const [k, criterion] of criteria.entries()) {
    const found = swapsAlong(prepared, k, quick)
    if (!found.ok) return found.error.kind === 'no-solution-found' ? ok(null) : found
    const weight = prepared.weightsNow[k] ?? 0
    const below = found.value.findLast(({ at }) => at < weight)?.at ?? null
    const above = found.value.find(({ at }) => at >= weight)?.at ?? null
    swaps.push({ criterion, weight, allowed: allowedAlong(prepared, k), points: found.value, below, above })
  }
  return ok(swaps)
}

/** The proportions of the others, of sum 1; all alike where they weigh nothing. */
function proportions(weights: readonly number[], moved: number): readonly number[] {
  const others = weights.map((weight, k) => (k === moved ? 0 : weight))
  const whole = others.reduce((sum, weight) => sum + weight, 0)
  if (whole > 0) return others.map(weight => weight / whole)
  return others.map((_, k) => (k === moved ? 0 : 1 / Math.max(1, others.length - 1)))
}

function swapsAlong(
  { instance, rows, problem, places, weightsNow }: PreparedQuestion,
  moved: number,
  quick: ReturnType<typeof createRankedFunding>,
): Result<readonly SwapPoint[], AllocationError> {
  const share = proportions(weightsNow, moved)
  const atZero = places.map(index =>
    (rows[index] ?? []).reduce((sum, mark, k) => sum + mark * (share[k] ?? 0), 0),
  )
  const atOne = places.map((index, place) =>
    weightsNow.length === 1 ? (atZero[place] ?? 0) : (rows[index]?.[moved] ?? 0),
  )
  const slopes = atOne.map((score, place) => score - (atZero[place] ?? 0))
  const size = places.length
  const sorter = createSorter(size)
  const scores = new Float64Array(size)
  const fundedIn = new Uint32Array(size)

  const fundedAt = (weight: number): Result<Uint32Array, AllocationError> => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let place = 0; place < size; place++) {
      const score = (atZero[place] ?? 0) + weight * (slopes[place] ?? 0)
      scores[place] = score
      low = Math.min(low, score)
      high = Math.max(high, score)
    }
    fundedIn.fill(0)
    if (quick !== null) {
      sorter.sort(scores, low, high)
      quick(sorter.order, scores, fundedIn)
      return ok(fundedIn)
    }
    const benefits = byCandidate(places, scores)
    const applications = instance.applications.map((application, index) => ({
      ...application,
      benefit: Math.max(0, benefits[index] ?? 0),
    }))
    const { tieBreak, ...others } = instance.rules
    const rules = tieBreak === undefined || tieBreak === 'refuse' ? others : { ...others, tieBreak }
    const result = allocateRanked({ ...instance, applications, rules }, stepsEach)
    // Rules that cannot be kept with these weights leave nobody funded.
    if (!result.ok) return result.error.kind === 'rules-not-met' ? ok(fundedIn) : result
    for (const [place, index] of places.entries()) {
      if (result.value.awards[index]?.outcome !== 'none') fundedIn[place] = 1
    }
    return ok(fundedIn)
  }

  const crossings = crossingPoints(atZero, slopes, instance.rules.threshold)
  const points: SwapPoint[] = []
  const first = fundedAt((crossings[0] ?? 1) / 2)
  if (!first.ok) return first
  const before = first.value.slice()
  for (const [step, at] of crossings.entries()) {
    const next = crossings[step + 1] ?? 1
    const funded = fundedAt((at + next) / 2)
    if (!funded.ok) return funded
    const gains: string[] = []
    const loses: string[] = []
    for (let place = 0; place < size; place++) {
      if (before[place] === funded.value[place]) continue
      const id = problem.candidates[places[place] ?? -1]?.id ?? ''
      if (funded.value[place] === 1) gains.push(id)
      else loses.push(id)
    }
    if (gains.length + loses.length > 0) points.push({ at, gains, loses })
    before.set(funded.value)
  }
  return ok(points)
}

/** Where two of the lines cross, or one crosses the threshold, strictly between 0 and 1; each once, rising. */
function crossingPoints(
  atZero: readonly number[],
  slopes: readonly number[],
  threshold: number,
): readonly number[] {
  const found: number[] = []
  const add = (difference: number, slope: number) => {
    const at = slope === 0 ? -1 : difference / slope
    if (at > nearest && at < 1 - nearest) found.push(at)
  }
  for (let a = 0; a < atZero.length; a++) {
    if (threshold > 0) add(threshold - (atZero[a] ?? 0), slopes[a] ?? 0)
    for (let b = a + 1; b < atZero.length; b++) {
      add((atZero[b] ?? 0) - (atZero[a] ?? 0), (slopes[a] ?? 0) - (slopes[b] ?? 0))
    }
  }
  const sorted = Float64Array.from(found).sort()
  const apart: number[] = []
  for (const at of sorted) if (at - (apart.at(-1) ?? -1) > nearest) apart.push(at)
  return apart
}

/** The shares of the moved criterion that the bounds allow along its line. */
function allowedAlong(
  { criteria, bounds, weightsNow }: PreparedQuestion,
  moved: number,
): CriterionSwaps['allowed'] {
  const share = proportions(weightsNow, moved)
  let min = 0
  let max = 1
  let isNowAllowed = true
  /** Weight k along the line is base + t × slope; keeps to those t with combination ≥ 0. */
  const keep = (atZero: number, slope: number) => {
    if (atZero + (weightsNow[moved] ?? 0) * slope < -nearest) isNowAllowed = false
    if (slope > 0) min = Math.max(min, -atZero / slope)
    else if (slope < 0) max = Math.min(max, atZero / -slope)
  }
  const line = criteria.map((_, k) =>
    k === moved ? { atZero: 0, slope: 1 } : { atZero: share[k] ?? 0, slope: -(share[k] ?? 0) },
  )
  const lineOf = (criterion: string) => line[criteria.indexOf(criterion)] ?? { atZero: 0, slope: 0 }
  for (const [first, second] of bounds.order) {
    const a = lineOf(first)
    const b = lineOf(second)
    keep(a.atZero - b.atZero, a.slope - b.slope)
  }
  for (const [criterion, interval] of Object.entries(bounds.intervals)) {
    const { atZero, slope } = lineOf(criterion)
    keep(atZero - interval.min, slope)
    keep(interval.max - atZero, -slope)
  }
  return isNowAllowed ? { min, max } : null
}
