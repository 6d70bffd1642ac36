import type { Result } from '#shared/base/result'
import type { Instance } from './instance'
import type { SolveMip } from './mip'
import { allocateOptimal } from './optimal'
import { allocateRanked } from './ranked'
import { allocateRankedCut } from './ranked-cut'
import type { AllocationError, AllocationResult, MethodId } from './result'

export interface AllocateOptions {
  readonly solve: SolveMip
  readonly timeLimitSeconds?: number
  readonly alternatives?: number
}

type Method = (
  instance: Instance,
  options: AllocateOptions,
) => Result<AllocationResult, AllocationError> | Promise<Result<AllocationResult, AllocationError>>

const methodsById: Partial<Record<MethodId, Method>> = {
  ranked: allocateRanked,
  'ranked-cut': allocateRankedCut,
  optimal: allocateOptimal,
}

/** Distributes the frames by the named method. Every method keeps every rule, or says which cannot be kept. */
export async function allocate(
  instance: Instance,
  method: MethodId,
  options: AllocateOptions,
): Promise<Result<AllocationResult, AllocationError>> {
  const run = methodsById[method]
  if (run === undefined) throw new Error(`No method ${method}`)
  return run(instance, options)
}
