import { useEffect, useState } from 'react'
import { answerClosing } from '#renderer/commands/closing'
import { commands, listenToMenu } from '#renderer/commands/commands'
import { registerRoundCommands } from '#renderer/commands/register-round-commands'
import { ImportApplications } from '#renderer/screens/applications/import-applications'
import { Exchange } from '#renderer/screens/exchange/exchange'
import { RoomFeed } from '#renderer/screens/meeting/room-feed'
import { SearchApplications } from '#renderer/screens/search/search-applications'
import { NewRound } from '#renderer/screens/start/new-round'
import { goTo, useNavigationStore } from '#renderer/stores/navigation-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { secretariat } from '#shared/journal/entry'
import { selectFrame, selectInfo } from '#shared/round/round-view'
import { AboutDialog } from './about-dialog'
import { AppFrame } from './app-frame'
import { DropZone } from './drop-zone'
import { ErrorBoundary } from './error-boundary'
import { NoRound } from './no-round'
import { SavedIndicator } from './saved-indicator'
import { screens } from './screens'
import { ShortcutsDialog } from './shortcuts-dialog'
import { useStepStates } from './step-states'

type OpenDialog = 'shortcuts' | 'about' | null

/** The whole window. */
export function App() {
  const current = useNavigationStore(state => state.screen)
  const steps = useStepStates()
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const close = () => setDialog(null)

  useEffect(() => {
    const stops = [
      commands.register('help:shortcuts', { run: () => setDialog('shortcuts') }),
      commands.register('help:about', { run: () => setDialog('about') }),
      commands.register('edit:find', { run: focusSearch, enabled: () => searchField() !== null }),
      ...screens.map(screen =>
        commands.register(screen.command, {
          run: () => goTo(screen.id),
          enabled: () => screen.forMembers === true || useRoundStore.getState().actor === secretariat,
        }),
      ),
      registerRoundCommands(),
      listenToMenu(),
      answerClosing(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  // Another screen may have another list to search, or none.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen is what decides it.
  useEffect(() => commands.refresh(), [current])

  const isOpen = useRoundStore(store => store.roundId !== null)
  const title = useRoundStore(store => selectInfo(store.state.fields)?.title)
  const frameKroner = useRoundStore(store => selectFrame(store.state.fields))
  const screen = screens.find(({ id }) => id === current)
  const Content = isOpen || screen?.needsNoRound ? screen?.content : NoRound
  return (
    <>
      <AppFrame
        current={current}
        onGoTo={goTo}
        steps={steps}
        round={isOpen && title !== undefined ? { title, frameKroner, saved: <SavedIndicator /> } : {}}
      >
        <ErrorBoundary key={current}>{Content ? <Content /> : null}</ErrorBoundary>
      </AppFrame>
      <RoomFeed />
      <NewRound />
      <ImportApplications />
      <Exchange />
      <SearchApplications />
      <DropZone />
      <ShortcutsDialog open={dialog === 'shortcuts'} onClose={close} />
      <AboutDialog open={dialog === 'about'} onClose={close} />
    </>
  )
}

function searchField(): HTMLInputElement | null {
  return document.querySelector('main input[type="search"]')
}

function focusSearch() {
  searchField()?.focus()
  searchField()?.select()
}
