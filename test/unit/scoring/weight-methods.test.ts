import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOfBasis } from '#shared/scoring/weight-bounds'
import { rankOrderCentroid, sharesOfOrder, weightsOfBasis } from '#shared/scoring/weight-methods'

const close = (shares: Readonly<Record<string, number>> | null, wanted: Readonly<Record<string, number>>) => {
  expect(Object.keys(shares ?? {}).sort()).toEqual(Object.keys(wanted).sort())
  for (const [id, share] of Object.entries(wanted)) expect(shares?.[id]).toBeCloseTo(share, 12)
}

describe('ways of setting weights', () => {
  it('gives the published rank-order centroid for four criteria: 0.5208, 0.2708, 0.1458, 0.0625', () => {
    // Barron and Barrett (1996), table of ROC weights.
    expect(rankOrderCentroid(4).map(share => share.toFixed(4))).toEqual([
      '0.5208',
      '0.2708',
      '0.1458',
      '0.0625',
    ])
  })

  it('shares points and swings by their sum, and equal weights equally', () => {
    close(weightsOfBasis({ method: 'points', points: { a: 60, b: 40 } }, ['a', 'b']), { a: 0.6, b: 0.4 })
    close(weightsOfBasis({ method: 'swing', swings: { a: 100, b: 60, c: 40 } }, ['a', 'b', 'c']), {
      a: 0.5,
      b: 0.3,
      c: 0.2,
    })
    close(weightsOfBasis({ method: 'equal' }, ['a', 'b', 'c', 'd']), { a: 0.25, b: 0.25, c: 0.25, d: 0.25 })
  })

  it('answers nothing where nothing weighs, or a criterion is not ranked', () => {
    expect(weightsOfBasis({ method: 'points', points: {} }, ['a'])).toBeNull()
    expect(weightsOfBasis({ method: 'ranking', places: [['a']] }, ['a', 'b'])).toBeNull()
  })

  it('lets criteria in one place share what their places would have', () => {
    // The centroid of three places is 11/18, 5/18, 2/18.
    close(weightsOfBasis({ method: 'ranking', places: [['a'], ['b', 'c']] }, ['a', 'b', 'c']), {
      a: 11 / 18,
      b: 3.5 / 18,
      c: 3.5 / 18,
    })
  })

  it('gives the centroid of an order: without pairs equal weights, with all pairs the centroid of the ranking', () => {
    close(sharesOfOrder(['a', 'b', 'c'], []), { a: 1 / 3, b: 1 / 3, c: 1 / 3 })
    close(
      sharesOfOrder(
        ['a', 'b', 'c'],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
      { a: 11 / 18, b: 5 / 18, c: 2 / 18 },
    )
  })

  it('gives by hand the centroid of one pair among three: the mean over the three rankings that keep to it', () => {
    // a before b: abc, acb, cab. a: (11 + 11 + 5) / 54, b: (5 + 2 + 2) / 54, c: (2 + 5 + 11) / 54.
    close(sharesOfOrder(['a', 'b', 'c'], [['a', 'b']]), { a: 27 / 54, b: 9 / 54, c: 18 / 54 })
  })

  it('weighs two criteria the same when each counts at least as much as the other', () => {
    // With a = b = s and c = 1 − 2s, s runs evenly from 0 to 1/2.
    close(
      sharesOfOrder(
        ['a', 'b', 'c'],
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
      ),
      { a: 0.25, b: 0.25, c: 0.5 },
    )
  })

  it('always keeps to the order, and to a sum of one', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), pairs => {
        const shares = sharesOfOrder(ids, pairs) ?? {}
        expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10)
        for (const [first, second] of pairs)
          expect(shares[first]).toBeGreaterThanOrEqual((shares[second] ?? 0) - 1e-12)
      }),
    )
  })
})

describe('what the weights rule out', () => {
  it('rules out nothing where numbers are given without saying how sure they are', () => {
    expect(boundsOfBasis({ method: 'points', points: { a: 1, b: 3 } }, ['a', 'b'])).toEqual({
      order: [],
      intervals: {},
    })
  })

  it('holds each share within the slack, cut at 0 and 100 per cent', () => {
    const { intervals } = boundsOfBasis({ method: 'points', points: { a: 1, b: 9 }, slackPercent: 20 }, [
      'a',
      'b',
    ])
    expect(intervals.a?.min).toBe(0)
    expect(intervals.a?.max).toBeCloseTo(0.3)
    expect(intervals.b?.min).toBeCloseTo(0.7)
    expect(intervals.b?.max).toBe(1)
  })

  it('keeps the pairs of an order and of a ranking, and drops criteria that are not in the scheme', () => {
    const order = boundsOfBasis(
      {
        method: 'order',
        atLeastAs: [
          ['a', 'b'],
          ['a', 'gone'],
        ],
      },
      ['a', 'b'],
    )
    expect(order.order).toEqual([['a', 'b']])
    const ranking = boundsOfBasis({ method: 'ranking', places: [['a', 'b'], ['c']] }, ['a', 'b', 'c'])
    expect(ranking.order).toEqual([
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'c'],
    ])
  })
})
