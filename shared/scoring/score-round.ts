import { type ApplicationId, asId, type MemberId } from '#shared/base/ids'
import type { Fields } from '#shared/round/fields'
import type { Member } from '#shared/round/kinds/member-entries'
import {
  selectConsensus,
  selectMarks,
  selectMembers,
  selectRulings,
  selectStanding,
  selectWeights,
} from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import { type ApplicationScore, computeScores } from './compute-scores'

/** Whether a member's marks count in a score: observers and the secretariat are never counted. */
export function isCounted(member: Member): boolean {
  return member.voting && member.role !== 'observer' && member.role !== 'secretariat'
}

/** The scores of all applications that stand in a round, by application; with other weights than the round's where given. */
export function scoreRound(
  fields: Fields,
  scheme: Scheme,
  weights: Readonly<Record<string, number>> | null = selectWeights(fields),
): ReadonlyMap<ApplicationId, ApplicationScore> {
  const marks = selectMarks(fields)
  const consensus = selectConsensus(fields)
  const rulings = selectRulings(fields)
  const scores = computeScores({
    criteria: assessmentCriteria(scheme).map(criterion => criterion.id),
    members: selectMembers(fields)
      .filter(isCounted)
      .map(member => asId<MemberId>(member.id)),
    applications: selectStanding(fields).map(application => application.id),
    mark: (application, member, criterion) =>
      marks.get(application)?.byMember.get(member)?.get(criterion)?.mark ?? null,
    consensus: (application, criterion) => consensus.get(application)?.get(criterion)?.mark ?? null,
    excluded: (application, member) => rulings.get(application)?.get(member)?.outcome === 'inhabil',
    weights,
  })
  return new Map(scores.map(score => [score.applicationId, score]))
}
