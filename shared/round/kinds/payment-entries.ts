import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

/** How money reaches a recipient, in the words of the schemes. */
export const paymentModes = ['internal-posting', 'invoice', 'bank', 'administered'] as const
export type PaymentMode = (typeof paymentModes)[number]

const payment = z.strictObject({
  mode: z.enum(paymentModes).nullable(),
  dueOn: z.iso.date().nullable(),
  invoiceNumber: z.string().max(100),
  paidOn: z.iso.date().nullable(),
})
/** What the secretariat has noted of one payment: the way where the call leaves it open, due day, invoice, day paid. */
export type Payment = z.infer<typeof payment>

/** `party` is null where all of the year's award goes to the applicant. */
export const paymentField = (application: string, year: string, party: string | null = null) =>
  ({ collection: 'payments', group: application, key: party === null ? year : `${year}\n${party}` }) as const

/** What is known of one payment is set; null goes back to what the decision and the scheme say. */
export const paymentSet = defineKind({
  kind: 'payment.set',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    year: z.string().regex(/^\d{4}$/),
    /** The party whose part it is; left out where the award is not split. */
    party: z.string().min(1).max(300).optional(),
    payment: payment.nullable(),
  }),
  writes: ({ applicationId, year, party, payment }) => [
    { field: paymentField(applicationId, year, party ?? null), value: payment },
  ],
  former: ({ applicationId, year, party }, before) => ({
    applicationId,
    year,
    ...(party === undefined ? {} : { party }),
    payment: before(paymentField(applicationId, year, party ?? null)) as Payment | null,
  }),
})

/** The two steps of the control of a payment list, by two different people. */
export const controlSteps = ['attested', 'approved'] as const
export type ControlStep = (typeof controlSteps)[number]

const control = z.strictObject({
  name: z.string().trim().min(1).max(200),
  on: z.iso.date(),
  sumKroner: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** SHA-256 of the payments as they were controlled; another hash means that they have changed since. */
  basis: z.string().regex(/^[0-9a-f]{64}$/),
})
/** Who controlled the payment list, when, and what it held. */
export type Control = z.infer<typeof control>

export const controlField = (step: ControlStep) =>
  ({ collection: 'payments', group: 'control', key: step }) as const

/** A step of the control of the payment list is done by a named person, or (null) taken back. */
export const paymentsControlled = defineKind({
  kind: 'payments.controlled',
  payload: z.strictObject({ step: z.enum(controlSteps), control: control.nullable() }),
  writes: ({ step, control }) => [{ field: controlField(step), value: control }],
  former: ({ step }, before) => ({ step, control: before(controlField(step)) as Control | null }),
})
