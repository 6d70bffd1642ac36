import { useMemo } from 'react'
import { useMeeting } from '#renderer/stores/meeting-store'
import { selectFields, selectScheme, selectScores, useRoundStore } from '#renderer/stores/round-store'
import { type Agenda, type AgendaItem, type AgendaMeasures, agendaOf } from '#shared/assessment/agenda'
import { type Presence, presenceAt } from '#shared/assessment/quorum'
import type { Fields } from '#shared/round/fields'
import { selectQuorumRule } from '#shared/round/meeting-view'
import { selectMeeting, selectMembers, selectRulings } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { listDisagreements } from '#shared/scoring/agreement'

/** The agenda with the item that the meeting is at. */
export interface MeetingView {
  readonly fields: Fields
  readonly scheme: Scheme
  readonly agenda: Agenda
  readonly item: AgendaItem | null
  readonly next: AgendaItem | null
  readonly previous: AgendaItem | null
  readonly presence: Presence
  /** Of the item before this one; null where this is the first. */
  readonly presenceBefore: Presence | null
}

/** Null where no round is open. */
export function useMeetingView(): MeetingView | null {
  const fields = useRoundStore(selectFields)
  const chosen = useMeeting(state => state.itemId)
  return useMemo(() => {
    const scheme = selectScheme(fields)
    if (scheme === null) return null
    const agenda = agendaOf(fields)
    const found = agenda.items.findIndex(({ id }) => id === chosen)
    const at = found === -1 ? 0 : found
    const item = agenda.items[at] ?? null
    const previous = agenda.items[at - 1] ?? null
    return {
      fields,
      scheme,
      agenda,
      item,
      next: agenda.items[at + 1] ?? null,
      previous,
      presence: presenceIn(fields, item),
      presenceBefore: previous === null ? null : presenceIn(fields, previous),
    }
  }, [fields, chosen])
}

/** Who takes part in an item, by the round as it stands. */
export function presenceIn(fields: Fields, item: AgendaItem | null): Presence {
  const rulings = item?.kind === 'application' ? selectRulings(fields).get(item.application.id) : undefined
  return presenceAt(selectMembers(fields), selectMeeting(fields), rulings, selectQuorumRule(fields))
}

/** What the orders by rank and by disagreement go by. */
export function agendaMeasures(fields: Fields): AgendaMeasures {
  const scores = [...selectScores(fields).values()]
  const disagreement = new Map<AgendaItemKey, number>()
  for (const { applicationId, deviation } of listDisagreements(scores)) {
    disagreement.set(applicationId, Math.max(disagreement.get(applicationId) ?? 0, deviation))
  }
  return {
    rank: new Map(
      scores.flatMap(({ applicationId, rank }) => (rank === null ? [] : [[applicationId, rank] as const])),
    ),
    disagreement,
  }
}

type AgendaItemKey = Parameters<AgendaMeasures['rank']['get']>[0]
