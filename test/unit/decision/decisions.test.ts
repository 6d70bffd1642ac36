import { describe, expect, it } from 'vitest'
import { decodeInstance } from '#shared/allocation/instance'
import { checkFreeze, freezeProblemText, type ToFreeze } from '#shared/decision/check-freeze'
import { checkLayers, layerProblemText } from '#shared/decision/check-layers'
import { followsRank } from '#shared/decision/follows-rank'
import { outcomeOf } from '#shared/decision/propose-decision'
import type { Decision } from '#shared/round/kinds/decision-entries'

const decision = (more: Partial<Decision>): Decision => ({
  outcome: 'granted',
  awardByYear: { '2025': 500_000 },
  reasons: { rules: 'Regler.', facts: 'Fakta.', considerations: 'Vurdering.' },
  conditions: [],
  calculatedKroner: 500_000,
  departure: '',
  ...more,
})
const toFreeze = (more: Partial<Decision>, inConflict = false): ToFreeze => ({
  number: 7,
  decision: decision(more),
  requestedKroner: 500_000,
  inConflict,
})
const kindsOf = (decisions: readonly ToFreeze[], frame: number | null = 1_000_000, frozen = 0) =>
  checkFreeze(decisions, frame, frozen).map(({ kind }) => kind)

describe('before decisions are frozen', () => {
  it('all is well when the amounts fit the outcomes and the frame', () => {
    expect(kindsOf([toFreeze({}), toFreeze({})])).toEqual([])
  })

  it('the sum must not pass the frame, with what is frozen already', () => {
    expect(kindsOf([toFreeze({})], 499_999)).toEqual(['above-frame'])
    expect(kindsOf([toFreeze({})], 1_000_000, 500_001)).toEqual(['above-frame'])
    const [problem] = checkFreeze([toFreeze({})], 400_000, 0)
    expect(problem && freezeProblemText(problem)).toContain('Senk beløpene med 100\u00a0000\u00a0kroner.')
  })

  it('there must be a frame when anything is awarded', () => {
    expect(kindsOf([toFreeze({})], null)).toEqual(['no-frame'])
    expect(kindsOf([toFreeze({ outcome: 'rejected', awardByYear: {}, calculatedKroner: 0 })], null)).toEqual(
      [],
    )
  })

  it('the outcome must fit the amount', () => {
    expect(kindsOf([toFreeze({ outcome: 'rejected' })])).toEqual(['amount-and-outcome'])
    expect(kindsOf([toFreeze({ outcome: 'reduced' })])).toEqual(['amount-and-outcome'])
    const part = { awardByYear: { '2025': 300_000 }, calculatedKroner: 300_000 }
    expect(kindsOf([toFreeze(part)])).toEqual(['amount-and-outcome'])
    expect(kindsOf([toFreeze({ ...part, outcome: 'reduced' })])).toEqual([])
  })

  it('an amount that departs from the calculated one needs a reason', () => {
    expect(kindsOf([toFreeze({ calculatedKroner: 400_000 })])).toEqual(['departure-without-reason'])
    expect(kindsOf([toFreeze({ calculatedKroner: 400_000, departure: 'Enighet i møtet.' })])).toEqual([])
  })

  it('the main considerations must be written, and conflicts settled', () => {
    const reasons = { rules: 'Regler.', facts: 'Fakta.', considerations: ' ' }
    expect(kindsOf([toFreeze({ reasons })])).toEqual(['no-considerations'])
    expect(kindsOf([toFreeze({}, true)])).toEqual(['conflict'])
  })
})

describe('an award that is split between the parties', () => {
  const part = (party: string, side: 'municipality' | 'hospital', awardByYear: Record<string, number>) => ({
    party,
    side,
    awardByYear,
  })

  it('is frozen when the parts are the award, year by year', () => {
    const awardByParty = [
      part('Fjelldal kommune', 'municipality', { '2025': 200_000 }),
      part('Sykehuset Dal HF', 'hospital', { '2025': 300_000 }),
    ]
    expect(kindsOf([toFreeze({ awardByParty })])).toEqual([])
  })

  it('is refused with both sums when a year differs, also where the whole is right', () => {
    const awardByYear = { '2025': 300_000, '2026': 200_000 }
    const awardByParty = [
      part('Fjelldal kommune', 'municipality', { '2025': 200_000 }),
      part('Sykehuset Dal HF', 'hospital', { '2025': 300_000 }),
    ]
    const problems = checkFreeze([toFreeze({ awardByYear, awardByParty })], 1_000_000, 0)
    expect(problems).toMatchObject([
      { kind: 'parties-and-award', year: '2025', partsKroner: 500_000, awardKroner: 300_000 },
      { kind: 'parties-and-award', year: '2026', partsKroner: 0, awardKroner: 200_000 },
    ])
    expect(problems.map(freezeProblemText)[0]).toContain('Rett delingen så summene er like.')
  })

  it('needs the name of every party', () => {
    const awardByParty = [part(' ', 'municipality', { '2025': 500_000 })]
    expect(kindsOf([toFreeze({ awardByParty })])).toEqual(['party-without-name'])
  })
})

describe('a decision that follows a recommendation', () => {
  const recommended = { ...decision({}), meeting: { date: '2025-10-01', body: 'Arbeidsgruppen' } }

  it('needs a reason where it gives another outcome or another amount, and none where it gives the same', () => {
    const change = {
      outcome: 'reduced' as const,
      awardByYear: { '2025': 300_000 },
      calculatedKroner: 300_000,
    }
    const held = (more: Partial<Decision>) => kindsOf([{ ...toFreeze(more), recommended }])
    expect(held({})).toEqual([])
    expect(held(change)).toEqual(['change-without-reason'])
    expect(held({ ...change, changed: 'Utvalget vil støtte flere.' })).toEqual([])
  })
})

describe('awards against the layers of the frame', () => {
  const instance = (groups: readonly string[]) => {
    const decoded = decodeInstance({
      frames: { '2025': 1_000 },
      layers: [
        { id: 'rest', label: 'Rest 2024', year: '2025', amount: 400, committed: 100, groups },
        { id: 'ny', label: 'Ramme 2025', year: '2025', amount: 700, committed: 0, groups: ['side:kommune'] },
      ],
      applications: [
        { id: 'a', requested: { '2025': 500 }, benefit: 1, groups: ['side:kommune'] },
        { id: 'b', requested: { '2025': 500 }, benefit: 1, groups: ['side:sykehus'] },
      ],
    })
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error))
    return decoded.value
  }
  const check = (a: number, b: number, groups: readonly string[] = []) =>
    checkLayers(
      instance(groups),
      new Map([
        ['a', a],
        ['b', b],
      ]),
    )

  it('are refused where one may draw on a layer alone and gets more than it holds after what is bound', () => {
    expect(check(700, 300)).toEqual([])
    const [problem] = check(500, 301)
    expect(problem).toMatchObject({ sumKroner: 301, layersKroner: 300, applicationIds: ['b'] })
    expect(problem && layerProblemText(problem, () => 4)).toBe(
      'Søknad 4 får til sammen 301\u00a0kroner, men pengene de kan få av («Rest 2024») er bare 300\u00a0kroner. Senk beløpene med 1\u00a0krone, eller endre hva lagene kan brukes til under Fordeling.',
    )
  })

  it('are refused where all together pass the layers', () => {
    expect(check(800, 201)[0]).toMatchObject({ sumKroner: 1_001, layersKroner: 1_000 })
  })
})

describe('what an amount comes to', () => {
  it('is innvilget for all, delvis innvilget for a part, avslag for nothing', () => {
    expect([outcomeOf(5, 5), outcomeOf(3, 5), outcomeOf(0, 5)]).toEqual(['granted', 'reduced', 'rejected'])
  })
})

describe('the place among the ranked', () => {
  const awards = [
    { applicationId: 'a', award: 100 },
    { applicationId: 'b', award: 0 },
    { applicationId: 'c', award: 50 },
    { applicationId: 'd', award: 0 },
  ]
  const ranks: Readonly<Record<string, number>> = { a: 1, b: 2, c: 3, d: 4 }
  const follows = (id: string) => {
    const award = awards.find(({ applicationId }) => applicationId === id)
    return award && followsRank(award, awards, one => ranks[one] ?? null)
  }

  it('is given as a reason only where nobody without money stands above somebody with', () => {
    expect(['a', 'b', 'c', 'd'].map(follows)).toEqual([true, false, false, true])
  })
})
