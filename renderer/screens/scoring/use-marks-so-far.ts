import { useMemo } from 'react'
import { useRound } from '#renderer/stores/round-store'
import { partsOf } from '#shared/assessment/effective-mark'
import { selectMarks, selectOverall, selectRulings } from '#shared/round/round-view'
import type { MarksSoFar } from './progress'
import type { ScoringTable } from './use-scoring-table'

/** The marks that are written, with who is ruled out. The same object until one of them changes. */
export function useMarksSoFar({ criteria, scheme }: ScoringTable): MarksSoFar {
  const marks = useRound(selectMarks)
  const rulings = useRound(selectRulings)
  const views = useRound(selectOverall)
  const overall = scheme.assessmentMode === 'holistic' ? views : undefined
  return useMemo(
    () => ({ criteria: criteria.map(({ id }) => id), marks, rulings, overall, parts: partsOf(criteria) }),
    [criteria, marks, rulings, overall],
  )
}
