import { formatDateWithWeekday } from '#shared/i18n/format-date'
import { deadlineOf, lastDayBeforeMeeting } from '#shared/scheme/deadline'
import type { Scheme } from '#shared/scheme/scheme'

/** The deadline that the screening goes by, with its weekday, in one sentence. */
export function deadlineLine(
  scheme: Scheme,
  intakeRoundId: string | null,
  meetingDate: string | null,
): string {
  const deadline = deadlineOf(scheme, intakeRoundId ?? undefined)
  switch (deadline.kind) {
    case 'fixed': {
      const [day = '', clock] = deadline.deadline.split('T')
      const time = clock === undefined ? '' : ` kl. ${clock.replace(':', '.')}`
      const weekend = deadline.isWeekend ? ' Fristen er i en helg, og blir ikke flyttet.' : ''
      return `Frist: ${formatDateWithWeekday(day, 'nb')}${time}.${weekend}`
    }
    case 'rolling':
      return meetingDate === null
        ? `Søknader må være inne ${deadline.leadDays} dager før møtet. Legg inn møtedatoen.`
        : `Frist: ${formatDateWithWeekday(lastDayBeforeMeeting(meetingDate, deadline.leadDays), 'nb')}, ${deadline.leadDays} dager før møtet.`
    case 'choose-round':
      return deadline.roundIds.length === 0
        ? 'Ordningen har ingen frist.'
        : 'Ordningen har flere frister. Den siste gjelder til en er valgt.'
    case 'unknown-round':
      return 'Fristen som er valgt, finnes ikke i ordningen. Velg en annen.'
  }
}
