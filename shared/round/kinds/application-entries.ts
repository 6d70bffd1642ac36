import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'
import { type Packet, packet } from '../packet'

const packetField = (application: string) =>
  ({ collection: 'applications', group: application, key: 'packet' }) as const
const withdrawnField = (application: string) =>
  ({ collection: 'applications', group: application, key: 'withdrawn' }) as const
const numberField = (application: string) =>
  ({ collection: 'applications', group: application, key: 'number' }) as const

export const organisationField = (application: string) =>
  ({ collection: 'applications', group: application, key: 'organisation' }) as const

/** Which known organisation the applicant is, as a person settled it; `outside`: none of those in the table. */
export const outsideTable = 'outside'

/** A person settles which organisation an applicant is, where name and number leave it open; null takes it back. */
export const applicantIdentified = defineKind({
  kind: 'application.identified',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    organisation: z
      .string()
      .regex(/^\d{9}$/)
      .or(z.literal(outsideTable))
      .nullable(),
  }),
  writes: ({ applicationId, organisation }) => [
    { field: organisationField(applicationId), value: organisation },
  ],
  former: ({ applicationId }, before) => ({
    applicationId,
    organisation: before(organisationField(applicationId)) as string | null,
  }),
})

export const applicationFields = { packet: packetField, withdrawn: withdrawnField, number: numberField }

/** A packet as it was taken in. */
export interface TakenIn {
  readonly packet: Packet
  readonly receivedAt: string
  readonly firstReceivedAt?: string
}

/** An application is withdrawn by the applicant, or taken back in (reason null). */
export const applicationWithdrawn = defineKind({
  kind: 'application.withdrawn',
  payload: z.strictObject({ applicationId: z.string().min(1), reason: z.string().nullable() }),
  writes: ({ applicationId, reason }) => [{ field: withdrawnField(applicationId), value: reason }],
  former: ({ applicationId }, before) => ({
    applicationId,
    reason: before(withdrawnField(applicationId)) as string | null,
  }),
})

/** An application is taken in, or a later version of it takes the place of the one before. */
export const applicationImported = defineKind({
  kind: 'application.imported',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    /** The number people call it by in the meeting; stays the same for later versions. */
    number: z.number().int().min(1),
    receivedAt: z.string(),
    /** When the first version came, where this is a later one. */
    firstReceivedAt: z.string().optional(),
    packet,
  }),
  writes: ({ applicationId, number, ...taken }) => [
    { field: packetField(applicationId), value: taken as never },
    { field: numberField(applicationId), value: number },
    { field: withdrawnField(applicationId), value: null },
  ],
  former: ({ applicationId, number }, before) => {
    const former = before(packetField(applicationId)) as TakenIn | null
    return former === null ? null : { applicationId, number, ...former }
  },
  counter: ({ applicationId }) => applicationWithdrawn({ applicationId, reason: 'Importen ble angret.' }),
})
