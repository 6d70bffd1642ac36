import { describe, expect, it } from 'vitest'
import { checkFreeze, freezeProblemText, type ToFreeze } from '#shared/decision/check-freeze'
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
