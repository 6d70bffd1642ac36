import { describe, expect, it } from 'vitest'
import { allocate } from '#shared/allocation/allocate'
import { methods } from '#shared/allocation/methods'
import type { SolveMip } from '#shared/allocation/mip'
import { methodIds } from '#shared/allocation/result'
import { awardsOf, decoded, errorOf, oneFrame, resultOf, solve } from './build-instance'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('best samlet nytte', () => {
  const rows = [
    ['a', 5, 600],
    ['b', 4, 500],
    ['c', 3, 400],
    ['d', 2, 90],
  ] as const

  it('gives the distribution with the most points together, and proves it', async () => {
    const result = await resultOf('optimal', oneFrame(1000, rows))
    expect(awardsOf(result)).toEqual({ b: 500, c: 400, d: 90 })
    expect(result).toMatchObject({ benefit: 9, objectiveValue: 9, proven: true, gap: 0, remainder: 10 })
  })

  it('follows the kroner when the objective is points times kroner', async () => {
    const result = await resultOf('optimal', oneFrame(1000, rows, { rules: { objective: 'benefit-kroner' } }))
    // a + d: 5·600 + 2·90 = 3180; a + c: 3000 + 1200 = 4200; b + c + d: 2000 + 1200 + 180 = 3380
    expect(awardsOf(result)).toEqual({ a: 600, c: 400 })
    expect(result).toMatchObject({ objective: 'benefit-kroner', objectiveValue: 4200, benefit: 8 })
  })

  it('divides where dividing pays, and counts a part in proportion', async () => {
    const parts = [
      ['a', 4, 400, { minimum: 200 }],
      ['b', 6, 800, { minimum: 300 }],
    ] as const
    const result = await resultOf('optimal', oneFrame(1000, parts))
    expect(awardsOf(result)).toEqual({ a: 400, b: 600 })
    expect(result.benefit).toBeCloseTo(4 + 6 * 0.75, 12)
  })

  it('keeps parts to the step also beside rules about groups', async () => {
    const parts = [
      ['a', 4, 401, { minimum: 200, groups: ['g'] }],
      ['b', 3, 800, { minimum: 300 }],
    ] as const
    const rules = { groups: [{ group: 'g', maxShare: 0.4 }] }
    const result = await resultOf('optimal', oneFrame(1000, parts, { step: 50, rules }))
    // a takes the most that is at most 40 %: 400 (in steps of 50) beside 600; the whole 401 would need 1002
    expect(awardsOf(result)).toEqual({ a: 400, b: 600 })
  })

  it('offers the others where several distributions are equally good, and takes the best ranked', async () => {
    const equal = [
      ['a', 3, 500],
      ['b', 3, 500],
      ['c', 3, 500],
    ] as const
    const result = await resultOf('optimal', oneFrame(500, equal), 3)
    expect(awardsOf(result)).toEqual({ a: 500 })
    expect(result.alternatives).toEqual([['b'], ['c']])
    expect(result.notices).toEqual(['Det finnes 3 like gode fordelinger. Velg mellom dem.'])
  })

  it('names those that get nothing though one with fewer points does', async () => {
    const locked = [...rows, ['e', 5.5, 900, { lock: 'never' }]] as const
    const result = await resultOf('optimal', oneFrame(1000, locked))
    expect(awardsOf(result)).toEqual({ b: 500, c: 400, d: 90 })
    expect(result.notices).toEqual([
      'Mest samlet nytte følger ikke rangeringen: søknad a får ikke midler, men har flere poeng enn noen som får.',
    ])
  })

  it('says when no amounts can meet the shares that are asked for', async () => {
    const grouped = [
      ['a', 4, 400, { groups: ['g'] }],
      ['b', 3, 2000, { groups: ['h'] }],
    ] as const
    const rules = { groups: [{ group: 'h', minShare: 0.5 }] }
    const result = await resultOf('optimal', oneFrame(1000, grouped, { rules }))
    expect(result).toMatchObject({ spent: 0, benefit: 0, proven: true })
    expect(result.notices).toEqual(['Ingen søknad kan få noe når kravene til gruppenes andeler skal holde.'])
  })

  it('says how much better the best may be where the solver ran out of time', async () => {
    const grouped = [
      ['a', 5, 600, { groups: ['g'] }],
      ['b', 4, 500],
    ] as const
    const instance = oneFrame(1000, grouped, { rules: { groups: [{ group: 'g', maxCount: 1 }] } })
    const outOfTime: SolveMip = async model => {
      const solution = await solve(model)
      if (solution.status !== 'optimal') throw new Error('expected an optimum')
      return { ...solution, status: 'feasible', bound: solution.objective * 1.25 }
    }
    const result = await allocate(instance, 'optimal', { solve: outOfTime })
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value).toMatchObject({ proven: false, benefit: 5 })
    expect(result.value.gap).toBeCloseTo(0.2, 12)
    expect(result.value.notices.map(plain)).toEqual([
      'Fordelingen er ikke bevist best: den beste kan være inntil 20 % bedre.',
    ])
  })

  it('gives the distribution by rank, with how far it may be from the best, where the solver finds nothing in time', async () => {
    const grouped = [
      ['a', 5, 600, { groups: ['g'] }],
      ['b', 4, 500],
    ] as const
    const instance = oneFrame(1000, grouped, { rules: { groups: [{ group: 'g', maxCount: 1 }] } })
    const result = await allocate(instance, 'optimal', { solve: async () => ({ status: 'unknown' }) })
    if (!result.ok) throw new Error(result.error.message)
    expect(awardsOf(result.value)).toEqual({ a: 600 })
    // all that is asked for would be worth 9
    expect(result.value).toMatchObject({ proven: false, benefit: 5 })
    expect(result.value.gap).toBeCloseTo(4 / 9, 12)
  })

  it('keeps to one time limit for all that it solves on the way', async () => {
    const parts = [
      ['a', 5, 601, { minimum: 100, groups: ['g'] }],
      ['b', 4, 403, { minimum: 100 }],
      ['c', 3, 207, { minimum: 50 }],
    ] as const
    const rules = { groups: [{ group: 'g', maxShare: 0.37 }] }
    const limits: (number | undefined)[] = []
    const slow: SolveMip = async (model, options) => {
      limits.push(options?.timeLimitSeconds)
      const solution = await solve(model)
      const values = 'values' in solution ? solution.values.map(value => value * 0.99) : []
      return 'values' in solution ? { ...solution, values, seconds: 20 } : solution
    }
    await allocate(oneFrame(1000, parts, { step: 50, rules }), 'optimal', {
      solve: slow,
      timeLimitSeconds: 50,
    })
    expect(limits).toEqual([50, 30, 10])
  })

  it('takes the same of several equally good distributions however many others are looked for', async () => {
    const equal = [
      ['a', 3, 500, { groups: ['g'] }],
      ['b', 3, 500],
      ['c', 3, 400],
      ['d', 3, 500],
    ] as const
    for (const rules of [{}, { groups: [{ group: 'g', maxCount: 1 }] }]) {
      const instance = oneFrame(1000, equal, { rules })
      const alone = await resultOf('optimal', instance)
      expect(awardsOf(alone)).toEqual({ a: 500, b: 500 })
      expect(awardsOf(await resultOf('optimal', instance, 5))).toEqual(awardsOf(alone))
    }
  })

  it('never gives out a krone too many, also where the solver does', async () => {
    const grouped = [
      ['a', 5, 601, { groups: ['g'] }],
      ['b', 4, 400],
    ] as const
    const instance = oneFrame(1000, grouped, { rules: { groups: [{ group: 'g', maxCount: 1 }] } })
    let calls = 0
    const sloppy: SolveMip = async model => {
      const solution = await solve(model)
      if (calls++ > 0 || solution.status !== 'optimal') return solution
      return { ...solution, values: solution.values.map(() => 1), bound: solution.objective * 1.8 }
    }
    const result = await allocate(instance, 'optimal', { solve: sloppy })
    if (!result.ok) throw new Error(result.error.message)
    expect(awardsOf(result.value)).toEqual({ a: 601 })
    expect(calls).toBe(2)
  })

  it('counts an application that asks for nothing as funded in full', async () => {
    const result = await resultOf(
      'optimal',
      oneFrame(100, [
        ['a', 4, 0],
        ['b', 3, 100],
      ]),
    )
    expect(result).toMatchObject({ benefit: 7, spent: 100 })
  })

  it('stays exact with the largest amounts that can be counted', async () => {
    const largest = Number.MAX_SAFE_INTEGER
    const half = (largest - 1) / 2
    const rows = [
      ['a', 5, half + 1],
      ['b', 4, half],
      ['c', 4, half + 1],
      ['d', 1, 1],
    ] as const
    const result = await resultOf('optimal', oneFrame(largest, rows))
    expect(awardsOf(result)).toEqual({ a: half + 1, b: half })
    expect(result).toMatchObject({ remainder: 0, proven: true })
  })
})

describe('etter poengbånd', () => {
  const rows = [
    ['a', 4.5, 600],
    ['b', 3.2, 1000, { minimum: 500 }],
    ['c', 2, 333, { minimum: 100 }],
    ['d', 1.9, 100],
  ] as const

  it('gives each band its share of the request: all from 4, three quarters from 3, half from 2', async () => {
    const result = await resultOf('bands', oneFrame(5000, rows, { step: 10 }))
    expect(awardsOf(result)).toEqual({ a: 600, b: 750, c: 160 })
    expect(result.awards[3]?.reason).toBe('Ikke innvilget: 1,90 poeng er under det laveste båndet.')
  })

  it('follows the bands of the rules', async () => {
    const bands = [
      { from: 3, share: 0.6 },
      { from: 0, share: 0.3 },
    ]
    const result = await resultOf('bands', oneFrame(5000, rows, { rules: { bands } }))
    expect(awardsOf(result)).toEqual({ b: 600 })
    expect(plain(result.awards[0]?.reason ?? '')).toBe(
      'Ikke innvilget: båndet gir 60 %, det er 360 kr og mindre enn det minste beløpet på 600 kr.',
    )
    expect(plain(result.awards[2]?.reason ?? '')).toContain('det er 99 kr og mindre enn')
  })

  it('skips what does not fit in what is left', async () => {
    expect(awardsOf(await resultOf('bands', oneFrame(1000, rows)))).toEqual({ a: 600, c: 166 })
  })
})

describe('lik prosentvis avkorting', () => {
  it('gives everyone the same share, rounded down to the step', async () => {
    const rows = [
      ['a', 4, 1000, { minimum: 0 }],
      ['b', 3, 500, { minimum: 0 }],
    ] as const
    const result = await resultOf('proportional', oneFrame(1000, rows, { step: 10 }))
    // At 67 % that is 670 and 335, rounded down to 330: the whole frame. At 68 % it would be 680 and 340.
    expect(awardsOf(result)).toEqual({ a: 670, b: 330 })
    expect(result.remainder).toBe(0)
    expect(plain(result.trace[0]?.text ?? '')).toBe('1. Felles andel for 2 søknader: 67 % av 1 500 kr')
  })

  it('lifts one to its minimum and lets the others share the rest alike', async () => {
    const rows = [
      ['a', 4, 1000, { minimum: 800 }],
      ['b', 3, 500, { minimum: 0 }],
      ['c', 2, 500, { minimum: 0 }],
    ] as const
    const result = await resultOf('proportional', oneFrame(1200, rows))
    expect(awardsOf(result)).toEqual({ a: 800, b: 200, c: 200 })
  })

  it('gives everyone all they asked for when the frame allows it', async () => {
    const rows = [
      ['a', 4, 1000],
      ['b', 3, 500, { minimum: 0 }],
    ] as const
    expect(awardsOf(await resultOf('proportional', oneFrame(1500, rows)))).toEqual({ a: 1000, b: 500 })
    // and whole awards are not rounded
    expect(awardsOf(await resultOf('proportional', oneFrame(1500, rows, { step: 300 })))).toEqual({
      a: 1000,
      b: 500,
    })
  })

  it('lets the lowest ranked leave when not even the minimums fit', async () => {
    const rows = [
      ['a', 4, 600],
      ['b', 3, 500, { minimum: 300 }],
      ['c', 2, 500, { minimum: 300 }],
    ] as const
    const result = await resultOf('proportional', oneFrame(1000, rows))
    expect(awardsOf(result)).toEqual({ a: 600, b: 400 })
    expect(result.awards[2]?.reason).toBe('Ikke innvilget: rammen rakk ikke til det minste beløpet.')
  })

  it('names the rule that a common share cannot meet', async () => {
    const rows = [
      ['a', 4, 600, { minimum: 0, groups: ['g'] }],
      ['b', 3, 600, { minimum: 0 }],
    ] as const
    const rules = { groups: [{ group: 'g', minShare: 0.6 }] }
    const error = await errorOf('proportional', oneFrame(1000, rows, { rules }))
    expect(error.kind).toBe('rules-not-met')
    expect(plain(error.message)).toBe(
      '«Lik prosentvis avkorting» kan ikke oppfylle: minst 60 % av kronene til g. Velg «Best samlet nytte», eller endre regelen.',
    )
  })
})

describe('likeverdig fordeling', () => {
  // Three members hold 300 each. a: 1 and 2 give 5 each, 400 → 40 a point. b: member 3 gives 5, 250 → 50 a point.
  // c: 1 and 2 give 4 each, 340 → 42.50 a point, but they hold 100 each after a, so it cannot be bought.
  const rows = [
    ['a', 3.3, 400],
    ['b', 1.7, 250],
    ['c', 2.7, 340],
  ] as const
  const utilities = { m1: { a: 5, c: 4 }, m2: { a: 5, c: 4 }, m3: { b: 5 } }

  it('buys what those who want it can pay for, cheapest per point first', async () => {
    const instance = oneFrame(900, rows, { utilities, rules: { completion: 'none' } })
    const result = await resultOf('equal-shares', instance)
    expect(awardsOf(result)).toEqual({ a: 400, b: 250 })
    expect(plain(result.trace[0]?.text ?? '')).toBe(
      '1. Søknad a: 3,30 poeng, 400 kr, rest 900 kr → innvilget (medlemmene betalte 40 kr per poeng)',
    )
  })

  it('leaves a small group with the part that is theirs, where the best ranked would take it all', async () => {
    const alike = [
      ['a', 4, 300],
      ['b', 3.9, 300],
      ['c', 1.5, 250],
    ] as const
    const points = { m1: { a: 5, b: 5 }, m2: { a: 5, b: 5 }, m3: { c: 5 } }
    const instance = oneFrame(600, alike, { utilities: points, rules: { completion: 'add1' } })
    expect(awardsOf(await resultOf('ranked', instance))).toEqual({ a: 300, b: 300 })
    // 200 each: a costs 30 a point and is bought, and m3 cannot pay for c. With 250 each (add1) m3 can, while m1
    // and m2 hold 100 each after a. With 300 each they could pay for b too, but that is above the frame.
    expect(awardsOf(await resultOf('equal-shares', instance))).toEqual({ a: 300, c: 250 })
  })

  it('lets the others pay more where one has spent the most of its part', async () => {
    // 300 each. x costs m1 150. a: m1 has 150 left, so m2 pays 250, 50 a point.
    const shared = [
      ['x', 2, 150],
      ['a', 4, 400],
    ] as const
    const points = { m1: { x: 5, a: 5 }, m2: { a: 5 }, m3: {} }
    const instance = oneFrame(900, shared, { utilities: points, rules: { completion: 'none' } })
    const { trace } = await resultOf('equal-shares', instance)
    expect(trace.map(({ text }) => plain(text).replace(/.*medlemmene/, ''))).toEqual([
      ' betalte 30 kr per poeng)',
      ' betalte 50 kr per poeng)',
    ])
  })

  it('fills up with what fits, best ranked first, when the rules say so', async () => {
    const more = [...rows, ['d', 1, 200], ['e', 0.5, 50]] as const
    const instance = oneFrame(900, more, { utilities, rules: { completion: 'greedy' } })
    expect(awardsOf(await resultOf('equal-shares', instance))).toEqual({ a: 400, b: 250, d: 200, e: 50 })
  })

  it('buys the best ranked first where two cost exactly the same per point, also after virtual money', async () => {
    // 24 in all (one krone more each), 4.80 each. d first: 10 / 12.5 = 0.80 a point. Then m1 has 2.80, m2 4, m3 1.60,
    // m4 4.80 and m5 0.80. b: m5, m3 and m1 pay all they have (5.20), m2 the last 1.80 for its one point: 1.80.
    // c: m5 and m1 pay all they have (3.60), m2 and m4 5.40 for three points: 1.80 too.
    const tied = [
      ['a', 1.1, 23],
      ['b', 1.5, 7],
      ['c', 1.5, 9],
      ['d', 2.5, 10],
    ] as const
    const points = {
      m1: { a: 2.5, b: 2.5, c: 2, d: 2.5 },
      m2: { a: 1, b: 1, c: 1, d: 1 },
      m3: { b: 2, d: 4 },
      m4: { a: 1, c: 2 },
      m5: { a: 1, b: 2, c: 2.5, d: 5 },
    }
    const instance = oneFrame(19, tied, { utilities: points, rules: { completion: 'add1' } })
    expect(awardsOf(await resultOf('equal-shares', instance))).toEqual({ b: 7, d: 10 })
  })

  it('says that it needs the points of the members', async () => {
    const error = await errorOf('equal-shares', oneFrame(900, rows))
    expect(error).toMatchObject({ kind: 'missing-data', field: 'utilities' })
  })
})

describe('manuelt', () => {
  const rows = [
    ['a', 4, 600, { minimum: 300 }],
    ['b', 3, 500],
  ] as const

  it('keeps the amounts that people set and says what does not hold', async () => {
    const rules = { groups: [], requires: [['a', 'b']] }
    const instance = oneFrame(1000, rows, { step: 100, rules, amounts: { a: { '2025': 250 } } })
    const result = await resultOf('manual', instance)
    expect(awardsOf(result)).toEqual({ a: 250 })
    expect(result.notices).toEqual([
      'Regelen holder ikke: søknad a forutsetter søknad b.',
      'Søknad a får mindre enn sitt minste beløp.',
    ])
    expect(plain(result.awards[0]?.reason ?? '')).toBe('Satt for hånd: 250 kr av 600 kr.')
  })

  it('holds the amounts against every rule', async () => {
    const rows = [
      ['a', 4, 100, { groups: ['g'] }],
      ['b', 3, 100, { groups: ['g'] }],
      ['c', 1, 100, { lock: 'never' }],
      ['d', 4, 100, { lock: 'fund' }],
      ['e', 1, 100],
    ] as const
    const rules = {
      threshold: 2,
      exclusive: [['a', 'b']],
      groups: [{ group: 'g', maxCount: 1, maxShare: 0.4 }],
    }
    const amounts = Object.fromEntries(['a', 'b', 'c', 'e'].map(id => [id, { '2025': 90 }]))
    const { notices } = await resultOf('manual', oneFrame(1000, rows, { step: 20, rules, amounts }))
    expect(notices.slice(0, 6).map(plain)).toEqual([
      'Regelen holder ikke: høyst 40 % av kronene til g.',
      'Regelen holder ikke: høyst 1 søknad fra g.',
      'Regelen holder ikke: bare én av søknadene a og b.',
      'Regelen holder ikke: søknad c er låst til ikke å få.',
      'Regelen holder ikke: søknad d er låst til å få.',
      'Regelen holder ikke: terskelen på 2,00 poeng.',
    ])
    const parts = [['a', 4, 100, { minimum: 10 }]] as const
    const off = await resultOf('manual', oneFrame(1000, parts, { step: 20, amounts: { a: { '2025': 90 } } }))
    expect(off.notices.map(plain)).toEqual(['Beløpet til søknad a er ikke avrundet til hele 20 kr.'])
  })

  it('refuses amounts above the frame and says by how much', async () => {
    const amounts = { a: { '2025': 600 }, b: { '2025': 500 } }
    const error = await errorOf('manual', oneFrame(1000, rows, { amounts }))
    expect(plain(error.message)).toBe(
      'Beløpene for 2025 er 100 kr over rammen på 1 000 kr. Sett ned ett eller flere beløp.',
    )
  })
})

describe('all methods over all fixtures', () => {
  const utilities = { m1: { a: 5, b: 3 }, m2: { b: 4, c: 5 } }
  const amounts = { a: { '2025': 100 } }
  const fixtures = {
    'one application': oneFrame(1000, [['a', 4, 500]], { utilities: { m1: { a: 4 } }, amounts }),
    'a frame of nothing': oneFrame(0, [['a', 4, 500, { minimum: 0 }]], { utilities: { m1: { a: 4 } } }),
    'nothing fits': oneFrame(
      10,
      [
        ['a', 4, 500],
        ['b', 3, 400],
      ],
      { utilities: { m1: { a: 4 } } },
    ),
    'everything fits': oneFrame(
      5000,
      [
        ['a', 4, 500],
        ['b', 3, 400],
        ['c', 2, 100],
      ],
      { utilities, amounts },
    ),
    'parts and a step': oneFrame(
      1111,
      [
        ['a', 4, 505, { minimum: 101 }],
        ['b', 3, 499],
        ['c', 2, 333, { minimum: 5 }],
      ],
      {
        step: 50,
        utilities,
      },
    ),
    'two years': decoded({
      frames: { '2025': 700, '2026': 300 },
      applications: [
        {
          id: 'a',
          benefit: 4,
          requested: { '2025': 400, '2026': 200 },
          minimum: { '2025': 100, '2026': 100 },
        },
        { id: 'b', benefit: 3, requested: { '2025': 400, '2026': 200 } },
        { id: 'c', benefit: 2, requested: { '2026': 100 } },
      ],
      utilities,
      amounts: { a: { '2026': 150 } },
    }),
  }
  for (const [name, instance] of Object.entries(fixtures)) {
    for (const method of methodIds) {
      it(`${method}: awards and remainder are the frame in every year (${name})`, async () => {
        const result = await resultOf(method, instance)
        for (const [year, frame] of Object.entries(instance.frames)) {
          const awarded = result.awards.reduce((sum, award) => sum + (award.awardByYear[year] ?? 0), 0)
          expect(awarded + (result.remainderByYear[year] ?? Number.NaN)).toBe(frame)
          expect(result.remainderByYear[year]).toBeGreaterThanOrEqual(0)
        }
        expect(result.awards.map(({ applicationId }) => applicationId)).toEqual(
          instance.applications.map(({ id }) => id),
        )
        expect(result.awards.every(({ reason }) => /^(Innvilget|Delvis|Ikke|Satt).*\.$/.test(reason))).toBe(
          true,
        )
        expect(result.method).toBe(method)
      })
    }
  }

  it('have a Norwegian name each', () => {
    expect(methods.map(({ id }) => id)).toEqual([...methodIds])
  })
})
