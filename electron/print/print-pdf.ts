import { BrowserWindow } from 'electron'
import { beginPrintJob } from './print-jobs'

/** How printing ended: sent to the printer, given up in the dialog, or refused with the system's own words. */
export type PrintOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Prints a PDF as one job in the order of its pages, through the system's dialog, or without asking on the printer
 * that is named. The file is served from memory to a hidden window, the only one that may use Chromium's viewer of
 * PDF files (it works in the app's own session alone); no file is left on disk.
 */
export async function printPdf(bytes: Uint8Array, printer: string | null): Promise<PrintOutcome> {
  const job = beginPrintJob(bytes)
  if (job === null) return { kind: 'failed', reason: 'en annen utskrift er i gang' }
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1000,
    webPreferences: { plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  try {
    job.shownIn(window.webContents.id)
    await window.loadURL(job.address)
    if (!(await isLaidOut(window, job.address))) return { kind: 'failed', reason: 'filen kan ikke vises' }
    return await print(window, printer)
  } finally {
    window.destroy()
    job.end()
  }
}

/** The viewer shows the file in a frame within its own; that frame and a moment's rest stand for the pages. */
async function isLaidOut(window: BrowserWindow, address: string): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    const shown = window.webContents.mainFrame.framesInSubtree.filter(({ url }) => url === address)
    if (shown.length > 1) {
      await pause(1_500)
      return true
    }
    await pause(50)
  }
  return false
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
