import { z } from '#shared/base/zod'
import { idOf, isoDate, quote, text } from './field'

/** A text that binds the recipient; `quote` null where it is the product's or the secretariat's own. */
export const condition = z.strictObject({ id: idOf(), text, quote, printInLetter: z.boolean() })

/** When a report is due. Only the first four give dates by themselves; the others are settled for each round. */
export const reportDue = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('yearly-dates'),
    /** Days of the year as MM-DD. */
    days: z
      .array(
        z
          .string()
          .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'skriv dagen som MM-DD, for eksempel 03-01'),
      )
      .min(1),
  }),
  z.strictObject({ kind: z.literal('months-after-award'), months: z.int().min(0).max(600) }),
  z.strictObject({ kind: z.literal('months-after-project-end'), months: z.int().min(0).max(600) }),
  z.strictObject({ kind: z.literal('on-dates'), dates: z.array(isoDate).min(1).max(20) }),
  z.strictObject({
    kind: z.enum([
      'after-project-end',
      'after-award-period',
      'yearly',
      'by-agreement',
      'application-deadline-each-year',
      'not-stated',
    ]),
  }),
])

/** A report that the recipient owes: what, when, to whom, how, and the sentence of the call. */
export const reportingDuty = z.strictObject({
  id: idOf(),
  kind: z.enum(['progress', 'status', 'yearly', 'final', 'accounts', 'confirmation']),
  text,
  due: reportDue,
  recipient: text.nullable(),
  channel: text.nullable(),
  contents: z.array(text).max(50),
  quote,
})

/** How the money reaches the recipient; `ways` is empty where the call does not say. */
export const payment = z.strictObject({
  markingCode: text.nullable(),
  ways: z
    .array(
      z.strictObject({
        mode: z.enum(['internal-posting', 'invoice', 'bank', 'administered']),
        appliesTo: z.enum(['everyone', 'hospital-units', 'others']),
        instructions: text,
        quote,
      }),
    )
    .max(10),
})

/** Whether the decision can be appealed; letters cannot be finished while it is undecided. */
export const legal = z.strictObject({
  appealable: z.enum(['yes', 'no', 'undecided']),
  appealBody: text.nullable(),
  basisSet: z.literal('fvl-1967'),
})
