import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { awardOf } from '#shared/decision/check-freeze'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import type { Office, Recipient } from '#shared/round/kinds/office-entries'
import type { Application } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { reportDates } from '#shared/scheme/report-dates'
import type { Scheme } from '#shared/scheme/scheme'
import type { LetterInput, LetterScheme, Period, ReportingDuty } from './letter-input'

/** What one letter of a round is written from. Only a frozen decision goes into it, never a live score. */
export interface LetterOfRound {
  readonly scheme: Scheme
  readonly office: Office | null
  readonly application: Application
  readonly decision: FrozenDecision
  /** The recipient that the secretariat has set; null where the application's own holds. */
  readonly recipient: Recipient | null
  /** The requirements that the application fails, as the scheme words them; for one that is dismissed. */
  readonly failedRequirements: readonly string[]
  /** The day of a letter whose office has set none. */
  readonly today: string
  readonly draft: boolean
}

/** Gathers a letter from the round: what is not known stays empty, and the builder of the letter names it. */
export function letterOfRound(of: LetterOfRound): LetterInput {
  const { scheme, office, application, decision } = of
  const { form } = application.packet
  const { applicant } = form
  const sender = office?.sender
  const awarded = decision.outcome === 'granted' || decision.outcome === 'reduced'
  const period = periodOf(application)
  const caseNumber = office?.caseNumber ?? ''
  return {
    language: form.language ?? 'nb',
    scheme: letterScheme(of, period),
    sender: {
      name: sender?.name || (scheme.administratorOrg?.name ?? scheme.fellowship),
      unit: sender?.unit ?? '',
      address:
        sender === undefined ? '' : joined([sender.line, `${sender.postalCode} ${sender.city}`.trim()], ', '),
      phone: sender?.phone ?? '',
      email: sender?.email ?? '',
      orgNumber: sender?.orgNumber || (scheme.administratorOrg?.orgNumber ?? ''),
    },
    caseNumber,
    ourReference: caseNumber === '' ? '' : `${caseNumber}-${application.number}`,
    caseOfficer: office?.caseOfficer ?? '',
    place: office?.place ?? '',
    date: office?.letterDate ?? of.today,
    recipient: {
      ...(of.recipient ?? recipientOf(application)),
      ...(applicant.account === undefined ? {} : { account: applicant.account }),
    },
    application: {
      title: form.title,
      number: String(application.number),
      requestedKroner: askedOfRound(form, grantYear(scheme)).requestedKroner,
      ...(form.purpose === undefined ? {} : { purpose: form.purpose }),
      period,
    },
    decision: {
      outcome: decision.outcome,
      awardKroner: awarded ? awardOf(decision) : null,
      awardByYear: decision.awardByYear,
      awardPeriod: awarded ? awardPeriodOf(of, period) : null,
      conditions: decision.conditions,
      reasons: decision.reasons,
      criteriaReliedOn: assessmentCriteria(scheme).map(({ text }) => text),
      failedRequirements: of.failedRequirements,
    },
    meeting: { body: scheme.body.name, date: decision.meeting.date, caseNumber },
    signatories: office?.signatories ?? [],
    approvedElectronically: office?.approvedElectronically ?? false,
    copies: scheme.copyRecipients.map(({ label }) => label),
    draft: of.draft,
  }
}

/** The recipient as the application gives it. */
export function recipientOf({ packet }: Pick<Application, 'packet'>): Recipient {
  const { applicant } = packet.form
  return {
    name: joined([applicant.name, applicant.unit ?? ''], ', '),
    contact: applicant.contact?.name ?? '',
    line: applicant.address?.line ?? '',
    postalCode: applicant.address?.postalCode ?? '',
    city: applicant.address?.city ?? '',
    reference: applicant.reference ?? '',
  }
}

/** The days an application says that its project runs; null when it does not say. */
export function periodOf({ packet }: Pick<Application, 'packet'>): Period | null {
  const { from, to } = packet.form.period ?? {}
  return from === undefined || to === undefined ? null : { from, to }
}

/** The days the award covers: the project's own, or no more months than the scheme gives at a time. */
function awardPeriodOf({ scheme, decision }: LetterOfRound, period: Period | null): Period | null {
  const { maxAwardMonths } = scheme.duration
  if (period === null) {
    const year = Object.keys(decision.awardByYear).sort()[0] ?? grantYear(scheme)
    return { from: `${year}-01-01`, to: `${year}-12-31` }
  }
  if (maxAwardMonths === null) return period
  const last = new Date(`${period.from}T00:00:00Z`)
  last.setUTCMonth(last.getUTCMonth() + maxAwardMonths)
  last.setUTCDate(last.getUTCDate() - 1)
  const limit = last.toISOString().slice(0, 10)
  return { from: period.from, to: limit < period.to ? limit : period.to }
}

function letterScheme({ scheme, office, decision }: LetterOfRound, period: Period | null): LetterScheme {
  const appeal = office?.appeal
  return {
    name: scheme.name,
    fellowship: scheme.fellowship,
    bodyName: scheme.body.name,
    conditions: scheme.conditions.filter(one => one.printInLetter).map(one => one.text),
    // The yearly confirmation of a multi-year grant is a sentence of its own, not a report.
    reporting: scheme.reporting
      .filter(({ kind }) => kind !== 'confirmation')
      .map((duty): ReportingDuty => {
        const [first] =
          reportDates(duty.due, {
            decidedOn: decision.meeting.date,
            projectFrom: period?.from ?? null,
            projectTo: period?.to ?? null,
          }) ?? []
        return {
          report: duty.text,
          recipient: duty.recipient,
          dueOn: first ?? null,
          dueText: null,
          channel: duty.channel,
          contents: duty.contents,
        }
      }),
    payment: {
      text: scheme.payment.ways.map(({ instructions }) => instructions).join(' '),
      marking: scheme.payment.markingCode,
    },
    misuse: scheme.misuse.map(({ text }) => text),
    repayment: [],
    yearlyConfirmation: scheme.reporting.find(({ kind }) => kind === 'confirmation')?.quote ?? null,
    legal: {
      appealable: appeal?.appealable ?? scheme.legal.appealable,
      appealBody: appeal?.body || scheme.legal.appealBody,
      basisSet: scheme.legal.basisSet,
    },
    nextCall: scheme.nextCall,
  }
}

function joined(parts: readonly string[], separator: string): string {
  return parts.filter(part => part.trim() !== '').join(separator)
}
