import { allocate } from '#shared/allocation/allocate'
import type { CriterionPart } from '#shared/allocation/criterion-flip'
import type { Instance } from '#shared/allocation/instance'
import { buildInstance } from '#shared/allocation/instance-from-round'
import type { SolveMip } from '#shared/allocation/mip'
import type { AllocationResult, MethodId } from '#shared/allocation/result'
import { err, ok, type Result } from '#shared/base/result'
import { candidatesOf } from '#shared/decision/candidates'
import { decidedAmounts } from '#shared/decision/decided-amounts'
import { unclearOf } from '#shared/decision/unclear'
import type { Fields } from '#shared/round/fields'
import { selectFrame, selectLocks, selectSetup } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { scoreRound } from '#shared/scoring/score-round'
import { organisationTable, screenWholeRound } from './organisations'
import { schemeOf } from './round-reading'

/** What an allocation is to be computed with, where it differs from what the round says. */
export interface AllocationChoices {
  readonly method?: MethodId
  readonly frameKroner?: number
  readonly rules?: Readonly<Record<string, unknown>>
  /** All locks, in place of the round's. */
  readonly locks?: Readonly<Record<string, 'fund' | 'never'>>
  /** In place of the round's weights; null means equal. */
  readonly weights?: Readonly<Record<string, number>> | null
}

export interface RoundAllocation {
  readonly result: AllocationResult
  readonly instance: Instance
}

/** Distributes the round's frame among its candidates; every refusal is lines that say what to do. */
export async function allocateRound(
  fields: Fields,
  choices: AllocationChoices,
  solve: SolveMip,
): Promise<Result<RoundAllocation, readonly string[]>> {
  const instance = instanceOfRound(fields, choices)
  if (!instance.ok) return instance
  const method = methodOf(fields, choices)
  const result = await allocate(instance.value, method, { solve })
  return result.ok ? ok({ result: result.value, instance: instance.value }) : err([result.error.message])
}

/** The method that was chosen, else the round's. */
export function methodOf(fields: Fields, { method }: AllocationChoices): MethodId {
  return method ?? (selectSetup(fields).method as MethodId)
}

/** What the score of each candidate is made of: mark and share by criterion, in the words of the scheme. */
export function criterionPartsOf(
  fields: Fields,
  { weights }: AllocationChoices,
): Readonly<Record<string, readonly CriterionPart[]>> {
  const scheme = schemeOf(fields)
  const labels = new Map(assessmentCriteria(scheme).map(({ id, label }) => [id as string, label]))
  const scores = scoreRound(fields, scheme, weights === undefined ? {} : { weights })
  return Object.fromEntries(
    [...scores.values()].map(({ applicationId, criteria }) => [
      applicationId,
      criteria.map(({ criterionId, value, weight }) => ({
        criterionId,
        label: labels.get(criterionId) ?? criterionId,
        value,
        weight,
      })),
    ]),
  )
}

/** The instance of a round, from its frame, scores, locks and rules. */
export function instanceOfRound(
  fields: Fields,
  choices: AllocationChoices,
): Result<Instance, readonly string[]> {
  const scheme = schemeOf(fields)
  const method = methodOf(fields, choices)
  const { locks, weights } = choices
  const frameKroner = choices.frameKroner ?? selectFrame(fields)
  if (frameKroner === null) return err(['Rammen er ikke satt. Oppgi rammen i kroner.'])
  const screenings = screenWholeRound(fields)
  const built = buildInstance({
    scheme,
    frameKroner,
    candidates: candidatesOf(fields, screenings),
    unclear: unclearOf(screenings),
    scores: scoreRound(fields, scheme, weights === undefined ? {} : { weights }),
    locks: locks === undefined ? selectLocks(fields) : new Map(Object.entries(locks) as never),
    organisations: organisationTable(),
    ...(method === 'manual' ? { amounts: decidedAmounts(fields) } : {}),
    setup: { rules: (choices.rules ?? selectSetup(fields).rules) as never },
  })
  return built.ok ? built : err(built.error.map(({ message }) => message))
}
