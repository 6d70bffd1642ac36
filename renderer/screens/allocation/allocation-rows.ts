import type { Instance, Lock } from '#shared/allocation/instance'
import { askedOfRound } from '#shared/allocation/instance-from-round'
import { buildProblem } from '#shared/allocation/problem'
import { rankCandidates } from '#shared/allocation/rank'
import type { AllocationResult, Outcome } from '#shared/allocation/result'
import type { ApplicationId } from '#shared/base/ids'
import type { Application } from '#shared/round/round-view'
import type { ApplicationScore } from '#shared/scoring/compute-scores'

/** One application in the table. What the distribution says is null while there is none. */
export interface AllocationRow {
  readonly id: string
  readonly number: number
  /** Place in the order that the methods go by: score, and then the tie-break. */
  readonly place: number
  readonly title: string
  readonly applicant: string
  /** Null without any mark. */
  readonly score: number | null
  readonly requestedKroner: number
  readonly minimumKroner: number
  readonly lock: Lock | null
  readonly awardKroner: number | null
  readonly outcome: Outcome | null
  readonly reason: string
  /** What the method that is compared with gives, and how much more (or less) that is. */
  readonly otherKroner: number | null
  readonly differenceKroner: number | null
}

export interface RowSources {
  readonly candidates: readonly Application[]
  readonly scores: ReadonlyMap<ApplicationId, ApplicationScore>
  readonly locks: ReadonlyMap<ApplicationId, Lock>
  readonly year: string
  /** Null where the rules do not fit; the order is then by score and number. */
  readonly instance: Instance | null
  readonly result: AllocationResult | null
  readonly other: AllocationResult | null
  readonly inText: (text: string) => string
}

/** The candidates in the order that the methods go by, with what the distribution gives each. */
export function buildRows(sources: RowSources): readonly AllocationRow[] {
  const { scores, locks, year, result, other, inText } = sources
  const awards = new Map(result?.awards.map(award => [award.applicationId, award]))
  const otherAwards = new Map(other?.awards.map(award => [award.applicationId, award]))
  return inOrder(sources).map((application, at): AllocationRow => {
    const { form } = application.packet
    const award = awards.get(application.id)
    const awardKroner = award?.award ?? null
    const otherKroner = otherAwards.get(application.id)?.award ?? null
    return {
      id: application.id,
      number: application.number,
      place: at + 1,
      title: form.title,
      applicant: form.applicant.name,
      score: scores.get(application.id)?.score ?? null,
      ...askedOfRound(form, year),
      lock: locks.get(application.id) ?? null,
      awardKroner,
      outcome: award?.outcome ?? null,
      reason: inText(award?.reason ?? ''),
      otherKroner,
      differenceKroner: awardKroner === null || otherKroner === null ? null : otherKroner - awardKroner,
    }
  })
}

/** The last row, in the order of the method, that gets anything; null where nobody does, or everybody. */
export function lastFunded(rows: readonly AllocationRow[]): AllocationRow | null {
  const last = rows.findLast(({ awardKroner }) => awardKroner !== null && awardKroner > 0) ?? null
  return last === null || last === rows.at(-1) ? null : last
}

function inOrder({ candidates, scores, instance }: RowSources): readonly Application[] {
  if (instance !== null) {
    const byId = new Map(candidates.map(application => [application.id as string, application]))
    return rankCandidates(buildProblem(instance)).flatMap(({ id }) => byId.get(id) ?? [])
  }
  const scoreOf = ({ id }: Application) => scores.get(id)?.score ?? 0
  return [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a) || a.number - b.number)
}
