import { fillTemplate } from '#shared/i18n/fill-template'
import { formatDate } from '#shared/i18n/format-date'
import { fullSentence } from '#shared/i18n/full-sentence'
import type { Language } from '#shared/i18n/language'
import { letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { letterTextsNn } from '#shared/i18n/letter-texts-nn'
import { listInWords } from '#shared/i18n/list-in-words'
import type { Office } from '#shared/round/kinds/office-entries'
import { type ProjectDates, reportDates } from '#shared/scheme/report-dates'
import type { ReportingDuty as Duty, Scheme } from '#shared/scheme/scheme'
import type { Party } from '#shared/screening/parties'
import type { LetterScheme, ReportingDuty } from './letter-input'

type PaymentWay = Scheme['payment']['ways'][number]

/** What of a scheme a letter's recipient is told, apart from what the decision itself says. */
export interface SchemeForLetter {
  readonly scheme: Scheme
  readonly office: Office | null
  readonly language: Language
  readonly dates: ProjectDates
  /** Whether the application asks for money for several years, or is given it. */
  readonly multiYear: boolean
  readonly ways: readonly PaymentWay[]
}

/** The scheme's own rules as they stand in one letter: only those that concern its recipient. */
export function letterScheme(of: SchemeForLetter): LetterScheme {
  const { scheme, office, multiYear } = of
  const { appeal } = office ?? {}
  const confirmation = scheme.reporting.find(({ kind }) => kind === 'confirmation')?.quote ?? null
  return {
    name: scheme.name,
    fellowship: scheme.fellowship,
    bodyName: scheme.body.name,
    conditions: scheme.conditions
      .filter(({ printInLetter }) => printInLetter)
      .filter(({ quote }) => multiYear || quote === null || quote !== confirmation)
      .map(({ text }) => text),
    // The yearly confirmation of a multi-year grant is a sentence of its own, not a report.
    reporting: scheme.reporting
      .filter(({ kind }) => kind !== 'confirmation')
      .map(duty => dutyInLetter(duty, of)),
    payment: paymentInLetter(of),
    misuse: scheme.misuse.map(({ text }) => text).filter(text => !isRepayment(text)),
    repayment: scheme.misuse.map(({ text }) => text).filter(isRepayment),
    yearlyConfirmation: multiYear ? confirmation : null,
    legal: {
      appealable: appeal?.appealable ?? scheme.legal.appealable,
      appealBody: appeal?.body || scheme.legal.appealBody,
      basisSet: scheme.legal.basisSet,
    },
    nextCall: scheme.nextCall,
  }
}

/**
 * The ways of payment that apply to a recipient. The hospital's own units are the hospital side, unless the party
 * is known to belong to another area. Where nothing tells the recipient's side, every way is given, and the letter
 * says with the call's words whom each is for.
 */
export function waysFor(scheme: Scheme, recipient: Party | undefined): readonly PaymentWay[] {
  const side = recipient?.side ?? null
  if (side === null) return scheme.payment.ways
  const areas = recipient?.known?.areaIds
  const elsewhere =
    areas !== undefined && scheme.areaIds.length > 0 && !areas.some(area => scheme.areaIds.includes(area))
  const group = side === 'sykehus' && !elsewhere ? 'hospital-units' : 'others'
  return scheme.payment.ways.filter(({ appliesTo }) => appliesTo === 'everyone' || appliesTo === group)
}

function paymentInLetter({ scheme, ways }: SchemeForLetter): LetterScheme['payment'] {
  const bothGroups = new Set(ways.map(({ appliesTo }) => appliesTo)).size > 1
  const text = ways
    .map(({ appliesTo, instructions, quote }) =>
      bothGroups && appliesTo !== 'everyone' ? fullSentence(quote ?? instructions) : instructions,
    )
    .join(' ')
  const { markingCode } = scheme.payment
  return { text, marking: markingCode !== null && text.includes(markingCode) ? null : markingCode }
}

function dutyInLetter(duty: Duty, { dates, language }: SchemeForLetter): ReportingDuty {
  const days = reportDates(duty.due, dates) ?? []
  const texts = language === 'nn' ? letterTextsNn : letterTextsNb
  return {
    report: duty.text,
    recipient: duty.recipient,
    dueOn: days.length === 1 ? (days[0] ?? null) : null,
    dueText:
      days.length > 1
        ? fillTemplate(texts.reportDueOn, { date: listInWords(days.map(day => formatDate(day))) })
        : null,
    channel: duty.channel,
    contents: duty.contents,
  }
}

/** A sentence of the call on paying back; it stands with the rules on control, not with those on changes. */
function isRepayment(text: string): boolean {
  return /tilbakebetal|tilbakekrev|betales? tilbake|kreves? tilbake/i.test(text)
}
