import { err, type Result } from '#shared/base/result'
import { allocateBands, bandsInOrder } from './bands'
import { conflictError } from './conflict'
import { allocateEqualShares } from './equal-shares'
import type { InOrder } from './in-order'
import { allocateInOrderSolved } from './in-order-solved'
import type { Instance } from './instance'
import { allocateManual } from './manual'
import { nameConflict } from './name-conflict'
import { allocateOptimal, type OptimalOptions } from './optimal'
import { buildProblem } from './problem'
import { allocateProportional } from './proportional'
import { allocateRanked, rankedInOrder } from './ranked'
import { allocateRankedCut, rankedCutInOrder } from './ranked-cut'
import type { AllocationError, AllocationResult, MethodId } from './result'
import { nameShareConflict } from './share-conflict'

type Method = (
  instance: Instance,
  options: OptimalOptions,
) => Result<AllocationResult, AllocationError> | Promise<Result<AllocationResult, AllocationError>>

const methodsById: Record<MethodId, Method> = {
  ranked: instance => allocateRanked(instance),
  'ranked-cut': instance => allocateRankedCut(instance),
  bands: instance => allocateBands(instance),
  proportional: allocateProportional,
  optimal: allocateOptimal,
  'equal-shares': allocateEqualShares,
  manual: allocateManual,
}

const inOrder: Partial<Record<MethodId, (instance: Instance) => InOrder>> = {
  ranked: rankedInOrder,
  'ranked-cut': rankedCutInOrder,
  bands: bandsInOrder,
}

/**
 * Distributes the frames by the named method. Every method keeps every rule, or says which cannot be kept: where
 * the rules cannot hold together under any method, they are named as a smallest set; where only this method cannot
 * meet them, those are named. Shares under which nobody at all can get anything are a conflict too.
 */
export async function allocate(
  instance: Instance,
  method: MethodId,
  options: OptimalOptions,
): Promise<Result<AllocationResult, AllocationError>> {
  const first = await methodsById[method](instance, options)
  const result = await withSolver(instance, method, first, options)
  if (result.ok) {
    if (result.value.spent > 0 || method === 'manual') return result
    const shares = await nameShareConflict(buildProblem(instance), options.solve)
    return shares === null ? result : err(conflictError(shares))
  }
  if (result.error.kind !== 'rules-not-met' && result.error.kind !== 'no-solution-found') return result
  const conflict = await nameConflict(buildProblem(instance), options.solve)
  return conflict === null ? result : err(conflictError(conflict))
}

/** The walk with the solver's help, where it found no way through alone. */
async function withSolver(
  instance: Instance,
  method: MethodId,
  result: Result<AllocationResult, AllocationError>,
  { solve }: OptimalOptions,
): Promise<Result<AllocationResult, AllocationError>> {
  const seen = inOrder[method]?.(instance)
  if (result.ok || result.error.kind !== 'no-solution-found' || seen === undefined) return result
  return allocateInOrderSolved(seen, solve)
}
