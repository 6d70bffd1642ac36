import { describe, expect, it } from 'vitest'
import {
  type Decision,
  decisionReopened,
  decisionSet,
  recommendationMade,
} from '#shared/round/kinds/decision-entries'
import { entryKinds } from '#shared/round/kinds/index'

const decision: Decision = {
  outcome: 'granted',
  awardByYear: { '2025': 500_000 },
  reasons: { rules: 'Regler.', facts: 'Fakta.', considerations: 'Vurdering.' },
  conditions: [],
  calculatedKroner: 500_000,
  departure: '',
}

describe('the entries of a recommendation and of what follows', () => {
  it('keep what was recommended apart from proposal and decision, with meeting and body', () => {
    const action = recommendationMade({
      meeting: { date: '2025-10-01', body: 'Arbeidsgruppen' },
      recommendations: [{ applicationId: 'a', decision }],
    })
    expect(entryKinds.get('recommendation.made')?.interpret(action.payload)?.writes).toEqual([
      {
        field: { collection: 'recommendations', group: 'a', key: 'recommended' },
        value: { ...decision, meeting: { date: '2025-10-01', body: 'Arbeidsgruppen' } },
      },
    ])
  })

  it('tell why a decision was opened again and which meeting had made it, where that is known', () => {
    const writes = (payload: unknown) => entryKinds.get('decision.reopened')?.interpret(payload)?.writes
    const reopened = { collection: 'recommendations', group: 'a', key: 'reopened' }
    const frozen = { collection: 'decisions', group: 'a', key: 'frozen' }
    const known = decisionReopened({ applicationId: 'a', reason: 'Feil sum.', meetingDate: '2025-09-04' })
    expect(writes(known.payload)).toEqual([
      { field: frozen, value: null },
      { field: reopened, value: { reason: 'Feil sum.', meetingDate: '2025-09-04' } },
    ])
    expect(writes({ applicationId: 'a', reason: 'Feil sum.' })).toEqual([
      { field: frozen, value: null },
      { field: reopened, value: { reason: 'Feil sum.', meetingDate: null } },
    ])
  })

  it('open as they were written before parts and changes were known', () => {
    const { payload } = decisionSet({ applicationId: 'a', decision })
    expect(payload).toEqual({ applicationId: 'a', decision })
  })
})
