import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(20_000)
const kroner = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** Who decided it and when; the reasons as the letter gives them. */
const decided = { decidedOn: z.iso.date(), body: line, reason: text }

const followUp = z.discriminatedUnion('kind', [
  /** The recipient asked to use the money otherwise, or later, and the body said yes or no. */
  z.strictObject({ kind: z.literal('use-change'), ...decided, request: text, consents: z.boolean() }),
  /** All or part of the award is claimed back. */
  z.strictObject({
    kind: z.literal('repayment'),
    ...decided,
    kroner: kroner.min(1),
    dueOn: z.iso.date(),
    paidOn: z.iso.date().nullable(),
  }),
  /** The amount for one year of a grant over several years is confirmed. */
  z.strictObject({ kind: z.literal('confirmation'), ...decided, year: z.string().regex(/^\d{4}$/), kroner }),
])
/** What was decided on an award after it was frozen; the award itself stays as it was. */
export type FollowUp = z.infer<typeof followUp>

export const followUpKey = 'follow-up\n'

const followUpField = (application: string, id: string) =>
  ({ collection: 'payments', group: application, key: `${followUpKey}${id}` }) as const

/** Something is decided on an award after it was frozen, or (null) was written by mistake. */
export const awardFollowed = defineKind({
  kind: 'award.followed',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    followUpId: z.string().min(1).max(100),
    followUp: followUp.nullable(),
  }),
  writes: ({ applicationId, followUpId, followUp }) => [
    { field: followUpField(applicationId, followUpId), value: followUp },
  ],
  former: ({ applicationId, followUpId }, before) => ({
    applicationId,
    followUpId,
    followUp: before(followUpField(applicationId, followUpId)) as FollowUp | null,
  }),
})
