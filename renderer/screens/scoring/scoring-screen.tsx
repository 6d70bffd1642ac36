import { EmptyState } from '#renderer/components/empty-state'

/** Marks. */
export function ScoringScreen() {
  return <EmptyState title="Poeng" />
}
