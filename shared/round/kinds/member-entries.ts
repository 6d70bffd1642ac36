import { z } from '#shared/base/zod'
import { sides } from '../application-form'
import { defineKind } from '../entry-kind'

/** A person at the table. An observer speaks and proposes but is never counted in a score or a vote. */
export const member = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  organisation: z.string().max(300),
  orgNumber: z.string().max(20).optional(),
  side: z.enum(sides).optional(),
  role: z.enum(['member', 'chair', 'deputy', 'observer', 'secretariat']),
  voting: z.boolean(),
  /** The seat of the scheme that the member holds, or stands in for. */
  seatId: z.string().max(200).optional(),
  /** The member that a deputy steps in for; left out for a deputy of the whole body. */
  deputyFor: z.string().max(100).optional(),
  termFrom: z.iso.date().optional(),
  termTo: z.iso.date().optional(),
})
export type Member = z.infer<typeof member>

export const memberField = (id: string) => ({ collection: 'members', group: id, key: 'member' }) as const

/** A member is put on the list, changed, or (null) taken off it. */
export const memberSet = defineKind({
  kind: 'member.set',
  payload: z.strictObject({ memberId: z.string().min(1), member: member.nullable() }),
  writes: ({ memberId, member }) => [{ field: memberField(memberId), value: member as never }],
  former: ({ memberId }, before) => ({ memberId, member: before(memberField(memberId)) as Member | null }),
})
