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
  /** The screening has not cleared it. */
  readonly isUnclear: boolean
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
  const flags = new Map(sources.instance?.applications.map(one => [one.id, one.flags]))
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
      isUnclear: flags.get(application.id)?.includes('unclear') ?? false,
      awardKroner,
      outcome: award?.outcome ?? null,
      reason: inText(award?.reason ?? ''),
      otherKroner,
      differenceKroner: awardKroner === null || otherKroner === null ? null : otherKroner - awardKroner,
    }
  })
}

/** Where the money ends, in the order of the method. */
export interface EndOfMoney {
  readonly afterId: string
  /** How many below the line get something because they are locked in. */
  readonly lockedBelow: number
}

/**
 * The line after the last application that got something by its own place; those that are locked in may get
 * something below it. Null where nobody gets anything, or where nobody is left below.
 */
export function endOfMoney(rows: readonly AllocationRow[]): EndOfMoney | null {
  const isFunded = ({ awardKroner }: AllocationRow) => awardKroner !== null && awardKroner > 0
  const at = rows.findLastIndex(row => isFunded(row) && row.lock !== 'fund')
  const last = rows[at]
  if (last === undefined || at === rows.length - 1) return null
  return { afterId: last.id, lockedBelow: rows.slice(at + 1).filter(isFunded).length }
}

function inOrder({ candidates, scores, instance }: RowSources): readonly Application[] {
  if (instance !== null) {
    const byId = new Map(candidates.map(application => [application.id as string, application]))
    return rankCandidates(buildProblem(instance)).flatMap(({ id }) => byId.get(id) ?? [])
  }
  const scoreOf = ({ id }: Application) => scores.get(id)?.score ?? 0
  return [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a) || a.number - b.number)
}
