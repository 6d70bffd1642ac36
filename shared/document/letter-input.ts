import type { IsoDate } from '#shared/i18n/calendar'
import type { Language } from '#shared/i18n/language'
import type { SamiLanguage } from '#shared/i18n/sami-languages'
import type { Kroner } from '#shared/money/kroner'
import { type Outcome, outcomes } from '#shared/round/kinds/decision-entries'
import type { LetterTemplate } from '#shared/scheme/letter-template'
import type { Logo, Signatory } from './definition'

export { type Outcome, outcomes }

/** Whether an outcome gives money. */
export function isAward(outcome: Outcome): boolean {
  return outcome === 'granted' || outcome === 'reduced'
}

/** A stretch of days, both ends included. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate }

/**
 * One report that the recipient owes: what it is, as a phrase or a sentence; `recipient` null where nobody is named,
 * `dueText` where no day can be computed, as "etter avtale".
 */
export type ReportingDuty = {
  readonly report: string
  readonly recipient: string | null
  readonly dueOn: IsoDate | null
  readonly dueText: string | null
  readonly channel: string | null
  readonly contents: readonly string[]
}

/** What a letter needs to know of the scheme; quoted texts stand exactly as in the call, also in a nynorsk letter. */
export type LetterScheme = {
  readonly name: string
  readonly fellowship: string
  readonly bodyName: string
  readonly conditions: readonly string[]
  readonly reporting: readonly ReportingDuty[]
  readonly payment: {
    readonly text: string
    readonly marking: string | null
  }
  /** What the call says on other use than agreed, quoted. */
  readonly misuse: readonly string[]
  /** What the call says on repayment, quoted. */
  readonly repayment: readonly string[]
  /** What the call says on grants over several years, quoted; printed for such grants only. */
  readonly yearlyConfirmation: string | null
  readonly legal: {
    readonly appealable: 'yes' | 'no' | 'undecided'
    readonly appealBody: string | null
    readonly basisSet: string
  }
  readonly nextCall: string | null
}

/** Everything that one decision letter says. An empty text or null is missing; the builder names what must be there. */
export type LetterInput = {
  readonly language: Language
  /** How the letter is put together; left out, as the program does it. */
  readonly template?: LetterTemplate
  readonly scheme: LetterScheme
  readonly sender: {
    readonly name: string
    readonly unit: string
    readonly address: string
    readonly phone: string
    readonly email: string
    readonly orgNumber: string
    readonly logo?: Logo
  }
  readonly caseNumber: string
  readonly ourReference: string
  readonly caseOfficer: string
  readonly place: string
  readonly date: IsoDate
  readonly recipient: {
    readonly name: string
    readonly contact: string
    readonly line: string
    readonly postalCode: string
    readonly city: string
    readonly reference: string
    readonly account?: string
    /** Left out or null where nothing tells the recipient's side. */
    readonly side?: 'municipality' | 'hospital' | null
  }
  /** What the secretariat says in Sami besides; the program writes none of it itself. */
  readonly sami?: { readonly language: SamiLanguage; readonly text: string }
  readonly application: {
    readonly title: string
    readonly number: string
    readonly requestedKroner: Kroner
    /** Set where the application asks for several years and only one of them is decided: that year, and the others. */
    readonly severalYears?: {
      readonly decided: string
      readonly others: readonly { readonly year: string; readonly kroner: Kroner }[]
    }
    readonly purpose?: string
    readonly period: Period | null
  }
  readonly decision: {
    readonly outcome: Outcome
    /** Null or 0 where nothing is granted. */
    readonly awardKroner: Kroner | null
    readonly awardByYear: Readonly<Record<string, Kroner>>
    readonly awardByParty?: readonly { readonly party: string; readonly kroner: Kroner }[]
    /** Set where the decision takes the place of an earlier one: its meeting where that is known, and why. */
    readonly replaces?: { readonly meetingDate: IsoDate | null; readonly reason: string }
    readonly awardPeriod: Period | null
    readonly conditions: readonly string[]
    readonly reasons: { readonly rules: string; readonly facts: string; readonly considerations: string }
    /** Criteria and priorities of the call that the decision rests on, quoted exactly. */
    readonly criteriaReliedOn: readonly string[]
    readonly failedRequirements: readonly string[]
  }
  readonly meeting: { readonly body: string; readonly date: IsoDate; readonly caseNumber: string }
  readonly signatories: readonly Signatory[]
  readonly approvedElectronically: boolean
  readonly copies: readonly string[]
  readonly draft: boolean
}
