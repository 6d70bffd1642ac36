import { create } from 'zustand'

interface SelectionState {
  /** The application that is looked at, on whichever screen; null when none is. */
  readonly applicationId: string | null
  /** The member whose marks are being entered. */
  readonly memberId: string | null
}

const nothing: SelectionState = { applicationId: null, memberId: null }

/** What is chosen, kept while one goes from screen to screen. */
export const useSelectionStore = create<SelectionState>(() => nothing)

export function selectApplication(applicationId: string | null): void {
  useSelectionStore.setState({ applicationId })
}

export function selectMember(memberId: string | null): void {
  useSelectionStore.setState({ memberId })
}

export function resetSelection(): void {
  useSelectionStore.setState(nothing)
}
