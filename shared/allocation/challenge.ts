import { ok, type Result } from '#shared/base/result'
import { allocate } from './allocate'
import { bestPortfolio, type Parts } from './best-portfolio'
import type { SolveMip } from './mip'
import { createRandom } from './random'
import { isUnmet } from './refusals'
import type { PreparedQuestion } from './robustness-question'
import type { Challenge, Competitor, RobustnessError } from './robustness-result'
import { cornerValues } from './robustness-sets'

const mostListed = 20
const mostCornersQuick = 500
const mostCornersSolved = 60
const mostDraws = 10_000

/**
 * PROBE (Lourenço, Morton, Bana e Costa 2012) with certain benefits: the distributions under the same rules that are
 * better than the chosen one under some allowed weights. For a given competitor the difference is linear in the
 * weights, so its largest value lies in a corner, and in a corner the best competitor is the optimum there. Of
 * optima that are alike in a corner, the one that is also best a little inside is named.
 */
export async function findChallenge(
  prepared: PreparedQuestion,
  solve: SolveMip,
): Promise<Result<Challenge, RobustnessError>> {
  const { problem, rows, criteria, weightSet } = prepared
  const { corners } = weightSet.polytope
  const ids = problem.candidates.map(({ id }) => id)
  const chosen = await chosenParts(prepared, solve)
  if (!chosen.ok) return chosen
  const values = cornerValues(prepared)
  const middle = criteria.map(
    (_, k) => corners.reduce((sum, corner) => sum + (corner[k] ?? 0), 0) / corners.length,
  )
  const middleScores = rows.map(row => row.reduce((sum, mark, k) => sum + mark * (middle[k] ?? 0), 0))
  const hasThreshold = problem.rules.some(({ kind }) => kind === 'threshold')
  const worthIn = (parts: Parts, corner: number) =>
    parts.reduce((sum, part, index) => sum + part * (values[index]?.[corner] ?? 0), 0)
  const found = new Map<string, Parts>()
  let isExact = !hasThreshold
  let limit = mostCornersQuick

  for (const [at, corner] of corners.entries()) {
    if (at >= limit) {
      isExact = false
      break
    }
    const scores = rows.map(row => row.reduce((sum, mark, k) => sum + mark * (corner[k] ?? 0), 0))
    const best = await bestPortfolio(prepared, scores, solve)
    // Where no distribution keeps the rules, none is better.
    if (!best.ok && isUnmet(best.error)) continue
    if (!best.ok) return best
    if (!best.value.isQuick) limit = Math.min(limit, mostCornersSolved)
    if (!best.value.isProven) isExact = false
    const least = worthIn(best.value.parts, at)
    const slack = 1e-9 * Math.max(1, least)
    if (least - worthIn(chosen.value, at) <= slack * 10) continue
    const inside = scores.map((score, index) => score * (1 - 1e-5) + (middleScores[index] ?? 0) * 1e-5)
    const nearby = await bestPortfolio(prepared, inside, solve)
    if (!nearby.ok && !isUnmet(nearby.error)) return nearby
    const isBestToo = nearby.ok && worthIn(nearby.value.parts, at) >= least - slack
    const named = isBestToo ? nearby.value.parts : best.value.parts
    found.set(named.map(part => part.toFixed(9)).join(), named)
  }
  const draws = drawValues(prepared)
  const margins = [...found.values()].map(parts => draws.map(worth => worth(parts) - worth(chosen.value)))
  const competitors = [...found.values()].map((parts, index): Competitor => {
    const gains = corners.map((_, corner) => worthIn(parts, corner) - worthIn(chosen.value, corner))
    const advantage = Math.max(...gains)
    const corner = corners[gains.indexOf(advantage)] ?? []
    const beaten = margins[index]?.filter(margin => margin > 1e-9).length ?? 0
    return {
      parts: partsById(ids, parts),
      enters: ids.filter((_, at) => (parts[at] ?? 0) > 0 && chosen.value[at] === 0),
      leaves: ids.filter((_, at) => parts[at] === 0 && (chosen.value[at] ?? 0) > 0),
      advantage,
      weights: Object.fromEntries(criteria.map((criterion, k) => [criterion, corner[k] ?? 0])),
      beatsShare: beaten / draws.length,
    }
  })
  const unbeaten = draws.filter((_, draw) => margins.every(margin => (margin[draw] ?? 0) <= 1e-9)).length
  const sorted = competitors.sort((a, b) => b.advantage - a.advantage || b.beatsShare - a.beatsShare)
  return ok({
    chosen: partsById(ids, chosen.value),
    competitors: sorted.slice(0, mostListed),
    more: Math.max(0, sorted.length - mostListed),
    exact: isExact,
    unbeatenShare: unbeaten / draws.length,
  })
}

async function chosenParts(
  { instance, problem, method, chosen }: PreparedQuestion,
  solve: SolveMip,
): Promise<Result<Parts, RobustnessError>> {
  let given = new Map(Object.entries(chosen ?? {}))
  if (chosen === null) {
    const { tieBreak, ...others } = instance.rules
    const rules = tieBreak === undefined || tieBreak === 'refuse' ? others : { ...others, tieBreak }
    const result = await allocate({ ...instance, rules }, method, { solve })
    if (!result.ok) return result
    const { awards } = result.value
    given = new Map(awards.flatMap(one => (one.outcome === 'none' ? [] : [[one.applicationId, one.award]])))
  }
  return ok(
    problem.candidates.map(({ id, requestedTotal }) => {
      const award = given.get(id)
      return award === undefined ? 0 : requestedTotal === 0 ? 1 : award / requestedTotal
    }),
  )
}

function partsById(ids: readonly string[], parts: Parts): Readonly<Record<string, number>> {
  return Object.fromEntries(
    ids.flatMap((id, index) => ((parts[index] ?? 0) > 0 ? [[id, parts[index] ?? 0]] : [])),
  )
}

/** What a portfolio is worth in each of the first weightings that are drawn. */
function drawValues({
  problem,
  rows,
  criteria,
  weightSet,
  seed,
  samples,
}: PreparedQuestion): readonly ((parts: Parts) => number)[] {
  const sums = new Map<Parts, readonly number[]>()
  const sumsOf = (parts: Parts) => {
    const known = sums.get(parts)
    if (known !== undefined) return known
    const fresh = criteria.map((_, k) =>
      problem.candidates.reduce((sum, { index, requestedTotal }) => {
        const worth = (parts[index] ?? 0) * (rows[index]?.[k] ?? 0)
        return sum + (problem.objective === 'benefit' ? worth : worth * requestedTotal)
      }, 0),
    )
    sums.set(parts, fresh)
    return fresh
  }
  const random = createRandom(seed, 2 ** 25)
  const into = new Float64Array(criteria.length)
  return Array.from({ length: Math.min(samples, mostDraws) }, () => {
    weightSet.draw(random, into)
    const weights = into.slice()
    return (parts: Parts) => {
      const bySum = sumsOf(parts)
      let worth = 0
      for (let k = 0; k < weights.length; k++) worth += (weights[k] ?? 0) * (bySum[k] ?? 0)
      return worth
    }
  })
}
