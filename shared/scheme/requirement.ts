import type { RequirementId } from '#shared/base/ids'
import { z } from '#shared/base/zod'
import { idOf, quote, text } from './field'

/** Fields of an application that a requirement can ask for by name. */
export const requiredFields = [
  'summary',
  'description',
  'purpose',
  'challenge',
  'effect',
  'spread',
  'transition',
  'period',
  'milestones',
  'budget-lines',
] as const

/** Groups whose involvement a call can ask for. */
export const involvedParties = ['brukere', 'tillitsvalgte', 'vernetjenesten', 'fastlege'] as const

/**
 * What the screening looks at. `judgement` is left to a person. `deadline` is the one of the round (or the lead
 * time before the meeting); `stage-deadline` the one of a named stage.
 */
export const check = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'deadline',
      'responsible-applicant',
      'form-used',
      'municipality-and-hospital',
      'patient-responsibility',
      'own-contribution',
      'own-contribution-by-party',
      'grant-split',
      'not-pure-equipment',
      'lasting-operation',
      'not-ordinary-operations',
      'local-rank',
      'anchored',
      'digital',
      'judgement',
    ]),
  }),
  z.strictObject({ kind: z.literal('stage-deadline'), stageId: idOf() }),
  z.strictObject({
    kind: z.literal('agreement'),
    accepts: z.array(z.enum(['avtale', 'bekreftelse'])).min(1),
  }),
  z.strictObject({ kind: z.literal('attachment'), label: text, keywords: z.array(text).min(1).max(20) }),
  z.strictObject({ kind: z.literal('fields-present'), fields: z.array(z.enum(requiredFields)).min(1) }),
  z.strictObject({
    kind: z.literal('duration'),
    measure: z.enum(['project', 'award']),
    maxMonths: z.int().min(1).max(600),
  }),
  z.strictObject({ kind: z.literal('involvement'), parties: z.array(z.enum(involvedParties)).min(1) }),
  z.strictObject({ kind: z.literal('yearly-confirmation'), fromYear: z.int().min(2).max(20) }),
])

/**
 * One requirement: in plain words, the sentence of the call it rests on (null: the product's own proposal), what
 * is checked, and how grave a breach is. `stop`: cannot be assessed; `warn`: must be looked at; `judge`: a person
 * reads and decides.
 */
export const requirement = z.strictObject({
  id: idOf<RequirementId>(),
  text,
  quote,
  check,
  severity: z.enum(['stop', 'warn', 'judge']),
})
