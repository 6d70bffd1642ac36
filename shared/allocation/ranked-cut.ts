import type { Result } from '#shared/base/result'
import { allocateInOrder, type InOrder } from './in-order'
import type { Instance } from './instance'
import { buildProblem, type Candidate, leastAward, roundDown } from './problem'
import type { AllocationError, AllocationResult } from './result'

/**
 * As `ranked`, but the first that does not fit and can use what is left, rounded down to the step, gets it: at
 * least its minimum in every year. Only one is cut, apart from those locked to get, who may be cut to make room;
 * for them their minimum is held back until their turn.
 */
export function allocateRankedCut(
  instance: Instance,
  mostSteps?: number,
): Result<AllocationResult, AllocationError> {
  return allocateInOrder(rankedCutInOrder(instance), mostSteps)
}

/** What `ranked-cut` offers each. */
export function rankedCutInOrder(instance: Instance): InOrder {
  const problem = buildProblem(instance)
  return {
    problem,
    method: 'ranked-cut',
    offers: {
      award: candidate => candidate.requested,
      cut: (candidate, rest) => cutToRest(candidate, rest, problem.step),
      hold: candidate => leastAward(candidate, problem.step),
      bar: () => null,
    },
  }
}

function cutToRest(candidate: Candidate, rest: readonly number[], step: number): readonly number[] | null {
  const row = candidate.requested.map((amount, y) => {
    const left = Math.max(0, rest[y] ?? 0)
    return amount <= left ? amount : roundDown(left, step)
  })
  return row.every((amount, y) => amount >= (candidate.least[y] ?? 0)) ? row : null
}
