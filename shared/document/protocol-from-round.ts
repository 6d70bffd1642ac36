import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { applicationItemId } from '#shared/assessment/agenda'
import { presenceAt } from '#shared/assessment/quorum'
import { partsInDocuments } from '#shared/decision/award-by-party'
import { awardOf } from '#shared/decision/check-freeze'
import type { Fields } from '#shared/round/fields'
import type { Member } from '#shared/round/kinds/member-entries'
import type { Meeting } from '#shared/round/kinds/office-entries'
import { selectQuorumRule } from '#shared/round/meeting-view'
import {
  type Application,
  selectAgreedOverall,
  selectConsensus,
  selectDeclarations,
  selectFrame,
  selectFrozen,
  selectMeeting,
  selectMembers,
  selectOffice,
  selectRecommended,
  selectRulings,
  selectSetup,
  selectStanding,
  selectWeightChange,
  selectWeights,
  selectWeightsLockedAt,
} from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { frameChoices } from '#shared/scheme/compute-frame'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { Scheme } from '#shared/scheme/scheme'
import { periodOf } from './letter-from-round'
import type { Attendee, ImpartialityRecord, ProtocolCase, ProtocolInput } from './protocol-input'
import { meetingRecordOf, otherItemsOf, participationIn } from './protocol-record'

/** What the protocol is written from besides the round itself. */
export interface ProtocolOfRound {
  readonly fields: Fields
  readonly scheme: Scheme
  /** The day of the meeting that froze the decisions. */
  readonly meetingDate: string
  readonly methodName: string
  readonly draft: boolean
}

/** Gathers the protocol of the meeting from the round's frozen decisions. */
export function protocolOfRound(of: ProtocolOfRound): ProtocolInput {
  const { fields, scheme, meetingDate } = of
  const office = selectOffice(fields)
  const meeting = selectMeeting(fields)
  const members = selectMembers(fields)
  return {
    language: scheme.language,
    body: scheme.body.name,
    fellowship: scheme.fellowship,
    schemeName: scheme.name,
    caseNumber: office?.caseNumber ?? '',
    date: office?.letterDate ?? meetingDate,
    meeting: {
      date: meeting?.date ?? meetingDate,
      start: meeting?.startsAt ?? '',
      end: meeting?.endsAt ?? '',
      place: meeting?.place ?? '',
    },
    // Nobody is said to have been there before the meeting's own facts are entered.
    attendance: meeting === null ? [] : members.map(member => attendeeOf(member, scheme, meeting)),
    quorum: quorumOf(fields, members, meeting),
    opening: meeting?.agendaNote ?? '',
    frame: frameOf(scheme, selectFrame(fields)),
    method: of.methodName || selectSetup(fields).method,
    weights: weightsOf(of),
    cases: selectStanding(fields).flatMap(application => caseOf(application, of, members)),
    otherItems: otherItemsOf(fields, scheme),
    nextSteps: (meeting?.nextSteps ?? '').split('\n').filter(line => line.trim() !== ''),
    signatories: office?.signatories ?? [],
    approvedElectronically: office?.approvedElectronically ?? false,
    draft: of.draft,
  }
}

function quorumOf(
  fields: Fields,
  members: readonly Member[],
  meeting: Meeting | null,
): ProtocolInput['quorum'] {
  const rule = selectQuorumRule(fields)
  const { seats, voting, quorate } = presenceAt(members, meeting, undefined, rule)
  return { seats, present: voting.length, quorate, rule }
}

const roleNames: Readonly<Record<Member['role'], string>> = {
  chair: 'leder',
  member: 'medlem',
  deputy: 'varamedlem',
  observer: 'observatør',
  secretariat: 'sekretariat',
}

function attendeeOf(member: Member, scheme: Scheme, meeting: Meeting | null): Attendee {
  const person = { name: member.name, role: roleNames[member.role], side: member.side ?? '' }
  const standsFor = meeting?.substitutes.find(({ name }) => name === member.name)?.member
  if (meeting?.absent.includes(member.id)) return { ...person, as: { kind: 'absent' } }
  if (member.role === 'secretariat') return { ...person, as: { kind: 'secretariat' } }
  if (member.role === 'observer') {
    const rights = scheme.seats.find(seat => !seat.voting)?.rights.join(', ') ?? ''
    return { ...person, as: { kind: 'observer', rights: rights || 'uten stemmerett' } }
  }
  if (standsFor !== undefined) return { ...person, as: { kind: 'substitute', for: standsFor } }
  return { ...person, as: { kind: 'member' } }
}

/** The layers and commitments behind the frame that was chosen, or the frame as one sum where it is none of these. */
function frameOf(scheme: Scheme, frameKroner: number | null): ProtocolInput['frame'] {
  const choice = frameChoices(scheme).find(({ amountKroner }) => amountKroner === frameKroner)
  if (choice === undefined) return { layers: [{ label: 'Ramme', kroner: frameKroner ?? 0 }], commitments: [] }
  const chosen = (layerId: string | null) => choice.id === 'whole' || choice.layerIds.includes(layerId ?? '')
  return {
    layers: scheme.frame.layers
      .filter(({ id }) => chosen(id))
      .map(({ label, amountKroner }) => ({ label, kroner: amountKroner ?? 0 })),
    commitments: scheme.frame.commitments
      .filter(({ layerId }) => chosen(layerId ?? null))
      .map(({ label, amountKroner }) => ({ label, kroner: amountKroner })),
  }
}

function weightsOf({ fields, scheme }: ProtocolOfRound): ProtocolInput['weights'] {
  const lockedAt = selectWeightsLockedAt(fields)
  const weights = selectWeights(fields)
  const first = firstMarkAt(fields)
  // Without weights of the committee's own and without any mark there was nothing to weigh.
  if (lockedAt === null && weights === null && first === never) return null
  const criteria = assessmentCriteria(scheme)
  const weightOf = (id: string) => (weights === null ? 1 : (weights[id] ?? 0))
  const whole = criteria.reduce((sum, { id }) => sum + weightOf(id), 0)
  return {
    lockedAt,
    changed: selectWeightChange(fields),
    beforeMarks: lockedAt !== null && lockedAt <= first,
    lockedBy: scheme.body.name,
    criteria: criteria.map(({ id, text }) => ({
      text,
      weightPercent: whole === 0 ? 0 : (100 * weightOf(id)) / whole,
    })),
  }
}

const never = '9999'

/** When the first mark that stands was given; later than any moment where there is none. */
function firstMarkAt(fields: Fields): string {
  let first = never
  for (const group of fields.get('marks')?.values() ?? []) {
    for (const { shown } of group.values()) if (shown.at < first) first = shown.at
  }
  return first
}

function caseOf(application: Application, of: ProtocolOfRound, members: readonly Member[]): ProtocolCase[] {
  const decision = selectFrozen(of.fields).get(application.id)
  if (decision === undefined) return []
  const recommended = selectRecommended(of.fields).get(application.id)
  const { form } = application.packet
  return [
    {
      number: String(application.number),
      title: form.title,
      applicant: form.applicant.name,
      requestedKroner: askedOfRound(form, grantYear(of.scheme)).requestedKroner,
      localRank: form.localRank ?? null,
      recommendedKroner: recommended === undefined ? null : awardOf(recommended),
      outcome: decision.outcome,
      awardKroner: awardOf(decision),
      awardByYear: decision.awardByYear,
      awardByParty: partsInDocuments(decision).map(({ party, year, kroner }) => ({
        party: year === null ? party : `${party} (${year})`,
        kroner,
      })),
      period: periodOf(application),
      conditions: decision.conditions,
      reasons: decision.reasons,
      impartiality: impartialityOf(application, of.fields, members),
      agreedOverall: agreedOverallOf(application, of, members),
      agreed: agreedOf(application, of, members),
      participation: participationIn(application, of.fields),
      ...meetingRecordOf(of.fields, applicationItemId(application.id)),
      departure: decision.departure.trim() === '' ? null : decision.departure,
      changed: (decision.changed ?? '').trim() === '' ? null : (decision.changed ?? null),
    },
  ]
}

function agreedOverallOf(
  { id }: Application,
  { fields, scheme }: ProtocolOfRound,
  members: readonly Member[],
) {
  const agreed = selectAgreedOverall(fields).get(id)
  if (agreed === undefined) return null
  const category = overallCategories(scheme).find(one => one.id === agreed.categoryId)?.label
  return {
    category: category ?? agreed.categoryId,
    text: agreed.text,
    disagreed: agreed.disagreed.map(memberId => members.find(one => one.id === memberId)?.name ?? memberId),
  }
}

function agreedOf({ id }: Application, { fields, scheme }: ProtocolOfRound, members: readonly Member[]) {
  const agreed = selectConsensus(fields).get(id)
  const nameOf = (memberId: string) => members.find(member => member.id === memberId)?.name ?? memberId
  return assessmentCriteria(scheme).flatMap(criterion => {
    const one = agreed?.get(criterion.id)
    if (one === undefined) return []
    return [{ criterion: criterion.label, mark: one.mark, disagreed: one.disagreed.map(nameOf) }]
  })
}

function impartialityOf(
  { id }: Application,
  fields: Fields,
  members: readonly Member[],
): readonly ImpartialityRecord[] {
  const declared = selectDeclarations(fields).get(id)
  return [...(selectRulings(fields).get(id) ?? [])].map(([memberId, ruling]) => ({
    member: members.find(member => member.id === memberId)?.name ?? memberId,
    ground: declared?.get(memberId)?.ground ?? '',
    discussion: ruling.reason,
    ruling: ruling.outcome,
    leftTheRoom: ruling.outcome === 'inhabil',
    substitute: ruling.substitute ?? null,
  }))
}
