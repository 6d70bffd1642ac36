import type { CriterionId } from '#shared/base/ids'
import type { Mark } from '#shared/round/kinds/assessment-entries'

/**
 * A member's number on a criterion: the member's own where given, else the mean of the parts when every part has a
 * number. Null otherwise: not answered is not zero.
 */
export function effectiveMark(
  marks: ReadonlyMap<CriterionId, Mark> | undefined,
  criterion: CriterionId,
  parts: readonly CriterionId[],
): number | null {
  const own = marks?.get(criterion)?.mark ?? null
  if (own !== null || parts.length === 0) return own
  const given = parts.flatMap(part => marks?.get(part)?.mark ?? [])
  return given.length < parts.length ? null : given.reduce((sum, mark) => sum + mark, 0) / given.length
}

/** Criterion → its parts, for those that have such. */
export function partsOf(
  criteria: readonly { readonly id: CriterionId; readonly parts: readonly { readonly id: CriterionId }[] }[],
): ReadonlyMap<CriterionId, readonly CriterionId[]> {
  return new Map(
    criteria.flatMap(({ id, parts }): [CriterionId, readonly CriterionId[]][] =>
      parts.length === 0 ? [] : [[id, parts.map(part => part.id)]],
    ),
  )
}
