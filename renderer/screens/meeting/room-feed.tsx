import { useEffect } from 'react'
import { closeRoom, feedRoom, listenToRoom, toggleRoom } from '#renderer/commands/meeting-commands'
import { useCommand } from '#renderer/commands/use-command'
import { endOfMoney } from '#renderer/screens/allocation/allocation-rows'
import { useAllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { useMeeting } from '#renderer/stores/meeting-store'
import { selectScores, useRoundStore } from '#renderer/stores/round-store'
import type { RoomContent } from '#shared/ipc/room-channels'
import { selectInfo } from '#shared/round/round-view'
import { roomContentOf, short } from './room-content'
import { type MeetingView, useMeetingView } from './use-meeting-view'

/** Feeds the big screen, whichever screen the secretariat works on; draws nothing here. */
export function RoomFeed() {
  const isOpen = useMeeting(state => state.roomOpen)
  const hasRound = useRoundStore(store => store.roundId !== null)
  useCommand('meeting:room', { run: toggleRoom, enabled: () => hasRound })
  useEffect(listenToRoom, [])
  useEffect(() => {
    if (isOpen && !hasRound) void closeRoom()
  }, [isOpen, hasRound])
  return isOpen && hasRound ? <Feed /> : null
}

function Feed() {
  const view = useMeetingView()
  if (view?.item?.kind === 'fixed' && view.item.fixed === 'allocation') return <AllocationFeed view={view} />
  return view === null ? null : <ItemFeed view={view} />
}

function ItemFeed({ view }: { readonly view: MeetingView }) {
  const marksShown = useMeeting(state => state.marksShown)
  const namesShown = useMeeting(state => state.namesShown)
  const { item, fields, scheme, presence } = view
  const score = item?.kind === 'application' ? selectScores(fields).get(item.application.id) : undefined
  const content =
    item === null ? null : roomContentOf(item, { fields, scheme, presence, score, marksShown, namesShown })
  useFeed(view, content)
  return null
}

function AllocationFeed({ view }: { readonly view: MeetingView }) {
  const allocation = useAllocationView()
  const rows = allocation?.rows ?? []
  const end = endOfMoney(rows)
  const cut = rows.findIndex(({ id }) => id === end?.afterId)
  useFeed(view, {
    kind: 'allocation',
    frameKroner: allocation?.sums?.frameKroner ?? allocation?.frameKroner ?? null,
    awardedKroner: allocation?.sums?.awardedKroner ?? null,
    restKroner: allocation?.sums?.restKroner ?? null,
    rows: rows.map(({ place, number, title, applicant, requestedKroner, awardKroner }) => ({
      place,
      number,
      title: short(title),
      applicant: short(applicant),
      requestedKroner,
      awardKroner,
    })),
    cutAfter: cut === -1 ? null : cut + 1,
  })
  return null
}

function useFeed({ fields, agenda, item }: MeetingView, content: RoomContent | null): void {
  const round = short(selectInfo(fields)?.title ?? '')
  const place = item === null ? '' : `Sak ${item.number} av ${agenda.items.length}`
  const text = content === null ? null : JSON.stringify({ round, place, content })
  useEffect(() => {
    if (text !== null) void feedRoom(JSON.parse(text))
  }, [text])
}
