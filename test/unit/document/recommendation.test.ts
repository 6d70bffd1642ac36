import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import {
  buildRecommendation,
  type RecommendationInput,
  type RecommendedCase,
} from '#shared/document/recommendation'
import { linesOf } from './pdf-tools'

const recommended = (changes: Partial<RecommendedCase> = {}): RecommendedCase => ({
  number: 1,
  title: 'Trygg hjemreise',
  applicant: 'Fjelldal kommune',
  requestedKroner: 850_000,
  recommendedKroner: 850_000,
  outcome: 'granted',
  localRank: null,
  score: 4.2,
  rank: 1,
  members: 8,
  spread: { least: 3.5, most: 5 },
  criteria: [{ text: 'Nytte for pasienten', value: 4.2, marks: 8, least: 3, most: 5, agreed: false }],
  fundedShare: 1,
  reasons: { rules: 'Etter utlysningen.', facts: 'Felles søknad.', considerations: 'Svarer på målet.' },
  conditions: [],
  departure: '',
  findings: [],
  ...changes,
})

const input = (cases: readonly RecommendedCase[]): RecommendationInput => ({
  schemeName: 'Tilskudd 2025',
  fellowship: 'Helsefellesskapet',
  body: 'Strategisk samarbeidsutvalg',
  caseNumber: '2025/174',
  date: '2025-11-01',
  frameKroner: 1_000_000,
  methodName: 'Etter rang',
  scaleMax: 5,
  robustness: { samples: 10_000, methodName: 'Etter rang' },
  cases,
})

const textOf = async (cases: readonly RecommendedCase[]) =>
  linesOf(await renderDocument(buildRecommendation(input(cases))))

describe('a recommendation', () => {
  it('adds up: what is recommended and what is left are the frame', async () => {
    const text = await textOf([
      recommended(),
      recommended({ number: 2, rank: 2, outcome: 'rejected', recommendedKroner: 0 }),
    ])
    expect(text).toContain('Innstilt 1 tiltak, til sammen 850 000 kroner')
    expect(text).toContain('Ramme 1 000 000 kroner')
    expect(text).toContain('Rest 150 000 kroner')
    expect(text).toContain('Sum 1 700 000 850 000')
    expect(text).toContain('Det innstilles på at søknaden innvilges med 850 000 kroner.')
    expect(text).toContain('Det innstilles på at søknaden avslås.')
  })

  it('shows score, spread and weightings beside each amount, best rank first', async () => {
    const text = await textOf([
      recommended({ number: 7, rank: 2, score: 3.9, title: 'Nest' }),
      recommended({ title: 'Først' }),
    ])
    expect(text).toContain('4,20 3,50–5,00 100 % 850 000 850 000')
    expect(text.indexOf('Sak 1: Først')).toBeLessThan(text.indexOf('Sak 7: Nest'))
  })

  it('writes 100 % only for what holds in every weighting, and 0 % only for what holds in none', async () => {
    const text = await textOf([
      recommended({ fundedShare: 0.9999 }),
      recommended({ number: 2, fundedShare: 0.0001 }),
      recommended({ number: 3, fundedShare: 0 }),
    ])
    expect(text).toContain('Får tilskudd i 99 % av vektingene')
    expect(text).toContain('Får tilskudd i 1 % av vektingene')
    expect(text).toContain('Får ikke tilskudd uansett vekter')
  })

  it('leaves score, spread and weightings open where nobody has given marks', async () => {
    const text = await textOf([
      recommended({ score: null, rank: null, spread: null, fundedShare: null, members: 0, criteria: [] }),
    ])
    expect(text).toContain('– – – 850 000 850 000')
    expect(text).not.toContain('NaN')
  })
})
