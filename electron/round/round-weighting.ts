import type { RobustnessQuestion } from '#shared/allocation/robustness-result'
import type { Fields } from '#shared/round/fields'
import { selectWeights } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { selectWeightBounds } from '#shared/scoring/weight-bounds'
import { schemeOf } from './round-reading'

/** The weights in use (the round's, unless others are given; null means equal), and what is agreed about them. */
export function roundWeighting(
  fields: Fields,
  given: Readonly<Record<string, number>> | null = selectWeights(fields),
): Pick<RobustnessQuestion, 'weights' | 'bounds'> {
  const criteria = assessmentCriteria(schemeOf(fields)).map(({ id }) => id as string)
  return { bounds: selectWeightBounds(fields, criteria), ...(given === null ? {} : { weights: given }) }
}
