import { isIsoDate } from '#shared/i18n/calendar'
import { formatDate } from '#shared/i18n/format-date'
import { formatAccount } from '#shared/i18n/format-identifier'
import { listInWords } from '#shared/i18n/list-in-words'
import type { MergeField } from '#shared/i18n/merge-fields'
import { quote } from '#shared/i18n/quote'
import { formatKroner } from '#shared/money/format-kroner'
import { isKroner } from '#shared/money/kroner'
import type { LetterFact, ModuleCondition } from '#shared/scheme/letter-template'
import { isAward, type LetterInput, type Period } from './letter-input'

/** What every merge field stands for in one letter; empty where the letter has nothing to put there. */
export function letterValues(input: LetterInput): Readonly<Record<MergeField, string>> {
  const { scheme, sender, recipient, application, decision, meeting } = input
  const award = isAward(decision.outcome)
  const days = scheme.reporting.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
  const years = Object.entries(decision.awardByYear).sort(([a], [b]) => a.localeCompare(b))
  const values: Record<MergeField, string> = {
    recipientName: recipient.name,
    recipientAddress: recipient.line,
    recipientPostalCode: recipient.postalCode,
    recipientCity: recipient.city,
    recipientContact: recipient.contact,
    theirReference: recipient.reference,
    ourReference: input.ourReference,
    caseNumber: input.caseNumber,
    caseOfficer: input.caseOfficer,
    place: input.place,
    letterDate: day(input.date),
    applicationNumber: application.number,
    project: application.title,
    quotedProject: application.title.trim() === '' ? '' : quote(application.title.trim()),
    purpose: application.purpose ?? '',
    requested: kroner(application.requestedKroner),
    award: award ? kroner(decision.awardKroner) : '',
    awardByYear: award ? listInWords(years.map(([year, amount]) => `${kroner(amount)} for ${year}`)) : '',
    awardByParty: award
      ? listInWords(
          (decision.awardByParty ?? []).map(({ party, kroner: part }) => `${kroner(part)} til ${party}`),
        )
      : '',
    awardPeriod: period(decision.awardPeriod),
    projectPeriod: period(application.period),
    body: meeting.body,
    meetingDate: day(meeting.date),
    meetingCase: meeting.caseNumber,
    scheme: scheme.name,
    quotedScheme: scheme.name.trim() === '' ? '' : quote(scheme.name.trim()),
    fellowship: scheme.fellowship,
    reportDays: listInWords([...new Set(days)].sort().map(day)),
    account: formatAccount(recipient.account ?? ''),
    marking: scheme.payment.marking ?? '',
    appealBody: scheme.legal.appealable === 'yes' ? (scheme.legal.appealBody ?? '') : '',
    senderName: sender.name,
    senderPhone: sender.phone.trim().replaceAll(' ', '\u00a0'),
    senderEmail: sender.email,
  }
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim()])) as Record<
    MergeField,
    string
  >
}

const kroner = (amount: number | null) => (amount !== null && isKroner(amount) ? formatKroner(amount) : '')
const day = (date: string) => (isIsoDate(date) ? formatDate(date) : '')
const period = (of: Period | null) => (of === null ? '' : `${day(of.from)} til ${day(of.to)}`)

/** What is true of one letter. */
export function letterFactsOf({
  decision,
  application,
  scheme,
  recipient,
}: LetterInput): ReadonlySet<LetterFact> {
  const several = (amounts: readonly number[]) => amounts.filter(amount => amount > 0).length > 1
  const facts: Readonly<Record<LetterFact, boolean>> = {
    'several-years': several(Object.values(decision.awardByYear)) || application.severalYears !== undefined,
    'several-parties': several((decision.awardByParty ?? []).map(({ kroner }) => kroner)),
    'replaces-earlier': decision.replaces !== undefined,
    'can-be-appealed': scheme.legal.appealable === 'yes',
    'to-municipality': recipient.side === 'municipality',
    'to-hospital': recipient.side === 'hospital',
  }
  return new Set((Object.keys(facts) as LetterFact[]).filter(fact => facts[fact]))
}

/** Whether a module with this condition is printed in the letter. */
export function isPrinted({ outcomes, where, unless }: ModuleCondition, input: LetterInput): boolean {
  const facts = letterFactsOf(input)
  return (
    (outcomes.length === 0 || outcomes.includes(input.decision.outcome)) &&
    where.every(fact => facts.has(fact)) &&
    !unless.some(fact => facts.has(fact))
  )
}
