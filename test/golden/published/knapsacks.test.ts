import { describe, expect, it } from 'vitest'
import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import { decodeInstance } from '#shared/allocation/instance'
import { hasPublished, readPublished } from './published-data'

const file = 'mknap1.txt'
const { solve } = createSolver()

interface Knapsack {
  readonly optimum: number
  readonly profits: readonly number[]
  readonly weights: readonly (readonly number[])[]
  readonly capacities: readonly number[]
}

/** OR-Library: K; then per problem n, m, optimum, n profits, m rows of n weights, m capacities. */
function readKnapsacks(text: string): readonly Knapsack[] {
  const numbers = text.trim().split(/\s+/).map(Number)
  let at = 0
  const take = (count: number) => {
    at += count
    return numbers.slice(at - count, at)
  }
  const [count = 0] = take(1)
  return Array.from({ length: count }, () => {
    const [n = 0, m = 0, optimum = 0] = take(3)
    const profits = take(n)
    const weights = Array.from({ length: m }, () => take(n))
    return { optimum, profits, weights, capacities: take(m) }
  })
}

describe.skipIf(!hasPublished(file))('OR-Library, mknap1 (Petersen 1967): the published optimum', () => {
  const knapsacks = hasPublished(file) ? readKnapsacks(readPublished(file)) : []
  const published = [3800, 8706.1, 4015, 6120, 12400, 10618, 16537]
  knapsacks.forEach(({ optimum, profits, weights, capacities }, number) => {
    it(`of problem ${number + 1}, ${profits.length} items and ${capacities.length} limits: ${optimum}`, async () => {
      const names = capacities.map((_, limit) => `ramme ${limit + 10}`)
      const amounts = (row: readonly number[]) =>
        Object.fromEntries(names.map((name, limit) => [name, row[limit] ?? 0]))
      const instance = decodeInstance({
        frames: amounts(capacities),
        applications: profits.map((benefit, item) => ({
          id: `vare ${item + 1}`,
          benefit,
          requested: amounts(weights.map(row => row[item] ?? 0)),
        })),
      })
      if (!instance.ok) throw new Error(instance.error[0]?.message)
      const result = await allocate(instance.value, 'optimal', { solve })
      if (!result.ok) throw new Error(result.error.message)
      expect(optimum).toBe(published[number])
      expect(result.value.benefit).toBeCloseTo(optimum, 6)
      expect(result.value.proven).toBe(true)
    })
  })

  it('are seven problems', () => {
    expect(knapsacks.map(({ optimum }) => optimum)).toEqual(published)
  })
})
