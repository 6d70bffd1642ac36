import type { IsoDate } from '#shared/i18n/calendar'
import type { Language } from '#shared/i18n/language'
import type { Kroner } from '#shared/money/kroner'
import type { Signatory } from './definition'
import type { Outcome, Period } from './letter-input'

/** One person at the meeting, or absent from it; `side` as "kommune" or "sykehus". */
export type Attendee = {
  readonly name: string
  readonly role: string
  readonly side: string
  readonly as:
    | { readonly kind: 'member' }
    | { readonly kind: 'substitute'; readonly for: string }
    /** The observer's rights, as "tale- og forslagsrett". */
    | { readonly kind: 'observer'; readonly rights: string }
    | { readonly kind: 'secretariat' }
    | { readonly kind: 'absent' }
}

/** How one member's impartiality in one case was settled: the ground, what was said, the body's ruling. */
export type ImpartialityRecord = {
  readonly member: string
  readonly ground: string
  readonly discussion: string
  readonly ruling: 'habil' | 'inhabil'
  readonly leftTheRoom: boolean
  readonly substitute: string | null
}

/** How many with a vote took part, and whether that was enough; null where no rule says. */
export type Participation = {
  readonly seats: number
  readonly present: number
  readonly quorate: boolean | null
}

/** What the meeting put on record about one item. */
export type MeetingRecord = {
  /** How the body came to its decision; null where nobody has put it on record. */
  readonly decidedBy:
    | null
    | { readonly kind: 'consensus' }
    | {
        readonly kind: 'vote'
        readonly for: number
        readonly against: number
        readonly abstained: number
        readonly castingVote: boolean
      }
  readonly dissent: readonly { readonly name: string; readonly text: string }[]
  readonly proposals: readonly { readonly name: string; readonly text: string }[]
  readonly note: string
}

/** One application as it was decided in the meeting. */
export type ProtocolCase = {
  readonly number: string
  readonly title: string
  readonly applicant: string
  readonly requestedKroner: Kroner
  readonly localRank: number | null
  readonly recommendedKroner: Kroner | null
  readonly outcome: Outcome
  readonly awardKroner: Kroner
  readonly awardByYear: Readonly<Record<string, Kroner>>
  /** What each party gets, where the award is split. */
  readonly awardByParty?: readonly { readonly party: string; readonly kroner: Kroner }[]
  readonly period: Period | null
  readonly conditions: readonly string[]
  readonly reasons: { readonly rules: string; readonly facts: string; readonly considerations: string }
  readonly impartiality: readonly ImpartialityRecord[]
  /** What the committee agreed on for the whole application without numbers; left out or null where it did not. */
  readonly agreedOverall?: {
    readonly category: string
    readonly text: string
    readonly disagreed: readonly string[]
  } | null
  /** The numbers that the committee agreed on in place of the mean, and who did not agree. */
  readonly agreed?: readonly {
    readonly criterion: string
    readonly mark: number
    readonly disagreed: readonly string[]
  }[]
  /** Who took part in the case, where that was fewer or others than in the meeting, or something is on record. */
  readonly participation: Participation | null
  /** Why the amount is another than the calculated one; null where it is not. */
  readonly departure: string | null
  /** Why the decision is another than what was recommended; left out or null where it is not. */
  readonly changed?: string | null
} & MeetingRecord

/** Everything that the protocol of one meeting says (domain facts §2.10). */
export type ProtocolInput = {
  readonly language: Language
  readonly body: string
  readonly fellowship: string
  readonly schemeName: string
  readonly caseNumber: string
  readonly date: IsoDate
  readonly meeting: {
    readonly date: IsoDate
    readonly start: string
    readonly end: string
    readonly place: string
  }
  readonly attendance: readonly Attendee[]
  /** `rule`: how many must take part and where that stands; null where nobody has set it. */
  readonly quorum: Participation & {
    readonly rule: { readonly atLeast: number; readonly source: string } | null
  }
  /** What was said of the notice and the agenda, as "Innkalling og saksliste ble godkjent." */
  readonly opening: string
  readonly frame: {
    readonly layers: readonly { readonly label: string; readonly kroner: Kroner }[]
    readonly commitments: readonly { readonly label: string; readonly kroner: Kroner }[]
  }
  /** The method that gave the proposal, in words; empty where none was used. */
  readonly method: string
  readonly weights: {
    /** A moment or a day, ISO 8601; null where they were used without being locked. */
    readonly lockedAt: string | null
    /** The last change that somebody gave a reason for; null where there is none. */
    readonly changed: { readonly at: string; readonly reason: string } | null
    /** Whether the first mark was given after the weights were locked. */
    readonly beforeMarks: boolean
    readonly lockedBy: string
    readonly criteria: readonly { readonly text: string; readonly weightPercent: number }[]
  } | null
  readonly cases: readonly ProtocolCase[]
  /** Items besides the applications of which something is on record, in the order of the agenda. */
  readonly otherItems: readonly (MeetingRecord & { readonly title: string })[]
  readonly nextSteps: readonly string[]
  readonly signatories: readonly Signatory[]
  readonly approvedElectronically: boolean
  readonly draft: boolean
}

/** The frame at opening, what the meeting granted, and what is left: layers − commitments − granted. */
export function reconcileFrame({ frame, cases }: ProtocolInput): {
  availableKroner: Kroner
  grantedKroner: Kroner
  restKroner: Kroner
} {
  const sum = (amounts: readonly Kroner[]) => amounts.reduce((all, amount) => all + amount, 0)
  const availableKroner =
    sum(frame.layers.map(({ kroner }) => kroner)) - sum(frame.commitments.map(({ kroner }) => kroner))
  const grantedKroner = sum(cases.map(({ awardKroner }) => awardKroner))
  return { availableKroner, grantedKroner, restKroner: availableKroner - grantedKroner }
}
