import { allocateBands } from '#shared/allocation/bands'
import { fewSteps } from '#shared/allocation/in-order'
import type { Instance } from '#shared/allocation/instance'
import { allocateProportional } from '#shared/allocation/proportional'
import { allocateRanked } from '#shared/allocation/ranked'
import { allocateRankedCut } from '#shared/allocation/ranked-cut'
import type { AllocationResult, MethodId } from '#shared/allocation/result'
import type { ApplicationScore } from '#shared/scoring/compute-scores'

/** A distribution that is there at once, while the exact one is computed. */
export interface Estimate {
  readonly result: AllocationResult
  /** By the method itself, or by rank because the method takes longer. */
  readonly by: 'method' | 'rank'
}

/** The estimate for a method; null where the rules give none, and for amounts that are set by hand. */
export function estimateAllocation(instance: Instance, method: MethodId): Estimate | null {
  if (method === 'manual') return null
  const quick = { ranked: allocateRanked, 'ranked-cut': allocateRankedCut, bands: allocateBands } as const
  const by = method === 'optimal' || method === 'equal-shares' ? 'rank' : 'method'
  const found =
    method === 'proportional'
      ? allocateProportional(instance)
      : quick[method === 'optimal' || method === 'equal-shares' ? 'ranked' : method](instance, fewSteps)
  return found.ok ? { result: found.value, by } : null
}

/** The scores under other weights: the same marks, weighed among those that are given. No weight at all changes nothing. */
export function weighAnew<Id extends string>(
  scores: ReadonlyMap<Id, ApplicationScore>,
  weights: Readonly<Record<string, number>>,
): ReadonlyMap<Id, ApplicationScore> {
  const weighed = [...scores].map(([id, score]): [Id, ApplicationScore] => {
    const criteria = score.criteria.map(one => ({ ...one, weight: weights[one.criterionId] ?? 0 }))
    const valued = criteria.filter(({ value }) => value !== null)
    const whole = valued.reduce((sum, { weight }) => sum + weight, 0)
    if (whole === 0) return [id, score]
    const sum = valued.reduce((all, { weight, value }) => all + weight * (value ?? 0), 0)
    return [id, { ...score, criteria, score: sum / whole }]
  })
  return new Map(weighed)
}

/** The instance with the scores put in as benefits. */
export function withScores(instance: Instance, scores: ReadonlyMap<string, ApplicationScore>): Instance {
  const applications = instance.applications.map(application => ({
    ...application,
    benefit: scores.get(application.id)?.score ?? 0,
  }))
  return { ...instance, applications }
}
