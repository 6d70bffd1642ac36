import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const kroner = z.number().int().min(0)

/**
 * One way to distribute that somebody wants to keep and show: what it was computed with, and what it came to that
 * day, so that it can be held beside others without being computed again.
 */
const scenario = z.strictObject({
  name: z.string().trim().min(1).max(100),
  note: z.string().max(2_000),
  method: z.string().min(1).max(50),
  frameKroner: kroner.nullable(),
  /** Rule set in the form of design §5; empty means no rules. */
  rules: z.record(z.string(), z.json()),
  locks: z.record(z.string(), z.enum(['fund', 'never'])),
  /** The weights of the criteria that day; null means equal. */
  weights: z.record(z.string(), z.number()).nullable(),
  /** Kroner by application, those with nothing left out. */
  awards: z.record(z.string(), kroner),
  benefit: z.number(),
})
export type Scenario = z.infer<typeof scenario>

export const scenarioField = (scenarioId: string) =>
  ({ collection: 'allocation', group: 'scenarios', key: scenarioId }) as const

/** A scenario is kept, renamed or changed; null takes it away. */
export const scenarioSet = defineKind({
  kind: 'scenario.set',
  payload: z.strictObject({ scenarioId: z.string().min(1).max(100), scenario: scenario.nullable() }),
  writes: ({ scenarioId, scenario }) => [{ field: scenarioField(scenarioId), value: scenario }],
  former: ({ scenarioId }, before) => ({
    scenarioId,
    scenario: before(scenarioField(scenarioId)) as Scenario | null,
  }),
})
