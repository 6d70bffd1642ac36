import type { ApplicationId } from '#shared/base/ids'
import type { Application } from '#shared/round/round-view'

/** One application in the list of the local fellowship that ranked it. */
export interface LocalPlace {
  readonly applicationId: ApplicationId
  readonly rank: number | null
}

/** What one local fellowship has put first, second, third. */
export interface LocalRanking {
  readonly fellowship: string
  readonly places: readonly LocalPlace[]
  /** Places that two applications share. */
  readonly repeated: readonly number[]
  /** Places that are skipped below the last one. */
  readonly missing: readonly number[]
}

/**
 * The local rankings side by side, by the name of the fellowship (small differences in letters and spaces are one
 * name, the first that is met); applications without a place come last in theirs. Applications without fellowship and
 * without place are in none. A place without a fellowship is under an empty name.
 */
export function localRankings(applications: readonly Application[]): readonly LocalRanking[] {
  const lists = new Map<string, { readonly name: string; readonly places: LocalPlace[] }>()
  for (const { id, packet } of applications) {
    const { localFellowship = '', localRank } = packet.form
    if (localFellowship.trim() === '' && localRank === undefined) continue
    const key = localFellowship.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()
    const list = lists.get(key) ?? { name: localFellowship.trim(), places: [] }
    list.places.push({ applicationId: id, rank: localRank ?? null })
    lists.set(key, list)
  }
  const last = Number.POSITIVE_INFINITY
  return [...lists.values()]
    .map(({ name, places }) => {
      const ranks = places.flatMap(({ rank }) => (rank === null ? [] : [rank]))
      const highest = Math.max(0, ...ranks)
      return {
        fellowship: name,
        places: [...places].sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || 0),
        repeated: [...new Set(ranks.filter((rank, at) => ranks.indexOf(rank) !== at))].sort((a, b) => a - b),
        missing: Array.from({ length: Math.min(highest, 1_000) }, (_, at) => at + 1).filter(
          rank => !ranks.includes(rank),
        ),
      }
    })
    .sort((a, b) => a.fellowship.localeCompare(b.fellowship, 'nb'))
}
