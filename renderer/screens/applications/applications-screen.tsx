import { EmptyState } from '#renderer/components/empty-state'

/** Everything the applicants sent. */
export function ApplicationsScreen() {
  return <EmptyState title="Søknader" />
}
