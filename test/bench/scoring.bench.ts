import { bench, describe } from 'vitest'
import { visibleFields } from '#shared/assessment/visible-fields'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { secretariat } from '#shared/journal/entry'
import { foldOnto } from '#shared/round/fold'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { selectMarks } from '#shared/round/round-view'
import { computeAgreement, unitMarksOf } from '#shared/scoring/agreement'
import { scoreRound } from '#shared/scoring/score-round'
import { estimateStrictness } from '#shared/scoring/strictness'
import { largeRound, largeScheme } from './large-round'
import { timeMarks } from './mark-in-window'

const { state } = largeRound('runde', 300, 12)
const members = Array.from({ length: 12 }, (_, at) => asId<never>(`m${String(at + 1).padStart(2, '0')}`))
const action = markSet({
  memberId: 'm01',
  applicationId: 'a1',
  criterionId: 'o-k1',
  mark: { mark: 5, comment: '' },
})
const draft = { ...action, actor: secretariat, at: '2025-10-14T10:00:00.000Z' }
const next = buildEntry(state.tip, asId<DeviceId>('bench'), draft)

describe('300 applications, 12 members and 21 600 marks', () => {
  bench('one more mark in the round', () => void foldOnto(state, [next]))
  bench('one more mark, and the table of marks after it', () => {
    selectMarks(foldOnto(state, [next]).fields)
  })
  bench('one more mark, and what a member sees after it', () => {
    visibleFields(foldOnto(state, [next]).fields, 'm01')
  })
  bench('all scores and ranks', () => void scoreRound(state.fields, largeScheme))
  const scores = [...scoreRound(state.fields, largeScheme).values()]
  bench('all measures of agreement', () => void computeAgreement(scores, members))
  bench('strict and lenient members', () => void estimateStrictness(members, unitMarksOf(scores)))
})

if (process.env.TILDELING_ELECTRON) {
  const { shown, saved } = await timeMarks(300, 12, 150)
  const at = (times: readonly number[], share: number) =>
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))]?.toFixed(1)
  console.log('Et poeng i rutenettet i det virkelige vinduet, 300 søknader × 12 medlemmer:')
  for (const [name, times] of [
    ['tasten til tallet på skjermen', shown],
    ['tasten til «Lagret»', saved],
  ] as const) {
    console.log(
      `  fra ${name}: median ${at(times, 0.5)} ms, 99 % ${at(times, 0.99)} ms (n = ${times.length})`,
    )
  }
} else console.log('Vinduet måles ikke: TILDELING_ELECTRON peker ikke på et Electron.')
