import type { ApplicationId, MemberId } from '#shared/base/ids'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import type { Strictness } from '#shared/scoring/strictness'

/** One application with its score as given, and as it would be if all were equally strict. */
export interface CalibratedRow {
  readonly applicationId: ApplicationId
  readonly score: number
  readonly rank: number | null
  readonly calibrated: number
  readonly calibratedRank: number | null
}

/** The effect of each member; none for a member who cannot be compared with others. */
export function effectsOf(strictness: readonly Strictness[]): (member: MemberId) => number {
  const effects = new Map(strictness.map(({ memberId, effect }) => [memberId, effect ?? 0]))
  return member => effects.get(member) ?? 0
}

/** Both scores side by side, the longest moves first; applications without a score are left out. */
export function calibratedRows(
  raw: ReadonlyMap<ApplicationId, ApplicationScore>,
  calibrated: ReadonlyMap<ApplicationId, ApplicationScore>,
): readonly CalibratedRow[] {
  const moved = ({ rank, calibratedRank }: CalibratedRow) => Math.abs((rank ?? 0) - (calibratedRank ?? 0))
  return [...raw.values()]
    .flatMap(({ applicationId, score, rank }): CalibratedRow[] => {
      const other = calibrated.get(applicationId)
      return score === null || other === undefined || other.score === null
        ? []
        : [{ applicationId, score, rank, calibrated: other.score, calibratedRank: other.rank }]
    })
    .sort((a, b) => moved(b) - moved(a) || (a.rank ?? 0) - (b.rank ?? 0))
}
