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

/** Which view of the marks is open; kept while one goes to another screen and back. */
export const useScoringView = create<{ readonly view: ScoringView }>(() => ({ view: 'one' }))

export function openScoringView(view: ScoringView): void {
  useScoringView.setState({ view })
}
