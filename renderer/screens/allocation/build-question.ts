import type { AllocationQuestion, Rules } from '#renderer/stores/allocation-store'
import { organisationTable, selectScores, selectScreenings } from '#renderer/stores/round-store'
import type { Instance } from '#shared/allocation/instance'
import { buildInstance } from '#shared/allocation/instance-from-round'
import type { MethodId } from '#shared/allocation/result'
import { canonicalJson } from '#shared/base/canonical-json'
import { err, ok, type Result } from '#shared/base/result'
import { candidatesOf } from '#shared/decision/candidates'
import { decidedAmounts } from '#shared/decision/decided-amounts'
import { unclearOf } from '#shared/decision/unclear'
import type { Fields } from '#shared/round/fields'
import { selectLocks } from '#shared/round/round-view'
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
    organisations: organisationTable(),
    unclear: unclearOf(selectScreenings(fields)),
    setup: { rules: rules as never },
    ...(method === 'manual' ? { amounts: decidedAmounts(fields) } : {}),
  })
  const instance = built.ok ? ok(built.value) : err(built.error.map(({ message }) => message))
  const key = canonicalJson({ method, instance: built.ok ? built.value : { rules, frameKroner } })
  return { question: { method, frameKroner, rules, key }, instance }
}
