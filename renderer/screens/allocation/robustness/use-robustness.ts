import { useEffect, useMemo } from 'react'
import { studyRobustness } from '#renderer/commands/study-commands'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { choicesOf } from '#renderer/stores/allocation-store'
import { type Study, useStudy } from '#renderer/stores/analysis-store'
import { useRound } from '#renderer/stores/round-store'
import { canonicalJson } from '#shared/base/canonical-json'
import { selectWeightBasis } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { boundsOfBasis, noWeightBounds, type WeightBounds } from '#shared/scoring/weight-bounds'

interface Choices {
  /** Only the weightings that the committee has not ruled out, where it has said anything. */
  readonly isBounded: boolean
  /** Whether the members' disagreement counts too. */
  readonly isUncertain: boolean
}

export interface RobustnessStudy {
  /** Whether the committee has agreed on anything about the weights. */
  readonly hasAgreed: boolean
  /** Whether there is a distribution to ask about. */
  readonly isReady: boolean
  readonly study: Study<'robustness'> | null
}

/** Asks how much the distribution that is shown hangs on the weights. Amounts by hand are asked about by rank. */
export function useRobustness(view: AllocationView, { isBounded, isUncertain }: Choices): RobustnessStudy {
  const { scheme, question, instance, method } = view
  const basis = useRound(selectWeightBasis)
  const agreed = useMemo((): WeightBounds => {
    const ids = assessmentCriteria(scheme).map(({ id }) => id as string)
    return basis === null ? noWeightBounds : boundsOfBasis(basis, ids)
  }, [scheme, basis])
  const hasAgreed = agreed.order.length > 0 || Object.keys(agreed.intervals).length > 0
  const bounds = isBounded && hasAgreed ? agreed : noWeightBounds
  const studied = method === 'manual' ? 'ranked' : method
  const isSettled = view.main.answered?.key === question?.key
  const chosen = isSettled ? view.main.result : null
  const key = useMemo(
    () =>
      question === null || chosen === null || instance === null
        ? null
        : canonicalJson([question.key, bounds, isUncertain] as never),
    [question, bounds, isUncertain, chosen, instance],
  )
  const study = useStudy('robustness', key)
  const isMissing = study === null

  useEffect(() => {
    if (!isMissing || key === null || question === null || chosen === null) return
    const awards = chosen.awards.filter(({ award }) => award > 0)
    studyRobustness(key, {
      ...choicesOf(question),
      method: studied,
      bounds: bounds as never,
      uncertainMarks: isUncertain,
      chosen: Object.fromEntries(awards.map(({ applicationId, award }) => [applicationId, award])),
    })
  }, [isMissing, key, question, chosen, studied, bounds, isUncertain])
  return { hasAgreed, isReady: key !== null, study }
}
