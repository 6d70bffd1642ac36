import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import { bandsInOrder } from '#shared/allocation/bands'
import { allocateInOrder } from '#shared/allocation/in-order'
import { allocateInOrderSolved } from '#shared/allocation/in-order-solved'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import { rankedInOrder } from '#shared/allocation/ranked'
import { rankedCutInOrder } from '#shared/allocation/ranked-cut'
import { holds } from './allocation-brute-force'
import { instances } from './allocation-instances'

const { solve } = createSolver()

/** The first in order of rank under which every rule holds, by trying all: give, else do not. */
function firstByTryingAll(instance: Instance): readonly boolean[] | null {
  const { applications, frames } = instance
  const years = Object.keys(frames).sort()
  const order = applications
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [applications[a], applications[b]]
      return (other?.benefit ?? 0) - (one?.benefit ?? 0) || ((one?.id ?? '') < (other?.id ?? '') ? -1 : 1)
    })
  const rows: (number[] | null)[] = applications.map(() => null)
  const visit = (place: number): boolean => {
    const index = order[place]
    if (index === undefined) return holds(instance, rows)
    rows[index] = years.map(year => applications[index]?.requested[year] ?? 0)
    if (visit(place + 1)) return true
    rows[index] = null
    return visit(place + 1)
  }
  return visit(0) ? rows.map(row => row !== null) : null
}

describe('methods that go through the applications in order', () => {
  it('ranked gives the first distribution in order of rank under which every rule holds', async () => {
    const size = { most: 9, years: 2, parts: false, largest: 30 }
    await fc.assert(
      fc.asyncProperty(instances(size), async drawn => {
        const instance = { ...drawn, rules: { ...drawn.rules, onMisfit: 'skip' as const } }
        const expected = firstByTryingAll(instance)
        const result = await allocate(instance, 'ranked', { solve })
        if (expected === null || !result.ok) {
          expect(result.ok).toBe(false)
          return
        }
        expect(result.value.awards.map(({ outcome }) => outcome !== 'none')).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('arrive at the same with the solver looking ahead as by stepping back', async () => {
    const size = { most: 8, years: 1, parts: true, largest: 30 }
    await fc.assert(
      fc.asyncProperty(
        instances(size),
        fc.constantFrom(rankedInOrder, rankedCutInOrder, bandsInOrder),
        async (instance, inOrder) => {
          const seen = inOrder(instance)
          const alone = allocateInOrder(seen)
          const helped = await allocateInOrderSolved(seen, solve)
          expect(helped.ok).toBe(alone.ok)
          if (alone.ok && helped.ok) expect(helped.value).toEqual(alone.value)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('find a way through two hundred applications with tight shares', async () => {
    const groups = ['side:kommune', 'side:sykehus', 'area:nord', 'area:sør']
    const applications = Array.from({ length: 200 }, (_, n) => ({
      id: `s${n}`,
      requested: { '2025': 100_000 + ((n * 7919) % 2900) * 1000 },
      benefit: 1 + ((n * 37) % 400) / 100,
      groups: [groups[n % 2] ?? '', groups[2 + (n % 3 === 0 ? 0 : 1)] ?? ''],
    }))
    const instance = {
      frames: { '2025': 100_000_000 },
      step: 1000,
      applications,
      rules: {
        groups: [
          { group: 'side:sykehus', minShare: 0.6 },
          { group: 'area:nord', minShare: 0.5 },
        ],
      },
    }
    const decoded = decodeInstance(instance)
    if (!decoded.ok) throw new Error(decoded.error[0]?.message)
    for (const method of ['ranked', 'ranked-cut', 'bands'] as const) {
      const result = await allocate(decoded.value, method, { solve })
      if (!result.ok) throw new Error(result.error.message)
      const rows = result.value.awards.map(({ award, outcome }) => (outcome === 'none' ? null : [award]))
      expect(holds(decoded.value, rows)).toBe(true)
      if (method !== 'bands') expect(result.value.remainder).toBeLessThan(5_000_000)
    }
  })
})
