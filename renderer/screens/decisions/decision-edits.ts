import { awardOf } from '#shared/decision/check-freeze'
import { outcomeOf } from '#shared/decision/propose-decision'
import type { Decision, Outcome } from '#shared/round/kinds/decision-entries'
import { considerationsAfter, type ReasonSource } from './prefilled-reasons'

/** What an edit of a decision is held against. */
export interface EditOf {
  readonly requestedKroner: number
  /** The year whose money is distributed. */
  readonly year: string
  readonly source: ReasonSource
}

/** The years that a decision gives money for, the year of the round always among them. */
export function awardYears({ awardByYear }: Pick<Decision, 'awardByYear'>, year: string): readonly string[] {
  return [...new Set([year, ...Object.keys(awardByYear)])].sort()
}

/**
 * Another amount for a year. The outcome follows from the sum: all of it, a part, nothing. An application that is
 * dismissed or deferred stays so as long as it is given nothing.
 */
export function withAmount(decision: Decision, of: EditOf, year: string, kroner: number): Decision {
  const awardByYear = withYear(decision.awardByYear, year, kroner)
  const award = awardOf({ awardByYear })
  const isFormal = decision.outcome === 'dismissed' || decision.outcome === 'deferred'
  const outcome = isFormal && award === 0 ? decision.outcome : outcomeOf(award, of.requestedKroner)
  return withTexts({ ...decision, awardByYear }, of.source, outcome)
}

/**
 * Another outcome, with the amount that fits it: innvilget gives all that was asked for, avslag, avvist and utsatt
 * nothing, and delvis innvilget keeps a part that is one, else takes the calculated amount where that is a part,
 * else leaves the amount to be filled in.
 */
export function withOutcome(decision: Decision, of: EditOf, outcome: Outcome): Decision {
  const awardByYear = awardFor(decision, of, outcome)
  const { awardByParty, ...rest } = decision
  const isSplit = awardByParty !== undefined && awardOf({ awardByYear }) > 0
  const next = isSplit ? { ...decision, awardByYear } : { ...rest, awardByYear }
  return withTexts(next, of.source, outcome)
}

/** Whether the amount is another than the calculated one, so that a reason must be given. */
export function isDeparture(decision: Decision): boolean {
  return decision.calculatedKroner !== null && decision.calculatedKroner !== awardOf(decision)
}

function awardFor(decision: Decision, { requestedKroner, year }: EditOf, outcome: Outcome) {
  const isPart = (kroner: number) => kroner > 0 && kroner < requestedKroner
  const award = awardOf(decision)
  switch (outcome) {
    case 'granted':
      return award === requestedKroner ? decision.awardByYear : withYear({}, year, requestedKroner)
    case 'reduced':
      return isPart(award)
        ? decision.awardByYear
        : withYear({}, year, isPart(decision.calculatedKroner ?? 0) ? (decision.calculatedKroner ?? 0) : 0)
    default:
      return {}
  }
}

function withYear(awardByYear: Decision['awardByYear'], year: string, kroner: number) {
  const { [year]: _, ...others } = awardByYear
  return kroner === 0 ? others : { ...others, [year]: kroner }
}

function withTexts(decision: Decision, source: ReasonSource, outcome: Outcome): Decision {
  if (outcome === decision.outcome) return decision
  const change = { from: decision.outcome, to: outcome, awardKroner: awardOf(decision) }
  const considerations = considerationsAfter(decision.reasons.considerations, source, change)
  return { ...decision, outcome, reasons: { ...decision.reasons, considerations } }
}
