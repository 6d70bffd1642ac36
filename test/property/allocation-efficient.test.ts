import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findEfficient, type Project } from '#shared/allocation/efficient'

/** Every portfolio within the frames, and those of them that no other dominates: straight from the definition. */
function coreIndexByTryingAll(
  projects: readonly Project[],
  frames: readonly number[],
): readonly number[] | null {
  const criteria = projects[0]?.values.length ?? 0
  const portfolios = Array.from({ length: 2 ** projects.length }, (_, set) => set).filter(
    set =>
      projects.every(({ lock }, i) => lock === null || (lock === 'fund') === (((set >> i) & 1) === 1)) &&
      frames.every(
        (frame, y) =>
          projects.reduce((sum, { cost }, i) => sum + ((set >> i) & 1) * (cost[y] ?? 0), 0) <= frame,
      ),
  )
  if (portfolios.length === 0) return null
  const values = portfolios.map(set =>
    Array.from({ length: criteria }, (_, k) =>
      projects.reduce((sum, { values }, i) => sum + ((set >> i) & 1) * (values[k] ?? 0), 0),
    ),
  )
  const efficient = portfolios.filter((_, p) => {
    const own = values[p] ?? []
    return !values.some(
      other =>
        other.every((value, k) => value >= (own[k] ?? 0)) && other.some((value, k) => value > (own[k] ?? 0)),
    )
  })
  return projects.map((_, i) => efficient.filter(set => (set >> i) & 1).length / efficient.length)
}

describe('efficient portfolios', () => {
  it('are all that no other portfolio beats, on up to nine random projects', () => {
    const project = fc.record({
      cost: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }),
      values: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }),
      lock: fc.oneof(
        { weight: 8, arbitrary: fc.constant(null) },
        fc.constantFrom('fund' as const, 'never' as const),
      ),
    })
    fc.assert(
      fc.property(
        fc.array(project, { minLength: 1, maxLength: 9 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 2 }),
        (projects, frames) => {
          expect(findEfficient(projects, frames)?.coreIndex ?? null).toEqual(
            coreIndexByTryingAll(projects, frames),
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})
