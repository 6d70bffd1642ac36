import { holdMark, pendingKey, releaseMark, usePendingMarks } from '#renderer/stores/pending-marks-store'
import { useRoundStore } from '#renderer/stores/round-store'
import type { Action } from '#shared/round/entry-kind'
import { valueAt } from '#shared/round/fields'
import {
  assessmentHandedIn,
  type Consensus,
  consensusSet,
  type Mark,
  markField,
  markSet,
} from '#shared/round/kinds/assessment-entries'
import {
  type Declaration,
  impartialityDeclared,
  impartialityRuled,
  type Ruling,
} from '#shared/round/kinds/impartiality-entries'
import { type Member, memberSet } from '#shared/round/kinds/member-entries'
import {
  type Conclusion,
  findingOverruled,
  type Overruling,
  screeningConcluded,
} from '#shared/round/kinds/screening-entries'
import { type Weights, weightsLocked, weightsSet } from '#shared/round/kinds/weight-entries'
import { beforeWindowCloses } from './closing'
import { write } from './write'

/** One field for a mark: whose, on what, by which criterion. */
export interface MarkPlace {
  readonly memberId: string
  readonly applicationId: string
  readonly criterionId: string
}

let lastWritten: Promise<unknown> = Promise.resolve()
beforeWindowCloses(async () => void (await lastWritten))

/** The mark as the person sees it: what was just typed, else what the journal holds. */
export function currentMark({ memberId, applicationId, criterionId }: MarkPlace): Mark | null {
  const pending = usePendingMarks.getState().marks.get(pendingKey(applicationId, memberId, criterionId))
  if (pending !== undefined) return pending.mark
  const { fields } = useRoundStore.getState().state
  return valueAt(fields, markField(applicationId, memberId, criterionId)) as Mark | null
}

/** Gives, changes or (null) takes back the number; the comment stays. It shows at once and is written in turn. */
export function giveMark(place: MarkPlace, number: number | null): Promise<boolean> {
  const before = currentMark(place)
  if ((before?.mark ?? null) === number) return Promise.resolve(true)
  return writeMark(place, number, before?.comment ?? '')
}

/** Writes the comment beside a mark; an empty one is taken away. */
export function commentOnMark(place: MarkPlace, comment: string): Promise<boolean> {
  const before = currentMark(place)
  if ((before?.comment ?? '') === comment.trim()) return Promise.resolve(true)
  return writeMark(place, before?.mark ?? null, comment.trim())
}

// One after the other, so that each step can be undone to what stood before it.
function writeMark(place: MarkPlace, number: number | null, comment: string): Promise<boolean> {
  const { memberId, applicationId, criterionId } = place
  const mark = markOf(number, comment)
  const key = pendingKey(applicationId, memberId, criterionId)
  const pending = { mark }
  holdMark(key, pending)
  const written = lastWritten
    .then(() => write(markSet({ ...place, mark })))
    .finally(() => releaseMark(key, pending))
  lastWritten = written.catch(() => false)
  return written
}

function markOf(number: number | null, comment: string): Mark | null {
  if (number !== null) return { mark: number, comment }
  return comment === '' ? null : { mark: null, comment }
}

/** A member has handed in, or takes it back. */
export function handIn(memberId: string, handedIn: boolean): Promise<boolean> {
  return write(assessmentHandedIn({ memberId, handedIn }))
}

/** The committee agrees on a number for a criterion; null goes back to the mean. */
export function agreeOn(applicationId: string, criterionId: string, consensus: Consensus | null) {
  return write(consensusSet({ applicationId, criterionId, consensus }))
}

/** New weights; null for equal ones. The reason is empty while the weights have never been locked. */
export function setWeights(weights: Weights | null, reason: string): Promise<boolean> {
  return write(weightsSet({ weights, reason }))
}

export function lockWeights(locked: boolean): Promise<boolean> {
  return write(weightsLocked({ locked }))
}

/** What a member has said of ties to an application, written down by the secretariat. */
export function declareTie(applicationId: string, memberId: string, declaration: Declaration | null) {
  return write(impartialityDeclared({ applicationId, memberId, declaration }))
}

/** The body's ruling on a member and an application; null takes it back. */
export function ruleImpartiality(applicationId: string, memberId: string, ruling: Ruling | null) {
  return write(impartialityRuled({ applicationId, memberId, ruling }))
}

export function saveMembers(members: readonly Member[]): Promise<boolean> {
  return write(...members.map((member): Action => memberSet({ memberId: member.id, member })))
}

export function removeMember(memberId: string): Promise<boolean> {
  return write(memberSet({ memberId, member: null }))
}

/** A person's answer to a requirement; null goes back to what the data say. */
export function overruleFinding(applicationId: string, requirementId: string, overruling: Overruling | null) {
  return write(findingOverruled({ applicationId, requirementId, overruling }))
}

/** A person's conclusion of the screening; null goes back to the proposal. */
export function concludeScreening(applicationId: string, conclusion: Conclusion | null) {
  return write(screeningConcluded({ applicationId, conclusion }))
}
