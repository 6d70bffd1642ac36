import { app, BrowserWindow, type Menu } from 'electron'
import type { FailureLog } from '#electron/ipc/failure-log'
import type { Handle } from '#electron/ipc/handle'
import { ok } from '#shared/base/result'
import type { CloseHandshake } from './close-handshake'
import { showDocument } from './main-window'
import { enableEntries } from './menu'

interface Shell {
  readonly menu: Menu
  readonly handshake: CloseHandshake
  readonly log: FailureLog
}

/** The channels of the shell itself: what the program is, menu, title, closing, the window's own mistakes. */
export function registerShellChannels(handle: Handle, shell: Shell): void {
  handle('app:info', () =>
    ok({
      version: app.getVersion(),
      platform: process.platform,
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
    }),
  )
  handle('menu:set-enabled', ({ ids }) => {
    enableEntries(shell.menu, ids)
    return ok(null)
  })
  handle('window:set-document', ({ title, edited }, sender) => {
    const window = BrowserWindow.fromWebContents(sender)
    if (window) showDocument(window, title, edited)
    return ok(null)
  })
  handle('window:closing-answer', ({ proceed }) => {
    shell.handshake.answer(proceed)
    return ok(null)
  })
  handle('log:window-error', ({ text }) => {
    shell.log('window', text)
    return ok(null)
  })
}
