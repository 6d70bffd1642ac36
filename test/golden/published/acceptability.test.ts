import { describe, expect, it } from 'vitest'
import { createRankCounter } from '#shared/allocation/smaa'
import { hasPublished, readPublished } from './published-data'

const file = 'rsmaa_thrombo.csv.gz'

describe.skipIf(!hasPublished(file))(
  'rsmaa, the thrombolysis model: 10 000 draws, 2 alternatives, 3 criteria',
  () => {
    const draws = hasPublished(file)
      ? readPublished(file)
          .trim()
          .split('\n')
          .slice(1)
          .map(line => line.split(',').map(Number))
          .map(cells => ({ weights: cells.slice(0, 3), values: [cells.slice(3, 6), cells.slice(6, 9)] }))
      : []
    const scoresWith = (weights: readonly number[], values: readonly (readonly number[])[]) =>
      Float64Array.from(values, row => row.reduce((score, value, k) => score + value * (weights[k] ?? 0), 0))
    const counter = createRankCounter(2, 3)
    for (const { weights, values } of draws) counter.add(weights, scoresWith(weights, values))

    it('has the published rank acceptabilities', () => {
      expect(draws).toHaveLength(10_000)
      expect([counter.rankShare(0, 1), counter.rankShare(1, 1)]).toEqual([0.3504, 0.6496])
      expect(counter.meanRank(0)).toBeCloseTo(1.6496, 10)
    })

    it('has the published central weights', () => {
      const published = [
        [0.1865097, 0.2772205, 0.5362698],
        [0.40731, 0.3641477, 0.2285423],
      ]
      published.forEach((weights, alternative) => {
        const central = counter.centralWeights(alternative) ?? []
        for (const [k, weight] of weights.entries()) expect(central[k]).toBeCloseTo(weight, 6)
      })
    })

    it('has the published confidence factors: how often each is first with its own central weights', () => {
      const factors = [0, 1].map(alternative => {
        const central = counter.centralWeights(alternative) ?? []
        const own = createRankCounter(2, 3)
        for (const { values } of draws) own.add(central, scoresWith(central, values))
        return own.rankShare(alternative, 1)
      })
      expect(factors).toEqual([0.6682, 0.8956])
    })
  },
)
