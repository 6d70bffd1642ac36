import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

/** What became of an application; "avslag" is on the merits, "avvist" for a formal reason. */
export const outcomes = ['granted', 'reduced', 'rejected', 'dismissed', 'deferred'] as const
export type Outcome = (typeof outcomes)[number]

const text = z.string().max(20_000)
const kroner = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

const byYear = z.record(z.string().regex(/^\d{4}$/), kroner)

const awardPart = z.strictObject({
  party: z.string().max(300),
  side: z.enum(['municipality', 'hospital']),
  awardByYear: byYear,
})
/** What one party gets of an award, whole kroner per grant year. */
export type AwardPart = z.infer<typeof awardPart>

/** What the body decides for one application. Amounts are whole kroner per grant year. */
export const decision = z.strictObject({
  outcome: z.enum(outcomes),
  awardByYear: byYear,
  /** How the award is split between the parties; left out where all of it goes to the applicant. */
  awardByParty: z.array(awardPart).max(20).optional(),
  /** The reasons in three parts: the rules relied on, the facts, and the main considerations. */
  reasons: z.strictObject({ rules: text, facts: text, considerations: text }),
  conditions: z.array(text).max(100),
  /** The amount that the chosen method calculated, and why the body departed from it; empty when it did not. */
  calculatedKroner: kroner.nullable(),
  departure: text,
  /** Why the decision is another than what was recommended; left out where it is not. */
  changed: text.optional(),
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

export const reopenedField = (application: string) =>
  ({ collection: 'recommendations', group: application, key: 'reopened' }) as const

/** That a frozen decision was opened again: why, and the day of the meeting that had frozen it, where that is told. */
export interface Reopening {
  readonly reason: string
  readonly meetingDate: string | null
}

/** A frozen decision is opened again; a new decision follows, and the former one stays in the journal. */
export const decisionReopened = defineKind({
  kind: 'decision.reopened',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    reason: z.string().min(1).max(2_000),
    /** The meeting of the decision that is opened. */
    meetingDate: z.iso.date().optional(),
  }),
  writes: ({ applicationId, reason, meetingDate }) => [
    { field: frozenField(applicationId), value: null },
    { field: reopenedField(applicationId), value: { reason, meetingDate: meetingDate ?? null } },
  ],
})

const recommending = z.strictObject({ date: z.iso.date(), body: z.string().trim().min(1).max(300) })

/** What a working group recommended to the body that decides: the decision, with the group's meeting. */
export interface Recommended extends Decision {
  readonly meeting: z.infer<typeof recommending>
}

export const recommendedField = (application: string) =>
  ({ collection: 'recommendations', group: application, key: 'recommended' }) as const

/** A body recommends decisions to the one that decides. A later recommendation on the same application replaces it. */
export const recommendationMade = defineKind({
  kind: 'recommendation.made',
  payload: z.strictObject({
    meeting: recommending,
    recommendations: z.array(z.strictObject({ applicationId: z.string().min(1), decision })).min(1),
  }),
  writes: ({ meeting, recommendations }) =>
    recommendations.map(({ applicationId, decision }) => ({
      field: recommendedField(applicationId),
      value: { ...decision, meeting },
    })),
})
