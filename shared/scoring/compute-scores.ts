import type { ApplicationId, CriterionId, MemberId } from '#shared/base/ids'

/** A mark that counts, with who gave it. */
export interface CountedMark {
  readonly memberId: MemberId
  readonly mark: number
}

/** What one criterion came to for one application. */
export interface CriterionScore {
  readonly criterionId: CriterionId
  /** The members' marks that count, in the order of the members. */
  readonly marks: readonly CountedMark[]
  /** Mean of those marks; null when there is none. */
  readonly mean: number | null
  /** What the committee agreed on; takes the place of the mean. */
  readonly consensus: number | null
  /** Consensus or mean; null when there is neither. */
  readonly value: number | null
  /** This criterion's share of the score, 0 to 1, among the criteria that have a value. */
  readonly weight: number
}

/** The score of one application, with its working. */
export interface ApplicationScore {
  readonly applicationId: ApplicationId
  readonly criteria: readonly CriterionScore[]
  /** Σ weight × value; null when no criterion has a value. On the scale of the scheme. */
  readonly score: number | null
  /** Place by score, best first; equal scores share a place (1, 2, 2, 4). Null without a score. */
  readonly rank: number | null
  /** How many members have given at least one mark that counts. */
  readonly members: number
  /** Whether every criterion has a value. */
  readonly complete: boolean
}

export interface ScoringInput {
  readonly criteria: readonly CriterionId[]
  /** The members who are counted: not observers, not the secretariat. */
  readonly members: readonly MemberId[]
  readonly applications: readonly ApplicationId[]
  readonly mark: (application: ApplicationId, member: MemberId, criterion: CriterionId) => number | null
  readonly consensus: (application: ApplicationId, criterion: CriterionId) => number | null
  /** Whether the body has ruled that the member takes no part in the application. */
  readonly excluded: (application: ApplicationId, member: MemberId) => boolean
  /** The committee's weights; null means equal. A criterion that is not named weighs nothing. */
  readonly weights: Readonly<Record<string, number>> | null
}

/**
 * Scores by the additive model: the weighted mean, over criteria, of the mean of the members' marks (or of the
 * consensus). Weights are normalised to 1 over the criteria that have a value for the application, so a missing
 * mark is missing and never counts as zero; `complete` says when something is missing. Scores are rounded to nine
 * decimals, so that ties are ties.
 */
export function computeScores(input: ScoringInput): readonly ApplicationScore[] {
  return rankScores(input.applications.map(application => scoreApplication(application, input)))
}

/** A score before it is held against the others. */
export type UnrankedScore = Omit<ApplicationScore, 'rank'>

/** Places by score, best first; equal scores share a place. The order of the list stays. */
export function rankScores(unranked: readonly UnrankedScore[]): readonly ApplicationScore[] {
  const places = new Map<number, number>()
  const sorted = unranked.flatMap(({ score }) => score ?? []).sort((a, b) => b - a)
  sorted.forEach((score, at) => {
    if (!places.has(score)) places.set(score, at + 1)
  })
  return unranked.map(one => ({ ...one, rank: one.score === null ? null : (places.get(one.score) ?? null) }))
}

/** The score of one application, by the same model, before the applications are ranked. */
export function scoreApplication(
  applicationId: ApplicationId,
  input: Omit<ScoringInput, 'applications'>,
): UnrankedScore {
  const counted = input.members.filter(member => !input.excluded(applicationId, member))
  const raw = input.criteria.map(criterionId => {
    const marks = counted.flatMap((memberId): CountedMark[] => {
      const mark = input.mark(applicationId, memberId, criterionId)
      return mark === null ? [] : [{ memberId, mark }]
    })
    const mean = marks.length === 0 ? null : marks.reduce((sum, { mark }) => sum + mark, 0) / marks.length
    const consensus = input.consensus(applicationId, criterionId)
    return { criterionId, marks, mean, consensus, value: consensus ?? mean }
  })
  const weightOf = (criterion: CriterionId) => (input.weights === null ? 1 : (input.weights[criterion] ?? 0))
  const valued = raw.filter(one => one.value !== null)
  const whole = valued.reduce((sum, one) => sum + weightOf(one.criterionId), 0)
  const criteria = raw.map(one => ({
    ...one,
    weight: one.value === null || whole === 0 ? 0 : weightOf(one.criterionId) / whole,
  }))
  const sum = criteria.reduce((sum, one) => sum + weightOf(one.criterionId) * (one.value ?? 0), 0)
  return {
    applicationId,
    criteria,
    // Equal marks in another order must give equal scores: sums of fractions differ in their last digits.
    score: whole === 0 ? null : Math.round((sum / whole) * 1e9) / 1e9,
    members: new Set(raw.flatMap(one => one.marks.map(({ memberId }) => memberId))).size,
    complete: valued.length === raw.length,
  }
}
