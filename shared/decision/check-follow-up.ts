import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import type { FollowUp } from '#shared/round/kinds/follow-up-entries'
import { awardOf } from './check-freeze'

/** Why something cannot be decided on an award as it stands. */
export type FollowUpProblem =
  | { readonly kind: 'no-award' }
  | { readonly kind: 'before-award'; readonly decidedOn: string }
  | { readonly kind: 'more-than-paid'; readonly kroner: Kroner; readonly left: Kroner }
  | { readonly kind: 'due-before-decided' }
  | { readonly kind: 'year-not-awarded'; readonly year: string }
  | { readonly kind: 'more-than-awarded'; readonly year: string; readonly awarded: Kroner }
  | { readonly kind: 'confirmed-twice'; readonly year: string }

/** What is wrong with a follow-up, held against the award and what was decided on it before; empty when nothing is. */
export function checkFollowUp(
  followUp: FollowUp,
  decision: FrozenDecision,
  others: readonly FollowUp[],
): readonly FollowUpProblem[] {
  const award = awardOf(decision)
  if (award === 0) return [{ kind: 'no-award' }]
  const { decidedOn } = followUp
  const problems: FollowUpProblem[] =
    decidedOn < decision.meeting.date ? [{ kind: 'before-award', decidedOn }] : []
  if (followUp.kind === 'repayment') {
    const left = award - repaidOf(others)
    if (followUp.kroner > left) problems.push({ kind: 'more-than-paid', kroner: followUp.kroner, left })
    if (followUp.dueOn < decidedOn) problems.push({ kind: 'due-before-decided' })
  }
  if (followUp.kind === 'confirmation') {
    const { year } = followUp
    const awarded = decision.awardByYear[year] ?? 0
    if (awarded === 0) problems.push({ kind: 'year-not-awarded', year })
    else if (followUp.kroner > awarded) problems.push({ kind: 'more-than-awarded', year, awarded })
    if (others.some(other => other.kind === 'confirmation' && other.year === year))
      problems.push({ kind: 'confirmed-twice', year })
  }
  return problems
}

/** What is claimed back of an award in all. */
export function repaidOf(followUps: readonly FollowUp[]): Kroner {
  return followUps.reduce((sum, one) => sum + (one.kind === 'repayment' ? one.kroner : 0), 0)
}

/** The years of a grant over several years, after the first, whose amount nobody has confirmed yet. */
export function unconfirmedYears(
  decision: FrozenDecision,
  followUps: readonly FollowUp[],
): readonly string[] {
  const years = Object.keys(decision.awardByYear).filter(year => (decision.awardByYear[year] ?? 0) > 0)
  const confirmed = new Set(followUps.flatMap(one => (one.kind === 'confirmation' ? [one.year] : [])))
  return years
    .sort()
    .slice(1)
    .filter(year => !confirmed.has(year))
}

/** A problem in Norwegian: what is wrong and what to do. */
export function followUpProblemText(problem: FollowUpProblem): string {
  switch (problem.kind) {
    case 'no-award':
      return 'Søknaden har ikke fått tilskudd. Det er ikke noe å endre eller betale tilbake.'
    case 'before-award':
      return 'Datoen er før vedtaket om tilskudd. Rett datoen.'
    case 'more-than-paid':
      return `Det kan kreves tilbake høyst ${formatKroner(problem.left)} av tilskuddet. Rett beløpet.`
    case 'due-before-decided':
      return 'Betalingsfristen er før datoen det ble bestemt. Rett fristen.'
    case 'year-not-awarded':
      return `Det er ikke vedtatt tilskudd for ${problem.year}. Velg et annet år.`
    case 'more-than-awarded':
      return `Det er vedtatt ${formatKroner(problem.awarded)} for ${problem.year}. Et høyere beløp krever nytt vedtak.`
    case 'confirmed-twice':
      return `Beløpet for ${problem.year} er bekreftet før. Endre den bekreftelsen i stedet.`
  }
}
