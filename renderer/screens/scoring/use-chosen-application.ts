import { useSelectionStore } from '#renderer/stores/selection-store'
import type { Application } from '#shared/round/round-view'
import type { ScoringTable } from './use-scoring-table'

/** The application that is looked at, on whichever screen it was chosen; else the first. */
export function useChosenApplication({ applications }: ScoringTable): Application | undefined {
  const chosen = useSelectionStore(store => store.applicationId)
  return applications.find(application => application.id === chosen) ?? applications[0]
}
