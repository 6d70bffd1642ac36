import type { Instance } from '#shared/allocation/instance'
import type { AllocationResult } from '#shared/allocation/result'

/** What the members of one side (kommune, sykehus …) get together. */
export interface SideSum {
  /** The key of the group; null for applicants of no stated side. */
  readonly group: string | null
  readonly awardedKroner: number
  readonly funded: number
  readonly applications: number
  /** Of all that is awarded, 0 to 1; null while nothing is. */
  readonly share: number | null
}

export interface AllocationSums {
  readonly frameKroner: number
  readonly awardedKroner: number
  readonly restKroner: number
  /** Of the rest: held back by a rule. */
  readonly reservedKroner: number
  readonly granted: number
  readonly reduced: number
  readonly applications: number
  /** Whether the awards, added up one by one, and the rest come to the frame. */
  readonly balances: boolean
  /** Most money first. */
  readonly sides: readonly SideSum[]
}

/** The sums of a distribution, added up anew from the single awards. */
export function sumAllocation(result: AllocationResult, instance: Instance): AllocationSums {
  const awardedKroner = sum(result.awards.map(({ award }) => award))
  const frameKroner = sum(Object.values(result.frames))
  const count = (outcome: string) => result.awards.filter(award => award.outcome === outcome).length
  return {
    frameKroner,
    awardedKroner,
    restKroner: result.remainder,
    reservedKroner: sum(Object.values(instance.rules.reserve)),
    granted: count('granted'),
    reduced: count('reduced'),
    applications: result.awards.length,
    balances: awardedKroner + result.remainder === frameKroner,
    sides: sumSides(result, instance, awardedKroner),
  }
}

function sumSides(result: AllocationResult, instance: Instance, awardedKroner: number): readonly SideSum[] {
  const sideOf = new Map(
    instance.applications.map(({ id, groups }) => [id, groups.find(key => key.startsWith('side:')) ?? null]),
  )
  const awardsBySide = new Map<string | null, number[]>()
  for (const { applicationId, award } of result.awards) {
    const side = sideOf.get(applicationId) ?? null
    awardsBySide.set(side, [...(awardsBySide.get(side) ?? []), award])
  }
  return [...awardsBySide]
    .map(([group, awards]) => ({
      group,
      awardedKroner: sum(awards),
      funded: awards.filter(award => award > 0).length,
      applications: awards.length,
      share: awardedKroner === 0 ? null : sum(awards) / awardedKroner,
    }))
    .sort((a, b) => b.awardedKroner - a.awardedKroner)
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0)
}
