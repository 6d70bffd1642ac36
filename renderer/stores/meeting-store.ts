import { create } from 'zustand'
import { useRoundStore } from './round-store'

interface MeetingState {
  /** The round that all this belongs to. */
  readonly roundId: string | null
  /** The item that the meeting is at; null before the first was chosen. */
  readonly itemId: string | null
  /** Whether the room may see the marks of the item, and whose they are. Closed again at every new item. */
  readonly marksShown: boolean
  readonly namesShown: boolean
  /** Whether the window for the big screen is open. */
  readonly roomOpen: boolean
}

const initial: MeetingState = {
  roundId: null,
  itemId: null,
  marksShown: false,
  namesShown: false,
  roomOpen: false,
}

const useMeetingStore = create<MeetingState>(() => initial)

/** Where the meeting of the open round is; what another round left behind is not shown. */
export function useMeeting<T>(select: (state: MeetingState) => T): T {
  const roundId = useRoundStore(store => store.roundId)
  return useMeetingStore(state => select(of(state, roundId)))
}

/** The same outside a component. */
export function currentMeeting(): MeetingState {
  return of(useMeetingStore.getState(), useRoundStore.getState().roundId)
}

/** The meeting goes to an item; the marks on the big screen are covered until they are opened for it. */
export function showItem(itemId: string): void {
  change({ itemId, marksShown: false, namesShown: false })
}

export function showMarks(marksShown: boolean): void {
  change({ marksShown, namesShown: false })
}

export function showNames(namesShown: boolean): void {
  change({ namesShown })
}

export function setRoomOpen(roomOpen: boolean): void {
  change({ roomOpen })
}

export function resetMeeting(): void {
  useMeetingStore.setState(initial, true)
}

function of(state: MeetingState, roundId: string | null): MeetingState {
  return state.roundId === roundId ? state : { ...initial, roundId, roomOpen: state.roomOpen }
}

function change(changes: Partial<MeetingState>): void {
  useMeetingStore.setState({ ...currentMeeting(), ...changes }, true)
}
