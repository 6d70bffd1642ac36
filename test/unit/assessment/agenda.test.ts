import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Absence, countLeavings, exactLimit, orderByAbsence } from '#shared/assessment/absence-order'
import { agendaOf, applicationItemId, fixedItemId, moveItem, orderAgenda } from '#shared/assessment/agenda'
import { type ApplicationId, asId } from '#shared/base/ids'
import { agendaSet } from '#shared/round/kinds/meeting-entries'
import { emptyMeeting, meetingSet } from '#shared/round/kinds/office-entries'
import { idOf } from '../renderer/allocation/small-round'
import { member, type RoundOfMeeting, roundOf, ruledOut } from './meeting-round'

const things = (...absent: readonly string[]): Absence[] =>
  absent.map((people, at) => ({ id: String(at + 1), absent: people === '' ? [] : people.split('') }))

describe('the order that asks the fewest to leave', () => {
  it('takes those that the same person must leave for one after the other', () => {
    // In the order given: A out, in, B out, in, A out = 3. Together: A once, B once = 2.
    const given = things('A', 'B', 'A')
    expect(countLeavings(given)).toBe(3)
    expect(orderByAbsence(given)).toEqual({ order: ['1', '3', '2'], leavings: 2, proven: true })
  })

  it('takes first those that nobody must leave for', () => {
    expect(orderByAbsence(things('A', '', 'A', '')).order).toEqual(['2', '4', '1', '3'])
  })

  it('puts a shared case between the two that share it', () => {
    // A, then A and B, then B: each leaves once.
    expect(orderByAbsence(things('A', 'B', 'AB'))).toEqual({
      order: ['1', '3', '2'],
      leavings: 2,
      proven: true,
    })
  })

  it('knows that three who meet two by two and all alone cannot leave only once each', () => {
    // AB, BC, AC: whoever is in the first and the last pair leaves twice; 3 people, 4 leavings.
    expect(orderByAbsence(things('AB', 'BC', 'AC')).leavings).toBe(4)
    expect(orderByAbsence(things('AB', 'BC', 'AC')).proven).toBe(true)
  })

  it('has nothing to do without anything on the agenda', () => {
    expect(orderByAbsence([])).toEqual({ order: [], leavings: 0, proven: true })
  })

  const someThings = (most: number) =>
    fc
      .array(fc.subarray(['A', 'B', 'C', 'D', 'E']), { maxLength: most })
      .map(all => all.map((absent, at) => ({ id: String(at), absent })))

  it('finds as few leavings as trying every order does', () => {
    fc.assert(
      fc.property(someThings(6), all => {
        const best = Math.min(...permutations(all).map(countLeavings))
        expect(orderByAbsence(all).leavings).toBe(best)
        expect(orderByAbsence(all).proven).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('takes every thing once, and counts its own order as anybody would', () => {
    fc.assert(
      fc.property(someThings(30), all => {
        const { order, leavings } = orderByAbsence(all)
        expect([...order].sort()).toEqual(all.map(({ id }) => id).sort())
        const byId = new Map(all.map(one => [one.id, one]))
        expect(countLeavings(order.flatMap(id => byId.get(id) ?? []))).toBe(leavings)
        expect(leavings).toBeLessThanOrEqual(countLeavings(all))
      }),
      { numRuns: 40 },
    )
  })

  it('says that it is not sure where too many different groups hang together', () => {
    const pairs = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].flatMap((a, at, all) =>
      all.slice(at + 1).map(b => a + b),
    )
    expect(pairs.length).toBeGreaterThan(exactLimit)
    const found = orderByAbsence(things(...pairs))
    expect(found.proven).toBe(false)
    expect(found.leavings).toBeLessThanOrEqual(countLeavings(things(...pairs)))
  })
})

describe('the agenda of a round', () => {
  const round: RoundOfMeeting = {
    applications: 3,
    members: [member('a'), member('b')],
    entries: [ruledOut(1, 'a'), ruledOut(3, 'a')],
  }
  const ids = (fields: Parameters<typeof agendaOf>[0]) => agendaOf(fields).items.map(({ id }) => id)
  const inOrder = (...applications: readonly number[]) => [
    fixedItemId('notice'),
    fixedItemId('impartiality'),
    ...applications.map(number => applicationItemId(idOf(number))),
    fixedItemId('allocation'),
    fixedItemId('other'),
  ]

  it('has notice, impartiality, the applications, distribution and other business, with one leaving', () => {
    expect(ids(roundOf(round))).toEqual(inOrder(2, 1, 3))
    expect(agendaOf(roundOf(round)).leavings).toBe(1)
  })

  it('lets nobody leave who is not there', () => {
    const fields = roundOf({
      ...round,
      entries: [...round.entries, meetingSet({ meeting: { ...emptyMeeting, absent: ['a'] } })],
    })
    expect(ids(fields)).toEqual(inOrder(1, 2, 3))
    expect(agendaOf(fields).leavings).toBe(0)
  })

  it('can be taken by number, by rank or by the largest disagreement; what has none comes last', () => {
    const fields = roundOf(round)
    const measures = {
      rank: new Map([
        [asId<ApplicationId>(idOf(3)), 1],
        [asId<ApplicationId>(idOf(2)), 2],
      ]),
      disagreement: new Map([[asId<ApplicationId>(idOf(2)), 1.5]]),
    }
    expect(orderAgenda(fields, 'number', measures).order).toEqual(inOrder(1, 2, 3))
    expect(orderAgenda(fields, 'rank', measures).order).toEqual(inOrder(3, 2, 1))
    expect(orderAgenda(fields, 'disagreement', measures).order).toEqual(inOrder(2, 1, 3))
    const taken = roundOf({
      ...round,
      entries: [...round.entries, agendaSet({ agenda: orderAgenda(fields, 'number', measures) })],
    })
    expect(agendaOf(taken).leavings).toBe(2)
    expect(agendaOf(taken).fewest).toEqual({ leavings: 1, proven: true })
  })

  it('keeps an order made by hand, puts a late application last among them, and leaves out what is gone', () => {
    const { items } = agendaOf(roundOf({ ...round, applications: 2 }))
    const moved = moveItem(items, applicationItemId(idOf(1)), -1)
    expect(moved?.order).toEqual(inOrder(1, 2))
    const order = [...(moved?.order ?? []), applicationItemId('gone')]
    const fields = roundOf({
      ...round,
      entries: [...round.entries, agendaSet({ agenda: { basis: 'hand', order } })],
    })
    expect(ids(fields)).toEqual(inOrder(1, 2, 3))
    expect(moveItem(items, fixedItemId('notice'), -1)).toBeNull()
  })
})

function permutations<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length < 2) return [all]
  return all.flatMap((one, at) => permutations(all.toSpliced(at, 1)).map(rest => [one, ...rest]))
}
