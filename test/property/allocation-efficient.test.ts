import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findEfficient } from '#shared/allocation/efficient'
import type { PortfolioRules } from '#shared/allocation/portfolio-rows'
import { proveBySwaps } from '#shared/allocation/swap-proofs'

type Values = readonly (readonly number[])[]

/** Every portfolio under the rules, and those of them that no other dominates: straight from the definition. */
function coreIndexByTryingAll(values: Values, { frames, others, locks }: PortfolioRules) {
  const corners = values[0]?.length ?? 0
  const portfolios = Array.from({ length: 2 ** values.length }, (_, set) => set).filter(
    set =>
      locks.every((lock, i) => lock === null || (lock === 'fund') === (((set >> i) & 1) === 1)) &&
      [...frames, ...others].every(
        ({ use, limit }) => use.reduce((sum, part, i) => sum + ((set >> i) & 1) * part, 0) <= limit,
      ),
  )
  if (portfolios.length === 0) return 'none'
  const worth = portfolios.map(set =>
    Array.from({ length: corners }, (_, corner) =>
      values.reduce((sum, row, i) => sum + ((set >> i) & 1) * (row[corner] ?? 0), 0),
    ),
  )
  const efficient = portfolios.filter((_, p) => {
    const own = worth[p] ?? []
    return !worth.some(
      other =>
        other.every((value, k) => value >= (own[k] ?? 0)) && other.some((value, k) => value > (own[k] ?? 0)),
    )
  })
  return {
    portfolios: efficient.length,
    coreIndex: values.map((_, i) => efficient.filter(set => (set >> i) & 1).length / efficient.length),
  }
}

const instance = (otherLeast: number, mostOthers: number) =>
  fc.integer({ min: 1, max: 9 }).chain(size => {
    const numbers = (min: number, max: number) =>
      fc.array(fc.integer({ min, max }), { minLength: size, maxLength: size })
    const lock = fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      fc.constantFrom('fund' as const, 'never' as const),
    )
    const frame = fc.record({ use: numbers(0, 9), limit: fc.integer({ min: 0, max: 30 }) })
    const other = fc.record({ use: numbers(otherLeast, 2), limit: fc.integer({ min: otherLeast, max: 4 }) })
    return fc.record({
      values: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
      frames: fc.array(frame, { minLength: 1, maxLength: 2 }),
      others: fc.array(other, { maxLength: mostOthers }),
      locks: fc.array(lock, { minLength: size, maxLength: size }),
    })
  })

describe('efficient portfolios', () => {
  it('are all that no other portfolio beats, under frames, locks and rules that add up', () => {
    fc.assert(
      fc.property(instance(-2, 2), ({ values, ...rules }) => {
        expect(findEfficient(values, rules)).toEqual(coreIndexByTryingAll(values, rules))
      }),
      { numRuns: 400 },
    )
  })

  it('bear out every place that an exchange proves', () => {
    let proofs = 0
    fc.assert(
      fc.property(instance(0, 0), ({ values, ...rules }) => {
        const tried = coreIndexByTryingAll(values, rules)
        if (tried === 'none') return
        for (const [index, proof] of proveBySwaps(values, rules).entries()) {
          if (proof === null) continue
          proofs++
          expect(tried.coreIndex[index]).toBe(proof === 'core' ? 1 : 0)
        }
      }),
      { numRuns: 600 },
    )
    expect(proofs).toBeGreaterThan(100)
  })
})
