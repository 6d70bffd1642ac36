import { describe, expect, it } from 'vitest'
import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import { compareAllocations } from '#shared/allocation/compare-allocations'
import { explainAllocation } from '#shared/allocation/explain'
import { computeFrontier } from '#shared/allocation/frontier'
import type { Instance } from '#shared/allocation/instance'
import type { MethodId } from '#shared/allocation/result'
import { withoutRule } from '#shared/allocation/what-if'
import { reserveByWithdrawal } from '#shared/allocation/withdrawals'
import { oneFrame, resultOf } from './build-instance'

const { solve } = createSolver()
const by = (method: MethodId) => (instance: Instance) => allocate(instance, method, { solve })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

async function explain(method: MethodId, instance: Instance, rest: object = {}) {
  return explainAllocation(instance, await resultOf(method, instance), by(method), { method, ...rest })
}

const four = [
  ['a', 4.5, 600],
  ['b', 4, 500],
  ['c', 3.5, 300],
  ['d', 3, 100],
] as const

describe('what would turn a result', () => {
  it('by rank: more points than the one above, the amount that is left, the frame that holds both', async () => {
    const { explanations } = await explain('ranked', oneFrame(1000, four))
    const b = explanations.find(({ applicationId }) => applicationId === 'b')
    expect(b?.flips).toEqual([
      { kind: 'points', from: 4, to: 4.51, exact: true },
      { kind: 'amount', from: 500, to: 400, exact: true },
      { kind: 'frame', from: 1000, to: 1100, exact: true },
    ])
    expect(b?.sentences.map(plain)).toEqual([
      'Ville fått tilskudd med 4,51 poeng (0,51 mer).',
      'Ville fått tilskudd om søknaden gjaldt 400 kr (100 kr mindre).',
      'Ville fått tilskudd med en ramme på 1 100 kr (100 kr mer).',
    ])
  })

  it('says the mark on each criterion that gives the points, and none beyond the scale', async () => {
    const criteria = {
      b: [
        { criterionId: 'nytte', label: 'Nytte', value: 4, weight: 0.75 },
        { criterionId: 'plan', label: 'Plan', value: 4, weight: 0.25 },
      ],
    }
    const { explanations } = await explain('ranked', oneFrame(1000, four), {
      criteria,
      applicationIds: ['b'],
    })
    // 0.51 / 0.75 = 0.68; 0.51 / 0.25 = 2.04, and 6.04 is off the scale
    expect(explanations[0]?.flips.filter(({ kind }) => kind === 'criterion')).toEqual([
      { kind: 'criterion', criterionId: 'nytte', label: 'Nytte', from: 4, to: 4.68, exact: true },
    ])
  })

  it('of the optimum: the points that make it as good as what it would push out', async () => {
    // a and d (700) are worth 7.5; b and d (600) 7: b must come above a, or a below b; as good, the first id is taken
    const { explanations } = await explain('optimal', oneFrame(700, [four[0], four[1], four[3]]))
    const b = explanations.find(({ applicationId }) => applicationId === 'b')
    expect(b?.flips[0]).toEqual({ kind: 'points', from: 4, to: 4.51, exact: true })
    const a = explanations.find(({ applicationId }) => applicationId === 'a')
    expect(a?.flips[0]).toEqual({ kind: 'points', from: 4.5, to: 3.99, exact: true })
  })

  it('names the rule that keeps an application out, and what the rule costs', async () => {
    const rows = [
      ['a', 5, 400, { groups: ['side:sykehus'] }],
      ['b', 4, 400, { groups: ['side:sykehus'] }],
      ['c', 2, 400, { groups: ['side:kommune'] }],
    ] as const
    const rules = { groups: [{ group: 'side:kommune', minShare: 0.5 }] }
    const { explanations, rulePrices } = await explain('optimal', oneFrame(800, rows, { rules }))
    const b = explanations.find(({ applicationId }) => applicationId === 'b')
    expect(b?.flips.at(-1)).toMatchObject({
      kind: 'rule',
      rule: { kind: 'min-share', group: 'side:kommune' },
    })
    // without the rule a and b: 9; with it a and c: 7
    expect(rulePrices).toMatchObject([{ price: 2, gains: ['c'], losses: ['b'] }])
    expect(plain(rulePrices[0]?.text ?? '')).toBe(
      'Regelen «minst 50 % av kronene til side:kommune» koster 2,00 poeng.',
    )
  })

  it('says what the next 100 000 kroner are worth', async () => {
    const rows = [
      ['a', 4, 500_000],
      ['b', 3, 550_000],
    ] as const
    const { nextKroner } = await explain('optimal', oneFrame(1_000_000, rows))
    expect(nextKroner).toMatchObject([{ year: '2025', kroner: 100_000, gain: 3, gains: ['b'], losses: [] }])
  })

  it('says so where nothing alone would turn it', async () => {
    const rows = [['a', 4, 100, { lock: 'never' }]] as const
    const { explanations } = await explain('ranked', oneFrame(1000, rows))
    expect(explanations[0]?.sentences).toEqual([
      'Ville fått tilskudd uten regelen «søknad a er låst til ikke å få».',
    ])
  })
})

describe('leaving out one rule', () => {
  it('leaves the others, also another of the same group', () => {
    const rules = {
      groups: [{ group: 'x', minCount: 1, maxCount: 2 }],
      exclusive: [
        ['a', 'b'],
        ['a', 'c'],
      ],
    }
    const instance = oneFrame(
      1000,
      [
        ['a', 1, 1, { groups: ['x'] } as object],
        ['b', 1, 1],
        ['c', 1, 1],
      ],
      { rules },
    )
    const without = withoutRule(instance, { kind: 'min-count', group: 'x', count: 1 })
    expect(without.rules.groups).toEqual([{ group: 'x', maxCount: 2 }])
    const apart = withoutRule(instance, { kind: 'exclusive', applicationIds: ['a', 'b'] })
    expect(apart.rules.exclusive).toEqual([['a', 'c']])
  })
})

describe('the reserve list for every withdrawal', () => {
  it('gives the money to the next in line that can use it, and lets the others keep theirs', async () => {
    const instance = oneFrame(1000, four)
    const result = await resultOf('ranked', instance)
    const list = await reserveByWithdrawal(instance, result, by('ranked'))
    expect(
      list.map(({ applicationId, freed, successors, remainder }) => ({
        applicationId,
        freed,
        gets: successors.map(({ applicationId, to }) => [applicationId, to]),
        remainder,
      })),
    ).toEqual([
      { applicationId: 'a', freed: 600, gets: [['b', 500]], remainder: 100 },
      { applicationId: 'c', freed: 300, gets: [], remainder: 300 },
      { applicationId: 'd', freed: 100, gets: [], remainder: 100 },
    ])
    expect(plain(list[0]?.text ?? '')).toBe(
      'Trekker søknad a seg, blir 600 kr ledig. Søknad b får 500 kr. Igjen i rammen: 100 kr.',
    )
  })

  it('lets those that depend on it fall with it, and names a rule that then cannot hold', async () => {
    const rows = [
      ['a', 5, 400, { groups: ['x'] }],
      ['b', 4, 400, { groups: ['y'] }],
      ['c', 3, 400, { groups: ['y'] }],
    ] as const
    const rules = { requires: [['b', 'a']], groups: [{ group: 'x', minCount: 1 }] }
    const instance = oneFrame(800, rows, { rules })
    const list = await reserveByWithdrawal(instance, await resultOf('ranked', instance), by('ranked'))
    expect(list[0]).toMatchObject({ applicationId: 'a', freed: 800, alsoOut: ['b'], successors: [] })
    expect(list[0]?.problem).toContain('minst 1 søknad fra x')
  })

  it('brings one that was cut up towards its request', async () => {
    const rows = [
      ['a', 5, 600],
      ['b', 4, 500, { minimum: 300 }],
      ['c', 3, 100],
    ] as const
    const instance = oneFrame(1000, rows)
    const list = await reserveByWithdrawal(instance, await resultOf('ranked-cut', instance), by('ranked-cut'))
    expect(list[0]?.successors).toEqual([
      { applicationId: 'b', from: 400, to: 500, extra: 100 },
      { applicationId: 'c', from: 0, to: 100, extra: 100 },
    ])
  })
})

describe('two distributions side by side', () => {
  it('say who gains and loses, and the sums of each side', async () => {
    const rows = four.map(
      ([id, score, kroner], n) =>
        [id, score, kroner, { groups: [n % 2 === 0 ? 'side:kommune' : 'side:sykehus'] }] as const,
    )
    const instance = oneFrame(1000, rows)
    const less = oneFrame(600, rows, { rules: { locks: { a: 'never' } } })
    const comparison = compareAllocations(
      await resultOf('ranked', instance),
      await resultOf('ranked', less),
      [instance],
    )
    // before: a, c, d; after: b, d
    expect(
      comparison.changes.map(({ applicationId, difference, change }) => [applicationId, difference, change]),
    ).toEqual([
      ['b', 500, 'in'],
      ['d', 0, 'same'],
      ['c', -300, 'out'],
      ['a', -600, 'out'],
    ])
    expect(comparison.groups).toMatchObject([
      { group: 'side:kommune', before: 900, after: 0, fundedBefore: 2, fundedAfter: 0, shareBefore: 0.9 },
      { group: 'side:sykehus', before: 100, after: 600, fundedBefore: 1, fundedAfter: 2, shareAfter: 1 },
    ])
    expect(plain(comparison.text)).toBe('1 søknad får mer, 2 søknader får mindre. Summen er 400 kr lavere.')
  })
})

describe('benefit against frame', () => {
  it('tells where a larger frame drops an application that a smaller one funded', async () => {
    // 300: only c fits; 400: a fits and leaves nothing; 900: b is too large, c fits; 1000: b fits, c does not
    const rows = [
      ['a', 5, 400],
      ['b', 4, 600],
      ['c', 3, 100],
    ] as const
    const { points, drops } = await computeFrontier(oneFrame(500, rows), by('ranked'), { points: 11 })
    expect(points.find(({ isCurrent }) => isCurrent)).toMatchObject({
      frame: 500,
      funded: ['a', 'c'],
      awards: 2,
    })
    expect(drops).toMatchObject([
      { applicationId: 'c', fundedAt: 300, droppedAt: 400 },
      { applicationId: 'c', fundedAt: 900, droppedAt: 1000 },
    ])
  })

  it('never falls for the optimum', async () => {
    const { points } = await computeFrontier(oneFrame(1000, four), by('optimal'), { points: 15 })
    const values = points.map(({ benefit }) => benefit)
    expect(values).toEqual([...values].sort((a, b) => a - b))
    expect(values.at(-1)).toBeCloseTo(15, 9)
  })
})
