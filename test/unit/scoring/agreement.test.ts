import { describe, expect, it } from 'vitest'
import { type ApplicationId, asId, type CriterionId, type MemberId } from '#shared/base/ids'
import { computeAgreement, listDisagreements, ownScores, unitMarksOf } from '#shared/scoring/agreement'
import { computeScores } from '#shared/scoring/compute-scores'

type Marks = Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>

/** Application → member → a mark for each criterion. */
function scoresOf(marks: Marks, consensus: Readonly<Record<string, number>> = {}) {
  const members = [...new Set(Object.values(marks).flatMap(row => Object.keys(row)))]
  const count = Object.values(Object.values(marks)[0] ?? {})[0]?.length ?? 0
  const criteria = Array.from({ length: count }, (_, at) => `k${at}`)
  return computeScores({
    criteria: criteria.map(id => asId<CriterionId>(id)),
    members: members.map(id => asId<MemberId>(id)),
    applications: Object.keys(marks).map(id => asId<ApplicationId>(id)),
    mark: (application, member, criterion) =>
      marks[application]?.[member]?.[criteria.indexOf(criterion)] ?? null,
    consensus: (application, criterion) => consensus[`${application} ${criterion}`] ?? null,
    excluded: () => false,
    weights: null,
  })
}
const ids = (...names: string[]) => names.map(name => asId<MemberId>(name))

describe('agreement in a round', () => {
  it('counts every application and criterion as one unit, and leaves missing marks out', () => {
    const scores = scoresOf({ a: { m1: [5, 1], m2: [5, null] }, b: { m1: [2, 3], m2: [2, 3] } })
    const { interval, ordinal } = computeAgreement(scores, ids('m1', 'm2'))
    expect(interval).toMatchObject({ alpha: 1, units: 3, marks: 6 })
    expect(ordinal.alpha).toBe(1)
  })

  it('takes the correlation only over applications that all have marked in full', () => {
    const scores = scoresOf({
      a: { m1: [5, 5], m2: [4, 4] },
      b: { m1: [1, 1], m2: [2, 2] },
      c: { m1: [3, 3], m2: [3, null] },
    })
    const { correlation, concordance, complete } = computeAgreement(scores, ids('m1', 'm2'))
    expect(complete).toBe(2)
    expect(correlation).toMatchObject({ targets: 2, judges: 2 })
    expect(concordance?.w).toBe(1)
  })

  it('cannot tell with one application marked by all', () => {
    const { correlation, concordance } = computeAgreement(
      scoresOf({ a: { m1: [5], m2: [4] } }),
      ids('m1', 'm2'),
    )
    expect(correlation).toBeNull()
    expect(concordance).toBeNull()
  })

  it('gives a member an own score only where every criterion is marked', () => {
    const [a] = scoresOf({ a: { m1: [5, 2], m2: [4, null] } })
    if (a === undefined) throw new Error('no score')
    expect([...ownScores(a)]).toEqual([['m1', 3.5]])
    expect(unitMarksOf([a])).toHaveLength(3)
  })
})

describe('the agenda for the discussion', () => {
  const marks: Marks = {
    a: { m1: [5, 3], m2: [1, 3], m3: [3, 3] },
    b: { m1: [5, 4], m2: [4, 4], m3: [5, 3] },
  }

  it('puts the largest disagreement first, and leaves out what all agree on', () => {
    const found = listDisagreements(scoresOf(marks))
    expect(found.map(({ applicationId, criterionId }) => `${applicationId} ${criterionId}`)).toEqual([
      'a k0',
      'b k0',
      'b k1',
    ])
    // 5, 1, 3: mean 3, squares 4 + 4 + 0 over 2.
    expect(found[0]).toMatchObject({ min: 1, max: 5, marks: 3, deviation: 2, consensus: null })
  })

  it('puts what the committee has agreed on since at the end', () => {
    const found = listDisagreements(scoresOf(marks, { 'a k0': 4 }))
    expect(found.at(-1)).toMatchObject({ applicationId: 'a', criterionId: 'k0', consensus: 4 })
  })

  it('has nothing to list where one member alone has marked', () => {
    expect(listDisagreements(scoresOf({ a: { m1: [5] } }))).toEqual([])
  })
})
