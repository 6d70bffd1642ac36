import { EmptyState } from '#renderer/components/empty-state'

/** Where work begins. */
export function StartScreen() {
  return <EmptyState title="Start" />
}
