import { describe, expect, it } from 'vitest'
import { decimalText, readDecimal } from '#renderer/screens/scoring/number-text'
import { spreadOf, spreadOfMembers } from '#renderer/screens/scoring/spread'
import { movesUnder } from '#renderer/screens/scoring/what-if-weights'
import { type ApplicationId, asId, type CriterionId, type MemberId } from '#shared/base/ids'
import { computeScores } from '#shared/scoring/compute-scores'

type Marks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

function scores(marks: Marks, weights: Record<string, number> | null = null) {
  const members = new Set(Object.values(marks).flatMap(byMember => Object.keys(byMember)))
  return computeScores({
    criteria: [asId<CriterionId>('k1'), asId<CriterionId>('k2')],
    members: [...members].map(id => asId<MemberId>(id)),
    applications: Object.keys(marks).map(id => asId<ApplicationId>(id)),
    mark: (application, member, criterion) => marks[application]?.[member]?.[criterion] ?? null,
    consensus: () => null,
    excluded: () => false,
    weights,
  })
}

describe('the spread', () => {
  it('is the lowest and highest number and the standard deviation of a sample', () => {
    // Mean 5; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; 32 / 7 = 4,571…; root 2,138…
    const spread = spreadOf([2, 4, 4, 4, 5, 5, 7, 9])
    expect(spread).toMatchObject({ n: 8, min: 2, max: 9 })
    expect(spread?.deviation).toBeCloseTo(2.13809, 5)
  })

  it('has no standard deviation for one number, and is nothing for none', () => {
    expect(spreadOf([3])).toEqual({ n: 1, min: 3, max: 3, deviation: null })
    expect(spreadOf([])).toBeNull()
  })

  it('of an application is over the own scores of the members who marked every criterion', () => {
    // Ada ¾ × 4 + ¼ × 0 = 3, Bo ¾ × 2 + ¼ × 2 = 2; Cai has not marked k2 and is left out.
    const [score] = scores(
      { a: { ada: { k1: 4, k2: 0 }, bo: { k1: 2, k2: 2 }, cai: { k1: 5 } } },
      { k1: 3, k2: 1 },
    )
    expect(score && spreadOfMembers(score)).toMatchObject({ n: 2, min: 2, max: 3 })
  })

  it('needs no mark on a criterion that weighs nothing', () => {
    const [score] = scores({ a: { ada: { k1: 4, k2: 1 }, bo: { k1: 2 } } }, { k1: 1, k2: 0 })
    expect(score && spreadOfMembers(score)).toMatchObject({ n: 2, min: 2, max: 4 })
  })
})

describe('what other weights would move', () => {
  const marks = { a: { ada: { k1: 5, k2: 1 } }, b: { ada: { k1: 3, k2: 2 } }, c: { ada: { k1: 1, k2: 4 } } }

  it('is each application that changes place, from and to', () => {
    // Equal weights: a 3, b 2,5, c 2,5. With k2 alone: a 1, b 2, c 4.
    expect(movesUnder(scores(marks), { k1: 0, k2: 1 })).toEqual([
      { applicationId: 'a', from: 1, to: 3 },
      { applicationId: 'c', from: 2, to: 1 },
    ])
  })

  it('is nothing when the weights are the same in other numbers', () => {
    expect(movesUnder(scores(marks), { k1: 2, k2: 2 })).toEqual([])
  })

  it('leaves out applications without a score', () => {
    expect(movesUnder(scores({ ...marks, d: { ada: {} } }), { k1: 1, k2: 1 })).toEqual([])
  })
})

describe('numbers on the screen', () => {
  it('have a decimal comma', () => {
    expect(decimalText(3.626, 2)).toBe('3,63')
    expect(decimalText(-0.001, 2)).toBe('0,00')
  })

  it('can be written with comma or point, and nothing else is read', () => {
    expect(['3', '3,5', ' 3.5 ', '0', '', '-1', '1 2', 'tre', '3,'].map(readDecimal)).toEqual([
      3,
      3.5,
      3.5,
      0,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
