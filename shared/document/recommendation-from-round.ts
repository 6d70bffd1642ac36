import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import type { ApplicationId } from '#shared/base/ids'
import { awardOf } from '#shared/decision/check-freeze'
import type { Fields } from '#shared/round/fields'
import type { Decision } from '#shared/round/kinds/decision-entries'
import { selectFrame, selectOffice, selectStanding } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { scoreRound } from '#shared/scoring/score-round'
import { standsAsMet } from '#shared/screening/finding'
import type { Screening } from '#shared/screening/screen-application'
import type { RecommendationInput, RecommendedCase } from './recommendation'

/** What a recommendation is written from besides the round itself. */
export interface RecommendationOfRound {
  readonly fields: Fields
  readonly scheme: Scheme
  readonly today: string
  readonly methodName: string
  /** The decision that is recommended for each application. */
  readonly decisions: ReadonlyMap<ApplicationId, Decision>
  /** Who recommended, and when; null for a proposal that no body has made its own. */
  readonly meeting?: { readonly date: string; readonly body: string } | null
  readonly screenings: ReadonlyMap<ApplicationId, Screening>
  readonly robustness: {
    readonly samples: number
    readonly methodName: string
    /** Share of the weightings in which an application is funded, 0 to 1. */
    readonly fundedShares: ReadonlyMap<string, number>
  } | null
}

/** Gathers the recommendation; an application without a decision is left out. */
export function recommendationOfRound(of: RecommendationOfRound): RecommendationInput {
  const { fields, scheme, robustness } = of
  const office = selectOffice(fields)
  const scores = scoreRound(fields, scheme)
  const texts = new Map(assessmentCriteria(scheme).map(({ id, text }) => [id as string, text]))
  return {
    schemeName: scheme.name,
    fellowship: scheme.fellowship,
    body: scheme.body.name,
    recommendedBy: of.meeting ?? null,
    caseNumber: office?.caseNumber ?? '',
    date: of.today,
    frameKroner: selectFrame(fields),
    methodName: of.methodName,
    scaleMax: scheme.scale.max,
    robustness:
      robustness === null ? null : { samples: robustness.samples, methodName: robustness.methodName },
    cases: selectStanding(fields).flatMap((application): RecommendedCase[] => {
      const decision = of.decisions.get(application.id)
      if (decision === undefined) return []
      const { form } = application.packet
      const score = scores.get(application.id)
      const screening = of.screenings.get(application.id)
      return [
        {
          number: application.number,
          title: form.title,
          applicant: form.applicant.name,
          requestedKroner: askedOfRound(form, grantYear(scheme)).requestedKroner,
          recommendedKroner: awardOf(decision),
          outcome: decision.outcome,
          localRank: form.localRank ?? null,
          score: score?.score ?? null,
          rank: score?.rank ?? null,
          members: score?.members ?? 0,
          spread: spreadOf(score),
          criteria: (score?.criteria ?? []).map(({ criterionId, marks, value, consensus }) => {
            const numbers = marks.map(({ mark }) => mark)
            return {
              text: texts.get(criterionId) ?? criterionId,
              value,
              marks: numbers.length,
              least: numbers.length === 0 ? null : Math.min(...numbers),
              most: numbers.length === 0 ? null : Math.max(...numbers),
              agreed: consensus !== null,
            }
          }),
          fundedShare: robustness?.fundedShares.get(application.id) ?? null,
          reasons: decision.reasons,
          conditions: decision.conditions,
          departure: decision.departure,
          findings: (screening?.findings ?? [])
            .filter(finding => standsAsMet(finding) === false)
            .map(({ requirement, message }) => `${requirement} ${message}`),
        },
      ]
    }),
  }
}

/** Lowest and highest total of one member: the weighted mean of that member's own marks. */
function spreadOf(score: ApplicationScore | undefined): RecommendedCase['spread'] {
  const sums = new Map<string, { value: number; weight: number }>()
  for (const { marks, weight } of score?.criteria ?? []) {
    for (const { memberId, mark } of marks) {
      const sum = sums.get(memberId) ?? { value: 0, weight: 0 }
      sums.set(memberId, { value: sum.value + weight * mark, weight: sum.weight + weight })
    }
  }
  const totals = [...sums.values()].flatMap(({ value, weight }) => (weight > 0 ? [value / weight] : []))
  return totals.length < 2 ? null : { least: Math.min(...totals), most: Math.max(...totals) }
}
