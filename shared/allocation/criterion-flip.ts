import type { Flip } from './flip'

/** One criterion in the score of an application: its mark now (null where it has none) and its share, 0 to 1. */
export interface CriterionPart {
  readonly criterionId: string
  readonly label: string
  readonly value: number | null
  readonly weight: number
}

/**
 * What the change in points means on each criterion alone: the mark that gives it, in hundredths, rounded away from
 * the present mark so that it is enough. Criteria that would have to go beyond the scale are left out.
 */
export function criterionFlip(
  points: Extract<Flip, { kind: 'points' }>,
  criteria: readonly CriterionPart[],
  highestMark: number,
): readonly Flip[] {
  const change = points.to - points.from
  return criteria.flatMap(({ criterionId, label, value, weight }): Flip[] => {
    if (value === null || weight <= 0) return []
    const exact = value + change / weight
    const hundredths = Number((exact * 100).toFixed(7))
    const to = (change > 0 ? Math.ceil(hundredths) : Math.floor(hundredths)) / 100
    if (to < 0 || to > highestMark) return []
    return [{ kind: 'criterion', criterionId, label, from: value, to, exact: points.exact }]
  })
}
