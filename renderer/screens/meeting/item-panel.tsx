import { changeMeeting } from '#renderer/commands/document-commands'
import { noteItem } from '#renderer/commands/meeting-commands'
import { useSavedText } from '#renderer/commands/use-saved-text'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { AttendanceTable } from '#renderer/screens/documents/attendance-table'
import { useOffice } from '#renderer/screens/scoring/use-office'
import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import type { AgendaItem } from '#shared/assessment/agenda'
import { formatKroner } from '#shared/money/format-kroner'
import { emptyMeeting } from '#shared/round/kinds/office-entries'
import { selectItemRecord } from '#shared/round/meeting-view'
import { selectMeeting, selectMembers } from '#shared/round/round-view'
import { ItemConclusionForm } from './item-conclusion-form'
import { ItemImpartiality } from './item-impartiality'
import { ItemMarks } from './item-marks'
import { itemTitle, quorumText, spokenText } from './item-words'
import { SpokenList } from './spoken-list'
import { noteFieldId } from './use-meeting-commands'
import type { MeetingView } from './use-meeting-view'

interface Props {
  readonly view: MeetingView
  readonly item: AgendaItem
}

/** The item that the meeting is at. */
export function ItemPanel({ view, item }: Props) {
  const { presence, presenceBefore, agenda } = view
  const spoken = spokenText(presence, presenceBefore)
  return (
    <section className="meeting-item" aria-label={`Sak ${item.number}`}>
      <header>
        <p className="muted numbers">
          Sak {item.number} av {agenda.items.length}
          {item.kind === 'application' ? ` · søknad ${item.application.number}` : ''}
        </p>
        <h2>{itemTitle(item)}</h2>
        {item.kind === 'application' ? <ApplicationLine view={view} item={item} /> : null}
      </header>
      {spoken === '' ? null : (
        <div className="meeting-spoken">
          <h3>Les opp</h3>
          <p>{spoken}</p>
        </div>
      )}
      <Status kind={presence.quorate === null ? 'note' : presence.quorate ? 'good' : 'stop'}>
        {quorumText(presence)}
      </Status>
      {item.kind === 'application' ? <ItemMarks view={view} application={item.application} /> : null}
      {item.kind === 'fixed' && item.fixed === 'notice' ? <Attendance view={view} /> : null}
      {item.kind === 'fixed' && item.fixed === 'impartiality' ? <ItemImpartiality view={view} /> : null}
      <Note view={view} item={item} />
      <SpokenList view={view} item={item} what="proposal" />
      <ItemConclusionForm view={view} item={item} />
      <SpokenList view={view} item={item} what="dissent" />
    </section>
  )
}

/** Who is there: the same list as in the protocol's own facts of the meeting. */
function Attendance({ view: { fields } }: Pick<Props, 'view'>) {
  const isOffice = useOffice()
  const members = selectMembers(fields)
  if (members.length === 0)
    return <p className="muted">Ingen medlemmer er lagt inn. Legg dem inn under Poeng.</p>
  return (
    <section className="meeting-attendance" aria-labelledby="meeting-attendance">
      <h3 id="meeting-attendance">Til stede</h3>
      <AttendanceTable
        meeting={selectMeeting(fields) ?? emptyMeeting}
        members={members}
        readOnly={!isOffice}
        onChange={change => changeMeeting(emptyMeeting, change)}
      />
    </section>
  )
}

function ApplicationLine({ view, item }: Props) {
  if (item.kind !== 'application') return null
  const { form } = item.application.packet
  const { requestedKroner } = askedOfRound(form, grantYear(view.scheme))
  return (
    <p>
      {form.applicant.name} · søker om <span className="numbers">{formatKroner(requestedKroner)}</span>
    </p>
  )
}

function Note({ view, item }: Props) {
  const isOffice = useOffice()
  const { note } = selectItemRecord(view.fields, item.id)
  const saved = useSavedText(`meeting-note/${item.id}`, note, text => noteItem(item.id, text))
  return (
    <TextField
      {...saved}
      id={noteFieldId}
      label="Notat fra møtet"
      description="Kommer med i protokollen."
      multiline
      rows={3}
      maxLength={20_000}
      spellCheck
      disabled={!isOffice}
    />
  )
}
