import { methodName } from './methods'
import type { AllocationError, MethodId } from './result'
import { type Rule, ruleText } from './rule'

/** Whether an error says that no distribution keeps the rules, rather than that the question is a bad one. */
export function isUnmet({ kind }: { readonly kind: string }): boolean {
  return kind === 'conflicting-rules' || kind === 'rules-not-met' || kind === 'no-solution-found'
}

/** The error of a method that by its nature arrives at a result which breaks these rules. */
export function notMetError(method: MethodId, rules: readonly Rule[]): AllocationError {
  const named = rules.map(ruleText).join('; ')
  const message = `«${methodName(method)}» kan ikke oppfylle: ${named}. Velg «Best samlet nytte», eller endre regelen.`
  return { kind: 'rules-not-met', rules, message }
}
