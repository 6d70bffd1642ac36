import { describe, expect, it } from 'vitest'
import {
  adviceText,
  basisText,
  challengeText,
  countSafety,
  safetyOf,
  shareText,
  swapSentences,
} from '#renderer/screens/allocation/robustness/robustness-words'

const names = { criterion: (id: string) => id, number: (id: string) => id.replace('s', '') }

describe('what hangs on the weights, in words', () => {
  it('calls safe only what every weighting funds, and outside only what none does', () => {
    const shares = [1, 0.99995, 0.5, 0.00005, 0]
    expect(shares.map(fundedShare => safetyOf({ fundedShare }))).toEqual([
      'safe',
      'swing',
      'swing',
      'swing',
      'out',
    ])
    expect(countSafety(shares.map(fundedShare => ({ fundedShare })))).toEqual({ safe: 1, swing: 3, out: 1 })
  })

  it('never rounds a share to 0 % or 100 % that is neither', () => {
    expect([0, 0.0001, 0.154, 0.9999, 1].map(shareText)).toEqual([
      '0\u00a0%',
      'under 1\u00a0%',
      '15\u00a0%',
      'over 99\u00a0%',
      '100\u00a0%',
    ])
  })

  it('sends the meeting to those that can still turn, or says that none can', () => {
    expect(adviceText({ safe: 3, swing: 1, out: 2 })).toContain(
      'Bruk møtetiden på søknaden på vippen: bare for den har det noe å si',
    )
    expect(adviceText({ safe: 3, swing: 4, out: 2 })).toContain('på de 4 søknadene på vippen')
    expect(adviceText({ safe: 3, swing: 0, out: 2 })).toContain('Ingen søknad står på vippen')
  })

  it('says how sure shares are after so many weightings, and of weightings that no distribution fits', () => {
    const basis = { sources: { weights: 'all', marks: false }, exact: true, unmetShare: 0 } as const
    expect(basisText({ ...basis, samples: 10_000 })[0]).toContain('under ett prosentpoeng til eller fra')
    expect(basisText({ ...basis, samples: 200 })[0]).toContain('under 8 prosentpoeng til eller fra')
    expect(basisText({ ...basis, samples: 200, unmetShare: 0.25 })[1]).toBe(
      'Med 25\u00a0% av vektingene ble det ikke funnet noen fordeling som holder alle reglene. Der regnes det som at ingen får midler.',
    )
  })

  it('says that nothing beats the distribution only where that is proven', () => {
    const nothing = { chosen: {}, competitors: [], more: 0, unbeatenShare: 1 }
    expect(challengeText({ ...nothing, exact: true })).toContain('Ingen annen fordeling gir mer samlet nytte')
    expect(challengeText({ ...nothing, exact: false })).toContain('ikke bevist')
  })

  it('turns round who comes in and who goes out when a weight is lowered', () => {
    const points = [{ at: 0.2, gains: ['s7'], loses: ['s12', 's3'] }]
    const swaps = { criterion: 'a', weight: 0.25, allowed: null, points, below: 0.2, above: null }
    expect(swapSentences(swaps, names)).toEqual([
      'Vekten er 25\u00a0%.',
      'Den kan økes helt til 100\u00a0% uten at det endrer noe.',
      'Under 20\u00a0%: søknad 3 og 12 inn og søknad 7 ut.',
    ])
  })
})
