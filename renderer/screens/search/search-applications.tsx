import { useEffect } from 'react'
import { openSearch, searchIn } from '#renderer/commands/search-commands'
import { useCommand } from '#renderer/commands/use-command'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { useSearchStore } from '#renderer/stores/search-store'
import { selectApplications } from '#shared/round/round-view'
import { SearchDialog } from './search-dialog'
import { searchable } from './searchable'

/** Keeps search in step with the round, answers the menu on every screen, and shows the search when it is open. */
export function SearchApplications() {
  const roundId = useRoundStore(store => store.roundId)
  const applications = useRound(selectApplications)
  const open = useSearchStore(store => store.open)
  useCommand('edit:search-all', { run: openSearch, enabled: () => useRoundStore.getState().roundId !== null })
  useEffect(() => {
    void searchIn(roundId, applications.map(searchable))
  }, [roundId, applications])
  return roundId === null || !open ? null : <SearchDialog applications={applications} />
}
