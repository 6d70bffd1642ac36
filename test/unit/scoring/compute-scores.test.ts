import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApplicationId, asId, type CriterionId, type MemberId } from '#shared/base/ids'
import { computeScores, type ScoringInput } from '#shared/scoring/compute-scores'

type Marks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

function input(marks: Marks, more: Partial<ScoringInput> = {}): ScoringInput {
  const members = new Set(Object.values(marks).flatMap(byMember => Object.keys(byMember)))
  return {
    criteria: [asId<CriterionId>('k1'), asId<CriterionId>('k2')],
    members: [...members].map(id => asId<MemberId>(id)),
    applications: Object.keys(marks).map(id => asId<ApplicationId>(id)),
    mark: (application, member, criterion) => marks[application]?.[member]?.[criterion] ?? null,
    consensus: () => null,
    excluded: () => false,
    weights: null,
    ...more,
  }
}

describe('the score of an application', () => {
  it('is the weighted mean of the means, weights normalised to 1', () => {
    // k1: (4 + 2) / 2 = 3, k2: (5 + 3) / 2 = 4; weights 3 and 1: 3 × ¾ + 4 × ¼ = 3,25
    const marks = { a: { ada: { k1: 4, k2: 5 }, bo: { k1: 2, k2: 3 } } }
    const [score] = computeScores(input(marks, { weights: { k1: 3, k2: 1 } }))
    expect(score?.score).toBeCloseTo(3.25, 12)
    expect(score?.members).toBe(2)
    expect(score?.complete).toBe(true)
  })

  it('counts a missing mark as missing, never as zero', () => {
    const [score] = computeScores(input({ a: { ada: { k1: 4 }, bo: { k1: 2, k2: 3 } } }))
    expect(score?.criteria.map(one => [one.mean, one.marks.length])).toEqual([
      [3, 2],
      [3, 1],
    ])
    expect(score?.score).toBe(3)
  })

  it('weighs only the criteria that somebody has marked, and says that it is not complete', () => {
    const [score] = computeScores(input({ a: { ada: { k1: 4 } } }))
    expect(score?.score).toBe(4)
    expect(score?.complete).toBe(false)
  })

  it('leaves out a member who is ruled inhabil, and shows how many are left', () => {
    const marks = { a: { ada: { k1: 5, k2: 5 }, bo: { k1: 1, k2: 1 } } }
    const [score] = computeScores(input(marks, { excluded: (_, member) => member === 'ada' }))
    expect(score?.score).toBe(1)
    expect(score?.members).toBe(1)
  })

  it('lets the consensus take the place of the mean, with the marks beside it', () => {
    const marks = { a: { ada: { k1: 5, k2: 3 }, bo: { k1: 1, k2: 3 } } }
    const [score] = computeScores(input(marks, { consensus: (_, k) => (k === 'k1' ? 4 : null) }))
    expect(score?.criteria[0]).toMatchObject({ mean: 3, consensus: 4, value: 4 })
    expect(score?.criteria[0]?.marks).toHaveLength(2)
    expect(score?.score).toBe(3.5)
  })

  it('has no score and no rank without marks', () => {
    const [score] = computeScores(input({ a: {} }))
    expect(score).toMatchObject({ score: null, rank: null, members: 0 })
  })

  it('shares a place between equal scores', () => {
    const marks = { a: { x: { k1: 3 } }, b: { x: { k1: 5 } }, c: { x: { k1: 3 } }, d: { x: { k1: 1 } } }
    expect(computeScores(input(marks)).map(one => one.rank)).toEqual([2, 1, 2, 4])
  })

  it('is a tie when it is the same by hand, whatever fractions the machine adds', () => {
    // Weights 1, 2 and 3 tenths: 0,3 + 0,6 + 0,9 = 0,6 + 1,2 = 0,3 + 1,5 = 0,1 + 0,2 + 1,5 = 1,8 of 0,6: 3 points.
    const marks = {
      a: { x: { k1: 3, k2: 3, k3: 3 } },
      b: { x: { k1: 0, k2: 3, k3: 4 } },
      c: { x: { k1: 3, k2: 0, k3: 5 } },
      d: { x: { k1: 1, k2: 1, k3: 5 } },
    }
    const criteria = ['k1', 'k2', 'k3'].map(id => asId<CriterionId>(id))
    const scores = computeScores(input(marks, { criteria, weights: { k1: 0.1, k2: 0.2, k3: 0.3 } }))
    expect(scores.map(one => [one.score, one.rank])).toEqual(Array(4).fill([3, 1]))
  })

  it('lies between the lowest and the highest mark that counts, whatever the weights', () => {
    const mark = fc.integer({ min: 0, max: 5 })
    const member = fc.record({ k1: mark, k2: mark })
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true })
    fc.assert(
      fc.property(member, member, weight, weight, (ada, bo, k1, k2) => {
        const [score] = computeScores(input({ a: { ada, bo } }, { weights: { k1, k2 } }))
        const all = [ada.k1, ada.k2, bo.k1, bo.k2]
        expect(score?.score).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9)
        expect(score?.score).toBeLessThanOrEqual(Math.max(...all) + 1e-9)
      }),
    )
  })
})
