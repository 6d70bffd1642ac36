import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import PdfWorkerScript from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'
import { err, ok, type Result } from '#shared/base/result'
import { PdfData } from './pdf-data'

/** Beyond these a file is not shown: it would take all the memory there is. */
export const largestPdfBytes = 80_000_000
export const mostPdfPages = 500

export type PdfFailure =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'broken' }

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => void
}

/** Opens the bytes of a PDF in a worker of its own. Scripts and forms in the file stay dead. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf, PdfFailure>> {
  if (bytes.byteLength > largestPdfBytes) return err({ kind: 'too-large', bytes: bytes.byteLength })
  const port = new PdfWorkerScript()
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    // The worker takes the memory it is given, so it gets a copy.
    data: bytes.slice(),
    worker,
    BinaryDataFactory: PdfData,
    // Never fetched from: PdfData answers for both, by file name.
    standardFontDataUrl: 'pdf-data/',
    wasmUrl: 'pdf-data/',
    useWorkerFetch: false,
    useSystemFonts: false,
    disableWorkerRendering: true,
    enableXfa: false,
    maxImageSize: 60_000_000,
    verbosity: 0,
  })
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    return ok({ document: await task.promise, close })
  } catch (reason) {
    close()
    const name = reason instanceof Error ? reason.name : ''
    return err({ kind: name === 'PasswordException' ? 'encrypted' : 'broken' })
  }
}

/** What a person is told about a file that cannot be shown, and what to do. */
export function pdfFailureText(failure: PdfFailure): string {
  switch (failure.kind) {
    case 'encrypted':
      return 'Filen er beskyttet med passord. Be søkeren sende den på nytt uten passord.'
    case 'too-large':
      return `Filen er på ${Math.round(failure.bytes / 1e6)} MB og for stor til å vises her. Lagre den og åpne den i et annet program.`
    case 'broken':
      return 'Filen er skadet eller er ikke en PDF. Be søkeren sende den på nytt.'
  }
}
