import type { CriterionId } from '#shared/base/ids'
import type { Scheme } from './scheme'

/** One of several things under the text of a criterion. */
export type CriterionPart = {
  readonly id: CriterionId
  readonly label: string
  readonly text: string
  /** What the marks mean on this part, where the call says it of the part by itself. */
  readonly anchors?: AssessmentCriterion['anchors']
}

/** One thing that a member can put a mark on. */
export type AssessmentCriterion = {
  readonly id: CriterionId
  /** Our short name, for narrow columns. */
  readonly label: string
  /** The call's own words. */
  readonly text: string
  /** The text above a part, in a list of parts; null for a criterion. */
  readonly parentText: string | null
  /** A weight that the call itself gives; null in every call known so far. */
  readonly weight: number | null
  /** What the marks mean by the call; null where it does not say. */
  readonly anchors: readonly { readonly value: number; readonly text: string }[] | null
  /** Things under the one text that are marked each by itself; empty for most. */
  readonly parts: readonly CriterionPart[]
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
      : criterion.parts.map(part => ({
          ...criterion,
          ...part,
          anchors: part.anchors ?? criterion.anchors,
          parentText: criterion.text,
          parts: [],
        })),
  )
}

/**
 * What members may put marks on, in the order of the call. Sub-criteria are parts of the criterion above them, as the
 * call prints them: they are marked one by one, and the criterion counts once. A holistic scheme that lists no criteria
 * gives its priorities, as an optional aid.
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
  return scheme.criteria
    .filter(({ parentId }) => parentId === null)
    .map(({ id, label, text, weight, anchors = null, parts = [] }) => ({
      id,
      label,
      text,
      parentText: null,
      weight,
      anchors,
      parts: [...parts, ...scheme.criteria.flatMap(item => (item.parentId === id ? partsOfChild(item) : []))],
      optional,
    }))
}

/** A sub-criterion is one part, or the parts it has itself: nobody marks three levels. */
function partsOfChild({
  id,
  label,
  text,
  anchors,
  parts = [],
}: Scheme['criteria'][number]): readonly CriterionPart[] {
  return parts.length > 0 ? parts : [{ id, label, text, anchors: anchors ?? null }]
}

/** Everything that a mark can be on: the criteria and their parts. */
export function markableIds(
  scheme: Pick<Scheme, 'criteria' | 'priorities' | 'assessmentMode'>,
): ReadonlySet<string> {
  return new Set<string>(
    assessmentCriteria(scheme).flatMap(({ id, parts }) => [id, ...parts.map(part => part.id)]),
  )
}
