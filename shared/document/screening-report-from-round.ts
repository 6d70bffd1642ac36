import { formatDate, formatDateWithWeekday } from '#shared/i18n/format-date'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { secretariat } from '#shared/journal/entry'
import { type FieldName, type Fields, fieldAt } from '#shared/round/fields'
import { conclusionField, overrulingField, requestField } from '#shared/round/kinds/screening-entries'
import { selectQuestions } from '#shared/round/question-view'
import {
  selectIntakeRound,
  selectMembers,
  selectOffice,
  selectRequests,
  selectStanding,
} from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { placeText } from '#shared/screening/place-text'
import type { Screening } from '#shared/screening/screen-application'
import type { ReportedApplication, ScreeningReport } from './screening-report'

/** Gathers the report of a round's screening; `screenings` by application. */
export function screeningReportOf(
  fields: Fields,
  scheme: Scheme,
  screenings: ReadonlyMap<string, Screening>,
  today: string,
): ScreeningReport {
  return {
    schemeName: scheme.name,
    fellowship: scheme.fellowship,
    caseNumber: selectOffice(fields)?.caseNumber ?? '',
    date: today,
    deadline: deadlineText(scheme, selectIntakeRound(fields)),
    requirements: scheme.requirements.map(({ id, text, quote, severity }) => ({ id, text, quote, severity })),
    questions: selectQuestions(fields),
    applications: selectStanding(fields).flatMap(
      ({ id, number, packet, withdrawn }): ReportedApplication[] => {
        const screening = screenings.get(id)
        if (screening === undefined) return []
        const request = selectRequests(fields).get(id)
        return [
          {
            number,
            title: packet.form.title,
            applicant: packet.form.applicant.name,
            status: screening.status,
            concluded:
              screening.conclusion === null
                ? null
                : { reason: screening.conclusion.reason, ...writer(fields, conclusionField(id)) },
            withdrawn,
            asked:
              request === undefined
                ? null
                : { on: writer(fields, requestField(id)).on, replyBy: request.replyBy },
            findings: screening.findings.map(finding => ({
              requirementId: finding.requirementId,
              requirement: finding.requirement,
              quote: finding.quote,
              severity: finding.severity,
              met: finding.met,
              message: finding.message,
              places: [...new Set(finding.lookedAt.map(placeText))],
              overruled:
                finding.overruled === null
                  ? null
                  : { ...finding.overruled, ...writer(fields, overrulingField(id, finding.requirementId)) },
            })),
          },
        ]
      },
    ),
  }
}

function writer(fields: Fields, name: FieldName): { readonly by: string; readonly on: string } {
  const written = fieldAt(fields, name)?.shown
  const member = selectMembers(fields).find(({ id }) => id === written?.actor)
  const by = written?.actor === secretariat ? 'sekretariatet' : (member?.name ?? written?.actor ?? 'ukjent')
  return { by, on: written === undefined ? '' : norwegianDay(written.at) }
}

function deadlineText({ intake }: Scheme, chosen: string | null): string {
  const round = intake.rounds.find(({ id }) => id === chosen)
  if (round !== undefined) {
    const [day = '', clock] = round.deadline.split('T')
    const time = clock === undefined ? '' : ` kl. ${clock.replace(':', '.')}`
    const named = round.label.includes(formatDate(day)) ? '' : ` (${round.label})`
    return `${formatDateWithWeekday(day, 'nb')}${time}${named}`
  }
  if (intake.mode === 'rolling')
    return `Løpende, ${intake.leadDays ?? 0} dager før møtet som behandler søknaden`
  return intake.rounds.map(({ label }) => label).join('; ') || 'Ikke oppgitt'
}
