import { canonicalJson } from '#shared/base/canonical-json'
import { awardOf } from '#shared/decision/check-freeze'
import { type OverallReason, proposeDecision } from '#shared/decision/propose-decision'
import type { Decision } from '#shared/round/kinds/decision-entries'
import type { Application } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'

/**
 * Whether people have put something of their own into a proposed decision: another amount than the calculated one,
 * another outcome, a condition, or a word in the reasons. Ranks and frames in the reasons may have changed since
 * the proposal was made without anybody having edited it, so numbers are not compared. `failed` are the
 * requirements that a dismissed application does not meet.
 */
export function isEditedDecision(
  decision: Decision,
  from: {
    readonly scheme: Scheme
    readonly application: Application
    readonly failed: readonly string[]
    readonly overall?: OverallReason | null
  },
): boolean {
  if (decision.calculatedKroner !== null && decision.calculatedKroner !== awardOf(decision)) return true
  const isDismissed = decision.outcome === 'dismissed'
  return ![1, null].some(rank => {
    const drafted = proposeDecision({
      ...from,
      frameKroner: 2,
      awardByYear: decision.awardByYear,
      calculatedKroner: decision.calculatedKroner,
      rank,
      ranked: 1,
      formal: isDismissed ? { outcome: 'dismissed', failed: from.failed } : null,
    })
    return comparable(drafted) === comparable(decision)
  })
}

function comparable(decision: Decision): string {
  const { considerations } = decision.reasons
  return canonicalJson({
    ...decision,
    calculatedKroner: null,
    reasons: { ...decision.reasons, considerations: considerations.replace(/\d(?:[\d\u00a0]*\d)?/g, '#') },
  })
}
