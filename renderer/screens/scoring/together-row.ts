import type { ApplicationId, MemberId } from '#shared/base/ids'
import type { Ruling } from '#shared/round/kinds/impartiality-entries'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { type Spread, spreadOfMembers } from './spread'
import { memberIdOf, type ScoringTable } from './use-scoring-table'

/** One application with what all marks on it come to. */
export interface TogetherRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly score: ApplicationScore
  readonly spread: Spread | null
  /** Marks that count, of those that there would be if everybody who may had marked everything. */
  readonly given: number
  readonly wanted: number
  /** Members who are ruled inhabil. */
  readonly excluded: number
}

/** A row for each application that stands; marks of members who are ruled out count in neither sum. */
export function togetherRows(
  { applications, criteria, members }: Pick<ScoringTable, 'applications' | 'criteria' | 'members'>,
  scores: ReadonlyMap<ApplicationId, ApplicationScore>,
  rulings: ReadonlyMap<ApplicationId, ReadonlyMap<MemberId, Ruling>>,
): readonly TogetherRow[] {
  return applications.flatMap(({ id, number, packet }): TogetherRow[] => {
    const score = scores.get(id)
    if (score === undefined) return []
    const excluded = members.filter(
      member => rulings.get(id)?.get(memberIdOf(member))?.outcome === 'inhabil',
    ).length
    return [
      {
        id,
        number,
        title: packet.form.title,
        score,
        spread: spreadOfMembers(score),
        given: score.criteria.reduce((sum, one) => sum + one.marks.length, 0),
        wanted: (members.length - excluded) * criteria.length,
        excluded,
      },
    ]
  })
}
