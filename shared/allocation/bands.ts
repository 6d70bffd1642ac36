import type { Result } from '#shared/base/result'
import { fraction } from './check'
import { allocateInOrder, type InOrder } from './in-order'
import type { Instance } from './instance'
import { buildProblem, type Candidate, leastAward, type Problem, roundDown, sum } from './problem'
import { scoreKey } from './rank'
import type { AllocationError, AllocationResult } from './result'
import { kronerText, percentText, pointsText } from './text'

/**
 * Each application gets the share of its request that its score band gives (`rules.bands`; without them the whole
 * from 4 points, 75 % from 3 and 50 % from 2), rounded down to the step, best first while there is money.
 * Where that is less than its minimum it gets nothing, and the reason says so: the band is the rule. One locked to
 * get has at least its minimum. How other rules are kept: see `allocateInOrder`.
 */
export function allocateBands(
  instance: Instance,
  mostSteps?: number,
): Result<AllocationResult, AllocationError> {
  return allocateInOrder(bandsInOrder(instance), mostSteps)
}

/** What `bands` offers each. */
export function bandsInOrder(instance: Instance): InOrder {
  const problem = buildProblem(instance)
  const locked = new Set(problem.rules.flatMap(rule => (rule.kind === 'fund' ? [rule.applicationId] : [])))
  const award = (candidate: Candidate) => {
    const row = bandAward(problem, candidate)
    return locked.has(candidate.id) && !isEnough(candidate, row) ? leastAward(candidate, problem.step) : row
  }
  return {
    problem,
    method: 'bands',
    offers: {
      award,
      cut: null,
      hold: award,
      bar: candidate => {
        if (locked.has(candidate.id)) return null
        const share = shareOf(problem, candidate.benefit)
        if (share === 0) return `${pointsText(candidate.benefit)} poeng er under det laveste båndet`
        const row = bandAward(problem, candidate)
        if (isEnough(candidate, row)) return null
        const least = kronerText(Math.max(candidate.leastTotal, 1))
        return `båndet gir ${percentText(share)}, det er ${kronerText(sum(row))} og mindre enn det minste beløpet på ${least}`
      },
    },
  }
}

function isEnough(candidate: Candidate, row: readonly number[]): boolean {
  if (candidate.requestedTotal > 0 && sum(row) === 0) return false
  return row.every((amount, y) => amount >= (candidate.least[y] ?? 0))
}

function bandAward(problem: Problem, candidate: Candidate): readonly number[] {
  const share = shareOf(problem, candidate.benefit)
  if (share === 1) return candidate.requested
  const { numerator, denominator } = fraction(share)
  return candidate.requested.map(amount =>
    roundDown(Number((BigInt(amount) * numerator) / denominator), problem.step),
  )
}

/** The share of the highest band that the score reaches; 0 below them all. */
function shareOf(problem: Problem, benefit: number): number {
  const reached = problem.bands.filter(({ from }) => scoreKey(benefit) >= scoreKey(from))
  return reached.reduce((best, band) => (band.from >= best.from ? band : best), { from: 0, share: 0 }).share
}
