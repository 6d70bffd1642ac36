import type { CriterionId } from '#shared/base/ids'
import type { Scheme } from './scheme'

/** One thing that a member can put a mark on. */
export type AssessmentCriterion = {
  readonly id: CriterionId
  /** Our short name, for narrow columns. */
  readonly label: string
  /** The call's own words. */
  readonly text: string
  /** The text above a sub-criterion; null for one that stands alone. */
  readonly parentText: string | null
  /** A weight that the call itself gives; null in every call known so far. */
  readonly weight: number | null
  /** True where the body decides as a whole and marks are only an aid. */
  readonly optional: boolean
}

/**
 * What members may put marks on, in the order of the call: criteria without sub-criteria, and sub-criteria instead
 * of the criterion above them. A holistic scheme that lists no criteria gives its priorities, as an optional aid.
 */
export function assessmentCriteria(
  scheme: Pick<Scheme, 'criteria' | 'priorities' | 'assessmentMode'>,
): readonly AssessmentCriterion[] {
  const optional = scheme.assessmentMode === 'holistic'
  if (optional && scheme.criteria.length === 0) {
    return scheme.priorities.map(({ id, label, text }) => ({
      id,
      label,
      text,
      parentText: null,
      weight: null,
      optional,
    }))
  }
  const textById = new Map(scheme.criteria.map(item => [item.id, item.text]))
  const parents = new Set(scheme.criteria.map(item => item.parentId))
  return scheme.criteria
    .filter(item => !parents.has(item.id))
    .map(({ id, label, text, parentId, weight }) => ({
      id,
      label,
      text,
      parentText: parentId === null ? null : (textById.get(parentId) ?? null),
      weight,
      optional,
    }))
}
