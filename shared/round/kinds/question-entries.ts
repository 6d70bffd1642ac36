import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

/** The group of the round's answers to what the call does not say. */
export const questionsGroup = 'questions'

const answerField = (questionId: string) =>
  ({ collection: 'round', group: questionsGroup, key: questionId }) as const

/** A question that the call leaves open is settled for the round; null opens it again. */
export const questionAnswered = defineKind({
  kind: 'question.answered',
  payload: z.strictObject({
    questionId: z.string().min(1).max(200),
    answer: z.string().trim().min(1).max(4_000).nullable(),
  }),
  writes: ({ questionId, answer }) => [{ field: answerField(questionId), value: answer }],
  former: ({ questionId }, before) => ({
    questionId,
    answer: before(answerField(questionId)) as string | null,
  }),
})
