import { effectiveMark } from '#shared/assessment/effective-mark'
import type { ApplicationId, CriterionId, MemberId } from '#shared/base/ids'
import type { Ruling } from '#shared/round/kinds/impartiality-entries'
import type { Overall } from '#shared/round/kinds/overall-entries'
import type { Application, MarksOfApplication } from '#shared/round/round-view'

/** How far a member has come with one application. */
export interface Answered {
  readonly state: 'locked' | 'none' | 'part' | 'all'
  readonly given: number
  /** The category chosen for the whole application, where the call asks for a view without numbers. */
  readonly category?: string
}

export interface MarksSoFar {
  readonly criteria: readonly CriterionId[]
  readonly marks: ReadonlyMap<ApplicationId, MarksOfApplication>
  readonly rulings: ReadonlyMap<ApplicationId, ReadonlyMap<MemberId, Ruling>>
  /** Views of whole applications, where the call asks for such instead of marks. */
  readonly overall?: ReadonlyMap<ApplicationId, ReadonlyMap<MemberId, Overall>> | undefined
  /** Criterion → its parts, for those that have such. */
  readonly parts?: ReadonlyMap<CriterionId, readonly CriterionId[]>
}

/**
 * What one member has answered on one application; a comment without a number is no answer. Where the call asks for a
 * view without numbers, a category is a whole answer.
 */
export function answeredBy(
  memberId: MemberId,
  application: ApplicationId,
  { criteria, marks, rulings, overall, parts }: MarksSoFar,
): Answered {
  if (rulings.get(application)?.get(memberId)?.outcome === 'inhabil') return { state: 'locked', given: 0 }
  const mine = marks.get(application)?.byMember.get(memberId)
  const given = criteria.filter(
    criterion => effectiveMark(mine, criterion, parts?.get(criterion) ?? []) !== null,
  ).length
  const category = overall?.get(application)?.get(memberId)?.categoryId ?? null
  if (category !== null) return { state: 'all', given, category }
  return { state: given === 0 ? 'none' : given === criteria.length ? 'all' : 'part', given }
}

/** Applications that a member is done with, of those the member can mark: inhabil ones are left out of both. */
export function progressOf(
  memberId: MemberId,
  applications: readonly Application[],
  soFar: MarksSoFar,
): { readonly done: number; readonly of: number } {
  const states = applications.map(({ id }) => answeredBy(memberId, id, soFar).state)
  return {
    done: states.filter(state => state === 'all').length,
    of: states.filter(state => state !== 'locked').length,
  }
}
