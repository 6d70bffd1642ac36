import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributeKroner, roundDownToStep } from '#shared/money/distribute-kroner'
import { sumKroner } from '#shared/money/kroner'

describe('sharing an amount', () => {
  it('gives the kroner left over to the largest remainder', () => {
    expect(distributeKroner(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(distributeKroner(10, [1, 2, 3])).toEqual([2, 3, 5])
  })

  it('gives whole thousands, and what is less than a thousand to the next in line', () => {
    expect(distributeKroner(13_496_500, [1, 1], 1_000)).toEqual([6_748_500, 6_748_000])
    expect(distributeKroner(10_000, [1, 1, 1], 1_000)).toEqual([4_000, 3_000, 3_000])
  })

  it('gives nothing to a weight of zero, also when it is first', () => {
    expect(distributeKroner(7, [0, 1, 1], 2)).toEqual([0, 4, 3])
  })

  it('counts in exact fractions where floating point would be off', () => {
    expect(distributeKroner(9_007_199_254_740_991, [1, 2])).toEqual([
      3_002_399_751_580_330, 6_004_799_503_160_661,
    ])
    expect(distributeKroner(3, [0.1, 0.2])).toEqual([1, 2])
  })

  it('shares nothing among nobody, and refuses to lose money', () => {
    expect(distributeKroner(0, [])).toEqual([])
    expect(distributeKroner(0, [0, 0])).toEqual([0, 0])
    expect(() => distributeKroner(1, [])).toThrow('positive weight')
    expect(() => distributeKroner(1, [0])).toThrow('positive weight')
    expect(() => distributeKroner(1, [-1, 2])).toThrow('not negative')
  })

  it('always sums to the total, with no share a step or more from its proportion', () => {
    const weight = fc.oneof(fc.nat(1_000), fc.double({ min: 0, max: 1e6, noNaN: true }))
    fc.assert(
      fc.property(
        fc.nat(50_000_000),
        fc.array(weight, { minLength: 1, maxLength: 30 }).filter(all => all.some(one => one > 0)),
        fc.constantFrom(1, 500, 1_000, 50_000),
        (total, weights, step) => {
          const shares = distributeKroner(total, weights, step)
          expect(sumKroner(shares)).toBe(total)
          const all = weights.reduce((sum, one) => sum + one, 0)
          shares.forEach((share, index) => {
            const proportion = (total * (weights[index] ?? 0)) / all
            expect(Math.abs(share - proportion)).toBeLessThan(2 * step + 1e-3)
          })
        },
      ),
    )
  })

  it('rounds down to a step', () => {
    expect(roundDownToStep(1_999, 1_000)).toBe(1_000)
    expect(roundDownToStep(2_000, 1_000)).toBe(2_000)
    expect(roundDownToStep(999, 1_000)).toBe(0)
  })
})
