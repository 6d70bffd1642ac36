import { Select } from '#renderer/components/select'
import type { Member } from '#shared/round/kinds/member-entries'
import type { Meeting } from '#shared/round/kinds/office-entries'
import { type Attendance, attendanceOf, canMeetFor, withAttendance } from './attendance'

interface Props {
  readonly meeting: Meeting
  readonly members: readonly Member[]
  readonly readOnly: boolean
  readonly onChange: (change: (meeting: Meeting) => Meeting) => Promise<boolean>
}

const roleWords: Readonly<Record<Member['role'], string>> = {
  chair: 'leder',
  member: 'medlem',
  deputy: 'varamedlem',
  observer: 'observatør',
  secretariat: 'sekretariat',
}

/** Who was there, who was not, and who met for whom. */
export function AttendanceTable({ meeting, members, readOnly, onChange }: Props) {
  return (
    <table className="attendance">
      <thead>
        <tr>
          <th scope="col">Navn</th>
          <th scope="col">Rolle</th>
          <th scope="col">Deltakelse</th>
        </tr>
      </thead>
      <tbody>
        {members.map(member => {
          const current = attendanceOf(meeting, member)
          const choices: Attendance[] = [
            'present',
            'absent',
            ...canMeetFor(meeting, members, member).map((name): Attendance => `for ${name}`),
          ]
          if (!choices.includes(current)) choices.push(current)
          return (
            <tr key={member.id}>
              <th scope="row" title={member.organisation}>
                {member.name}
              </th>
              <td>{roleWords[member.role]}</td>
              <td>
                <Select<Attendance>
                  aria-label={`Deltakelse for ${member.name}`}
                  value={current}
                  options={choices.map(value => ({ value, label: attendanceText(value) }))}
                  disabled={readOnly}
                  onChange={value => void onChange(now => withAttendance(now, members, member, value))}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function attendanceText(attendance: Attendance): string {
  if (attendance === 'present') return 'Til stede'
  if (attendance === 'absent') return 'Forfall'
  return `Møtte ${attendance}`
}
