import type { AllocationQuestion, Rules } from '#renderer/stores/allocation-store'
import { selectScores, selectScreenings } from '#renderer/stores/round-store'
import type { Instance } from '#shared/allocation/instance'
import { buildInstance } from '#shared/allocation/instance-from-round'
import type { MethodId } from '#shared/allocation/result'
import { canonicalJson } from '#shared/base/canonical-json'
import type { ApplicationId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import { candidatesOf } from '#shared/decision/candidates'
import type { Fields } from '#shared/round/fields'
import { selectFrozen, selectLocks, selectProposals } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'

export interface BuiltQuestion {
  readonly question: AllocationQuestion
  readonly instance: Result<Instance, readonly string[]>
}

/** What is to be computed, with a key that changes only when the answer can. */
export function buildQuestion(
  fields: Fields,
  scheme: Scheme,
  { method, frameKroner, rules }: { method: MethodId; frameKroner: number; rules: Rules },
): BuiltQuestion {
  const built = buildInstance({
    scheme,
    frameKroner,
    candidates: candidatesOf(fields, selectScreenings(fields)),
    scores: selectScores(fields),
    locks: selectLocks(fields),
    setup: { rules: rules as never },
    ...(method === 'manual' ? { amounts: decidedAmounts(fields) } : {}),
  })
  const instance = built.ok ? ok(built.value) : err(built.error.map(({ message }) => message))
  const key = canonicalJson({ method, instance: built.ok ? built.value : { rules, frameKroner } })
  return { question: { method, frameKroner, rules, key }, instance }
}

/** The amounts that stand in the decisions, frozen before proposed. */
function decidedAmounts(fields: Fields): ReadonlyMap<ApplicationId, Readonly<Record<string, number>>> {
  const decisions = new Map([...selectProposals(fields), ...selectFrozen(fields)])
  return new Map([...decisions].map(([id, { awardByYear }]) => [id, awardByYear]))
}
