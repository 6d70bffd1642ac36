import type { Award } from '#shared/allocation/result'

/**
 * Whether the rank explains the result: nobody who gets nothing stands above one who gets something. Otherwise the
 * place is no reason, and the letter must not give it as one.
 */
export function followsRank(
  award: Pick<Award, 'applicationId' | 'award'>,
  all: readonly Pick<Award, 'applicationId' | 'award'>[],
  rankOf: (id: string) => number | null,
): boolean {
  const own = rankOf(award.applicationId)
  if (own === null) return false
  return all.every(other => {
    const rank = rankOf(other.applicationId)
    if (rank === null || award.award > 0 === other.award > 0) return true
    return award.award > 0 ? rank >= own : rank <= own
  })
}
