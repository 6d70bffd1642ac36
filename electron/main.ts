import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, dialog, Menu, session } from 'electron'
import { type Desk, openDesk } from '#electron/desk/open-desk'
import { openFailureLog } from '#electron/ipc/failure-log'
import { createHandle } from '#electron/ipc/handle'
import { sendEvent } from '#electron/ipc/send-event'
import { declareAppScheme, serveApp } from '#electron/window/app-protocol'
import { createCloseHandshake } from '#electron/window/close-handshake'
import { commandLineOf, roundFileOf } from '#electron/window/command-line'
import { guardContents } from '#electron/window/guard-contents'
import { guardSession } from '#electron/window/guard-session'
import { openMainWindow } from '#electron/window/main-window'
import { buildMenu } from '#electron/window/menu'
import { createRoom } from '#electron/window/room-window'
import { registerShellChannels } from '#electron/window/shell-channels'

// Start-up and shutdown order, nothing else.

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const cliArguments = commandLineOf(process.argv, app.isPackaged)

if (cliArguments !== null) {
  // Without a screen, Linux needs `--ozone-platform=headless` before the command: no program can add that itself.
  app.disableHardwareAcceleration()
  void app.whenReady().then(async () => {
    const { runCli } = await import('#electron/cli/run-cli')
    app.exit(await runCli(cliArguments))
  })
} else {
  const profile = process.env.TILDELING_PROFILE
  if (profile) app.setPath('userData', profile)
  if (app.requestSingleInstanceLock()) startWindow()
  else app.quit()
}

function startWindow(): void {
  const logFolder = join(app.getPath('userData'), 'logs')
  const log = openFailureLog(logFolder)
  let window: BrowserWindow | null = null
  let desk: Desk | null = null
  let waiting: string | null = null

  process.on('uncaughtException', reason => log('main', reason))
  process.on('unhandledRejection', reason => log('main', reason))
  declareAppScheme()
  // Test machines run as root, where Chromium refuses to sandbox; the window's own `sandbox: true` stays.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('lang', 'nb')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  guardContents(app)

  const open = (file: string | null) => {
    if (file === null) return
    if (desk === null) waiting = file
    else desk.openFile(file)
  }
  open(roundFileOf(process.argv, process.cwd()))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open(file)
  })
  app.on('second-instance', (_event, argv, folder) => {
    open(roundFileOf(argv, folder))
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  async function start(): Promise<void> {
    await app.whenReady()
    guardSession(session.defaultSession, !app.isPackaged)
    serveApp(session.defaultSession, at('../renderer'))
    const handshake = createCloseHandshake({
      ask: () => window && sendEvent(window.webContents, 'window:closing', null),
      failed: reason => log('close', reason),
      patienceMilliseconds: 5000,
    })
    const menu = buildMenu(
      id => window && sendEvent(window.webContents, 'menu:command', { id }),
      process.platform,
    )
    Menu.setApplicationMenu(menu)
    const handle = createHandle(log)
    registerShellChannels(handle, { menu, handshake, log })
    const room = createRoom(handle, {
      preload: at('../preload/room-preload.cjs'),
      devTools: !app.isPackaged,
      mainWindow: () => window,
    })
    desk = await openDesk(handle, app.getPath('userData'), () => window)
    handshake.beforeClose(async () => desk?.close())
    open(waiting)
    window = openMainWindow({
      preload: at('../preload/preload.cjs'),
      userData: app.getPath('userData'),
      devTools: !app.isPackaged,
      closing: () => handshake.closing(),
    })
    window.on('closed', room.close)
  }

  start().catch(reason => {
    log('start', reason)
    console.error(reason)
    dialog.showErrorBox('Tildeling kunne ikke starte', `Feilen er skrevet til loggfilen i ${logFolder}.`)
    app.exit(1)
  })
}
