import { create } from 'zustand'

export const scoringViews = [
  'one',
  'grid',
  'together',
  'agreement',
  'weights',
  'impartiality',
  'members',
] as const
export type ScoringView = (typeof scoringViews)[number]

interface ScoringViewState {
  readonly view: ScoringView
  /** The round whose marks somebody has chosen to see before its weights were locked. */
  readonly seenUnlocked: string | null
}

/** Which view of the marks is open; kept while one goes to another screen and back. */
export const useScoringView = create<ScoringViewState>(() => ({ view: 'one', seenUnlocked: null }))

export function openScoringView(view: ScoringView): void {
  useScoringView.setState({ view })
}

export function seeUnlocked(roundId: string): void {
  useScoringView.setState({ seenUnlocked: roundId })
}
