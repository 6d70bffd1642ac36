import { type BrowserWindow, dialog } from 'electron'
import type { Handle } from '#electron/ipc/handle'
import { ok } from '#shared/base/result'
import type { OwnSchemes } from './own-schemes'

const filters = [{ name: 'Ordning', extensions: ['json'] }]

/** Answers the window's questions about schemes. Every path comes from a dialog that is shown here. */
export function registerSchemeChannels(
  handle: Handle,
  schemes: OwnSchemes,
  window: () => BrowserWindow | null,
): void {
  handle('schemes:list', async () => ok(await schemes.list()))
  handle('schemes:save-own', ({ scheme }) => schemes.save(scheme))
  handle('schemes:delete-own', ({ id }) => schemes.setAside(id))
  handle('schemes:import', async () => {
    const shown = window()
    const options: Electron.OpenDialogOptions = {
      title: 'Importer ordning',
      buttonLabel: 'Importer',
      properties: ['openFile'],
      filters,
    }
    const answer = shown ? await dialog.showOpenDialog(shown, options) : await dialog.showOpenDialog(options)
    const [file] = answer.canceled ? [] : answer.filePaths
    return file === undefined ? ok(null) : schemes.takeIn(file)
  })
  handle('schemes:export', async ({ id }) => {
    const shown = window()
    const options = { title: 'Eksporter ordning', defaultPath: `${id}.json`, filters }
    const answer = shown ? await dialog.showSaveDialog(shown, options) : await dialog.showSaveDialog(options)
    return answer.canceled || answer.filePath === '' ? ok(null) : schemes.putOut(id, answer.filePath)
  })
}
