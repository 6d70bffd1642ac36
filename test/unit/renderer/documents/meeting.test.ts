import { describe, expect, it } from 'vitest'
import { attendanceOf, canMeetFor, withAttendance } from '#renderer/screens/documents/attendance'
import { readClock } from '#renderer/screens/documents/clock-text'
import { withSignatory } from '#renderer/screens/documents/office-defaults'
import { ok } from '#shared/base/result'
import type { Member } from '#shared/round/kinds/member-entries'
import { emptyMeeting } from '#shared/round/kinds/office-entries'

const person = (id: string, name: string, role: Member['role'], voting = true): Member => ({
  id,
  name,
  role,
  voting,
  organisation: 'Eksempel',
})
const leader = person('m1', 'Astri Eksempelsen', 'chair')
const member = person('m2', 'Bjørn Prøvestad', 'member')
const deputy = person('m3', 'Cecilie Mønsterud', 'deputy', false)
const observer = person('m4', 'Inger Eksempelrud', 'observer', false)
const members = [leader, member, deputy, observer]

describe('who was at the meeting', () => {
  it('counts everybody as there until somebody says otherwise', () => {
    expect(members.map(one => attendanceOf(emptyMeeting, one))).toEqual([
      'present',
      'present',
      'present',
      'present',
    ])
  })

  it('lets a deputy meet for an absent member, once, and never an observer', () => {
    const without = withAttendance(emptyMeeting, members, member, 'absent')
    expect(without.present).toEqual(['m1', 'm3', 'm4'])
    expect(canMeetFor(without, members, deputy)).toEqual(['Bjørn Prøvestad'])
    expect(canMeetFor(without, members, observer)).toEqual([])
    const met = withAttendance(without, members, deputy, 'for Bjørn Prøvestad')
    expect(attendanceOf(met, deputy)).toBe('for Bjørn Prøvestad')
    expect(canMeetFor(met, members, leader)).toEqual([])
  })

  it('lets nobody meet for a member who was there after all', () => {
    const without = withAttendance(emptyMeeting, members, member, 'absent')
    const met = withAttendance(without, members, deputy, 'for Bjørn Prøvestad')
    const back = withAttendance(met, members, member, 'present')
    expect(back.substitutes).toEqual([])
    expect(attendanceOf(back, deputy)).toBe('present')
  })
})

describe('a time of day', () => {
  it('is read as people write it', () => {
    for (const text of ['9.30', '9:30', '09.30', '0930', 'kl. 9.30', 'Klokken 9.30']) {
      expect(readClock(text)).toEqual(ok('09.30'))
    }
    expect(readClock('9')).toEqual(ok('09.00'))
    expect(readClock(' ')).toEqual(ok(''))
  })

  it('is refused where there is no such time', () => {
    for (const text of ['25.00', '9.60', '9.5', 'ti', '10.00-14.00']) expect(readClock(text).ok).toBe(false)
  })
})

describe('those who sign', () => {
  it('leaves out one without name and title, and keeps the other', () => {
    const two = withSignatory(withSignatory([], 0, { name: 'A' }), 1, { name: 'B', title: 'leder' })
    expect(two).toEqual([
      { name: 'A', title: '' },
      { name: 'B', title: 'leder' },
    ])
    expect(withSignatory(two, 0, { name: '' })).toEqual([{ name: 'B', title: 'leder' }])
  })
})
