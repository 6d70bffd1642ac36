import { ok, type Result } from '#shared/base/result'
import type { Awards } from './check'
import type { SolveMip } from './mip'
import { solveOneFrame } from './one-frame'
import { allocateOptimal } from './optimal'
import type { AllocationError } from './result'
import type { PreparedQuestion } from './robustness-question'
import { withScores } from './robustness-sampling'

/** Part of the request that each candidate gets, 0 to 1. */
export type Parts = readonly number[]

/** The best portfolio for the given scores under all rules: quickly on one frame, else with the solver. */
export async function bestPortfolio(
  { instance, problem, method }: PreparedQuestion,
  scores: readonly number[],
  solve: SolveMip,
): Promise<
  Result<{ readonly parts: Parts; readonly isQuick: boolean; readonly isProven: boolean }, AllocationError>
> {
  const scored = withScores(problem, scores)
  const quick = solveOneFrame(scored)
  if (quick !== null) return ok({ parts: partsOf(scored.candidates, quick), isQuick: true, isProven: true })
  const applications = instance.applications.map((application, index) => ({
    ...application,
    benefit: scores[index] ?? 0,
    divisible: method === 'ranked' ? false : application.divisible,
  }))
  const result = await allocateOptimal({ ...instance, applications }, { solve, alternatives: 0 })
  if (!result.ok) return result
  const parts = result.value.awards.map(({ award, requested, outcome }) =>
    outcome === 'none' ? 0 : requested === 0 ? 1 : award / requested,
  )
  return ok({ parts, isQuick: false, isProven: result.value.proven })
}

function partsOf(candidates: PreparedQuestion['problem']['candidates'], awards: Awards): Parts {
  return candidates.map(({ index, requestedTotal }) => {
    const row = awards[index] ?? null
    if (row === null) return 0
    return requestedTotal === 0 ? 1 : row.reduce((sum, amount) => sum + amount, 0) / requestedTotal
  })
}
