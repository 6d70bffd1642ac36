import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import type { ApplicationId } from '#shared/base/ids'
import type { Language } from '#shared/i18n/language'
import { ownContributionKroner } from '#shared/round/application-form'
import type { Fields } from '#shared/round/fields'
import type { Decision, Outcome } from '#shared/round/kinds/decision-entries'
import { type Application, selectAgreedOverall } from '#shared/round/round-view'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { Scheme } from '#shared/scheme/scheme'
import { type ReasonFacts, reasonTexts } from './reason-texts'

/** What a proposed decision is written from. */
export interface Proposal {
  readonly scheme: Scheme
  readonly application: Application
  readonly frameKroner: number
  /** The award in whole kroner by year; empty or 0 where nothing is granted. */
  readonly awardByYear: Readonly<Record<string, number>>
  /** The amount that the method calculated; null where none was used. */
  readonly calculatedKroner: number | null
  readonly rank: number | null
  /** How many applications were ranked. */
  readonly ranked: number
  /** What the body agrees on for the whole application, without numbers; left out or null where it has not. */
  readonly overall?: OverallReason | null
  /** Set where the application is not decided on its merits. */
  readonly formal: { readonly outcome: 'dismissed' | 'deferred'; readonly failed: readonly string[] } | null
}

/** An agreed category by its label, and the words that the body wrote to it. */
export interface OverallReason {
  readonly label: string
  readonly text: string
}

/** The agreed views of a round's applications, ready for the reasons. */
export function overallReasons(fields: Fields, scheme: Scheme): ReadonlyMap<ApplicationId, OverallReason> {
  const labels = new Map(overallCategories(scheme).map(({ id, label }) => [id, label]))
  return new Map(
    [...selectAgreedOverall(fields)].map(([id, { categoryId, text }]) => [
      id,
      { label: labels.get(categoryId) ?? categoryId, text: text.trim() },
    ]),
  )
}

function overallText({ overall = null, formal }: Proposal, texts: ReturnType<typeof textsOf>): string {
  return overall === null || formal !== null ? '' : texts.overall(overall.label, overall.text)
}

const textsOf = (language: Language) => reasonTexts[language]

/** Innvilget when the whole request is awarded, delvis innvilget when a part is, avslag when nothing is. */
export function outcomeOf(awardKroner: number, requestedKroner: number): Outcome {
  if (awardKroner === 0) return 'rejected'
  return awardKroner >= requestedKroner ? 'granted' : 'reduced'
}

/**
 * A first draft of a decision from an award: the outcome that follows from the amount, and reasons in the
 * recipient's form of Norwegian. People read it, change it and freeze it.
 */
export function proposeDecision(proposal: Proposal): Decision {
  const { scheme, application, formal } = proposal
  const { form } = application.packet
  const { requestedKroner } = askedOfRound(form, grantYear(scheme))
  const awardByYear = Object.fromEntries(
    Object.entries(formal === null ? proposal.awardByYear : {}).filter(([, kroner]) => kroner > 0),
  )
  const awardKroner = Object.values(awardByYear).reduce((sum, kroner) => sum + kroner, 0)
  const outcome = formal?.outcome ?? outcomeOf(awardKroner, requestedKroner)
  const facts: ReasonFacts = {
    schemeName: scheme.name,
    applicant: form.applicant.name,
    partners: form.partners?.length ?? 0,
    requestedKroner,
    awardKroner,
    ownContributionKroner: ownContributionKroner(form),
    frameKroner: proposal.frameKroner,
    rank: proposal.rank,
    ranked: proposal.ranked,
    failed: formal?.failed ?? [],
  }
  const texts = textsOf(form.language ?? 'nb')
  return {
    outcome,
    awardByYear,
    reasons: {
      rules: texts.rules(facts),
      facts: texts.facts(facts),
      considerations: [overallText(proposal, texts), texts[outcome](facts)].filter(Boolean).join(' '),
    },
    conditions: [],
    calculatedKroner: formal === null ? proposal.calculatedKroner : null,
    departure: '',
  }
}
