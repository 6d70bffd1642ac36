import { randomUUID } from 'node:crypto'
import { appOrigin } from '#electron/window/app-address'

/** Chromium's own viewer of PDF files lays the pages out for the printer; what it is made of lies in these places. */
const viewerOrigin = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const viewerParts = 'chrome://resources/'

interface Job {
  readonly address: string
  readonly bytes: Uint8Array
  contentsId: number | null
}

let job: Job | null = null

/** The PDF that is being printed: where it is found, until `end`. One at a time: null while another is under way. */
export function beginPrintJob(bytes: Uint8Array): {
  readonly address: string
  readonly shownIn: (contentsId: number) => void
  readonly end: () => void
} | null {
  if (job !== null) return null
  const own: Job = { address: `${appOrigin}/print/${randomUUID()}.pdf`, bytes, contentsId: null }
  job = own
  return {
    address: own.address,
    shownIn: contentsId => {
      own.contentsId = contentsId
    },
    end: () => {
      if (job === own) job = null
    },
  }
}

/** The bytes of an address where it is the job's own; else null. */
export function printJobAt(address: string): Uint8Array | null {
  return job?.address === address ? job.bytes : null
}

/** Whether a page may reach an address because it is the hidden window that prints, and that is the viewer's own. */
export function isPrintViewer(contentsId: number | undefined, url: string): boolean {
  const isViewer = url.startsWith(viewerOrigin) || url.startsWith(viewerParts)
  return isViewer && job !== null && job.contentsId !== null && job.contentsId === contentsId
}
