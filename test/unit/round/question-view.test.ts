import { describe, expect, it } from 'vitest'
import { schemes } from '#assets/schemes'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldOnto, type RoundState } from '#shared/round/fold'
import { questionAnswered } from '#shared/round/kinds/question-entries'
import { roundCreated } from '#shared/round/kinds/round-created'
import { selectQuestions } from '#shared/round/question-view'
import { computeUndo } from '#shared/round/undo'

const at = '2025-10-14T09:00:00.000Z'

function write(state: RoundState, action: Action): RoundState {
  return foldOnto(state, [
    buildEntry(state.tip, asId<DeviceId>('office'), { ...action, actor: secretariat, at }),
  ])
}

const begun = (scheme: unknown) =>
  write(
    emptyRound,
    roundCreated({ roundId: 'r', title: 'Runde', scheme: scheme as never, frameKroner: null }),
  )

describe('what the call does not say', () => {
  it('stays open in the round of every shipped scheme until somebody settles it', () => {
    for (const scheme of schemes as { ambiguities: { id: string; text: string }[] }[]) {
      const questions = selectQuestions(begun(scheme).fields)
      expect(questions.map(({ text }) => text)).toEqual(scheme.ambiguities.map(({ text }) => text))
      expect(questions.length).toBeGreaterThan(0)
      expect(questions.every(({ settled }) => settled === null)).toBe(true)
    }
  })

  it('is settled with an answer and its day, can be undone, and can be opened again', () => {
    const before = begun(schemes[0])
    const id = selectQuestions(before.fields)[1]?.id ?? ''
    const action = questionAnswered({ questionId: id, answer: 'SSU avgjorde det 13. oktober.' })
    const after = write(before, action)
    const settled = selectQuestions(after.fields).filter(one => one.settled !== null)
    expect(settled).toMatchObject([
      { id, settled: { answer: 'SSU avgjorde det 13. oktober.', on: '2025-10-14' } },
    ])
    expect(computeUndo(before, action)).toEqual(questionAnswered({ questionId: id, answer: null }))
    const open = write(after, questionAnswered({ questionId: id, answer: null }))
    expect(selectQuestions(open.fields)).toEqual(selectQuestions(before.fields))
  })
})
