import { EmptyState } from '#renderer/components/empty-state'

/** Decisions. */
export function DecisionsScreen() {
  return <EmptyState title="Vedtak" />
}
