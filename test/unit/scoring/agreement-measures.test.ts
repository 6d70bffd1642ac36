import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intraclass } from '#shared/scoring/intraclass'
import { kendallW, midRanks } from '#shared/scoring/kendall-w'
import { krippendorffAlpha } from '#shared/scoring/krippendorff-alpha'

// K. Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability": four observers, twelve units, marks missing.
const none = null
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
]
const units = Array.from({ length: 12 }, (_, unit) =>
  observers.flatMap(row => {
    const mark = row[unit] ?? null
    return mark === null ? [] : [mark]
  }),
)

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('gives the published %s value of the worked example, %f', (level, published) => {
    const { alpha, units: paired, marks } = krippendorffAlpha(units, level)
    expect(alpha).toBeCloseTo(published, 3)
    // The twelfth unit has one mark, and counts for nothing.
    expect([paired, marks]).toEqual([11, 40])
  })

  it('is 1 where all agree, and cannot be told where all marks are the same or nobody marks the same thing', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [4, 4],
          [2, 2, 2],
        ],
        'interval',
      ).alpha,
    ).toBe(1)
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3],
        ],
        'interval',
      ),
    ).toMatchObject({ alpha: null, why: 'no-variation' })
    expect(krippendorffAlpha([[3], [4], []], 'interval')).toMatchObject({ alpha: null, why: 'no-pairs' })
  })

  it('does not hang on the order of the marks, and never goes above 1', () => {
    const marks = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(marks, fc.constantFrom('ordinal' as const, 'interval' as const), (table, level) => {
        const { alpha } = krippendorffAlpha(table, level)
        const turned = krippendorffAlpha(
          [...table].reverse().map(unit => [...unit].reverse()),
          level,
        ).alpha
        if (alpha === null) expect(turned).toBeNull()
        else {
          expect(turned).toBeCloseTo(alpha, 9)
          expect(alpha).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('intraclass correlations', () => {
  // P. E. Shrout and J. L. Fleiss (1979), table 2: six targets, four judges.
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]

  it('gives the published mean squares: 11.24, 6.26, 32.49, 1.02', () => {
    const { targets, within, judges, residual } = intraclass(table)?.meanSquares ?? {}
    expect([targets, within, judges, residual].map(one => one?.toFixed(2))).toEqual([
      '11.24',
      '6.26',
      '32.49',
      '1.02',
    ])
  })

  it('gives the six published correlations: .17, .29, .71 for one judge and .44, .62, .91 for the mean of four', () => {
    const { single, average } = intraclass(table) ?? {}
    expect([single?.one, single?.two, single?.three].map(one => one?.toFixed(2))).toEqual([
      '0.17',
      '0.29',
      '0.71',
    ])
    expect([average?.one, average?.two, average?.three].map(one => one?.toFixed(2))).toEqual([
      '0.44',
      '0.62',
      '0.91',
    ])
  })

  it('answers nothing for one judge, for a hole in the table, and where no mark differs', () => {
    expect(intraclass([[1], [2]])).toBeNull()
    expect(intraclass([[1, 2], [2]])).toBeNull()
    expect(
      intraclass([
        [3, 3],
        [3, 3],
      ]),
    ).toBeNull()
  })
})

describe("Kendall's coefficient of concordance", () => {
  it('gives the published value of three executives ranking six applicants, 0.16', () => {
    // S. Siegel (1956), Nonparametric Statistics, table 9.2; ranks become numbers where higher is better.
    const ranks = [
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]
    expect(kendallW(ranks.map(row => row.map(rank => -rank)))?.w.toFixed(2)).toBe('0.16')
  })

  it('is 1 for the same order, also with ties, and 0 for two opposite orders', () => {
    expect(
      kendallW([
        [3, 2, 2],
        [5, 1, 1],
      ])?.w,
    ).toBeCloseTo(1, 12)
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ])?.w,
    ).toBe(0)
  })

  it('answers nothing where nobody tells two things apart', () => {
    expect(
      kendallW([
        [2, 2],
        [3, 3],
      ]),
    ).toBeNull()
  })

  it('lets equal numbers share the mean of their ranks', () => {
    expect(midRanks([5, 3, 3, 1])).toEqual([1, 2.5, 2.5, 4])
  })
})
