import { describe, expect, it } from 'vitest'
import { estimateAllocation, weighAnew, withScores } from '#renderer/screens/allocation/estimate'
import { decodeInstance } from '#shared/allocation/instance'
import type { ApplicationScore } from '#shared/scoring/compute-scores'

const score = (values: Readonly<Record<string, number | null>>) =>
  ({
    score: 0,
    criteria: Object.entries(values).map(([criterionId, value]) => ({ criterionId, value, weight: 1 })),
  }) as unknown as ApplicationScore

const decoded = decodeInstance({
  frames: { '2025': 100 },
  applications: [
    { id: 'a', requested: { '2025': 100 }, benefit: 1 },
    { id: 'b', requested: { '2025': 100 }, benefit: 2 },
  ],
})
if (!decoded.ok) throw new Error('The instance does not decode')
const instance = decoded.value

describe('a distribution that follows a slider', () => {
  it('weighs the same marks anew, among those that are given', () => {
    const scores = new Map([
      ['a', score({ x: 5, y: 1 })],
      ['b', score({ x: 2, y: null })],
    ])
    const weighed = weighAnew(scores, { x: 75, y: 25 })
    expect([weighed.get('a')?.score, weighed.get('b')?.score]).toEqual([4, 2])
  })

  it('leaves the scores alone while no criterion has any weight', () => {
    const scores = new Map([['a', score({ x: 5 })]])
    expect(weighAnew(scores, { x: 0 }).get('a')?.score).toBe(0)
  })

  it('gives the money to whoever leads under the weights that are tried', () => {
    const awarded = (values: readonly [number, number]) => {
      const scores = new Map(
        values.map((value, at) => [at === 0 ? 'a' : 'b', { ...score({}), score: value }]),
      )
      const found = estimateAllocation(withScores(instance, scores), 'ranked')
      return found?.result.awards.filter(({ award }) => award > 0).map(({ applicationId }) => applicationId)
    }
    expect([awarded([3, 2]), awarded([2, 3])]).toEqual([['a'], ['b']])
  })

  it('says that the estimate is by rank where the method itself takes longer', () => {
    expect(estimateAllocation(instance, 'optimal')?.by).toBe('rank')
    expect(estimateAllocation(instance, 'proportional')?.by).toBe('method')
    expect(estimateAllocation(instance, 'manual')).toBeNull()
  })
})
