import { describe, expect, it } from 'vitest'
import { checkComposition } from '#shared/assessment/composition'
import type { Member } from '#shared/round/kinds/member-entries'
import { schemeCalled } from '../screening/fixtures'

const { seats } = schemeCalled('helse-nord-2025')
const member = (id: string, side: Member['side'], more: Partial<Member> = {}): Member => ({
  id,
  name: id,
  organisation: '',
  role: 'member',
  voting: true,
  ...(side === undefined ? {} : { side }),
  ...more,
})
const whole = [
  ...['k1', 'k2', 'k3', 'k4'].map(id => member(id, 'kommune')),
  member('s1', 'sykehus'),
  member('s2', 'sykehus'),
  member('r1', 'rhf', { role: 'chair' }),
  member('r2', 'rhf'),
  member('o1', 'bruker', { role: 'observer', voting: false }),
]
const day = '2025-05-01'

describe('the committee that the call asks for', () => {
  it('is whole in Helse Nord with four municipal, two hospital, two regional and one observer', () => {
    const { seats: filled, unplaced } = checkComposition(seats, whole, day)
    expect(filled.map(({ lacking, holders }) => [holders.length, lacking])).toEqual([
      [4, 0],
      [1, 0],
      [1, 0],
      [2, 0],
      [1, 0],
    ])
    expect(unplaced).toEqual([])
  })

  it('lacks a seat that nobody holds, and names the one who has no seat', () => {
    const { seats: filled, unplaced } = checkComposition(
      seats,
      [...whole.filter(({ id }) => id !== 'r2'), member('k5', 'kommune')],
      day,
    )
    expect(filled.find(({ seat }) => seat.side === 'rhf')?.lacking).toBe(1)
    expect(unplaced.map(({ id }) => id)).toEqual(['k5'])
  })

  it('counts a member on the seat that is written, and says where the vote or the term is wrong', () => {
    const voter = member('o2', 'bruker', { seatId: 'observer', termTo: '2025-04-30' })
    const { seats: filled } = checkComposition(seats, [...whole.filter(({ id }) => id !== 'o1'), voter], day)
    const observer = filled.find(({ seat }) => seat.id === 'observer')
    expect(observer?.wrongVote).toEqual([voter])
    expect(observer?.outOfTerm).toEqual([voter])
  })

  it('lets a deputy stand by the seat of the one the deputy steps in for, without holding it', () => {
    const deputy = member('v1', 'kommune', { role: 'deputy', deputyFor: 'k1' })
    const { seats: filled } = checkComposition(seats, [...whole, deputy], day)
    expect(filled[0]?.deputies).toEqual([deputy])
    expect(filled[0]?.lacking).toBe(0)
  })

  it('asks for nothing where the call names no seats', () => {
    expect(checkComposition([], whole, day)).toEqual({ seats: [], unplaced: [] })
  })
})
