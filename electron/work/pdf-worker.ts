import { type MessagePort, parentPort } from 'node:worker_threads'
import type { CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import { renderDocument } from './render-document'

/** One document to render, and the answer to it under the same number. */
export type PdfRequest = { readonly id: number; readonly definition: DocumentDefinition | CombinedDefinition }
export type PdfAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: string }

const port = parentPort
if (port === null) throw new Error('pdf-worker runs as a worker thread only')

let last: Promise<void> = Promise.resolve()
port.on('message', (request: PdfRequest) => {
  last = last.then(() => answer(port, request))
})

async function answer(to: MessagePort, { id, definition }: PdfRequest): Promise<void> {
  try {
    const bytes = await renderDocument(definition)
    to.postMessage({ id, bytes } satisfies PdfAnswer, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    to.postMessage({ id, failure } satisfies PdfAnswer)
  }
}
