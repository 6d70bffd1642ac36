import { windowApi } from '#renderer/app/window-api'
import { currentMeeting, setRoomOpen, showItem } from '#renderer/stores/meeting-store'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { clockText, localMoment } from '#shared/i18n/norwegian-time'
import type { RoomView } from '#shared/ipc/room-channels'
import type { Action } from '#shared/round/entry-kind'
import {
  agendaSet,
  type ItemConclusion,
  itemConcluded,
  itemDissented,
  itemNoted,
  itemProposed,
  itemTimed,
  type Proposal,
  type QuorumRule,
  quorumSet,
  type StoredAgenda,
} from '#shared/round/kinds/meeting-entries'
import { emptyMeeting } from '#shared/round/kinds/office-entries'
import { selectItemRecord, selectRunningItems } from '#shared/round/meeting-view'
import { changeMeeting } from './document-commands'
import { inTurn } from './in-turn'
import { write } from './write'

const fields = () => useRoundStore.getState().state.fields

/** Another order of the items. */
export function setAgenda(agenda: StoredAgenda): Promise<boolean> {
  return inTurn(() => write(agendaSet({ agenda })))
}

/** How many must take part; null where no rule is known. */
export function setQuorumRule(rule: QuorumRule | null): Promise<boolean> {
  return inTurn(() => write(quorumSet({ rule })))
}

/** The meeting goes to an item. A clock that runs goes with it. */
export async function goToItem(itemId: string): Promise<void> {
  if (currentMeeting().itemId === itemId) return
  const runs = selectRunningItems(fields()).length > 0
  showItem(itemId)
  if (runs) await startClock(itemId)
}

/** Starts the clock on an item; one that runs on another item stops at the same moment. */
export function startClock(itemId: string, now = new Date().toISOString()): Promise<boolean> {
  return inTurn(() => {
    const { spans } = selectItemRecord(fields(), itemId)
    if (spans.some(({ to }) => to === null)) return Promise.resolve(true)
    const started = itemTimed({ itemId, spans: [...spans, { from: now, to: null }] })
    return write(...stoppedAt(now), started)
  })
}

/** Stops the clock, wherever it runs. */
export function stopClock(now = new Date().toISOString()): Promise<boolean> {
  return inTurn(async () => {
    const stopped = stoppedAt(now)
    return stopped.length === 0 || write(...stopped)
  })
}

function stoppedAt(now: string): readonly Action[] {
  return selectRunningItems(fields()).map(itemId => {
    const spans = selectItemRecord(fields(), itemId).spans
    return itemTimed({ itemId, spans: spans.map(span => (span.to === null ? { ...span, to: now } : span)) })
  })
}

/** Puts down when the meeting began or ended, in the words of the protocol, unless that is entered already. */
export async function noteMeetingTime(which: 'startsAt' | 'endsAt', now = new Date()): Promise<boolean> {
  const { day, clock } = localMoment(now.toISOString()) ?? { day: null, clock: null }
  return changeMeeting(emptyMeeting, meeting => ({
    ...meeting,
    date: meeting.date ?? day,
    [which]: meeting[which].trim() === '' ? clockText(clock ?? '') : meeting[which],
  }))
}

/** What was said on an item. */
export function noteItem(itemId: string, note: string): Promise<boolean> {
  return inTurn(() => write(itemNoted({ itemId, note })))
}

/** How the body came to its decision; null takes it back. */
export function concludeItem(itemId: string, conclusion: ItemConclusion | null): Promise<boolean> {
  return inTurn(() => write(itemConcluded({ itemId, conclusion })))
}

/** A dissent for the protocol; null takes it away. */
export function dissentOn(itemId: string, name: string, text: string | null): Promise<boolean> {
  return inTurn(() => write(itemDissented({ itemId, name, text })))
}

/** A proposal made in the meeting; null takes it away. Ids follow the clock, so that proposals keep their order. */
export function proposeOn(
  itemId: string,
  proposal: Proposal | null,
  proposalId = `${new Date().toISOString()} ${crypto.randomUUID().slice(0, 8)}`,
): Promise<boolean> {
  return inTurn(() => write(itemProposed({ itemId, proposalId, proposal })))
}

/** Opens the window for the big screen, or closes it. */
export async function toggleRoom(): Promise<void> {
  if (currentMeeting().roomOpen) {
    await windowApi.roomClose()
    setRoomOpen(false)
    return
  }
  const reply = await windowApi.roomOpen()
  if (!reply.ok) return showNotice('failure', reply.error.message)
  setRoomOpen(true)
  showNotice(
    'info',
    reply.value.secondDisplay
      ? 'Storskjermen er åpnet på den andre skjermen. F9 lukker den.'
      : 'Det er bare én skjerm. Flytt vinduet til storskjermen når den er koblet til, og trykk F11 der for fullskjerm.',
  )
}

/** What the room sees from now on. */
export async function feedRoom(view: RoomView): Promise<void> {
  await windowApi.roomShow({ view })
}

/** Nothing is left to show. */
export async function closeRoom(): Promise<void> {
  await windowApi.roomClose()
  setRoomOpen(false)
}

/** Follows that somebody closes the big screen by its own window. */
export function listenToRoom(): () => void {
  return windowApi.onRoomClosed(() => setRoomOpen(false))
}
