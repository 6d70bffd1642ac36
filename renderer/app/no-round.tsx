import { EmptyState } from '#renderer/components/empty-state'

/** Stands in every screen until a round is open. */
export function NoRound() {
  return (
    <EmptyState title="Ingen runde er åpen">
      Åpne en runde, lag en ny, eller se på eksempelrunden: alt ligger i menyen Fil.
    </EmptyState>
  )
}
