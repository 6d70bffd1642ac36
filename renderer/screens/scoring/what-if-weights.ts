import type { ApplicationId } from '#shared/base/ids'
import type { Weights } from '#shared/round/kinds/weight-entries'
import type { ApplicationScore } from '#shared/scoring/compute-scores'

/** An application whose place would be another. */
export interface Move {
  readonly applicationId: ApplicationId
  readonly from: number
  readonly to: number
}

/**
 * Which applications would change place under other weights, the longest moves first; equal scores share a place.
 * The means and consensus marks are those of `scores`.
 */
export function movesUnder(scores: readonly ApplicationScore[], weights: Weights | null): readonly Move[] {
  const weightOf = (criterion: string) => (weights === null ? 1 : (weights[criterion] ?? 0))
  const would = scores.map(({ applicationId, rank, criteria }) => {
    const valued = criteria.filter(one => one.value !== null)
    const whole = valued.reduce((sum, one) => sum + weightOf(one.criterionId), 0)
    const sum = valued.reduce((sum, one) => sum + weightOf(one.criterionId) * (one.value ?? 0), 0)
    return { applicationId, from: rank, score: whole === 0 ? null : sum / whole }
  })
  return would
    .flatMap(({ applicationId, from, score }): Move[] => {
      if (from === null || score === null) return []
      const to = 1 + would.filter(other => other.score !== null && other.score > score).length
      return from === to ? [] : [{ applicationId, from, to }]
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.to - b.to)
}
