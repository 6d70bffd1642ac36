import { EmptyState } from '#renderer/components/empty-state'

/** Documents. */
export function DocumentsScreen() {
  return <EmptyState title="Dokumenter" />
}
