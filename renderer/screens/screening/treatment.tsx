import { treatIn } from '#renderer/commands/screening-commands'
import { DateField } from '#renderer/components/date-field'
import { selectScheme, useRound, useRoundStore } from '#renderer/stores/round-store'
import { formatDateWithWeekday } from '#shared/i18n/format-date'
import { selectMeeting, selectTreatments } from '#shared/round/round-view'
import { lastDayBeforeMeeting } from '#shared/scheme/deadline'

/** Where intake is rolling: the meeting that treats this application, and the last day for sending in before it. */
export function Treatment({ applicationId }: { readonly applicationId: string }) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const scheme = useRound(selectScheme)
  const own = useRound(selectTreatments).get(applicationId as never) ?? null
  const meeting = useRound(selectMeeting)?.date ?? null
  const leadDays = scheme?.intake.mode === 'rolling' ? scheme.intake.leadDays : null
  if (leadDays === null) return null
  const day = own ?? meeting
  return (
    <section className="treatment" aria-label="Møtet som behandler søknaden">
      <DateField
        id="treatment-meeting"
        label="Møtet som behandler søknaden"
        description={own === null ? 'Tomt felt følger møtedatoen for runden.' : 'Gjelder denne søknaden.'}
        date={own}
        onCommit={date => void treatIn(applicationId, date)}
        readOnly={readOnly}
      />
      <p className="muted">
        {day === null
          ? 'Møtedatoen er ikke satt.'
          : `Søknaden måtte være inne ${formatDateWithWeekday(lastDayBeforeMeeting(day, leadDays), 'nb')}.`}
      </p>
    </section>
  )
}
