import { describe, expect, it } from 'vitest'
import { presenceAt } from '#shared/assessment/quorum'
import { asId, type MemberId } from '#shared/base/ids'
import { emptyMeeting } from '#shared/round/kinds/office-entries'
import { member } from './meeting-round'

const table = [
  member('a', { role: 'chair' }),
  member('b'),
  member('c'),
  member('v', { role: 'deputy' }),
  member('o', { role: 'observer', voting: false }),
]
const out = (memberId: string, substitute?: string) =>
  new Map([
    [
      asId<MemberId>(memberId),
      {
        outcome: 'inhabil' as const,
        reason: 'Egen søknad.',
        ...(substitute === undefined ? {} : { substitute }),
      },
    ],
  ])
const rule = (atLeast: number) => ({ atLeast, source: '' })

describe('who takes part in an item', () => {
  it('counts the seats with a vote: no observer, and no deputy who meets for nobody', () => {
    const presence = presenceAt(table, emptyMeeting, undefined, rule(2))
    expect(presence).toMatchObject({ seats: 3, voting: ['Medlem a', 'Medlem b', 'Medlem c'], quorate: true })
  })

  it('guesses no rule: without one nobody is told whether the body can decide', () => {
    expect(presenceAt(table, emptyMeeting, undefined, null)).toMatchObject({ needed: null, quorate: null })
  })

  it('sends out who is inhabil, and is one short where nobody steps in', () => {
    const presence = presenceAt(table, emptyMeeting, out('b'), rule(3))
    expect(presence.leaving.map(({ id }) => id)).toEqual(['b'])
    expect(presence).toMatchObject({ voting: ['Medlem a', 'Medlem c'], quorate: false })
  })

  it('lets the deputy who is named in the ruling vote instead', () => {
    const presence = presenceAt(table, emptyMeeting, out('b', 'Medlem v'), rule(3))
    expect(presence.steppedIn).toEqual([{ name: 'Medlem v', for: 'Medlem b' }])
    expect(presence).toMatchObject({ voting: ['Medlem a', 'Medlem c', 'Medlem v'], quorate: true })
  })

  it('lets a deputy meet for one who is absent, and only for one at a time', () => {
    const meeting = {
      ...emptyMeeting,
      absent: ['c'],
      substitutes: [{ member: 'Medlem c', name: 'Medlem v' }],
    }
    const presence = presenceAt(table, meeting, out('b', 'Medlem v'), rule(3))
    expect(presence.steppedIn).toEqual([{ name: 'Medlem v', for: 'Medlem c' }])
    expect(presence).toMatchObject({ voting: ['Medlem a', 'Medlem v'], quorate: false })
  })

  it('lets nobody in who is absent or inhabil in the same item', () => {
    const away = { ...emptyMeeting, absent: ['v'] }
    expect(presenceAt(table, away, out('b', 'Medlem v'), null).steppedIn).toEqual([])
    const both = new Map([...out('b', 'Medlem v'), ...out('v')])
    expect(presenceAt(table, emptyMeeting, both, null).steppedIn).toEqual([])
  })

  it('sends nobody out who is not there', () => {
    const presence = presenceAt(table, { ...emptyMeeting, absent: ['b'] }, out('b'), null)
    expect(presence.leaving).toEqual([])
    expect(presence.voting).toEqual(['Medlem a', 'Medlem c'])
  })

  it('sends an observer out too, without a vote less', () => {
    const presence = presenceAt(table, emptyMeeting, out('o'), rule(3))
    expect(presence.leaving.map(({ id }) => id)).toEqual(['o'])
    expect(presence.quorate).toBe(true)
  })
})
