import { windowApi } from '#renderer/app/window-api'
import { useRoundStore } from '#renderer/stores/round-store'
import { showProgress } from '#renderer/stores/work-store'
import { commands } from './commands'
import { closeRound, isRoundOpen, openExample, openFile, openWaiting, saveCopy } from './round-commands'
import { redoLast, undoLast } from './write'

/** Lets the menu work on rounds; the answer takes it back. */
export function registerRoundCommands(): () => void {
  const stops = [
    commands.register('file:open', { run: openFile }),
    commands.register('file:open-example', { run: openExample }),
    commands.register('file:save-copy', { run: saveCopy, enabled: isRoundOpen }),
    commands.register('file:close-round', { run: closeRound, enabled: isRoundOpen }),
    commands.register('edit:undo', {
      run: undoLast,
      enabled: () => useRoundStore.getState().undoSteps.length > 0,
    }),
    commands.register('edit:redo', {
      run: redoLast,
      enabled: () => useRoundStore.getState().redoSteps.length > 0,
    }),
    windowApi.onRoundWaiting(() => void openWaiting()),
    windowApi.onWorkProgress(showProgress),
  ]
  void openWaiting()
  return () => {
    for (const stop of stops) stop()
  }
}
