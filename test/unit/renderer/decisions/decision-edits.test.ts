import { describe, expect, it } from 'vitest'
import { awardYears, isDeparture, withAmount, withOutcome } from '#renderer/screens/decisions/decision-edits'
import {
  otherFrameIn,
  prefilledReasons,
  type ReasonSource,
  writtenForAnother,
} from '#renderer/screens/decisions/prefilled-reasons'
import type { Outcome } from '#shared/round/kinds/decision-entries'
import { application, decision, scheme } from './round-fixture'

const source: ReasonSource = { scheme, application, frameKroner: 13_496_000, rank: 3, ranked: 12, failed: [] }
const of = { requestedKroner: 500_000, year: '2025', source }
const standard = (outcome: Outcome, award = 0) => prefilledReasons(source, outcome, award)
const drafted = decision({ reasons: standard('granted', 500_000) })

describe('changing the amount of a decision', () => {
  it('is delvis innvilget when less than the request is given', () => {
    const changed = withAmount(drafted, of, '2025', 300_000)
    expect(changed.outcome).toBe('reduced')
    expect(changed.awardByYear).toEqual({ '2025': 300_000 })
    expect(isDeparture(changed)).toBe(true)
  })

  it('is innvilget again when the whole request is given, and no departure from the calculation', () => {
    const back = withAmount(withAmount(drafted, of, '2025', 300_000), of, '2025', 500_000)
    expect(back).toEqual(drafted)
    expect(isDeparture(back)).toBe(false)
  })

  it('is avslag when nothing is given, without a year that holds nothing', () => {
    const changed = withAmount(drafted, of, '2025', 0)
    expect(changed.outcome).toBe('rejected')
    expect(changed.awardByYear).toEqual({})
  })

  it('leaves avvist and utsatt as they are while nothing is given', () => {
    for (const outcome of ['dismissed', 'deferred'] as const) {
      const formal = decision({ outcome, awardByYear: {} })
      expect(withAmount(formal, of, '2025', 0).outcome).toBe(outcome)
      expect(withAmount(formal, of, '2025', 100_000).outcome).toBe('reduced')
    }
  })

  it('adds up the years, so that two halves are the whole', () => {
    const half = decision({ outcome: 'reduced', awardByYear: { '2024': 250_000 } })
    expect(awardYears(half, '2025')).toEqual(['2024', '2025'])
    const whole = withAmount(half, of, '2025', 250_000)
    expect(whole.outcome).toBe('granted')
    expect(whole.awardByYear).toEqual({ '2024': 250_000, '2025': 250_000 })
  })
})

describe('changing the outcome of a decision', () => {
  it('gives all that was asked for when innvilget, and nothing when avslag, avvist or utsatt', () => {
    const rejected = withOutcome(drafted, of, 'rejected')
    expect(rejected.awardByYear).toEqual({})
    expect(withOutcome(rejected, of, 'granted').awardByYear).toEqual({ '2025': 500_000 })
    expect(withOutcome(drafted, of, 'dismissed').awardByYear).toEqual({})
    expect(withOutcome(drafted, of, 'deferred').awardByYear).toEqual({})
  })

  it('keeps a part when delvis innvilget, else takes the calculated part, else leaves it to be filled in', () => {
    const part = decision({ outcome: 'rejected', awardByYear: {}, calculatedKroner: 200_000 })
    expect(withOutcome(part, of, 'reduced').awardByYear).toEqual({ '2025': 200_000 })
    const whole = decision({ calculatedKroner: 500_000 })
    expect(withOutcome(whole, of, 'reduced').awardByYear).toEqual({})
    const kept = decision({ awardByYear: { '2025': 499_999 } })
    expect(withOutcome(kept, of, 'reduced').awardByYear).toEqual({ '2025': 499_999 })
  })

  it('puts the standard text of the new outcome in the place of that of the old one', () => {
    for (const outcome of ['reduced', 'rejected', 'dismissed', 'deferred'] as const) {
      expect(withOutcome(drafted, of, outcome).reasons.considerations).toBe(standard(outcome).considerations)
    }
  })

  it('knows a standard text also when ranks and frames have changed since it was written', () => {
    const older = prefilledReasons({ ...source, frameKroner: 1_000, rank: 9, ranked: 10 }, 'granted', 500_000)
    const changed = withOutcome(decision({ reasons: older }), of, 'rejected')
    expect(changed.reasons.considerations).toBe(standard('rejected').considerations)
  })

  it('keeps what people wrote before the standard text', () => {
    const before = 'Utvalget la vekt på vaktordningen. '
    const own = decision({
      reasons: { ...drafted.reasons, considerations: before + standard('granted').considerations },
    })
    const { considerations } = withOutcome(own, of, 'rejected').reasons
    expect(considerations.startsWith(before)).toBe(true)
    expect(considerations).toContain('Andre søknader er etter en samlet vurdering prioritert foran denne.')
    expect(considerations).not.toContain('Tiltaket prioriteres innenfor rammen')
  })

  it('never touches a text that is wholly their own, nor the rules and the facts', () => {
    const reasons = { rules: 'A', facts: 'B', considerations: 'Utvalgets egne ord.' }
    expect(withOutcome(decision({ reasons }), of, 'rejected').reasons).toEqual(reasons)
  })
})

describe('doubting a text', () => {
  it('says which outcome a text was written for when the decision has another', () => {
    const text = `Egne ord. ${standard('granted').considerations}`
    expect(writtenForAnother(text, source, 'rejected')).toBe('granted')
    expect(writtenForAnother(text, source, 'granted')).toBeNull()
    expect(writtenForAnother('Egne ord.', source, 'rejected')).toBeNull()
  })

  it('finds an amount that is called the frame and is not, in both forms of Norwegian', () => {
    expect(otherFrameIn('innenfor rammen på 1 000 kroner.', 13_496_000)).toBe(1_000)
    expect(otherFrameIn('innanfor ramma på 1\u00a0000\u00a0kroner.', 13_496_000)).toBe(1_000)
    expect(otherFrameIn(standard('granted').considerations, 13_496_000)).toBeNull()
    expect(otherFrameIn('Ingen ramme nevnes.', 13_496_000)).toBeNull()
  })
})
