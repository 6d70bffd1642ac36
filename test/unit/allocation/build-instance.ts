import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import type { AllocationError, AllocationResult, MethodId } from '#shared/allocation/result'

export const { solve } = createSolver()

/** `[id, score, requested]`, and `{ minimum, groups, lock }` where it matters; one frame, for 2025. */
export type Row = readonly [
  id: string,
  benefit: number,
  requested: number,
  more?: { minimum?: number } & object,
]

/** An instance with one frame, decoded by the product; throws where the product refuses it. */
export function oneFrame(frame: number, rows: readonly Row[], rest: object = {}): Instance {
  return decoded({
    frames: { '2025': frame },
    applications: rows.map(([id, benefit, requested, { minimum, ...more } = {}]) => ({
      id,
      benefit,
      requested: { '2025': requested },
      ...(minimum === undefined ? {} : { minimum: { '2025': minimum } }),
      ...more,
    })),
    ...rest,
  })
}

export function decoded(json: unknown): Instance {
  const result = decodeInstance(json)
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'))
  return result.value
}

export async function resultOf(
  method: MethodId,
  instance: Instance,
  alternatives = 0,
): Promise<AllocationResult> {
  const result = await allocate(instance, method, { solve, alternatives })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export async function errorOf(method: MethodId, instance: Instance): Promise<AllocationError> {
  const result = await allocate(instance, method, { solve })
  if (result.ok) throw new Error('expected an error')
  return result.error
}

/** Kroner per application, those with nothing left out: `{ a: 500 }`. */
export function awardsOf({ awards }: AllocationResult): Record<string, number> {
  return Object.fromEntries(
    awards
      .filter(({ outcome }) => outcome !== 'none')
      .map(({ applicationId, award }) => [applicationId, award]),
  )
}
