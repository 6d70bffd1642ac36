import { EmptyState } from '#renderer/components/empty-state'

/** Distribution. */
export function AllocationScreen() {
  return <EmptyState title="Fordeling" />
}
