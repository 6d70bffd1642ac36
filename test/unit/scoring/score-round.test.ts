import { describe, expect, it } from 'vitest'
import { asId, type DeviceId, type MemberId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { foldOnto } from '#shared/round/fold'
import { consensusSet, markSet } from '#shared/round/kinds/assessment-entries'
import { impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { memberSet } from '#shared/round/kinds/member-entries'
import { weightsSet } from '#shared/round/kinds/weight-entries'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { scoreRound } from '#shared/scoring/score-round'
import { idOf, smallRound, vestViken } from '../renderer/allocation/small-round'

const criteria = assessmentCriteria(vestViken).map(({ id }) => id)
const seated = ['m1', 'm2'].map(id =>
  memberSet({ memberId: id, member: { id, name: id, organisation: '', role: 'member', voting: true } }),
)
const marks = (memberId: string, number: number, mark: number) =>
  criteria.map(criterionId =>
    markSet({ memberId, applicationId: idOf(number), criterionId, mark: { mark, comment: '' } }),
  )
const scoresAfter = (...more: readonly Action[]) => {
  const applications = [1, 2].map(number => ({ number, requested: 100 }))
  const given = [...marks('m1', 1, 4), ...marks('m2', 1, 2), ...marks('m1', 2, 3)]
  const state = smallRound(1_000, applications, [...seated, ...given, ...more])
  const { fields } = state
  return { state, fields, of: (number: number) => scoreRound(fields, vestViken).get(asId(idOf(number))) }
}

describe('the scores of a round', () => {
  it('gives the mean of the members, with places shared by equal scores', () => {
    const { of } = scoresAfter()
    expect([of(1), of(2)].map(one => [one?.score, one?.rank])).toEqual([
      [3, 1],
      [3, 1],
    ])
  })

  it('follows each thing that a score is made of, also when it was computed just before', () => {
    let { state } = scoresAfter()
    const scoreAfter = (...more: readonly Action[]) => {
      scoreRound(state.fields, vestViken)
      for (const action of more) {
        const draft = { ...action, actor: secretariat, at: '2025-10-03T09:00:00.000Z' }
        state = foldOnto(state, [buildEntry(state.tip, asId<DeviceId>('kontor'), draft)])
      }
      return scoreRound(state.fields, vestViken).get(asId(idOf(1)))?.score
    }
    const [first = ''] = criteria
    const about = { applicationId: idOf(1), memberId: 'm2' }
    expect(scoreAfter(weightsSet({ weights: { [first]: 1 }, reason: '' }))).toBe(3)
    expect(scoreAfter(markSet({ ...about, criterionId: first, mark: { mark: 0, comment: '' } }))).toBe(2)
    expect(scoreAfter(weightsSet({ weights: null, reason: '' }))).toBe(2.75)
    expect(
      scoreAfter(impartialityRuled({ ...about, ruling: { outcome: 'inhabil', reason: 'Ansatt.' } })),
    ).toBe(4)
    expect(scoreAfter(impartialityRuled({ ...about, ruling: null }))).toBe(2.75)
    expect(scoreAfter(memberSet({ memberId: 'm1', member: null }))).toBe(1.5)
    const agreed = { applicationId: idOf(1), criterionId: first, consensus: { mark: 4, disagreed: [] } }
    expect(scoreAfter(consensusSet(agreed))).toBe(2.5)
  })

  it('answers what the scores would be without a member without touching those that count', () => {
    const { fields, of } = scoresAfter()
    const would = scoreRound(fields, vestViken, { without: asId<MemberId>('m2') })
    expect(would.get(asId(idOf(1)))?.score).toBe(4)
    expect(of(1)?.score).toBe(3)
    const milder = scoreRound(fields, vestViken, { effectOf: member => (member === 'm1' ? 1 : -1) })
    expect(milder.get(asId(idOf(1)))?.score).toBe(3)
    expect(milder.get(asId(idOf(2)))?.score).toBe(2)
    expect(of(2)?.score).toBe(3)
  })
})
