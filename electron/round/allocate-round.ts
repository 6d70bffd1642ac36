import { allocate } from '#shared/allocation/allocate'
import type { Instance } from '#shared/allocation/instance'
import { buildInstance } from '#shared/allocation/instance-from-round'
import type { SolveMip } from '#shared/allocation/mip'
import type { AllocationResult, MethodId } from '#shared/allocation/result'
import { err, ok, type Result } from '#shared/base/result'
import { candidatesOf } from '#shared/decision/candidates'
import { decidedAmounts } from '#shared/decision/decided-amounts'
import type { Fields } from '#shared/round/fields'
import { selectFrame, selectLocks, selectSetup } from '#shared/round/round-view'
import { scoreRound } from '#shared/scoring/score-round'
import { organisationTable, screenWholeRound } from './organisations'
import { schemeOf } from './round-reading'

/** What an allocation is to be computed with, where it differs from what the round says. */
export interface AllocationChoices {
  readonly method?: MethodId
  readonly frameKroner?: number
  readonly rules?: Readonly<Record<string, unknown>>
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
  const method = choices.method ?? (selectSetup(fields).method as MethodId)
  const result = await allocate(instance.value, method, { solve })
  return result.ok ? ok({ result: result.value, instance: instance.value }) : err([result.error.message])
}

/** The instance of a round, from its frame, scores, locks and rules. */
export function instanceOfRound(
  fields: Fields,
  choices: AllocationChoices,
): Result<Instance, readonly string[]> {
  const scheme = schemeOf(fields)
  const method = choices.method ?? selectSetup(fields).method
  const frameKroner = choices.frameKroner ?? selectFrame(fields)
  if (frameKroner === null) return err(['Rammen er ikke satt. Oppgi rammen i kroner.'])
  const built = buildInstance({
    scheme,
    frameKroner,
    candidates: candidatesOf(fields, screenWholeRound(fields)),
    scores: scoreRound(fields, scheme),
    locks: selectLocks(fields),
    organisations: organisationTable(),
    ...(method === 'manual' ? { amounts: decidedAmounts(fields) } : {}),
    setup: { rules: (choices.rules ?? selectSetup(fields).rules) as never },
  })
  return built.ok ? built : err(built.error.map(({ message }) => message))
}
