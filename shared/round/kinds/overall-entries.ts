import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const category = z.string().min(1).max(100)
const overall = z.strictObject({
  /** One of the scheme's categories; null where the member has only written. */
  categoryId: category.nullable(),
  text: z.string().max(20_000),
})
/** One member's view of a whole application, without numbers. */
export type Overall = z.infer<typeof overall>

export const overallField = (memberId: string, application: string) =>
  ({ collection: 'assessments', group: memberId, key: `overall\n${application}` }) as const

/** A member writes, changes or (null) takes back an overall view of an application. */
export const overallSet = defineKind({
  kind: 'overall.set',
  payload: z.strictObject({
    memberId: z.string().min(1),
    applicationId: z.string().min(1),
    overall: overall.nullable(),
  }),
  member: ({ memberId }) => memberId,
  writes: ({ memberId, applicationId, overall }) => [
    { field: overallField(memberId, applicationId), value: overall },
  ],
  former: ({ memberId, applicationId }, before) => ({
    memberId,
    applicationId,
    overall: before(overallField(memberId, applicationId)) as Overall | null,
  }),
})

const agreed = z.strictObject({
  categoryId: category,
  text: z.string().max(20_000),
  /** The members who did not agree. */
  disagreed: z.array(z.string()).max(100),
})
/** What the committee agrees on for a whole application. */
export type AgreedOverall = z.infer<typeof agreed>

/** Begins no id of a criterion, so that agreed numbers and agreed views stay apart in one group. */
export const agreedKey = '\noverall'
export const agreedOverallField = (application: string) =>
  ({ collection: 'consensus', group: application, key: agreedKey }) as const

/** The committee agrees on a category and on words for it; nobody wins where two wrote at the same time. */
export const overallAgreed = defineKind({
  kind: 'overall.agreed',
  payload: z.strictObject({ applicationId: z.string().min(1), agreed: agreed.nullable() }),
  writes: ({ applicationId, agreed }) => [{ field: agreedOverallField(applicationId), value: agreed }],
  former: ({ applicationId }, before) => ({
    applicationId,
    agreed: before(agreedOverallField(applicationId)) as AgreedOverall | null,
  }),
})
