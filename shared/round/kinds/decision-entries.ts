import { z } from 'zod'
import { defineKind } from '../entry-kind'

/** What became of an application; "avslag" is on the merits, "avvist" for a formal reason. */
export const outcomes = ['granted', 'reduced', 'rejected', 'dismissed', 'deferred'] as const
export type Outcome = (typeof outcomes)[number]

const text = z.string().max(20_000)
const kroner = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/** What the body decides for one application. Amounts are whole kroner per grant year. */
export const decision = z.strictObject({
  outcome: z.enum(outcomes),
  awardByYear: z.record(z.string().regex(/^\d{4}$/), kroner),
  /** The reasons in three parts: the rules relied on, the facts, and the main considerations. */
  reasons: z.strictObject({ rules: text, facts: text, considerations: text }),
  conditions: z.array(text).max(100),
  /** The amount that the chosen method calculated, and why the body departed from it; empty when it did not. */
  calculatedKroner: kroner.nullable(),
  departure: text,
})
export type Decision = z.infer<typeof decision>

const sitting = z.strictObject({ date: z.iso.date(), method: z.string() })
/** The meeting that froze a decision. */
export type Sitting = z.infer<typeof sitting>

export interface FrozenDecision extends Decision {
  readonly meeting: Sitting
}

export const decisionField = (application: string) =>
  ({ collection: 'decisions', group: application, key: 'proposal' }) as const
export const frozenField = (application: string) =>
  ({ collection: 'decisions', group: application, key: 'frozen' }) as const

/** A decision is proposed, changed or (null) taken back, before the body freezes it. */
export const decisionSet = defineKind({
  kind: 'decision.set',
  payload: z.strictObject({ applicationId: z.string().min(1), decision: decision.nullable() }),
  writes: ({ applicationId, decision }) => [{ field: decisionField(applicationId), value: decision }],
  former: ({ applicationId }, before) => ({
    applicationId,
    decision: before(decisionField(applicationId)) as Decision | null,
  }),
})

/** The body freezes decisions in a meeting. Letters and protocol read only these. */
export const decisionsFrozen = defineKind({
  kind: 'decisions.frozen',
  payload: z.strictObject({
    meeting: sitting,
    decisions: z.array(z.strictObject({ applicationId: z.string().min(1), decision })).min(1),
  }),
  writes: ({ meeting, decisions }) =>
    decisions.flatMap(({ applicationId, decision }) => [
      { field: decisionField(applicationId), value: decision },
      { field: frozenField(applicationId), value: { ...decision, meeting } },
    ]),
})

/** A frozen decision is opened again; a new decision follows, and the former one stays in the journal. */
export const decisionReopened = defineKind({
  kind: 'decision.reopened',
  payload: z.strictObject({ applicationId: z.string().min(1), reason: z.string().min(1).max(2_000) }),
  writes: ({ applicationId }) => [{ field: frozenField(applicationId), value: null }],
})
