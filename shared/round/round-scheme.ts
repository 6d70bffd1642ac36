import { decodeScheme } from '#shared/scheme/decode-scheme'
import { type LetterTemplate, standardTemplate } from '#shared/scheme/letter-template'
import type { ReportingDuty, Scheme } from '#shared/scheme/scheme'
import type { Fields } from './fields'
import type { Duties } from './kinds/duty-entries'
import { selectDuties, selectInfo, selectTemplate } from './round-view'

const decoded = new WeakMap<object, Scheme | null>()
const settled = new WeakMap<Scheme, { readonly duties: Duties; readonly scheme: Scheme }>()

/**
 * The scheme that a round is run by: the call as it was when the round began, with what the secretariat has settled
 * for the round where the call leaves it open. Null where the round has no scheme that can be read. The same scheme
 * as long as neither changes.
 */
export function schemeOfRound(fields: Fields): Scheme | null {
  const scheme = callOf(fields)
  const duties = selectDuties(fields)
  if (scheme === null || duties === null) return scheme
  const before = settled.get(scheme)
  if (before?.duties === duties) return before.scheme
  const whole = withDuties(scheme, duties)
  settled.set(scheme, { duties, scheme: whole })
  return whole
}

/** The letter template that holds for the round: its own, else the scheme's, else the program's. */
export function templateOfRound(fields: Fields): LetterTemplate {
  return selectTemplate(fields) ?? callOf(fields)?.letterTemplate ?? standardTemplate
}

/** The call alone, as it was when the round began; null where there is none that can be read. */
export function callOf(fields: Fields): Scheme | null {
  const json = selectInfo(fields)?.scheme
  if (json === undefined) return null
  if (!decoded.has(json)) {
    const scheme = decodeScheme(json)
    decoded.set(json, scheme.ok ? scheme.value : null)
  }
  return decoded.get(json) ?? null
}

/** A scheme with the duties of a round: ways of payment only where the call names none, days only where it has none. */
export function withDuties(scheme: Scheme, duties: Duties): Scheme {
  const { payment, reporting } = scheme
  const added = duties.reports.map(
    ({ text, recipient, channel, days }, index): ReportingDuty => ({
      id: `runde-${index + 1}`,
      kind: 'status',
      text,
      due: days.length === 0 ? { kind: 'by-agreement' } : { kind: 'on-dates', dates: days },
      recipient,
      channel,
      contents: [],
      quote: null,
    }),
  )
  return {
    ...scheme,
    payment: {
      markingCode: payment.markingCode ?? duties.markingCode,
      ways: payment.ways.length > 0 ? payment.ways : duties.payments.map(way => ({ ...way, quote: null })),
    },
    reporting: [
      ...reporting.map((duty): ReportingDuty => {
        const days = duties.reportDays[duty.id] ?? []
        return days.length === 0 || !isDayOpen(duty)
          ? duty
          : { ...duty, due: { kind: 'on-dates', dates: days } }
      }),
      ...added,
    ],
  }
}

/** Whether the call leaves it to each letter to name the day of a report. */
export function isDayOpen({ kind, due }: ReportingDuty): boolean {
  return (
    kind !== 'confirmation' &&
    ['after-project-end', 'after-award-period', 'yearly', 'by-agreement', 'not-stated'].includes(due.kind)
  )
}
