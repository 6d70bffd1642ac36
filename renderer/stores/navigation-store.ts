import { create } from 'zustand'

/** The screens, in the order of the work. */
export const screenIds = [
  'start',
  'schemes',
  'applications',
  'screening',
  'scoring',
  'meeting',
  'allocation',
  'decisions',
  'documents',
] as const

export type ScreenId = (typeof screenIds)[number]

interface NavigationState {
  readonly screen: ScreenId
}

const initial: NavigationState = { screen: 'start' }

export const useNavigationStore = create<NavigationState>(() => initial)

export function goTo(screen: ScreenId): void {
  useNavigationStore.setState({ screen })
}

export function resetNavigation(): void {
  useNavigationStore.setState(initial)
}
