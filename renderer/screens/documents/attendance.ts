import type { Member } from '#shared/round/kinds/member-entries'
import type { Meeting } from '#shared/round/kinds/office-entries'

/** How somebody at the table took part: was there, was not, or met in the place of the member that is named. */
export type Attendance = 'present' | 'absent' | `for ${string}`

/** How a member took part. Who is named neither way was there, as the protocol has it. */
export function attendanceOf(meeting: Meeting, member: Member): Attendance {
  if (meeting.absent.includes(member.id)) return 'absent'
  const standsFor = meeting.substitutes.find(({ name }) => name === member.name)?.member
  return standsFor === undefined ? 'present' : `for ${standsFor}`
}

/** Whom a member can have met for: those with a seat who were absent and whom nobody else met for. */
export function canMeetFor(meeting: Meeting, members: readonly Member[], member: Member): readonly string[] {
  if (member.role === 'observer' || member.role === 'secretariat') return []
  const taken = meeting.substitutes.filter(({ name }) => name !== member.name).map(one => one.member)
  return members
    .filter(({ id, voting }) => voting && id !== member.id && meeting.absent.includes(id))
    .map(({ name }) => name)
    .filter(name => !taken.includes(name))
}

/** The meeting after somebody's attendance was set; nobody meets for one who was there after all. */
export function withAttendance(
  meeting: Meeting,
  members: readonly Member[],
  member: Member,
  attendance: Attendance,
): Meeting {
  const others = meeting.absent.filter(id => id !== member.id)
  const absent = attendance === 'absent' ? [...others, member.id] : others
  const isAbsent = (name: string) => members.some(one => one.name === name && absent.includes(one.id))
  const substitutes = meeting.substitutes.filter(one => one.name !== member.name && isAbsent(one.member))
  return {
    ...meeting,
    absent,
    present: members.map(({ id }) => id).filter(id => !absent.includes(id)),
    substitutes: attendance.startsWith('for ')
      ? [...substitutes, { member: attendance.slice('for '.length), name: member.name }]
      : substitutes,
  }
}
