import { organisationTable } from '#renderer/stores/round-store'
import { methodName } from '#shared/allocation/methods'
import type { MethodId } from '#shared/allocation/result'
import type { ApplicationId } from '#shared/base/ids'
import { buildLetter } from '#shared/document/letter'
import { letterOfRound, recipientOf } from '#shared/document/letter-from-round'
import { protocolOfRound } from '#shared/document/protocol-from-round'
import { checkProtocol } from '#shared/document/protocol-problem'
import { documentWarningText } from '#shared/document/warning'
import type { Language } from '#shared/i18n/language'
import { type FieldName, type Fields, fieldAt } from '#shared/round/fields'
import { frozenField, type Outcome } from '#shared/round/kinds/decision-entries'
import { dutiesField } from '#shared/round/kinds/duty-entries'
import { meetingField, officeField, recipientField } from '#shared/round/kinds/office-entries'
import { logoField, templateField } from '#shared/round/kinds/template-entries'
import {
  type Application,
  selectDuties,
  selectFrozen,
  selectOffice,
  selectProposals,
  selectRecipients,
  selectReopenings,
  selectStanding,
  selectTemplate,
} from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { standsAsMet } from '#shared/screening/finding'
import type { Screening } from '#shared/screening/screen-application'
import { type Lack, letterLack, protocolLack } from './document-lacks'

/**
 * How far a document has come: its decision is not frozen; it lacks something; it can be sent; it is saved; or it was
 * saved and something it is written from has changed since.
 */
export type DocumentState = 'open' | 'lacking' | 'ready' | 'saved' | 'changed'

/** One document of the round, as it would be printed now. */
export interface DocumentRow {
  /** The application's id, or `protocol`. */
  readonly id: string
  /** Null for the protocol. */
  readonly number: number | null
  readonly recipient: string
  readonly outcome: Outcome | null
  readonly language: Language
  readonly state: DocumentState
  readonly lacks: readonly Lack[]
  /** What somebody should look at before the document is sent; it does not hold it back. */
  readonly warnings: readonly string[]
}

export const protocolId = 'protocol'

const notFrozen: Lack = {
  text: 'Vedtaket er ikke låst. Brevet er en kladd til vedtaket er låst.',
  place: 'decision',
  field: null,
}

/** A letter for every application that has a decision, by number, and before them the protocol. */
export function documentRows(
  fields: Fields,
  scheme: Scheme,
  screenings: ReadonlyMap<ApplicationId, Screening>,
  today: string,
): readonly DocumentRow[] {
  const letters = selectStanding(fields).flatMap(application => {
    const row = letterRow(fields, scheme, screenings.get(application.id), application, today)
    return row === null ? [] : [row]
  })
  return letters.length === 0 ? [] : [protocolRow(fields, scheme), ...letters]
}

function letterRow(
  fields: Fields,
  scheme: Scheme,
  screening: Screening | undefined,
  application: Application,
  today: string,
): DocumentRow | null {
  const { id, number, packet } = application
  const frozen = selectFrozen(fields).get(id)
  const decision = frozen ?? selectProposals(fields).get(id)
  if (decision === undefined) return null
  const recipient = selectRecipients(fields).get(id) ?? null
  const failedRequirements = (screening?.findings ?? [])
    .filter(finding => finding.severity === 'stop' && standsAsMet(finding) === false)
    .map(({ requirement }) => requirement)
  const letter = buildLetter(
    letterOfRound({
      scheme,
      organisations: organisationTable(),
      office: selectOffice(fields),
      application,
      awardPeriod: selectDuties(fields)?.awardPeriod ?? null,
      decision: frozen ?? { ...decision, meeting: { date: today, method: '' } },
      recipient,
      reopened: selectReopenings(fields).get(application.id) ?? null,
      template: selectTemplate(fields),
      failedRequirements,
      today,
      draft: false,
    }),
  )
  const problems = letter.ok ? [] : letter.error.map(letterLack)
  const lacks = frozen === undefined ? [notFrozen, ...problems] : problems
  return {
    id,
    number,
    recipient: (recipient ?? recipientOf(application)).name,
    outcome: decision.outcome,
    language: recipient?.language ?? packet.form.language ?? 'nb',
    state:
      frozen === undefined
        ? 'open'
        : stateOf(fields, lacks, { collection: 'documents', group: id, key: 'letter' }, [
            frozenField(id),
            recipientField(id),
            officeField,
            dutiesField,
            templateField,
            logoField,
          ]),
    lacks,
    warnings: letter.ok ? letter.value.warnings.map(documentWarningText) : [],
  }
}

function protocolRow(fields: Fields, scheme: Scheme): DocumentRow {
  const frozen = selectFrozen(fields)
  const meeting = [...frozen.values()].at(-1)?.meeting
  const common = { id: protocolId, number: null, recipient: 'Protokoll', outcome: null, warnings: [] }
  if (meeting === undefined) {
    const text = 'Ingen vedtak er låst. Lås vedtakene før protokollen lages.'
    return { ...common, language: scheme.language, state: 'open', lacks: [{ ...notFrozen, text }] }
  }
  const lacks = checkProtocol(
    protocolOfRound({
      fields,
      scheme,
      meetingDate: meeting.date,
      methodName: methodName(meeting.method as MethodId),
      draft: false,
    }),
  ).map(protocolLack)
  const state = stateOf(fields, lacks, { collection: 'documents', group: 'round', key: 'protocol' }, [
    officeField,
    meetingField,
    ...[...frozen.keys()].map(id => frozenField(id)),
  ])
  return { ...common, language: scheme.language, state, lacks }
}

/** Whether a document can be sent, is saved, or was saved before one of the fields it is written from. */
function stateOf(
  fields: Fields,
  lacks: readonly Lack[],
  issued: FieldName,
  from: readonly FieldName[],
): DocumentState {
  if (lacks.length > 0) return 'lacking'
  const saved = fieldAt(fields, issued)?.shown.at
  if (saved === undefined) return 'ready'
  return from.some(name => (fieldAt(fields, name)?.shown.at ?? '') > saved) ? 'changed' : 'saved'
}

/** How many documents stand in each state. */
export function countStates(rows: readonly DocumentRow[]): Readonly<Record<DocumentState, number>> {
  const counts = { open: 0, lacking: 0, ready: 0, saved: 0, changed: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}
