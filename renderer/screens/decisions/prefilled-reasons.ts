import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { reasonTexts } from '#shared/decision/reason-texts'
import { ownContributionKroner } from '#shared/round/application-form'
import { type Decision, type Outcome, outcomes } from '#shared/round/kinds/decision-entries'
import type { Application } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'

/** What the standard reasons of one application are written from, as it is now. */
export interface ReasonSource {
  readonly scheme: Scheme
  readonly application: Application
  readonly frameKroner: number
  readonly rank: number | null
  readonly ranked: number
  /** The requirements that it does not meet. */
  readonly failed: readonly string[]
}

export type Reasons = Decision['reasons']

/** The standard reasons for an outcome, in the recipient's form of Norwegian. */
export function prefilledReasons(source: ReasonSource, outcome: Outcome, awardKroner: number): Reasons {
  const { scheme, application, ...rest } = source
  const { form } = application.packet
  const facts = {
    ...rest,
    schemeName: scheme.name,
    applicant: form.applicant.name,
    partners: form.partners?.length ?? 0,
    requestedKroner: askedOfRound(form, grantYear(scheme)).requestedKroner,
    awardKroner,
    ownContributionKroner: ownContributionKroner(form),
    rank: isOnMerits(outcome) ? source.rank : null,
  }
  const texts = reasonTexts[form.language ?? 'nb']
  return { rules: texts.rules(facts), facts: texts.facts(facts), considerations: texts[outcome](facts) }
}

/** Whether an application was weighed against others; one that is dismissed or deferred was not. */
export function isOnMerits(outcome: Outcome): boolean {
  return outcome === 'granted' || outcome === 'reduced' || outcome === 'rejected'
}

/**
 * The considerations after the outcome has changed: a standard text gives way to that of the new outcome, and what
 * people wrote before it stays; a text that is wholly their own is left alone.
 */
export function considerationsAfter(
  text: string,
  source: ReasonSource,
  change: { readonly from: Outcome; readonly to: Outcome; readonly awardKroner: number },
): string {
  const { from, to, awardKroner } = change
  const full = (outcome: Outcome) => prefilledReasons(source, outcome, awardKroner).considerations
  const core = (outcome: Outcome) =>
    prefilledReasons({ ...source, rank: null }, outcome, awardKroner).considerations
  const known = new Set([full(from), core(from)].map(withoutNumbers))
  if (text.trim() === '' || known.has(withoutNumbers(text))) return full(to)
  if (isOnMerits(from) && isOnMerits(to) && text.endsWith(core(from))) {
    return text.slice(0, -core(from).length) + core(to)
  }
  return text
}

/** The outcome that a text was evidently written for, where it is another than the decision's; else null. */
export function writtenForAnother(text: string, source: ReasonSource, outcome: Outcome): Outcome | null {
  const has = (other: Outcome) =>
    withoutNumbers(text).includes(
      withoutNumbers(prefilledReasons({ ...source, rank: null }, other, 0).considerations),
    )
  if (has(outcome)) return null
  return outcomes.find(other => other !== outcome && has(other)) ?? null
}

/** An amount that a text calls the frame and that is not the frame; null where there is none. */
export function otherFrameIn(text: string, frameKroner: number): number | null {
  for (const [, digits = ''] of text.matchAll(/\bramm(?:en|a) på (\d[\d\s]*)/g)) {
    const named = Number(digits.replace(/\s/g, ''))
    if (named !== frameKroner) return named
  }
  return null
}

// Ranks and frames may have changed since the text was filled in, without anybody having edited it.
function withoutNumbers(text: string): string {
  return text.replace(/\d(?:[\d\s]*\d)?/g, '#')
}
