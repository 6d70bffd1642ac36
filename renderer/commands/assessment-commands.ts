import { showNotice } from '#renderer/stores/notice-store'
import { holdMark, pendingKey, releaseMark, usePendingMarks } from '#renderer/stores/pending-marks-store'
import { useRoundStore } from '#renderer/stores/round-store'
import type { Action } from '#shared/round/entry-kind'
import { valueAt } from '#shared/round/fields'
import {
  assessmentHandedIn,
  assessmentOpened,
  type Certainty,
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
  rulingField,
} from '#shared/round/kinds/impartiality-entries'
import { type Member, memberSet } from '#shared/round/kinds/member-entries'
import {
  type AgreedOverall,
  type Overall,
  overallAgreed,
  overallSet,
} from '#shared/round/kinds/overall-entries'
import {
  type Conclusion,
  findingOverruled,
  type Overruling,
  screeningConcluded,
} from '#shared/round/kinds/screening-entries'
import {
  type Anchors,
  anchorsSet,
  type WeightBasis,
  type Weights,
  weightsLocked,
  weightsSet,
} from '#shared/round/kinds/weight-entries'
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

/** Waits until every mark that was typed is on disk. */
export async function marksWritten(): Promise<void> {
  await lastWritten
}

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
  return writeMark(place, number, before?.comment ?? '', certaintyOf(before))
}

/** How sure the member is of a mark; undefined takes it away. Says nothing where no mark is given. */
export function setCertainty(place: MarkPlace, certainty: Certainty | undefined): Promise<boolean> {
  const before = currentMark(place)
  if (before === null || before.mark === null || certaintyOf(before) === certainty)
    return Promise.resolve(true)
  return writeMark(place, before.mark, before.comment, certainty)
}

function certaintyOf(mark: Mark | null): Certainty | undefined {
  return mark !== null && 'certainty' in mark ? mark.certainty : undefined
}

function isRuledOut(applicationId: string, memberId: string): boolean {
  const { fields } = useRoundStore.getState().state
  return (valueAt(fields, rulingField(applicationId, memberId)) as Ruling | null)?.outcome === 'inhabil'
}

/** Writes the comment beside a mark; an empty one is taken away. */
export function commentOnMark(place: MarkPlace, comment: string): Promise<boolean> {
  const before = currentMark(place)
  if ((before?.comment ?? '') === comment.trim()) return Promise.resolve(true)
  return writeMark(place, before?.mark ?? null, comment.trim(), certaintyOf(before))
}

// One after the other, so that each step can be undone to what stood before it.
function writeMark(
  place: MarkPlace,
  number: number | null,
  comment: string,
  certainty: Certainty | undefined,
): Promise<boolean> {
  const { memberId, applicationId, criterionId } = place
  if (isRuledOut(applicationId, memberId)) {
    showNotice('warning', 'Medlemmet er inhabilt i denne saken. Poenget er ikke lagret.')
    return Promise.resolve(false)
  }
  const mark = markOf(number, comment, certainty)
  const key = pendingKey(applicationId, memberId, criterionId)
  const pending = { mark }
  holdMark(key, pending)
  const written = lastWritten
    .then(() => write(markSet({ ...place, mark })))
    .finally(() => releaseMark(key, pending))
  lastWritten = written.catch(() => false)
  return written
}

function markOf(number: number | null, comment: string, certainty: Certainty | undefined): Mark | null {
  if (number !== null) return { mark: number, comment, ...(certainty === undefined ? {} : { certainty }) }
  return comment === '' ? null : { mark: null, comment }
}

/** A member has handed in, or takes it back. */
export function handIn(memberId: string, handedIn: boolean): Promise<boolean> {
  return write(assessmentHandedIn({ memberId, handedIn }))
}

/** The secretariat opens all marks for every member, or closes them again. */
export function openMarks(opened: boolean): Promise<boolean> {
  return write(assessmentOpened({ opened }))
}

/** A member's view of a whole application without numbers; null takes it away. */
export function giveOverall(memberId: string, applicationId: string, overall: Overall | null) {
  if (isRuledOut(applicationId, memberId)) {
    showNotice('warning', 'Medlemmet er inhabilt i denne saken. Vurderingen er ikke lagret.')
    return Promise.resolve(false)
  }
  return write(overallSet({ memberId, applicationId, overall }))
}

/** The committee agrees on a category for the whole application; null takes it away. */
export function agreeOnOverall(applicationId: string, agreed: AgreedOverall | null): Promise<boolean> {
  return write(overallAgreed({ applicationId, agreed }))
}

/** What the marks of a criterion mean, in the committee's own words; null takes it away. */
export function setAnchors(criterionId: string, anchors: Anchors | null): Promise<boolean> {
  return write(anchorsSet({ criterionId, anchors }))
}

/** The committee agrees on a number for a criterion; null goes back to the mean. */
export function agreeOn(applicationId: string, criterionId: string, consensus: Consensus | null) {
  return write(consensusSet({ applicationId, criterionId, consensus }))
}

/** New weights, and how they were found; null for equal ones. The reason is empty while none were ever locked. */
export function setWeights(weights: Weights | null, basis: WeightBasis, reason: string): Promise<boolean> {
  return write(weightsSet({ weights, reason, basis }))
}

export function lockWeights(locked: boolean): Promise<boolean> {
  return write(weightsLocked({ locked }))
}

/** What a member has said of ties to an application, written down by the secretariat. */
export function declareTie(applicationId: string, memberId: string, declaration: Declaration | null) {
  return write(impartialityDeclared({ applicationId, memberId, declaration }))
}

/** A member has no tie to any of these applications. */
export function declareNoTies(applicationIds: readonly string[], memberId: string) {
  const declaration = { tie: false, ground: '' }
  return write(
    ...applicationIds.map(applicationId => impartialityDeclared({ applicationId, memberId, declaration })),
  )
}

/** The body's ruling on a member and an application; null takes it back. */
export function ruleImpartiality(applicationId: string, memberId: string, ruling: Ruling | null) {
  return write(impartialityRuled({ applicationId, memberId, ruling }))
}

/** The same ruling in several cases, in one go. */
export function ruleImpartialities(
  pairs: readonly { readonly applicationId: string; readonly memberId: string }[],
  ruling: Ruling,
) {
  return write(...pairs.map(pair => impartialityRuled({ ...pair, ruling })))
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
