import { effectiveMark, partsOf } from '#shared/assessment/effective-mark'
import { type ApplicationId, asId, type CriterionId, type MemberId } from '#shared/base/ids'
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
import { type ApplicationScore, rankScores, scoreApplication, type UnrankedScore } from './compute-scores'

/** Whether a member's marks count in a score: observers and the secretariat are never counted. */
export function isCounted(member: Member): boolean {
  return member.voting && member.role !== 'observer' && member.role !== 'secretariat'
}

/** What a scoring is computed with, where it differs from what counts. */
export interface ScoringChoices {
  /** A member whose marks are left out. */
  readonly without?: MemberId
  /** What is taken from each mark of a member; the result may lie outside the scale. */
  readonly effectOf?: (member: MemberId) => number
  /** Other weights than the round's; null for equal ones. */
  readonly weights?: Readonly<Record<string, number>> | null
}

/**
 * The scores of all applications that stand in a round, by application. With choices it answers "what if": only the
 * call without them gives the scores that count.
 */
export function scoreRound(
  fields: Fields,
  scheme: Scheme,
  choices: ScoringChoices = {},
): ReadonlyMap<ApplicationId, ApplicationScore> {
  const { without, effectOf = () => 0, weights = selectWeights(fields) } = choices
  const marks = selectMarks(fields)
  const consensus = selectConsensus(fields)
  const rulings = selectRulings(fields)
  const everybody = selectMembers(fields)
  const criteria = assessmentCriteria(scheme)
  const parts = partsOf(criteria)
  const input = {
    criteria: criteria.map(criterion => criterion.id),
    members: everybody
      .filter(isCounted)
      .map(member => asId<MemberId>(member.id))
      .filter(member => member !== without),
    mark: (application: ApplicationId, member: MemberId, criterion: CriterionId) => {
      const own = marks.get(application)?.byMember.get(member)
      const given = effectiveMark(own, criterion, parts.get(criterion) ?? [])
      return given === null ? null : given - effectOf(member)
    },
    consensus: (application: ApplicationId, criterion: CriterionId) =>
      consensus.get(application)?.get(criterion)?.mark ?? null,
    excluded: (application: ApplicationId, member: MemberId) =>
      rulings.get(application)?.get(member)?.outcome === 'inhabil',
    weights,
  }
  const isWhatIf = without !== undefined || choices.effectOf !== undefined
  const unranked = selectStanding(fields).map(({ id }) => {
    const given = marks.get(id)
    if (isWhatIf || given === undefined) return scoreApplication(id, input)
    const from = [consensus.get(id), rulings.get(id), everybody, weights, scheme]
    const known = scored.get(given)
    if (known?.from.every((part, at) => part === from[at])) return known.score
    const score = scoreApplication(id, input)
    scored.set(given, { from, score })
    return score
  })
  return new Map(rankScores(unranked).map(score => [score.applicationId, score]))
}

/** The last score of each application, kept while nothing that it is made of has changed: one mark changes one. */
const scored = new WeakMap<object, { readonly from: readonly unknown[]; readonly score: UnrankedScore }>()
