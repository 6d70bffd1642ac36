import { changeMeeting } from '#renderer/commands/document-commands'
import { DateField } from '#renderer/components/date-field'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import type { Meeting } from '#shared/round/kinds/office-entries'
import { emptyMeeting } from '#shared/round/kinds/office-entries'
import { selectMeeting, selectMembers } from '#shared/round/round-view'
import { AttendanceTable } from './attendance-table'
import { ClockField } from './clock-field'
import { SavedField } from './saved-field'

/** The meeting as the protocol tells of it. */
export function MeetingForm() {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const members = useRound(selectMembers)
  const meeting = useRound(selectMeeting) ?? emptyMeeting
  const change = (next: (meeting: Meeting) => Meeting) => changeMeeting(emptyMeeting, next)
  const set = (key: 'startsAt' | 'endsAt' | 'place' | 'agendaNote' | 'nextSteps') => (text: string) =>
    change(now => ({ ...now, [key]: text }))
  return (
    <section className="office-form" aria-label="Møte">
      <fieldset>
        <legend>Møte</legend>
        <DateField
          id="meeting-date"
          label="Møtedato"
          date={meeting.date}
          onCommit={date => void change(now => ({ ...now, date }))}
          readOnly={readOnly}
        />
        <SavedField
          name="meeting-place"
          label="Møtested"
          text={meeting.place}
          onSave={set('place')}
          readOnly={readOnly}
        />
        <ClockField
          name="meeting-start"
          label="Fra klokken"
          clock={meeting.startsAt}
          onSave={set('startsAt')}
          readOnly={readOnly}
        />
        <ClockField
          name="meeting-end"
          label="Til klokken"
          clock={meeting.endsAt}
          onSave={set('endsAt')}
          readOnly={readOnly}
        />
      </fieldset>
      <fieldset>
        <legend>Til stede</legend>
        <div className="office-wide">
          {members.length === 0 ? (
            <p className="muted">Ingen medlemmer er lagt inn. Legg dem inn under Poeng.</p>
          ) : (
            <AttendanceTable meeting={meeting} members={members} readOnly={readOnly} onChange={change} />
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>Protokollens tekst</legend>
        <SavedField
          className="office-wide"
          name="agenda-note"
          label="Innkalling og saksliste"
          description="For eksempel: Innkalling og saksliste ble godkjent."
          text={meeting.agendaNote}
          onSave={set('agendaNote')}
          rows={3}
          readOnly={readOnly}
        />
        <SavedField
          className="office-wide"
          name="next-steps"
          label="Videre oppfølging"
          description="Ett punkt per linje."
          text={meeting.nextSteps}
          onSave={set('nextSteps')}
          rows={4}
          readOnly={readOnly}
        />
      </fieldset>
    </section>
  )
}
