import type { Result } from '#shared/base/result'
import { allocateInOrder, type InOrder } from './in-order'
import type { Instance } from './instance'
import { buildProblem } from './problem'
import type { AllocationError, AllocationResult } from './result'

/**
 * Best first, each the whole request; one that does not fit is skipped, or ends the walk (`rules.onMisfit`).
 * Equal scores follow `rules.tieBreak`, else the order of ids, and are reported where they straddle the line.
 * How other rules are kept: see `allocateInOrder`. A lock means the whole request here.
 */
export function allocateRanked(
  instance: Instance,
  mostSteps?: number,
): Result<AllocationResult, AllocationError> {
  return allocateInOrder(rankedInOrder(instance), mostSteps)
}

/** What `ranked` offers each. */
export function rankedInOrder(instance: Instance): InOrder {
  return {
    problem: buildProblem(instance),
    method: 'ranked',
    offers: {
      award: candidate => candidate.requested,
      cut: null,
      hold: candidate => candidate.requested,
      bar: () => null,
    },
  }
}
