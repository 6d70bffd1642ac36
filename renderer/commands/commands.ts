import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { createCommandRegistry } from './registry'
import { reportWindowError } from './report-window-errors'
import { isTextEditing } from './text-editing'

/** The window's one registry, tied to the native menu. */
export const commands = createCommandRegistry({
  editingText: () => isTextEditing(document.activeElement),
  editText: what => document.execCommand(what),
  failed: (_id, reason) => {
    reportWindowError(reason)
    showNotice('failure', 'Handlingen ble ikke fullført. Feilen er skrevet til loggfilen på denne maskinen.')
  },
  enabledChanged: ids => void windowApi.menuSetEnabled({ ids: [...ids] }),
})

/** From now on the native menu runs the registry. Answers with a function that stops it. */
export function listenToMenu(): () => void {
  commands.refresh()
  return windowApi.onMenuCommand(({ id }) => void commands.run(id))
}
