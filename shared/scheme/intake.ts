import { z } from '#shared/base/zod'
import { idOf, localDeadline, quote, text, year } from './field'

const round = z.strictObject({
  id: idOf(),
  label: text,
  deadline: localDeadline,
  /** The frame layers that this round distributes; null where the call does not say. */
  layerIds: z.array(idOf()).max(20).nullable(),
})

/**
 * When and how applications come in. `fixed`: rounds with a deadline. `rolling`: so many days before the meeting
 * that treats the application; then the rounds may be empty.
 */
export const intake = z.strictObject({
  mode: z.enum(['fixed', 'rolling']),
  rounds: z.array(round).max(50),
  leadDays: z.int().min(0).max(365).nullable(),
  expectedAnswer: z.strictObject({ isoWeek: z.int().min(1).max(53), year }).nullable(),
  graceNote: text.nullable(),
  submission: z.strictObject({ channel: text, marking: text.nullable(), quote }).nullable(),
  quote,
})
