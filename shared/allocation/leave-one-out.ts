import type { ApplicationId, MemberId } from '#shared/base/ids'
import { err, ok, type Result } from '#shared/base/result'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { allocateBands } from './bands'
import { allocateEqualShares } from './equal-shares'
import { buildInstance, type RoundToAllocate } from './instance-from-round'
import { allocateProportional } from './proportional'
import { allocateRanked } from './ranked'
import { allocateRankedCut } from './ranked-cut'
import type { MethodId } from './result'

const quick = {
  ranked: allocateRanked,
  'ranked-cut': allocateRankedCut,
  bands: allocateBands,
  proportional: allocateProportional,
  'equal-shares': allocateEqualShares,
} as const

/** What the distribution would be without one member's marks. */
export interface WithoutMember {
  readonly memberId: MemberId
  /** Applications that would be given something, and are given nothing now. */
  readonly gained: readonly ApplicationId[]
  /** Applications that would be given nothing, and are given something now. */
  readonly lost: readonly ApplicationId[]
  /** Applications that would still be given something, but another amount. */
  readonly changed: readonly ApplicationId[]
}

export interface LeaveOneOut {
  /** The method used: the round's own, or `ranked` where that needs a solver or people. */
  readonly method: MethodId
  readonly members: readonly WithoutMember[]
}

/**
 * Whose marks decide: the distribution again, without the marks of one member at a time, by the same rules, frame and
 * locks. `scoresOf(null)` are the scores that count; `scoresOf(member)` those without the member. An application that
 * loses its last mark has no score and benefit 0. Refused with a line where the rules do not fit or cannot be met.
 */
export function leaveOneOut(
  round: Omit<RoundToAllocate, 'scores'>,
  wanted: MethodId,
  members: readonly MemberId[],
  scoresOf: (without: MemberId | null) => ReadonlyMap<ApplicationId, ApplicationScore>,
): Result<LeaveOneOut, string> {
  const method = wanted in quick ? (wanted as keyof typeof quick) : 'ranked'
  const awardsOf = (without: MemberId | null): Result<ReadonlyMap<string, number>, string> => {
    const instance = buildInstance({ ...round, scores: scoresOf(without) })
    if (!instance.ok) return err(instance.error[0]?.message ?? 'Reglene passer ikke.')
    const result = quick[method](instance.value)
    if (!result.ok) return err(result.error.message)
    return ok(new Map(result.value.awards.map(({ applicationId, award }) => [applicationId, award])))
  }
  const now = awardsOf(null)
  if (!now.ok) return now
  const found: WithoutMember[] = []
  for (const memberId of members) {
    const would = awardsOf(memberId)
    if (!would.ok) return would
    const ids = round.candidates.map(({ id }) => id)
    const before = (id: string) => now.value.get(id) ?? 0
    const after = (id: string) => would.value.get(id) ?? 0
    found.push({
      memberId,
      gained: ids.filter(id => before(id) === 0 && after(id) > 0),
      lost: ids.filter(id => before(id) > 0 && after(id) === 0),
      changed: ids.filter(id => before(id) > 0 && after(id) > 0 && before(id) !== after(id)),
    })
  }
  return ok({ method, members: found })
}
