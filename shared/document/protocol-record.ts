import { agendaOf, applicationItemId, type FixedItem } from '#shared/assessment/agenda'
import { presenceAt } from '#shared/assessment/quorum'
import { protocolTexts } from '#shared/i18n/protocol-texts'
import type { Fields } from '#shared/round/fields'
import { emptyRecord, selectItemRecord, selectQuorumRule } from '#shared/round/meeting-view'
import { type Application, selectMeeting, selectMembers, selectRulings } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import type { MeetingRecord, Participation, ProtocolInput } from './protocol-input'

/** What the meeting put on record about one item of its agenda. */
export function meetingRecordOf(fields: Fields, itemId: string): MeetingRecord {
  const { conclusion, dissents, proposals, note } = selectItemRecord(fields, itemId)
  return {
    decidedBy: conclusion,
    dissent: dissents,
    proposals: proposals.map(({ name, text }) => ({ name, text })),
    note,
  }
}

/** The items besides the applications of which something is on record, in the order of the agenda. */
export function otherItemsOf(fields: Fields, scheme: Scheme): ProtocolInput['otherItems'] {
  const texts = protocolTexts[scheme.language]
  const titles: Readonly<Record<FixedItem, string>> = {
    notice: texts.itemNotice,
    impartiality: texts.itemImpartiality,
    allocation: texts.itemAllocation,
    other: texts.itemOther,
  }
  return agendaOf(fields).items.flatMap(item => {
    if (item.kind === 'application') return []
    const record = meetingRecordOf(fields, item.id)
    const { conclusion, dissents, proposals, note } = selectItemRecord(fields, item.id)
    const isEmpty =
      conclusion === null && dissents.length === 0 && proposals.length === 0 && note.trim() === ''
    return isEmpty ? [] : [{ title: titles[item.fixed], ...record }]
  })
}

/**
 * Who took part in an application; null where it was all of the meeting and nothing of the item is on record: what the
 * protocol says of the meeting holds for it too.
 */
export function participationIn({ id }: Application, fields: Fields): Participation | null {
  const meeting = selectMeeting(fields)
  const rule = selectQuorumRule(fields)
  if (meeting === null) return null
  const presence = presenceAt(selectMembers(fields), meeting, selectRulings(fields).get(id), rule)
  const isPlain =
    presence.leaving.length === 0 && selectItemRecord(fields, applicationItemId(id)) === emptyRecord
  if (isPlain) return null
  return { seats: presence.seats, present: presence.voting.length, quorate: presence.quorate }
}
