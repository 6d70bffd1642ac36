import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

/** How the committee is looking at the distribution just now: method and rules. */
const setup = z.strictObject({
  method: z.string().min(1).max(50),
  /** Rule set in the form of design §5; empty means no rules. */
  rules: z.record(z.string(), z.json()),
})
export type AllocationSetup = z.infer<typeof setup>

export const setupField = { collection: 'allocation', group: 'all', key: 'setup' } as const
export const lockField = (application: string) =>
  ({ collection: 'locks', group: application, key: 'lock' }) as const

/** The method or the rules of the distribution change. */
export const allocationSet = defineKind({
  kind: 'allocation.set',
  payload: setup,
  writes: setup => [{ field: setupField, value: setup }],
  former: (_, before) => (before(setupField) as AllocationSetup | null) ?? { method: 'ranked', rules: {} },
})

/** An application is locked in (`fund`), out (`never`), or let free (null). */
export const lockSet = defineKind({
  kind: 'lock.set',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    lock: z.enum(['fund', 'never']).nullable(),
  }),
  writes: ({ applicationId, lock }) => [{ field: lockField(applicationId), value: lock }],
  former: ({ applicationId }, before) => ({
    applicationId,
    lock: before(lockField(applicationId)) as 'fund' | 'never' | null,
  }),
})
