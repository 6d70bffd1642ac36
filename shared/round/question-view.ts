import { norwegianDay } from '#shared/i18n/norwegian-time'
import { type Fields, fieldAt } from './fields'
import { questionsGroup } from './kinds/question-entries'
import { callOf } from './round-scheme'

/** Something that the call does not say clearly, with what the secretariat has found out. */
export interface CallQuestion {
  readonly id: string
  readonly text: string
  /** Null while it is open. */
  readonly settled: { readonly answer: string; readonly on: string } | null
}

const kept = new WeakMap<Fields, readonly CallQuestion[]>()

/** The questions of the round's call in its order; none where the round has no call that can be read. */
export function selectQuestions(fields: Fields): readonly CallQuestion[] {
  const known = kept.get(fields)
  if (known !== undefined) return known
  const questions = (callOf(fields)?.ambiguities ?? []).map(({ id, text }): CallQuestion => {
    const written = fieldAt(fields, { collection: 'round', group: questionsGroup, key: id })?.shown
    return {
      id,
      text,
      settled:
        typeof written?.value === 'string' ? { answer: written.value, on: norwegianDay(written.at) } : null,
    }
  })
  kept.set(fields, questions)
  return questions
}
