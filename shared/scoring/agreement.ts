import type { ApplicationId, CriterionId, MemberId } from '#shared/base/ids'
import type { ApplicationScore } from './compute-scores'
import { type Intraclass, intraclass } from './intraclass'
import { type Concordance, kendallW } from './kendall-w'
import { type Alpha, krippendorffAlpha } from './krippendorff-alpha'
import type { UnitMark } from './strictness'

/** How far the members agree, by measures with a name and a source. */
export interface Agreement {
  /** Over every application and criterion, as ranks and as distances; tolerates missing marks. */
  readonly ordinal: Alpha
  readonly interval: Alpha
  /** Of the members' own scores, over the applications that all of them have marked in full. Null where too few. */
  readonly correlation: Intraclass | null
  /** Of the order that those scores give. */
  readonly concordance: Concordance | null
  /** Applications that every member has marked in full. */
  readonly complete: number
}

/** Agreement among the members, from scores with their working. Consensus marks do not count: nobody gave them alone. */
export function computeAgreement(
  scores: readonly ApplicationScore[],
  members: readonly MemberId[],
): Agreement {
  const units = scores.flatMap(({ criteria }) => criteria.map(({ marks }) => marks.map(({ mark }) => mark)))
  const table = scores.flatMap(score => {
    const own = ownScores(score)
    const row = members.flatMap(member => own.get(member) ?? [])
    return row.length === members.length && row.length > 0 ? [row] : []
  })
  const byMember = members.map((_, at) => table.map(row => row[at] ?? 0))
  return {
    ordinal: krippendorffAlpha(units, 'ordinal'),
    interval: krippendorffAlpha(units, 'interval'),
    correlation: intraclass(table),
    concordance: table.length < 2 ? null : kendallW(byMember),
    complete: table.length,
  }
}

/**
 * Each member's own score of an application, by the weights of its score: only of members who have marked every
 * criterion that weighs something, since other scores could not be compared. Rounded to nine decimals as scores are.
 */
export function ownScores(score: ApplicationScore): ReadonlyMap<MemberId, number> {
  const weighing = score.criteria.filter(({ weight }) => weight > 0)
  const sums = new Map<MemberId, { sum: number; marks: number }>()
  for (const { marks, weight } of weighing) {
    for (const { memberId, mark } of marks) {
      const { sum, marks } = sums.get(memberId) ?? { sum: 0, marks: 0 }
      sums.set(memberId, { sum: sum + weight * mark, marks: marks + 1 })
    }
  }
  return new Map(
    [...sums].flatMap(([member, { sum, marks }]): [MemberId, number][] =>
      marks === weighing.length ? [[member, Math.round(sum * 1e9) / 1e9]] : [],
    ),
  )
}

/** All marks that count, by application and criterion, for the model of strict and lenient members. */
export function unitMarksOf(scores: readonly ApplicationScore[]): readonly UnitMark[] {
  return scores.flatMap(({ applicationId, criteria }) =>
    criteria.flatMap(({ criterionId, marks }) =>
      marks.map(({ memberId, mark }) => ({ unit: `${applicationId}\n${criterionId}`, memberId, mark })),
    ),
  )
}

/** How far the members stand apart on one criterion of one application. */
export interface Disagreement {
  readonly applicationId: ApplicationId
  readonly criterionId: CriterionId
  readonly marks: number
  readonly min: number
  readonly max: number
  /** Sample standard deviation (n − 1). */
  readonly deviation: number
  /** What the committee has agreed on since; null while it has not. */
  readonly consensus: number | null
}

/**
 * Where the members stand furthest apart, that first: by standard deviation, then by the distance from the lowest to
 * the highest mark. Criteria with fewer than two marks, or no difference, are left out; those that the committee has
 * agreed on come last.
 */
export function listDisagreements(scores: readonly ApplicationScore[]): readonly Disagreement[] {
  return scores
    .flatMap(({ applicationId, criteria }) =>
      criteria.flatMap(({ criterionId, marks, mean, consensus }): Disagreement[] => {
        if (mean === null || marks.length < 2) return []
        const numbers = marks.map(({ mark }) => mark)
        const squares = numbers.reduce((sum, mark) => sum + (mark - mean) ** 2, 0)
        if (squares === 0) return []
        return [
          {
            applicationId,
            criterionId,
            marks: numbers.length,
            min: Math.min(...numbers),
            max: Math.max(...numbers),
            deviation: Math.sqrt(squares / (numbers.length - 1)),
            consensus,
          },
        ]
      }),
    )
    .sort(
      (a, b) =>
        Number(a.consensus !== null) - Number(b.consensus !== null) ||
        b.deviation - a.deviation ||
        b.max - b.min - (a.max - a.min),
    )
}
