import { awardOf } from '#shared/decision/check-freeze'
import type { Fields } from '#shared/round/fields'
import { selectFrozen, selectRecipients, selectStanding } from '#shared/round/round-view'
import { reportDates } from '#shared/scheme/report-dates'
import type { ReportingDuty, Scheme } from '#shared/scheme/scheme'
import { periodOf, recipientOf } from './letter-from-round'

/** One report that a recipient owes. */
export interface DueReport {
  readonly applicationId: string
  readonly number: number
  readonly title: string
  readonly recipient: string
  readonly contact: string
  readonly email: string
  /** What is to be reported, in the words of the call. */
  readonly report: string
  readonly kind: ReportingDuty['kind']
  /** ISO day; null where the call gives no day that can be worked out. */
  readonly dueOn: string | null
  /** To whom and how, where the call says. */
  readonly to: string
  readonly channel: string
}

/**
 * Every report that the frozen awards of a round lead to, by day; those without a day last, then by number. The
 * yearly confirmation of a grant over several years is one of them where money is given for more than one year.
 */
export function dueReportsOfRound(fields: Fields, scheme: Scheme): readonly DueReport[] {
  const frozen = selectFrozen(fields)
  const recipients = selectRecipients(fields)
  const reports = selectStanding(fields).flatMap((application): DueReport[] => {
    const decision = frozen.get(application.id)
    if (decision === undefined || awardOf(decision) === 0) return []
    const { applicant, title } = application.packet.form
    const recipient = recipients.get(application.id) ?? recipientOf(application)
    const period = periodOf(application)
    const years = Object.values(decision.awardByYear).filter(kroner => kroner > 0).length
    const dates = {
      decidedOn: decision.meeting.date,
      projectFrom: period?.from ?? null,
      projectTo: period?.to ?? null,
    }
    return scheme.reporting
      .filter(({ kind }) => kind !== 'confirmation' || years > 1)
      .flatMap(duty =>
        (reportDates(duty.due, dates) ?? [null]).map(dueOn => ({
          applicationId: application.id,
          number: application.number,
          title,
          recipient: recipient.name,
          contact: recipient.contact,
          email: applicant.contact?.email ?? '',
          report: duty.text,
          kind: duty.kind,
          dueOn,
          to: duty.recipient ?? '',
          channel: duty.channel ?? '',
        })),
      )
  })
  const day = ({ dueOn }: DueReport) => dueOn ?? '9999'
  return reports.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.number - b.number))
}

/** The reports whose day has passed or comes within `days` from `today`. */
export function reportsDueSoon(
  reports: readonly DueReport[],
  today: string,
  days: number,
): readonly DueReport[] {
  const last = new Date(`${today}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() + days)
  const until = last.toISOString().slice(0, 10)
  return reports.filter(({ dueOn }) => dueOn !== null && dueOn <= until)
}
