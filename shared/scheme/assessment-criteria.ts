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
  /** What the marks mean by the call; null where it does not say. */
  readonly anchors: readonly { readonly value: number; readonly text: string }[] | null
  /** Things under the one text that are marked each by itself; empty for most. */
  readonly parts: readonly { readonly id: CriterionId; readonly label: string; readonly text: string }[]
  /** True where the body decides as a whole and marks are only an aid. */
  readonly optional: boolean
}

/**
 * What a member walks through: each criterion, or its parts under its text where it has such.
 */
export function markableCriteria(criteria: readonly AssessmentCriterion[]): readonly AssessmentCriterion[] {
  return criteria.flatMap(criterion =>
    criterion.parts.length === 0
      ? [criterion]
      : criterion.parts.map(part => ({ ...criterion, ...part, parentText: criterion.text, parts: [] })),
  )
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
      anchors: null,
      parts: [],
      optional,
    }))
  }
  const textById = new Map(scheme.criteria.map(item => [item.id, item.text]))
  const parents = new Set(scheme.criteria.map(item => item.parentId))
  return scheme.criteria
    .filter(item => !parents.has(item.id))
    .map(({ id, label, text, parentId, weight, anchors = null, parts = [] }) => ({
      id,
      label,
      text,
      parentText: parentId === null ? null : (textById.get(parentId) ?? null),
      weight,
      anchors,
      parts,
      optional,
    }))
}
