import { ok, type Result } from '#shared/base/result'
import { bestPortfolio } from './best-portfolio'
import { findEfficient } from './efficient'
import type { SolveMip } from './mip'
import { portfolioRules } from './portfolio-rows'
import { createRandom } from './random'
import { isUnmet } from './refusals'
import type { AllocationError } from './result'
import type { PreparedQuestion } from './robustness-question'
import type { PortfolioSet } from './robustness-result'
import { blockSize } from './robustness-sampling'
import { proveBySwaps } from './swap-proofs'

/** The sets by candidate, and what they rest on. */
export interface PortfolioSets {
  readonly from: 'exact' | 'samples'
  readonly efficientPortfolios: number | null
  readonly sets: readonly {
    readonly set: PortfolioSet
    readonly exact: boolean
    readonly coreIndex: number
  }[]
}

const mostQuick = 2_000
const mostSolved = 200

/**
 * Core, borderline and exterior on the marks as they are. From every efficient portfolio where these can be listed.
 * Else from the best portfolio of up to 2 000 of the weightings drawn (200 where each takes the solver): a weighting
 * that is drawn lies inside the allowed set, so its best portfolio is efficient, and borderline is certain; core and
 * exterior are certain where an exchange proves them, and else say only that no draw showed otherwise.
 */
export async function findSets(
  prepared: PreparedQuestion,
  solve: SolveMip,
): Promise<Result<PortfolioSets, AllocationError>> {
  const { problem } = prepared
  const isWhole = problem.candidates.every(({ leastTotal, requestedTotal }) => leastTotal === requestedTotal)
  const rules = isWhole ? portfolioRules(problem) : null
  const values = cornerValues(prepared)
  const efficient = rules === null ? null : findEfficient(values, rules)
  if (efficient !== null && efficient !== 'none') {
    const sets = efficient.coreIndex.map(coreIndex => ({ set: setOf(coreIndex), exact: true, coreIndex }))
    return ok({ from: 'exact', efficientPortfolios: efficient.portfolios, sets })
  }
  const drawn = await drawBest(prepared, solve)
  if (!drawn.ok) return drawn
  const proofs = rules === null ? [] : proveBySwaps(values, rules)
  const sets = drawn.value.map((coreIndex, index) => {
    const set = setOf(coreIndex)
    return { set, exact: set === 'borderline' || set === proofs[index], coreIndex }
  })
  return ok({ from: 'samples', efficientPortfolios: null, sets })
}

/** What each candidate is worth, whole, in each corner of the allowed weights. */
export function cornerValues({ problem, rows, weightSet }: PreparedQuestion): readonly (readonly number[])[] {
  const { corners } = weightSet.polytope
  return problem.candidates.map(({ index, requestedTotal }) =>
    corners.map(corner => {
      const score = corner.reduce((sum, weight, k) => sum + weight * (rows[index]?.[k] ?? 0), 0)
      return problem.objective === 'benefit' ? score : score * requestedTotal
    }),
  )
}

function setOf(coreIndex: number): PortfolioSet {
  return coreIndex === 1 ? 'core' : coreIndex === 0 ? 'exterior' : 'borderline'
}

/** Share of the best portfolios drawn with each candidate; those that are alike in everything share alike. */
async function drawBest(
  prepared: PreparedQuestion,
  solve: SolveMip,
): Promise<Result<readonly number[], AllocationError>> {
  const { rows, criteria, seed, samples, weightSet } = prepared
  const weights = new Float64Array(criteria.length)
  const counts = rows.map(() => 0)
  let draws = 0
  let unmet = 0
  let limit = Math.min(samples, mostQuick)
  for (let block = 0; draws < limit; block++) {
    const random = createRandom(seed, block + 1)
    for (let sample = 0; sample < blockSize && draws < limit; sample++) {
      weightSet.draw(random, weights)
      const scores = rows.map(row => {
        let score = 0
        for (let k = 0; k < row.length; k++) score += (weights[k] ?? 0) * (row[k] ?? 0)
        return score
      })
      const best = await bestPortfolio(prepared, scores, solve)
      if (!best.ok && isUnmet(best.error) && ++unmet < limit) continue
      if (!best.ok) return best
      if (!best.value.isQuick) limit = Math.min(limit, mostSolved)
      draws++
      for (const [index, part] of best.value.parts.entries())
        if (part > 0) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  const groups = new Map<string, number[]>()
  for (const index of rows.keys()) {
    const key = twinKey(prepared, index)
    groups.set(key, [...(groups.get(key) ?? []), index])
  }
  for (const twins of groups.values()) {
    const mean = twins.reduce((sum, index) => sum + (counts[index] ?? 0), 0) / twins.length
    for (const index of twins) counts[index] = mean
  }
  return ok(counts.map(count => count / draws))
}

/** Alike in marks, amounts and all that rules speak of: which of them is funded is then no more than their order. */
function twinKey({ problem, rows }: PreparedQuestion, index: number): string {
  const candidate = problem.candidates[index]
  if (candidate === undefined) return ''
  const isNamed = problem.rules.some(
    rule =>
      ('applicationId' in rule && [rule.applicationId].includes(candidate.id)) ||
      (rule.kind === 'requires' && rule.requiredId === candidate.id) ||
      (rule.kind === 'exclusive' && rule.applicationIds.includes(candidate.id)),
  )
  const { requested, least, groups } = candidate
  return JSON.stringify([rows[index], requested, least, [...groups].sort(), isNamed ? candidate.id : null])
}
