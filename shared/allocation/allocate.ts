import { err, type Result } from '#shared/base/result'
import { allocateBands } from './bands'
import { conflictError } from './conflict'
import { allocateEqualShares } from './equal-shares'
import type { Instance } from './instance'
import { allocateManual } from './manual'
import { allocateOptimal, nameConflict, type OptimalOptions } from './optimal'
import { buildProblem } from './problem'
import { allocateProportional } from './proportional'
import { allocateRanked } from './ranked'
import { allocateRankedCut } from './ranked-cut'
import type { AllocationError, AllocationResult, MethodId } from './result'
import { nameShareConflict } from './share-conflict'

type Method = (
  instance: Instance,
  options: OptimalOptions,
) => Result<AllocationResult, AllocationError> | Promise<Result<AllocationResult, AllocationError>>

const methodsById: Record<MethodId, Method> = {
  ranked: allocateRanked,
  'ranked-cut': allocateRankedCut,
  bands: allocateBands,
  proportional: allocateProportional,
  optimal: allocateOptimal,
  'equal-shares': allocateEqualShares,
  manual: allocateManual,
}

/**
 * Distributes the frames by the named method. Every method keeps every rule, or says which cannot be kept: where
 * the rules cannot hold together under any method, they are named as a smallest set; where only this method cannot
 * meet a rule, that rule is named. Shares under which nobody at all can get anything are a conflict too.
 */
export async function allocate(
  instance: Instance,
  method: MethodId,
  options: OptimalOptions,
): Promise<Result<AllocationResult, AllocationError>> {
  const result = await methodsById[method](instance, options)
  if (result.ok) {
    if (result.value.spent > 0 || method === 'manual') return result
    const shares = await nameShareConflict(buildProblem(instance), options.solve)
    return shares === null ? result : err(conflictError(shares))
  }
  if (result.error.kind !== 'rules-not-met' && result.error.kind !== 'no-solution-found') return result
  const conflict = await nameConflict(buildProblem(instance), options)
  return conflict === null ? result : err(conflictError(conflict))
}
