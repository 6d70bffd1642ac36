import { formatKroner } from '#shared/money/format-kroner'
import type { Decision, Recommended } from '#shared/round/kinds/decision-entries'

import { partyDifferences } from './award-by-party'

/** Why a set of decisions cannot be frozen. */
export type FreezeProblem =
  | { readonly kind: 'above-frame'; readonly sumKroner: number; readonly frameKroner: number }
  | { readonly kind: 'no-frame' }
  | { readonly kind: 'amount-and-outcome'; readonly number: number }
  | { readonly kind: 'departure-without-reason'; readonly number: number }
  | { readonly kind: 'no-considerations'; readonly number: number }
  | { readonly kind: 'change-without-reason'; readonly number: number }
  | { readonly kind: 'party-without-name'; readonly number: number }
  | {
      readonly kind: 'parties-and-award'
      readonly number: number
      readonly year: string
      readonly partsKroner: number
      readonly awardKroner: number
    }
  | { readonly kind: 'conflict'; readonly number: number }

/** A decision that is about to be frozen, with what it is held against. */
export interface ToFreeze {
  readonly number: number
  readonly decision: Decision
  readonly requestedKroner: number
  /** Two people wrote different decisions without knowing of each other. */
  readonly inConflict: boolean
  /** What was recommended to the body that decides; left out or null where nothing was. */
  readonly recommended?: Recommended | null
}

/** The kroner a decision awards, over all its years. */
export function awardOf(decision: Pick<Decision, 'awardByYear'>): number {
  return Object.values(decision.awardByYear).reduce((sum, kroner) => sum + kroner, 0)
}

/**
 * Everything that stands in the way of freezing: sums above the frame, an outcome that does not fit its amount, a
 * departure from the calculated amount without a reason, missing considerations, an unsettled conflict. Empty when
 * nothing does. `frozenKroner` is what other frozen decisions have bound already.
 */
export function checkFreeze(
  decisions: readonly ToFreeze[],
  frameKroner: number | null,
  frozenKroner: number,
): readonly FreezeProblem[] {
  const problems = decisions.flatMap(problemsOf)
  const sumKroner = decisions.reduce((sum, { decision }) => sum + awardOf(decision), frozenKroner)
  if (frameKroner === null) return sumKroner > 0 ? [{ kind: 'no-frame' }, ...problems] : problems
  if (sumKroner > frameKroner) return [{ kind: 'above-frame', sumKroner, frameKroner }, ...problems]
  return problems
}

/** Whether a decision gives another outcome or another amount than what was recommended. */
export function isChanged(decision: Decision, recommended: Recommended | null | undefined): boolean {
  if (recommended === null || recommended === undefined) return false
  return decision.outcome !== recommended.outcome || awardOf(decision) !== awardOf(recommended)
}

function problemsOf({
  number,
  decision,
  requestedKroner,
  inConflict,
  recommended,
}: ToFreeze): FreezeProblem[] {
  const award = awardOf(decision)
  const fits =
    decision.outcome === 'granted'
      ? award === requestedKroner && award > 0
      : decision.outcome === 'reduced'
        ? award > 0 && award < requestedKroner
        : award === 0
  const departed = decision.calculatedKroner !== null && decision.calculatedKroner !== award
  const problems: FreezeProblem[] = []
  if (inConflict) problems.push({ kind: 'conflict', number })
  if (!fits) problems.push({ kind: 'amount-and-outcome', number })
  if (departed && decision.departure.trim() === '')
    problems.push({ kind: 'departure-without-reason', number })
  if (decision.reasons.considerations.trim() === '') problems.push({ kind: 'no-considerations', number })
  if (isChanged(decision, recommended) && (decision.changed ?? '').trim() === '')
    problems.push({ kind: 'change-without-reason', number })
  if ((decision.awardByParty ?? []).some(({ party }) => party.trim() === ''))
    problems.push({ kind: 'party-without-name', number })
  for (const difference of partyDifferences(decision))
    problems.push({ kind: 'parties-and-award', number, ...difference })
  return problems
}

/** A problem in one Norwegian line that says what to do. */
export function freezeProblemText(problem: FreezeProblem): string {
  switch (problem.kind) {
    case 'above-frame':
      return `Vedtakene er til sammen ${formatKroner(problem.sumKroner)}, men rammen er ${formatKroner(problem.frameKroner)}. Senk beløpene med ${formatKroner(problem.sumKroner - problem.frameKroner)}.`
    case 'no-frame':
      return 'Rammen er ikke satt. Sett rammen under Fordeling før vedtakene låses.'
    case 'amount-and-outcome':
      return `Søknad ${problem.number}: Beløpet passer ikke til utfallet. Rett beløpet eller velg et annet utfall.`
    case 'departure-without-reason':
      return `Søknad ${problem.number}: Beløpet avviker fra det beregnede. Skriv hvorfor utvalget fraviker beregningen.`
    case 'no-considerations':
      return `Søknad ${problem.number}: Begrunnelsen mangler vurdering. Skriv den viktigste grunnen til vedtaket.`
    case 'change-without-reason':
      return `Søknad ${problem.number}: Vedtaket er et annet enn innstillingen. Skriv hvorfor innstillingen endres.`
    case 'party-without-name':
      return `Søknad ${problem.number}: En part som får del i beløpet, mangler navn. Skriv navnet eller fjern parten.`
    case 'parties-and-award':
      return `Søknad ${problem.number}: Partene får til sammen ${formatKroner(problem.partsKroner)} for ${problem.year}, men det er tildelt ${formatKroner(problem.awardKroner)}. Rett delingen så summene er like.`
    case 'conflict':
      return `Søknad ${problem.number}: To har skrevet ulike vedtak samtidig. Velg hvilket som skal gjelde.`
  }
}
