import { BrowserWindow, screen } from 'electron'
import type { Handle } from '#electron/ipc/handle'
import { sendEvent } from '#electron/ipc/send-event'
import { ok } from '#shared/base/result'
import { type RoomView, roomViewEvent } from '#shared/ipc/room-channels'
import { roomPage } from './app-address'

interface Setting {
  readonly preload: string
  readonly devTools: boolean
  readonly mainWindow: () => BrowserWindow | null
}

/** The window for the big screen; there is at most one. */
export interface Room {
  readonly close: () => void
}

/** Answers the channels of the big screen. What it shows goes one way: into the window. */
export function createRoom(handle: Handle, setting: Setting): Room {
  let room: BrowserWindow | null = null
  let shown: RoomView | null = null

  const show = () => {
    if (room !== null && !room.isDestroyed() && shown !== null) room.webContents.send(roomViewEvent, shown)
  }
  const close = () => {
    room?.destroy()
    room = null
    shown = null
  }

  handle('room:open', () => {
    const main = setting.mainWindow()
    const second = main === null ? undefined : otherDisplay(main)
    if (room === null) {
      room = openWindow(setting, second?.bounds ?? null)
      room.webContents.on('did-finish-load', show)
      room.on('closed', () => {
        room = null
        const window = setting.mainWindow()
        if (window !== null && !window.isDestroyed()) sendEvent(window.webContents, 'room:closed', null)
      })
    }
    return ok({ secondDisplay: second !== undefined })
  })
  handle('room:show', ({ view }) => {
    shown = view
    show()
    return ok(null)
  })
  handle('room:close', () => {
    close()
    return ok(null)
  })
  return { close }
}

function otherDisplay(main: BrowserWindow) {
  const own = screen.getDisplayMatching(main.getBounds())
  return screen.getAllDisplays().find(({ id }) => id !== own.id)
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function openWindow(setting: Setting, place: Bounds | null): BrowserWindow {
  const room = new BrowserWindow({
    ...(place ?? { width: 1280, height: 720 }),
    fullscreen: place !== null,
    title: 'Tildeling – storskjerm',
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
      spellcheck: false,
    },
  })
  room.removeMenu()
  room.on('page-title-updated', event => event.preventDefault())
  // Beside the main window: the keyboard stays where the secretariat writes.
  room.once('ready-to-show', () => room.showInactive())
  room.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown') return
    if (input.key === 'F11') room.setFullScreen(!room.isFullScreen())
    else if (input.key === 'Escape' && room.isFullScreen()) room.setFullScreen(false)
    else return
    event.preventDefault()
  })
  void room.loadURL(roomPage)
  return room
}
