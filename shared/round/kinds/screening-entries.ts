import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const overruling = z.strictObject({ met: z.boolean(), reason: z.string().min(1).max(2_000) })
/** A person's answer to a requirement, in place of what the data say. */
export type Overruling = z.infer<typeof overruling>

const conclusion = z.strictObject({
  status: z.enum(['ready', 'unclear', 'dismissed']),
  reason: z.string().max(2_000),
})
/** Klar, må avklares, or avvises; with the reason where a person said so. */
export type Conclusion = z.infer<typeof conclusion>

export const overrulingField = (application: string, requirement: string) =>
  ({ collection: 'screening', group: application, key: `requirement\n${requirement}` }) as const
export const conclusionField = (application: string) =>
  ({ collection: 'screening', group: application, key: 'conclusion' }) as const

/** A person overrules what the data say of one requirement, with a reason. */
export const findingOverruled = defineKind({
  kind: 'finding.overruled',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    requirementId: z.string().min(1),
    overruling: overruling.nullable(),
  }),
  writes: ({ applicationId, requirementId, overruling }) => [
    { field: overrulingField(applicationId, requirementId), value: overruling },
  ],
  former: ({ applicationId, requirementId }, before) => ({
    applicationId,
    requirementId,
    overruling: before(overrulingField(applicationId, requirementId)) as Overruling | null,
  }),
})

/** A person concludes the screening of an application; null goes back to what the findings say. */
export const screeningConcluded = defineKind({
  kind: 'screening.concluded',
  payload: z.strictObject({ applicationId: z.string().min(1), conclusion: conclusion.nullable() }),
  writes: ({ applicationId, conclusion }) => [{ field: conclusionField(applicationId), value: conclusion }],
  former: ({ applicationId }, before) => ({
    applicationId,
    conclusion: before(conclusionField(applicationId)) as Conclusion | null,
  }),
})

const request = z.strictObject({
  replyBy: z.iso.date(),
  items: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(2_000),
        quote: z.string().max(4_000).nullable(),
        needed: z.boolean(),
      }),
    )
    .min(1)
    .max(200),
  fileName: z.string().min(1).max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
/** A letter that asked an applicant for information: what for, by when, and which file it became. */
export type InformationRequest = z.infer<typeof request>

export const requestField = (application: string) =>
  ({ collection: 'screening', group: application, key: 'request' }) as const

/** A letter about missing information was made, ready to be sent; null takes the note of it away. */
export const informationRequested = defineKind({
  kind: 'information.requested',
  payload: z.strictObject({ applicationId: z.string().min(1), request: request.nullable() }),
  writes: ({ applicationId, request }) => [{ field: requestField(applicationId), value: request }],
  former: ({ applicationId }, before) => ({
    applicationId,
    request: before(requestField(applicationId)) as InformationRequest | null,
  }),
})

export const treatmentField = (application: string) =>
  ({ collection: 'screening', group: application, key: 'meeting' }) as const

/** The day of the meeting that treats an application, where intake is rolling; null goes by the round's meeting. */
export const treatmentSet = defineKind({
  kind: 'treatment.set',
  payload: z.strictObject({ applicationId: z.string().min(1), meetingDate: z.iso.date().nullable() }),
  writes: ({ applicationId, meetingDate }) => [{ field: treatmentField(applicationId), value: meetingDate }],
  former: ({ applicationId }, before) => ({
    applicationId,
    meetingDate: before(treatmentField(applicationId)) as string | null,
  }),
})
