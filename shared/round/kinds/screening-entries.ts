import { z } from 'zod'
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
