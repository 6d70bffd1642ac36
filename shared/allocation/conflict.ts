import type { AllocationError } from './result'
import { type Rule, ruleText } from './rule'

/** The error that names rules which cannot all hold. */
export function conflictError(rules: readonly Rule[]): AllocationError {
  const message = `Disse reglene kan ikke oppfylles samtidig: ${rules.map(ruleText).join('; ')}.`
  return { kind: 'conflicting-rules', rules, message }
}

/**
 * A smallest conflicting set by deletion: leaves the rules out one at a time and keeps out each one without which
 * the rest still cannot hold. Every rule that remains is needed for the conflict. Given rules that can hold, the
 * answer means nothing. Rules later in the list are more likely to remain.
 */
export function smallestConflict(
  rules: readonly Rule[],
  canHold: (kept: readonly Rule[]) => boolean,
): readonly Rule[] {
  let kept = rules
  for (const rule of rules) {
    const without = kept.filter(other => other !== rule)
    if (!canHold(without)) kept = without
  }
  return kept
}

/** `smallestConflict` where each trial is a solver's work. */
export async function smallestConflictSolved(
  rules: readonly Rule[],
  canHold: (kept: readonly Rule[]) => Promise<boolean>,
): Promise<readonly Rule[]> {
  let kept = rules
  for (const rule of rules) {
    const without = kept.filter(other => other !== rule)
    if (!(await canHold(without))) kept = without
  }
  return kept
}
