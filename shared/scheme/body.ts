import { z } from '#shared/base/zod'
import { idOf, localDeadline, quote, text } from './field'

/** The sides of a fellowship that can hold a seat. */
export const seatSides = ['kommune', 'sykehus', 'rhf', 'fastlege', 'bruker', 'annet'] as const

/** Who decides, and how; `unspecified` where the call does not say. */
export const body = z.strictObject({
  name: text,
  abbreviation: text.nullable(),
  decisionMode: z.enum(['majority', 'consensus', 'unspecified']),
  recommendingBody: z.strictObject({ name: text, quote }).nullable(),
  quote,
})

/** One kind of seat in the body and how many there are of it; an empty list where the call names no seats. */
export const seat = z.strictObject({
  id: idOf(),
  label: text,
  side: z.enum(seatSides),
  count: z.int().min(1).max(50),
  voting: z.boolean(),
  rights: z.array(text).max(20),
  rotation: text.nullable(),
  quote,
})

/** One step on the way from application to decision, in order. */
export const stage = z.strictObject({
  id: idOf(),
  name: text,
  actor: text,
  output: z.enum(['application', 'ranking', 'recommendation', 'decision']),
  deadline: localDeadline.nullable(),
  quote,
})
