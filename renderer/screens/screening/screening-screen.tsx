import { EmptyState } from '#renderer/components/empty-state'

/** Formal requirements. */
export function ScreeningScreen() {
  return <EmptyState title="Formalkontroll" />
}
