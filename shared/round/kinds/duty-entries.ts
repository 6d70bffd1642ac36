import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'
import { paymentModes } from './payment-entries'

const words = z.string().trim().min(1).max(2_000)
const days = z.array(z.iso.date()).max(20)

const duties = z.strictObject({
  /** How the money reaches a recipient; counts only where the call names no way itself. */
  payments: z
    .array(
      z.strictObject({
        mode: z.enum(paymentModes),
        appliesTo: z.enum(['everyone', 'hospital-units', 'others']),
        instructions: words,
      }),
    )
    .max(10),
  /** What invoices and postings are marked with; counts only where the call gives no marking. */
  markingCode: words.nullable(),
  /** Reports that the secretariat asks for besides those of the call. */
  reports: z
    .array(z.strictObject({ text: words, recipient: words.nullable(), channel: words.nullable(), days }))
    .max(20),
  /** Days for reports of the call that names none: id of the duty → days. */
  reportDays: z.record(z.string(), days),
  /** The period of an award whose application names none. */
  awardPeriod: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
})
/** What the secretariat has settled for one round where the call leaves it open; the call itself stays as it is. */
export type Duties = z.infer<typeof duties>

export const dutiesField = { collection: 'round', group: 'info', key: 'duties' } as const

/** Payment, reports and award period are settled for the round; null goes back to what the call says alone. */
export const dutiesSet = defineKind({
  kind: 'duties.set',
  payload: z.strictObject({ duties: duties.nullable() }),
  writes: ({ duties }) => [{ field: dutiesField, value: duties }],
  former: (_, before) => ({ duties: before(dutiesField) as Duties | null }),
})
