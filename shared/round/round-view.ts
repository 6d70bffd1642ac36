import type { ApplicationId, CriterionId, MemberId } from '#shared/base/ids'
import { asId } from '#shared/base/ids'
import type { LetterTemplate } from '#shared/scheme/letter-template'
import type { Collection, FieldGroup, Fields } from './fields'
import { fieldAt, standsAgainst, valueAt } from './fields'
import { type AllocationSetup, setupField } from './kinds/allocation-entries'
import type { TakenIn } from './kinds/application-entries'
import { type Consensus, type Mark, openedField } from './kinds/assessment-entries'
import type { Decision, FrozenDecision, Recommended, Reopening } from './kinds/decision-entries'
import { type Duties, dutiesField } from './kinds/duty-entries'
import { type FollowUp, followUpKey } from './kinds/follow-up-entries'
import type { Declaration, Ruling } from './kinds/impartiality-entries'
import type { Member } from './kinds/member-entries'
import {
  type IssuedDocument,
  type Meeting,
  meetingField,
  type Office,
  officeField,
  type Recipient,
} from './kinds/office-entries'
import { type AgreedOverall, agreedKey, type Overall } from './kinds/overall-entries'
import { frameField, infoField, intakeField, type RoundInfo } from './kinds/round-created'
import type { Conclusion, InformationRequest, Overruling } from './kinds/screening-entries'
import { type Logo, logoField, templateField } from './kinds/template-entries'
import {
  type Anchors,
  type WeightBasis,
  type Weights,
  weightBasisField,
  weightReasonField,
  weightsField,
  weightsLockField,
} from './kinds/weight-entries'
import type { Packet } from './packet'

/** An application as it stands in the round, with everything that was written about it. */
export interface Application {
  readonly id: ApplicationId
  /** What people call it by in the meeting: 1, 2, 3 … in the order of intake. */
  readonly number: number
  readonly packet: Packet
  readonly receivedAt: string
  /** When its first version came; null where this is the first. */
  readonly firstReceivedAt: string | null
  /** The reason it was withdrawn, or null while it stands. */
  readonly withdrawn: string | null
  /** The organisation number that a person chose for the applicant, or `outside`; null where name and number decide. */
  readonly organisation?: string | null
}

/** Typed readings of the fields of a round. Each reading is kept until its own part of the round changes. */
export function selectInfo(fields: Fields): RoundInfo | null {
  return valueAt(fields, infoField) as RoundInfo | null
}

/** The frame in kroner; null until it is set. */
export function selectFrame(fields: Fields): number | null {
  return valueAt(fields, frameField) as number | null
}

/** The intake round whose deadline counts; null while nobody has chosen. */
export function selectIntakeRound(fields: Fields): string | null {
  return valueAt(fields, intakeField) as string | null
}

/** All applications, withdrawn ones too, by number. */
export const selectApplications = ofCollection('applications', groups =>
  [...groups]
    .flatMap(([id, group]): Application[] => {
      const taken = shown<TakenIn>(group, 'packet')
      if (taken === null) return []
      return [
        {
          id: asId<ApplicationId>(id),
          number: shown<number>(group, 'number') ?? 0,
          packet: taken.packet,
          receivedAt: taken.receivedAt,
          firstReceivedAt: taken.firstReceivedAt ?? null,
          withdrawn: shown<string>(group, 'withdrawn'),
          organisation: shown<string>(group, 'organisation'),
        },
      ]
    })
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)),
)

/** The applications that still stand, by number. */
export function selectStanding(fields: Fields): readonly Application[] {
  const all = selectApplications(fields)
  const known = standing.get(all)
  if (known !== undefined) return known
  const kept = all.filter(application => application.withdrawn === null)
  standing.set(all, kept)
  return kept
}

const standing = new WeakMap<readonly Application[], readonly Application[]>()

/** Everybody at the table, by id. */
export const selectMembers = ofCollection('members', groups =>
  [...groups]
    .flatMap(([, group]) => shown<Member>(group, 'member') ?? [])
    .sort((a, b) => a.id.localeCompare(b.id, 'nb', { numeric: true })),
)

/** The marks of one application: member → criterion → mark. */
export interface MarksOfApplication {
  readonly byMember: ReadonlyMap<MemberId, ReadonlyMap<CriterionId, Mark>>
}

/** Application → its marks. Members without a mark are left out. */
export const selectMarks = ofCollection('marks', groups => mapGroups(groups, marksOfGroup))

const marksOfGroup = ofGroup((group): MarksOfApplication => {
  const byMember = new Map<MemberId, Map<CriterionId, Mark>>()
  for (const [key, field] of group) {
    const mark = field.shown.value as Mark | null
    if (mark === null) continue
    const [member = '', criterion = ''] = key.split('\n')
    const mine = byMember.get(asId(member)) ?? new Map<CriterionId, Mark>()
    byMember.set(asId(member), mine.set(asId(criterion), mark))
  }
  return { byMember }
})

/**
 * Application → criterion → the number agreed. Where two numbers stand against each other none of them counts, and
 * the mean does, until somebody settles it.
 */
export const selectConsensus = ofCollection('consensus', groups => mapGroups(groups, agreedNumbers))

const agreedNumbers = ofGroup(
  (group): ReadonlyMap<CriterionId, Consensus> =>
    new Map(
      [...group].flatMap(([key, field]): [CriterionId, Consensus][] => {
        const { value } = field.shown
        if (value === null || key === agreedKey || standsAgainst(field).length > 0) return []
        return [[asId<CriterionId>(key), value as Consensus]]
      }),
    ),
)

const contestedKeys = ofGroup(
  (group): ReadonlySet<string> =>
    new Set([...group].flatMap(([key, field]) => (standsAgainst(field).length > 0 ? [key] : []))),
)

/** Application → the criteria (and `agreedKey`) where what was agreed is in conflict and counts for nothing. */
export const selectContested = ofCollection('consensus', groups => mapGroups(groups, contestedKeys))

/**
 * Application → what the committee agrees on for the whole of it, without numbers. Nothing where two views stand
 * against each other.
 */
export const selectAgreedOverall = ofCollection('consensus', groups =>
  mapShown<AgreedOverall>(
    new Map(
      [...groups].filter(([, group]) => {
        const field = group.get(agreedKey)
        return field === undefined || standsAgainst(field).length === 0
      }),
    ),
    agreedKey,
  ),
)

/** Application → member → overall view. */
export const selectOverall = ofCollection('assessments', groups => {
  const views = new Map<ApplicationId, Map<MemberId, Overall>>()
  for (const [member, group] of groups) {
    for (const [application, overall] of overallOfMember(group)) {
      const of = views.get(application) ?? new Map<MemberId, Overall>()
      views.set(application, of.set(asId<MemberId>(member), overall))
    }
  }
  return views as ReadonlyMap<ApplicationId, ReadonlyMap<MemberId, Overall>>
})

const overallOfMember = ofKeys<ApplicationId, Overall>('overall\n')

/** Whether the secretariat has opened all marks for every member. */
export function selectOpened(fields: Fields): boolean {
  return valueAt(fields, openedField) === true
}

/** Who has handed in. */
export const selectHandedIn = ofCollection(
  'assessments',
  groups =>
    new Set(
      [...groups].flatMap(([id, group]) => (shown(group, 'handed-in') === true ? [asId<MemberId>(id)] : [])),
    ),
)

/** Application → member → declaration. */
export const selectDeclarations = ofCollection('impartiality', groups =>
  mapGroups(groups, ofKeys<MemberId, Declaration>('declaration\n')),
)

/** Application → member → ruling. */
export const selectRulings = ofCollection('impartiality', groups =>
  mapGroups(groups, ofKeys<MemberId, Ruling>('ruling\n')),
)

/** Application → requirement → a person's answer. */
export const selectOverrulings = ofCollection('screening', groups =>
  mapGroups(groups, ofKeys<string, Overruling>('requirement\n')),
)

/** Application → a person's conclusion of the screening. */
export const selectConclusions = ofCollection('screening', groups =>
  mapShown<Conclusion>(groups, 'conclusion'),
)

/** Application → the letter that asked for more information. */
export const selectRequests = ofCollection('screening', groups =>
  mapShown<InformationRequest>(groups, 'request'),
)

/** Application → the day of the meeting that treats it, where that is set. */
export const selectTreatments = ofCollection('screening', groups => mapShown<string>(groups, 'meeting'))

/** Application → lock. */
export const selectLocks = ofCollection('locks', groups => mapShown<'fund' | 'never'>(groups, 'lock'))

/** Application → proposed decision. */
export const selectProposals = ofCollection('decisions', groups => mapShown<Decision>(groups, 'proposal'))

/** Application → frozen decision. */
export const selectFrozen = ofCollection('decisions', groups => mapShown<FrozenDecision>(groups, 'frozen'))

/** Application → what was recommended to the body that decides. */
export const selectRecommended = ofCollection('recommendations', groups =>
  mapShown<Recommended>(groups, 'recommended'),
)

/** Application → that its frozen decision was opened again, the last time it was. */
export const selectReopenings = ofCollection('recommendations', groups =>
  mapShown<Reopening>(groups, 'reopened'),
)

/** Application → the recipient that the secretariat has set for its letter. */
export const selectRecipients = ofCollection('documents', groups => mapShown<Recipient>(groups, 'recipient'))

/** Application → the letter that was last saved. */
export const selectIssuedLetters = ofCollection('documents', groups =>
  mapShown<IssuedDocument>(groups, 'letter'),
)

/** The committee's weights; null means equal. */
export function selectWeights(fields: Fields): Weights | null {
  return valueAt(fields, weightsField) as Weights | null
}

/** When and why the weights were last changed, where a reason was given: as after they were locked. */
export function selectWeightChange(fields: Fields): { readonly at: string; readonly reason: string } | null {
  const written = fieldAt(fields, weightReasonField)?.shown
  return typeof written?.value === 'string' ? { at: written.at, reason: written.value } : null
}

/** How the committee came to its weights; null where nobody has said. */
export function selectWeightBasis(fields: Fields): WeightBasis | null {
  return valueAt(fields, weightBasisField) as WeightBasis | null
}

/** Criterion → what its marks mean in the committee's own words. */
export const selectOwnAnchors = ofCollection('weights', groups => ownAnchors(groups.get('anchors') ?? noKeys))

const ownAnchors = ofKeys<CriterionId, Anchors>('')

/** When the weights were locked, ISO 8601; null while they are open. */
export function selectWeightsLockedAt(fields: Fields): string | null {
  const lock = fields.get(weightsLockField.collection)?.get(weightsLockField.group)?.get(weightsLockField.key)
  return lock?.shown.value === true ? lock.shown.at : null
}

/** Method and rules; by rank without rules until someone chooses. */
export function selectSetup(fields: Fields): AllocationSetup {
  return (valueAt(fields, setupField) as AllocationSetup | null) ?? { method: 'ranked', rules: {} }
}

export function selectOffice(fields: Fields): Office | null {
  return valueAt(fields, officeField) as Office | null
}

/** What the secretariat has settled for the round where the call leaves it open; null while nothing is. */
export function selectDuties(fields: Fields): Duties | null {
  return valueAt(fields, dutiesField) as Duties | null
}

/** Application → what was decided on its award after it was frozen, by date. */
export const selectFollowUps = ofCollection('payments', groups => mapGroups(groups, followUpsOfGroup))

const followUpsOfGroup = ofGroup((group): readonly (FollowUp & { readonly id: string })[] =>
  [...ofFollowUps(group)]
    .map(([id, followUp]) => ({ ...followUp, id }))
    .sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0)),
)

/** The letter template that was written for the round; null while the scheme's own holds. */
export function selectTemplate(fields: Fields): LetterTemplate | null {
  return valueAt(fields, templateField) as LetterTemplate | null
}

/** The logo of the letters; null where there is none. */
export function selectLogo(fields: Fields): Logo | null {
  return valueAt(fields, logoField) as Logo | null
}

export function selectMeeting(fields: Fields): Meeting | null {
  return valueAt(fields, meetingField) as Meeting | null
}

type Groups = ReadonlyMap<string, FieldGroup>
const noGroups: Groups = new Map()
const noKeys: FieldGroup = new Map()

function shown<T>(group: FieldGroup, key: string): T | null {
  return (group.get(key)?.shown.value ?? null) as T | null
}

function ofCollection<T>(collection: Collection, read: (groups: Groups) => T): (fields: Fields) => T {
  const kept = new WeakMap<Groups, T>()
  return fields => {
    const groups = fields.get(collection) ?? noGroups
    if (!kept.has(groups)) kept.set(groups, read(groups))
    return kept.get(groups) as T
  }
}

function ofGroup<T>(read: (group: FieldGroup) => T): (group: FieldGroup) => T {
  const kept = new WeakMap<FieldGroup, T>()
  return group => {
    if (!kept.has(group)) kept.set(group, read(group))
    return kept.get(group) as T
  }
}

function mapGroups<T>(groups: Groups, read: (group: FieldGroup) => T): ReadonlyMap<ApplicationId, T> {
  return new Map([...groups].map(([id, group]) => [asId<ApplicationId>(id), read(group)]))
}

function mapShown<T>(groups: Groups, key: string): ReadonlyMap<ApplicationId, T> {
  const entries = [...groups].flatMap(([id, group]): [ApplicationId, T][] => {
    const value = shown<T>(group, key)
    return value === null ? [] : [[asId<ApplicationId>(id), value]]
  })
  return new Map(entries)
}

function ofKeys<Id extends string, T>(prefix: string): (group: FieldGroup) => ReadonlyMap<Id, T> {
  return ofGroup(group => {
    const found = new Map<Id, T>()
    for (const [key, field] of group) {
      if (!key.startsWith(prefix) || field.shown.value === null) continue
      found.set(asId<Id>(key.slice(prefix.length)), field.shown.value as T)
    }
    return found
  })
}

const ofFollowUps = ofKeys<string, FollowUp>(followUpKey)
