import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asId, type MemberId } from '#shared/base/ids'
import { estimateStrictness, type UnitMark } from '#shared/scoring/strictness'

const ids = (...names: string[]) => names.map(name => asId<MemberId>(name))
const mark = (unit: string, member: string, number: number): UnitMark => ({
  unit,
  memberId: asId<MemberId>(member),
  mark: number,
})

describe('strict and lenient members', () => {
  it('is the difference from the mean of all where everybody has marked everything', () => {
    // a gives 4 and 2, b gives 2 and 2: the means are 3 and 2, so a lies half a mark above and b half below.
    const [a, b] = estimateStrictness(ids('a', 'b'), [
      mark('u', 'a', 4),
      mark('u', 'b', 2),
      mark('v', 'a', 2),
      mark('v', 'b', 2),
    ])
    expect([a?.effect, b?.effect]).toEqual([0.5, -0.5])
    // Rests ±0.5 in four cells with one degree of freedom: variance 1; × (2 − 1) / (2 × 2), then the root.
    expect(a?.error).toBeCloseTo(0.5, 12)
  })

  it('does not call a member strict who was only given the weak applications', () => {
    // Each unit has its own level; b and c agree on the weak one, a and b on the strong one.
    const found = estimateStrictness(ids('a', 'b', 'c'), [
      mark('strong', 'a', 5),
      mark('strong', 'b', 5),
      mark('weak', 'b', 1),
      mark('weak', 'c', 1),
    ])
    for (const { effect } of found) expect(effect).toBeCloseTo(0, 12)
  })

  it('says nothing of a member whose marks nobody else can be compared with', () => {
    const [, , c] = estimateStrictness(ids('a', 'b', 'c'), [
      mark('u', 'a', 3),
      mark('u', 'b', 1),
      mark('v', 'c', 5),
    ])
    expect(c).toMatchObject({ effect: null, error: null, compared: 0 })
  })

  it('keeps groups apart that no common application ties together', () => {
    const found = estimateStrictness(ids('a', 'b', 'c', 'd'), [
      mark('u', 'a', 4),
      mark('u', 'b', 2),
      mark('v', 'c', 1),
      mark('v', 'd', 0),
    ])
    expect(found.map(({ effect }) => effect)).toEqual([1, -1, 0.5, -0.5])
    expect(found[0]?.group).toBe(found[1]?.group)
    expect(found[0]?.group).not.toBe(found[2]?.group)
  })

  it('finds the members again from marks made of a level and a member, with holes', () => {
    const cell = fc.record({ unit: fc.integer({ min: 0, max: 7 }), member: fc.integer({ min: 0, max: 3 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { minLength: 4, selector: ({ unit, member }) => `${unit} ${member}` }),
        cells => {
          const own = [1, 0.25, -0.5, -0.75]
          // Unit 0 is marked by all, so that everybody can be compared.
          const all = [
            ...own.map((_, member) => ({ unit: 0, member })),
            ...cells.filter(({ unit }) => unit > 0),
          ]
          const marks = all.map(({ unit, member }) =>
            mark(`u${unit}`, `m${member}`, unit * 0.3 + (own[member] ?? 0)),
          )
          const found = estimateStrictness(ids('m0', 'm1', 'm2', 'm3'), marks)
          found.forEach(({ effect }, at) => {
            expect(effect).toBeCloseTo(own[at] ?? 0, 9)
          })
        },
      ),
    )
  })
})
