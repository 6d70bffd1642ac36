import { describe, expect, it } from 'vitest'
import { isEditedDecision } from '#renderer/commands/edited-decision'
import { proposeDecision } from '#shared/decision/propose-decision'
import type { Decision } from '#shared/round/kinds/decision-entries'
import { selectStanding } from '#shared/round/round-view'
import { smallRound, vestViken } from './small-round'

const [application] = selectStanding(smallRound(1_000, [{ number: 1, requested: 500 }]).fields)
if (application === undefined) throw new Error('No application')
const from = { scheme: vestViken, application, failed: ['Søknaden må ha frist.'] }

function proposed(awardKroner: number, more: Partial<Parameters<typeof proposeDecision>[0]> = {}): Decision {
  return proposeDecision({
    scheme: vestViken,
    application: from.application,
    frameKroner: 13_496_000,
    awardByYear: { 2025: awardKroner },
    calculatedKroner: awardKroner,
    rank: 14,
    ranked: 35,
    formal: null,
    ...more,
  })
}

describe('a proposed decision', () => {
  it.each([500, 300, 0])('of %i kroner as the program wrote it is not edited', kroner => {
    expect(isEditedDecision(proposed(kroner), from)).toBe(false)
  })

  it('is not edited because rank and frame have become others since', () => {
    expect(isEditedDecision(proposed(500, { rank: 2, ranked: 9, frameKroner: 7 }), from)).toBe(false)
    expect(isEditedDecision(proposed(500, { rank: null }), from)).toBe(false)
  })

  it('to dismiss is not edited while its requirements are the same', () => {
    const formal = { outcome: 'dismissed', failed: from.failed } as const
    expect(isEditedDecision(proposed(0, { formal }), from)).toBe(false)
  })

  it('is edited when the amount departs from the calculated one, whatever the texts say', () => {
    expect(isEditedDecision(proposed(300, { calculatedKroner: 500 }), from)).toBe(true)
  })

  const granted = proposed(500)
  it.each<[string, Partial<Decision>]>([
    ['another amount', { outcome: 'reduced', awardByYear: { 2025: 400 } }],
    ['another outcome', { outcome: 'deferred' }],
    ['a condition', { conditions: ['Samarbeidsavtalen må være underskrevet.'] }],
    ['a reason for departing', { departure: 'Utvalget vil prøve i mindre omfang.' }],
    ['a word more in the reasons', { reasons: { ...granted.reasons, considerations: 'God plan.' } }],
  ])('is edited when people have given it %s', (_, changes) => {
    expect(isEditedDecision({ ...granted, ...changes }, from)).toBe(true)
  })
})
