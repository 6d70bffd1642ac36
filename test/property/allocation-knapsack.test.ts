import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnapsackItem, packKnapsack } from '#shared/allocation/knapsack'
import { type PartItem, packParts } from '#shared/allocation/knapsack-parts'

function bestByTryingAll(items: readonly KnapsackItem[], capacity: number): number {
  let best = 0
  for (let set = 0; set < 2 ** items.length; set++) {
    const chosen = items.filter((_, index) => (set >> index) & 1)
    const weight = chosen.reduce((sum, item) => sum + BigInt(item.weight), 0n)
    if (weight <= BigInt(capacity))
      best = Math.max(
        best,
        chosen.reduce((sum, item) => sum + item.profit, 0),
      )
  }
  return best
}

function bestParts(items: readonly PartItem[], capacity: number, at = 0): number {
  const item = items[at]
  if (item === undefined) return 0
  let best = bestParts(items, capacity, at + 1)
  for (let amount = item.least; amount <= Math.min(item.most, capacity); amount++) {
    const worth = item.most === 0 ? item.profit : (item.profit * amount) / item.most
    best = Math.max(best, worth + bestParts(items, capacity - amount, at + 1))
  }
  return best
}

const item = (largest: number) =>
  fc.record({ weight: fc.integer({ min: 0, max: largest }), profit: fc.integer({ min: 0, max: 40 }) })

describe('the knapsack of our own', () => {
  it('packs as well as the best of all packings of up to twelve items', () => {
    fc.assert(
      fc.property(
        fc.array(item(30), { maxLength: 12 }),
        fc.integer({ min: 0, max: 150 }),
        (items, capacity) => {
          const packing = packKnapsack(items, capacity)
          const weight = items.reduce(
            (sum, { weight }, index) => sum + (packing?.taken[index] ? weight : 0),
            0,
          )
          expect(packing?.profit).toBe(bestByTryingAll(items, capacity))
          expect(weight).toBeLessThanOrEqual(capacity)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('packs exactly also where the weights are the largest amounts that can be counted', () => {
    fc.assert(
      fc.property(
        fc.array(item(Number.MAX_SAFE_INTEGER), { maxLength: 9 }),
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        (items, capacity) => {
          const whole = items.map(({ weight, profit }) => ({ least: weight, most: weight, profit }))
          expect(packParts(whole, capacity)?.profit).toBe(bestByTryingAll(items, capacity))
          const packing = packKnapsack(items, capacity)
          if (packing !== null) expect(packing.profit).toBe(bestByTryingAll(items, capacity))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('fills with parts as well as the best of all fillings in whole kroner', () => {
    const part = fc
      .record({
        most: fc.integer({ min: 0, max: 9 }),
        share: fc.integer({ min: 1, max: 4 }),
        profit: fc.nat(40),
      })
      .map(({ most, share, profit }) => ({ least: Math.ceil((most * share) / 4), most, profit }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.integer({ min: 0, max: 30 }), (items, capacity) => {
        const packing = packParts(items, capacity)
        expect(packing?.profit).toBeCloseTo(bestParts(items, capacity), 9)
        expect(packing?.amounts.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(capacity)
      }),
      { numRuns: 400 },
    )
  })

  it('packs as well as the best of all packings where every item is worth about its weight', () => {
    const close = fc
      .record({ weight: fc.integer({ min: 20, max: 40 }), extra: fc.integer({ min: 0, max: 2 }) })
      .map(({ weight, extra }) => ({ weight, profit: weight + extra }))
    fc.assert(
      fc.property(fc.array(close, { maxLength: 12 }), fc.integer({ min: 0, max: 300 }), (items, capacity) => {
        expect(packKnapsack(items, capacity)?.profit).toBe(bestByTryingAll(items, capacity))
      }),
      { numRuns: 300 },
    )
  })
})
