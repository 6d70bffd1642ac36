import { randomUUID } from 'node:crypto'
import { BrowserWindow, type Session, session } from 'electron'
import { appOrigin, appScheme } from '#electron/window/app-address'

/** How printing ended: sent to the printer, given up in the dialog, or refused with the system's own words. */
export type PrintOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Chromium's own viewer of PDF files, which lays the pages out for the printer. */
const viewerOrigin = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai'

/**
 * Prints a PDF as one job in the order of its pages, through the system's dialog, or without asking on the printer
 * that is named. The file is shown in a hidden window with a session of its own, which reaches that file and
 * nothing else and is gone afterwards; no file is left on disk.
 */
export async function printPdf(bytes: Uint8Array, printer: string | null): Promise<PrintOutcome> {
  const own = session.fromPartition(`print-${randomUUID()}`)
  const address = `${appOrigin}/print.pdf`
  serveOne(own, bytes, address)
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1000,
    webPreferences: { session: own, plugins: true, sandbox: true, contextIsolation: true, javascript: true },
  })
  try {
    await window.loadURL(address)
    await isLaidOut(window)
    return await print(window, printer)
  } finally {
    window.destroy()
    await own.clearCache()
  }
}

function serveOne(own: Session, bytes: Uint8Array, address: string): void {
  own.protocol.handle(appScheme, request =>
    request.url === address
      ? new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/pdf' } })
      : new Response('Ikke funnet', { status: 404 }),
  )
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(url === address || url.startsWith(`${viewerOrigin}/`)) })
  })
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.on('will-download', event => event.preventDefault())
}

/** The viewer tells nobody when it has read the file; its frame being there and a moment's rest stand for it. */
async function isLaidOut(window: BrowserWindow): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const frames = window.webContents.mainFrame.framesInSubtree
    if (frames.some(frame => frame.url.startsWith(viewerOrigin))) break
    await pause(50)
  }
  await pause(1_500)
}

function print(window: BrowserWindow, printer: string | null): Promise<PrintOutcome> {
  return new Promise(resolve => {
    const options = printer === null ? { silent: false } : { silent: true, deviceName: printer }
    window.webContents.print({ ...options, pageSize: 'A4', printBackground: true }, (isSent, reason) => {
      if (isSent) resolve({ kind: 'printed' })
      else if (/cancel/i.test(reason)) resolve({ kind: 'cancelled' })
      else resolve({ kind: 'failed', reason })
    })
  })
}

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))
