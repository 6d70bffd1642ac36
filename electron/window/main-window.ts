import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { startPage } from './app-address'
import { attachTextMenu } from './text-menu'
import { loadWindowPlace, saveWindowPlace, smallest, standard } from './window-bounds'

interface Setting {
  readonly preload: string
  readonly userData: string
  readonly devTools: boolean
  /** Resolves to whether the window may close now. */
  readonly closing: () => Promise<boolean>
}

/** Opens the app's one window where it stood last. */
export function openMainWindow(setting: Setting): BrowserWindow {
  const placeFile = join(setting.userData, 'window.json')
  const screens = screen.getAllDisplays().map(display => display.workArea)
  const place = loadWindowPlace(placeFile, screens)
  const window = new BrowserWindow({
    ...(place?.bounds ?? standard),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Tildeling',
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: setting.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: setting.devTools,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
    },
  })
  if (place?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The title follows the document (window:set-document), not the page.
  window.on('page-title-updated', event => event.preventDefault())
  attachTextMenu(window.webContents)
  window.on('close', event => {
    event.preventDefault()
    saveWindowPlace(placeFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() })
    void setting.closing().then(proceed => {
      if (proceed && !window.isDestroyed()) window.destroy()
    })
  })
  void window.loadURL(startPage)
  return window
}

/** «Runde – Tildeling», with a mark where something is not yet on disk. */
export function showDocument(window: BrowserWindow, title: string | null, edited: boolean): void {
  window.setTitle(title === null ? 'Tildeling' : `${edited ? '● ' : ''}${title} – Tildeling`)
  window.setDocumentEdited(edited)
}
