import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import type { Instance } from '#shared/allocation/instance'
import { type AllocationResult, methodIds } from '#shared/allocation/result'
import { bestByTryingAll, holds } from './allocation-brute-force'
import { instances } from './allocation-instances'

const { solve } = createSolver()

function rowsOf(instance: Instance, result: AllocationResult): (number[] | null)[] {
  const years = Object.keys(instance.frames).sort()
  return result.awards.map(({ outcome, awardByYear }) =>
    outcome === 'none' ? null : years.map(year => awardByYear[year] ?? 0),
  )
}

describe('optimal', () => {
  const kinds = [
    { name: 'whole awards', size: { most: 10, years: 1, parts: false, largest: 30 }, runs: 600 },
    {
      name: 'whole awards over three years',
      size: { most: 9, years: 3, parts: false, largest: 30 },
      runs: 400,
    },
    { name: 'amounts up to 10^12', size: { most: 9, years: 2, parts: false, largest: 1e12 }, runs: 60 },
    { name: 'parts', size: { most: 4, years: 1, parts: true, largest: 12 }, runs: 400 },
    {
      name: 'parts in layers',
      size: { most: 4, years: 1, parts: true, largest: 8, layers: true },
      runs: 250,
    },
    {
      name: 'whole awards in layers',
      size: { most: 7, years: 2, parts: false, largest: 9, layers: true },
      runs: 100,
    },
    {
      name: 'whole awards, up to fifteen',
      size: { most: 15, years: 2, parts: false, largest: 30 },
      runs: 150,
    },
    { name: 'parts over two years', size: { most: 3, years: 2, parts: true, largest: 6 }, runs: 200 },
  ]
  for (const { name, size, runs } of kinds) {
    it(`is worth as much as the best of all distributions, with every rule mixed in: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(instances(size), async instance => {
          const { best, anySpent } = bestByTryingAll(instance)
          const result = await allocate(instance, 'optimal', { solve })
          if (best === null || (!result.ok && !anySpent)) {
            expect(result).toMatchObject({ ok: false, error: { kind: 'conflicting-rules' } })
            return
          }
          if (!result.ok) throw new Error(result.error.message)
          expect(Math.abs(result.value.objectiveValue - best)).toBeLessThanOrEqual(1e-9 * Math.max(1, best))
          expect(result.value.proven).toBe(true)
          expect(holds(instance, rowsOf(instance, result.value))).toBe(true)
        }),
        { numRuns: runs },
      )
    })
  }
})

describe('every method', () => {
  const size = { most: 8, years: 2, parts: true, largest: 20 }
  for (const method of methodIds.filter(id => id !== 'manual')) {
    it(`${method} keeps every rule or says which cannot be kept, and awards plus remainder are the frame`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(instances(size), instances({ ...size, most: 5, largest: 9, layers: true })),
          async instance => {
            const result = await allocate(instance, method, { solve })
            if (!result.ok) {
              expect(['conflicting-rules', 'rules-not-met']).toContain(result.error.kind)
              return
            }
            const { awards, remainderByYear, spent, remainder, layers } = result.value
            expect(holds(instance, rowsOf(instance, result.value))).toBe(true)
            for (const [year, frame] of Object.entries(instance.frames)) {
              const awarded = awards.reduce((sum, award) => sum + (award.awardByYear[year] ?? 0), 0)
              expect(awarded + (remainderByYear[year] ?? 0)).toBe(frame)
            }
            expect(spent + remainder).toBe(Object.values(instance.frames).reduce((a, b) => a + b, 0))
            expect(awards.every(({ reason }) => reason.endsWith('.'))).toBe(true)
            for (const layer of layers) {
              const drawn = awards.reduce((sum, award) => sum + (award.awardByLayer[layer.id] ?? 0), 0)
              expect(drawn).toBe(layer.spent)
              expect(layer.committed + layer.spent + layer.remainder).toBe(layer.amount)
              expect(layer.remainder).toBeGreaterThanOrEqual(0)
            }
            if (layers.length > 0) {
              for (const { award, awardByLayer } of awards)
                expect(Object.values(awardByLayer).reduce((a, b) => a + b, 0)).toBe(award)
            }
          },
        ),
        { numRuns: 150 },
      )
    })
  }
})
