import { create } from 'zustand'

/** A place in an application that someone wants to read. */
export interface ReadingPlace {
  readonly applicationId: string
  /** SHA-256 of the attachment; null for the form. */
  readonly attachment: string | null
  /** From 1; null where the place has no page. */
  readonly page: number | null
  /** What to mark there, folded as in search. */
  readonly terms: readonly string[]
}

interface ReadingState {
  readonly place: ReadingPlace | null
  /** Counts up each time someone goes to a place, also to the same one again. */
  readonly visit: number
}

export const useReadingStore = create<ReadingState>(() => ({ place: null, visit: 0 }))

export function readAt(place: ReadingPlace): void {
  useReadingStore.setState(({ visit }) => ({ place, visit: visit + 1 }))
}

export function resetReading(): void {
  useReadingStore.setState({ place: null })
}
