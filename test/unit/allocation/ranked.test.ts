import { describe, expect, it } from 'vitest'
import { awardsOf, decoded, errorOf, oneFrame, resultOf } from './build-instance'

const four = [
  ['a', 4.5, 600],
  ['b', 4, 500],
  ['c', 3.5, 300],
  ['d', 3, 100],
] as const

describe('etter rang', () => {
  it('gives the best first the whole amount and skips what does not fit', async () => {
    const result = await resultOf('ranked', oneFrame(1000, four))
    expect(awardsOf(result)).toEqual({ a: 600, c: 300, d: 100 })
    expect(result).toMatchObject({ spent: 1000, remainder: 0, proven: false, gap: null })
    expect(result.benefit).toBeCloseTo(11, 12)
  })

  it('leaves the rest unspent when no whole award fits', async () => {
    const result = await resultOf('ranked', oneFrame(950, four))
    expect(awardsOf(result)).toEqual({ a: 600, c: 300 })
    expect(result).toMatchObject({ spent: 900, remainder: 50, remainderByYear: { '2025': 50 } })
  })

  it('stops at the first that does not fit when the rule says so', async () => {
    const result = await resultOf('ranked', oneFrame(1000, four, { rules: { onMisfit: 'stop' } }))
    expect(awardsOf(result)).toEqual({ a: 600 })
    expect(result.awards[2]?.reason).toBe(
      'Ikke innvilget: fordelingen stoppet ved søknad b, som ikke fikk plass i rammen.',
    )
  })

  it('can be read aloud line by line', async () => {
    const rows = [
      ['7', 4.5, 12_000_000],
      ['14', 4.2, 850_000],
      ['9', 4, 700_000],
    ] as const
    const { trace, awards } = await resultOf('ranked', oneFrame(13_120_000, rows))
    expect(trace.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      '1. Søknad 7: 4,50 poeng, 12 000 000 kr, rest 13 120 000 kr → innvilget',
      '2. Søknad 14: 4,20 poeng, 850 000 kr, rest 1 120 000 kr → innvilget',
      '3. Søknad 9: 4,00 poeng, 700 000 kr, rest 270 000 kr → ikke innvilget (trenger 700 000 kr, og det er 270 000 kr igjen)',
    ])
    expect(awards[1]?.reason).toBe('Innvilget fullt ut: nummer 2 etter poeng (4,20).')
  })

  it('gives nothing below the threshold, and exactly at it counts as reaching it', async () => {
    const result = await resultOf('ranked', oneFrame(2000, four, { rules: { threshold: 3.5 } }))
    expect(awardsOf(result)).toEqual({ a: 600, b: 500, c: 300 })
    expect(result.awards[3]?.reason).toBe('Ikke innvilget: 3,00 poeng er under terskelen på 3,50.')
  })

  it('holds money back for one that is locked to get, also below the threshold', async () => {
    const rows = [...four.slice(0, 3), ['d', 1, 300, { lock: 'fund' }]] as const
    const result = await resultOf('ranked', oneFrame(1000, rows, { rules: { threshold: 2 } }))
    expect(awardsOf(result)).toEqual({ a: 600, d: 300 })
    expect(result.awards[3]?.reason).toBe('Innvilget fullt ut: låst til å få.')
  })

  it('passes over one that is locked not to get, and a lock in the rules wins over one on the application', async () => {
    const rows = [
      ['a', 5, 500, { lock: 'never' }],
      ['b', 4, 500, { lock: 'never' }],
      ['c', 3, 500],
    ] as const
    const result = await resultOf('ranked', oneFrame(1000, rows, { rules: { locks: { b: 'fund' } } }))
    expect(awardsOf(result)).toEqual({ b: 500, c: 500 })
  })

  it('gives only one of those that exclude each other', async () => {
    const result = await resultOf('ranked', oneFrame(2000, four, { rules: { exclusive: [['a', 'b']] } }))
    expect(awardsOf(result)).toEqual({ a: 600, c: 300, d: 100 })
    expect(result.awards[1]?.reason).toBe('Ikke innvilget: kan ikke innvilges sammen med søknad a.')
  })

  it('brings along what an application depends on, and passes it over when both do not fit', async () => {
    const together = await resultOf('ranked', oneFrame(700, four, { rules: { requires: [['a', 'd']] } }))
    expect(awardsOf(together)).toEqual({ a: 600, d: 100 })
    const apart = await resultOf('ranked', oneFrame(650, four, { rules: { requires: [['a', 'd']] } }))
    expect(awardsOf(apart)).toEqual({ b: 500, d: 100 })
  })

  it('gives a group its least share by passing over as few of the best as it must', async () => {
    const rows = [
      ['a', 5, 400, { groups: ['side:sykehus'] }],
      ['b', 4, 400, { groups: ['side:sykehus'] }],
      ['c', 3, 400, { groups: ['side:kommune'] }],
    ] as const
    const rules = { groups: [{ group: 'side:kommune', minShare: 0.5 }] }
    expect(awardsOf(await resultOf('ranked', oneFrame(800, rows, { rules })))).toEqual({ a: 400, c: 400 })
    expect(awardsOf(await resultOf('ranked', oneFrame(1200, rows, { rules })))).toEqual({ a: 400, c: 400 })
  })

  it('keeps within the largest number of a group, and reaches the least', async () => {
    const rows = [
      ['a', 5, 400, { groups: ['x'] }],
      ['b', 4, 400, { groups: ['x'] }],
      ['c', 3, 400, { groups: ['y'] }],
    ] as const
    const most = { groups: [{ group: 'x', maxCount: 1 }] }
    expect(awardsOf(await resultOf('ranked', oneFrame(1200, rows, { rules: most })))).toEqual({
      a: 400,
      c: 400,
    })
    const least = { groups: [{ group: 'y', minCount: 1 }] }
    expect(awardsOf(await resultOf('ranked', oneFrame(800, rows, { rules: least })))).toEqual({
      a: 400,
      c: 400,
    })
  })

  it('keeps each yearly frame as a limit of its own', async () => {
    const instance = decoded({
      frames: { '2025': 100, '2026': 50 },
      applications: [
        { id: 'a', benefit: 5, requested: { '2025': 60, '2026': 40 } },
        { id: 'b', benefit: 4, requested: { '2025': 30, '2026': 20 } },
        { id: 'c', benefit: 3, requested: { '2025': 40 } },
      ],
    })
    const result = await resultOf('ranked', instance)
    expect(awardsOf(result)).toEqual({ a: 100, c: 40 })
    expect(result.remainderByYear).toEqual({ '2025': 0, '2026': 10 })
    expect(result.awards[0]?.awardByYear).toEqual({ '2025': 60, '2026': 40 })
  })

  it('holds back a reserve, which stays in the remainder', async () => {
    const result = await resultOf('ranked', oneFrame(1000, four, { rules: { reserve: { '2025': 150 } } }))
    expect(awardsOf(result)).toEqual({ a: 600, d: 100 })
    expect(result).toMatchObject({ spent: 700, remainder: 300 })
  })

  it('lists who comes next if money is freed, best first', async () => {
    const { reserve } = await resultOf('ranked', oneFrame(700, four, { rules: { threshold: 3 } }))
    expect(reserve.map(({ applicationId, missing }) => [applicationId, missing])).toEqual([
      ['b', 500],
      ['c', 300],
    ])
  })

  it('reports equal scores on both sides of the line, also where they differ in the last bit only', async () => {
    const rows = [
      ['b', 0.1 + 0.2, 500],
      ['a', 0.3, 500],
    ] as const
    const result = await resultOf('ranked', oneFrame(500, rows))
    expect(awardsOf(result)).toEqual({ a: 500 })
    expect(result.ties).toMatchObject([{ funded: ['a'], unfunded: ['b'], settledBy: 'id-order' }])
  })

  it('reports no tie where the money reaches all with the same score', async () => {
    const result = await resultOf(
      'ranked',
      oneFrame(1000, [
        ['a', 3, 500],
        ['b', 3, 500],
      ]),
    )
    expect(result.ties).toEqual([])
  })

  it('settles equal scores by the tie-break of the rules, or refuses to when they say so', async () => {
    const rows = [
      ['a', 3, 500],
      ['b', 3, 400],
    ] as const
    const smallest = await resultOf('ranked', oneFrame(500, rows, { rules: { tieBreak: 'smallest-first' } }))
    expect(awardsOf(smallest)).toEqual({ b: 400 })
    expect(smallest.ties).toMatchObject([{ settledBy: 'rule' }])
    expect(
      awardsOf(await resultOf('ranked', oneFrame(500, rows, { rules: { tieBreak: ['b', 'a'] } }))),
    ).toEqual({ b: 400 })
    const error = await errorOf('ranked', oneFrame(500, rows, { rules: { tieBreak: 'refuse' } }))
    expect(error).toMatchObject({ kind: 'ties', ties: [{ funded: ['a'], unfunded: ['b'] }] })
  })
})

describe('etter rang med avkorting', () => {
  const rows = [
    ['a', 4.5, 600],
    ['b', 4, 500, { minimum: 300 }],
    ['c', 3.5, 100],
  ] as const

  it('gives the one at the line what is left, when that is at least its minimum', async () => {
    const result = await resultOf('ranked-cut', oneFrame(1000, rows))
    expect(awardsOf(result)).toEqual({ a: 600, b: 400 })
    expect(result.awards[1]).toMatchObject({ outcome: 'reduced' })
    expect(result.awards[1]?.reason.replaceAll('\u00a0', ' ')).toBe(
      'Delvis innvilget med 400 kr av 500 kr: resten av rammen strakk ikke til mer.',
    )
    expect(result.benefit).toBeCloseTo(4.5 + 4 * 0.8, 12)
  })

  it('skips it when what is left is less than its minimum', async () => {
    expect(awardsOf(await resultOf('ranked-cut', oneFrame(850, rows)))).toEqual({ a: 600, c: 100 })
  })

  it('gives all or nothing where no minimum is stated, or where the application cannot be divided', async () => {
    const whole = [
      ['a', 5, 600],
      ['b', 4, 500],
      ['c', 3, 500, { minimum: 100, divisible: false }],
    ] as const
    expect(awardsOf(await resultOf('ranked-cut', oneFrame(1000, whole)))).toEqual({ a: 600 })
  })

  it('rounds a part down to the step and leaves the rest, but never rounds a whole award', async () => {
    const odd = [
      ['a', 5, 601],
      ['b', 4, 500, { minimum: 300 }],
    ] as const
    const result = await resultOf('ranked-cut', oneFrame(1000, odd, { step: 50 }))
    expect(awardsOf(result)).toEqual({ a: 601, b: 350 })
    expect(result.remainder).toBe(49)
  })

  it('holds the minimum back for one that is locked to get', async () => {
    const locked = [
      ['a', 5, 600, { minimum: 100 }],
      ['b', 4, 500, { minimum: 300, lock: 'fund' }],
    ] as const
    expect(awardsOf(await resultOf('ranked-cut', oneFrame(800, locked)))).toEqual({ a: 500, b: 300 })
  })
})

describe('rules that cannot hold together', () => {
  const rows = [
    ['a', 5, 600, { lock: 'fund' }],
    ['b', 4, 500, { lock: 'fund' }],
    ['c', 3, 100, { lock: 'fund' }],
  ] as const

  for (const method of [
    'ranked',
    'ranked-cut',
    'bands',
    'proportional',
    'optimal',
    'equal-shares',
  ] as const) {
    it(`are named as a smallest set: locks above the frame (${method})`, async () => {
      const utilities = { 'medlem-1': { a: 5 } }
      const error = await errorOf(method, oneFrame(1000, rows, { utilities }))
      expect(error.kind).toBe('conflicting-rules')
      expect(error.message.replaceAll('\u00a0', ' ')).toBe(
        'Disse reglene kan ikke oppfylles samtidig: søknad a er låst til å få; søknad b er låst til å få; rammen for 2025 på 1 000 kr.',
      )
    })
  }

  it('are named: two locked to get that exclude each other', async () => {
    const error = await errorOf('optimal', oneFrame(5000, rows, { rules: { exclusive: [['a', 'c']] } }))
    expect(error.message).toBe(
      'Disse reglene kan ikke oppfylles samtidig: bare én av søknadene a og c; søknad a er låst til å få; søknad c er låst til å få.',
    )
  })

  it('are named: least shares that together are more than the whole', async () => {
    const grouped = [
      ['a', 5, 100, { groups: ['g'] }],
      ['b', 4, 100, { groups: ['h'] }],
    ] as const
    const groups = [
      { group: 'g', minShare: 0.7 },
      { group: 'h', minShare: 0.4 },
    ]
    for (const method of ['ranked', 'optimal'] as const) {
      const error = await errorOf(method, oneFrame(5000, grouped, { rules: { groups } }))
      expect(error.message.replaceAll('\u00a0', ' ')).toBe(
        'Disse reglene kan ikke oppfylles samtidig: minst 70 % av kronene til g; minst 40 % av kronene til h.',
      )
    }
  })

  it('are named: a share for a group of which nobody may get anything', async () => {
    const grouped = [
      ['a', 5, 100, { groups: ['g'], lock: 'never' }],
      ['b', 4, 100],
    ] as const
    const rules = { groups: [{ group: 'g', minShare: 0.1 }] }
    const error = await errorOf('optimal', oneFrame(5000, grouped, { rules }))
    expect(error.message.replaceAll('\u00a0', ' ')).toBe(
      'Disse reglene kan ikke oppfylles samtidig: minst 10 % av kronene til g; søknad a er låst til ikke å få.',
    )
  })

  it('are named: more wanted from a group than may get', async () => {
    const grouped = [
      ['a', 5, 100, { groups: ['g'], lock: 'never' }],
      ['b', 4, 100, { groups: ['g'] }],
    ] as const
    const instance = oneFrame(5000, grouped, { rules: { groups: [{ group: 'g', minCount: 2 }] } })
    for (const method of ['ranked', 'optimal', 'proportional'] as const) {
      const error = await errorOf(method, instance)
      expect(error.message).toBe(
        'Disse reglene kan ikke oppfylles samtidig: minst 2 søknader fra g; søknad a er låst til ikke å få.',
      )
    }
  })

  it('are found by the solver among a hundred others, as the few that matter', async () => {
    const many = Array.from(
      { length: 120 },
      (_, n) => [`s${n}`, 1 + (n % 40) / 10, 100 + n, { lock: 'fund' }] as const,
    )
    const instance = oneFrame(1_000_000, many, { rules: { exclusive: [['s7', 's90']] } })
    for (const method of ['ranked', 'optimal'] as const) {
      expect((await errorOf(method, instance)).message).toBe(
        'Disse reglene kan ikke oppfylles samtidig: bare én av søknadene s7 og s90; søknad s7 er låst til å få; søknad s90 er låst til å få.',
      )
    }
  })

  it('are named also where only whole numbers conflict, so that the solver names no rows', async () => {
    // Half of the whole is a's 300, so the others must have 300 together, and 500 cannot be divided.
    const odd = [
      ['a', 5, 300, { groups: ['g'], lock: 'fund' }],
      ['b', 4, 500],
      ['c', 3, 500],
    ] as const
    const rules = { groups: [{ group: 'g', minShare: 0.5, maxShare: 0.5 }] }
    const error = await errorOf('optimal', oneFrame(5000, odd, { rules }))
    expect(error).toMatchObject({ kind: 'conflicting-rules' })
    expect(error.message.replaceAll('\u00a0', ' ')).toBe(
      'Disse reglene kan ikke oppfylles samtidig: minst 50 % av kronene til g; høyst 50 % av kronene til g; søknad a er låst til å få.',
    )
  })
})

describe('rules that a method cannot keep, though another can', () => {
  it('are named with the method, and not as rules that cannot hold at all', async () => {
    const locked = [
      ['a', 5, 600, { minimum: 300, lock: 'fund' }],
      ['b', 4, 500],
    ] as const
    const instance = oneFrame(400, locked)
    const error = await errorOf('ranked', instance)
    expect(error.kind).toBe('rules-not-met')
    expect(error.message.replaceAll('\u00a0', ' ')).toBe(
      '«Etter rang» kan ikke oppfylle: søknad a er låst til å få; rammen for 2025 på 400 kr. Velg «Best samlet nytte», eller endre regelen.',
    )
    expect(awardsOf(await resultOf('optimal', instance))).toEqual({ a: 400 })
  })
})
