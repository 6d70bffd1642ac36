import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const declaration = z.strictObject({
  /** Whether the member sees a tie to the application that the body should look at. */
  tie: z.boolean(),
  ground: z.string().max(2_000),
})
export type Declaration = z.infer<typeof declaration>

const ruling = z.strictObject({
  outcome: z.enum(['habil', 'inhabil']),
  reason: z.string().min(1).max(2_000),
  substitute: z.string().max(200).optional(),
})
export type Ruling = z.infer<typeof ruling>

const about = { applicationId: z.string().min(1), memberId: z.string().min(1) }

export const declarationField = (application: string, member: string) =>
  ({ collection: 'impartiality', group: application, key: `declaration\n${member}` }) as const
export const rulingField = (application: string, member: string) =>
  ({ collection: 'impartiality', group: application, key: `ruling\n${member}` }) as const

/** A member declares a tie to an application, or that there is none. */
export const impartialityDeclared = defineKind({
  kind: 'impartiality.declared',
  payload: z.strictObject({ ...about, declaration: declaration.nullable() }),
  member: ({ memberId }) => memberId,
  writes: ({ applicationId, memberId, declaration }) => [
    { field: declarationField(applicationId, memberId), value: declaration },
  ],
  former: ({ applicationId, memberId }, before) => ({
    applicationId,
    memberId,
    declaration: before(declarationField(applicationId, memberId)) as Declaration | null,
  }),
})

/** The body rules whether a member may take part in one application, with the reason. */
export const impartialityRuled = defineKind({
  kind: 'impartiality.ruled',
  payload: z.strictObject({ ...about, ruling: ruling.nullable() }),
  writes: ({ applicationId, memberId, ruling }) => [
    { field: rulingField(applicationId, memberId), value: ruling as never },
  ],
  former: ({ applicationId, memberId }, before) => ({
    applicationId,
    memberId,
    ruling: before(rulingField(applicationId, memberId)) as Ruling | null,
  }),
})
