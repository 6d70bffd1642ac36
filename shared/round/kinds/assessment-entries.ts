import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'
import { infoField, type RoundInfo } from './round-created'

const certainties = ['low', 'medium', 'high'] as const
const markValue = z.strictObject({
  mark: z.number().min(0).max(100),
  comment: z.string().max(10_000),
  /** How sure the member is of the number; left out where the member has not said. It weighs nothing. */
  certainty: z.enum(certainties).optional(),
})
interface Scale {
  readonly min: number
  readonly max: number
}
const commentOnly = z.strictObject({ mark: z.null(), comment: z.string().min(1).max(10_000) })
const mark = markValue.or(commentOnly)
export type Certainty = (typeof certainties)[number]
/** One member's number on one criterion with a comment; a comment may stand without a number. */
export type Mark = z.infer<typeof mark>

export const markField = (application: string, memberId: string, criterion: string) =>
  ({ collection: 'marks', group: application, key: `${memberId}\n${criterion}` }) as const

/** A member gives, changes or (null) takes back a mark. A missing mark is missing, never zero. */
export const markSet = defineKind({
  kind: 'mark.set',
  payload: z.strictObject({
    memberId: z.string().min(1),
    applicationId: z.string().min(1),
    criterionId: z.string().min(1),
    mark: mark.nullable(),
  }),
  member: ({ memberId }) => memberId,
  writes: ({ memberId, applicationId, criterionId, mark }) => [
    { field: markField(applicationId, memberId, criterionId), value: mark as never },
  ],
  refuses: ({ mark }, read) => {
    const scale = (read(infoField) as RoundInfo | null)?.scheme.scale as Scale | undefined
    if (scale === undefined || mark === null || mark.mark === null) return null
    return mark.mark < scale.min || mark.mark > scale.max ? 'outside-scale' : null
  },
  former: ({ memberId, applicationId, criterionId }, before) => ({
    memberId,
    applicationId,
    criterionId,
    mark: before(markField(applicationId, memberId, criterionId)) as Mark | null,
  }),
})

export const handedInField = (memberId: string) =>
  ({ collection: 'assessments', group: memberId, key: 'handed-in' }) as const

/** A member hands the assessment in, or takes it back. */
export const assessmentHandedIn = defineKind({
  kind: 'assessment.handed-in',
  payload: z.strictObject({ memberId: z.string().min(1), handedIn: z.boolean() }),
  member: ({ memberId }) => memberId,
  writes: ({ memberId, handedIn }) => [{ field: handedInField(memberId), value: handedIn }],
  former: ({ memberId }, before) => ({ memberId, handedIn: before(handedInField(memberId)) === true }),
})

export const openedField = { collection: 'assessments', group: 'all', key: 'opened' } as const

/** The secretariat opens all marks for every member, handed in or not, or closes them again. */
export const assessmentOpened = defineKind({
  kind: 'assessment.opened',
  payload: z.strictObject({ opened: z.boolean() }),
  writes: ({ opened }) => [{ field: openedField, value: opened }],
  former: (_, before) => ({ opened: before(openedField) === true }),
})

const consensus = z.strictObject({
  mark: z.number().min(0).max(100),
  /** The members who did not agree. */
  disagreed: z.array(z.string()).max(100),
})
export type Consensus = z.infer<typeof consensus>

export const consensusField = (application: string, criterion: string) =>
  ({ collection: 'consensus', group: application, key: criterion }) as const

/** The committee agrees on one number for a criterion; it takes the place of the mean in the score. */
export const consensusSet = defineKind({
  kind: 'consensus.set',
  payload: z.strictObject({
    applicationId: z.string().min(1),
    criterionId: z.string().min(1),
    consensus: consensus.nullable(),
  }),
  writes: ({ applicationId, criterionId, consensus }) => [
    { field: consensusField(applicationId, criterionId), value: consensus },
  ],
  former: ({ applicationId, criterionId }, before) => ({
    applicationId,
    criterionId,
    consensus: before(consensusField(applicationId, criterionId)) as Consensus | null,
  }),
})
