import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import type { PdfAnswer, PdfRequest } from './pdf-worker'

/** Makes PDF files from document definitions, one after the other, away from the main thread. */
export type PdfRenderer = {
  /** The file's bytes; rejects when a document cannot be laid out or the renderer is disposed. */
  readonly render: (definition: DocumentDefinition | CombinedDefinition) => Promise<Uint8Array>
  /** Stops the worker; what is under way is rejected. */
  readonly dispose: () => Promise<void>
}

/**
 * Starts a renderer. Built code runs the worker that lies beside it (started at the first document); code that runs
 * from its sources has no built worker and renders in its own thread.
 */
export function createPdfRenderer(): PdfRenderer {
  const worker = workerPath()
  return worker === null ? rendererInThread() : rendererInWorker(worker)
}

function workerPath(): string | null {
  const beside = ['./pdf-worker.js', '../pdf-worker.js'].map(file =>
    fileURLToPath(new URL(file, import.meta.url)),
  )
  return beside.find(path => existsSync(path)) ?? null
}

function rendererInThread(): PdfRenderer {
  let disposed = false
  return {
    render: async definition => {
      if (disposed) throw new Error('The renderer is disposed')
      const { renderDocument } = await import('./render-document')
      return renderDocument(definition)
    },
    dispose: async () => {
      disposed = true
    },
  }
}

function rendererInWorker(path: string): PdfRenderer {
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (reason: Error) => void }>()
  let worker: Worker | null = null
  let disposed = false
  let lastId = 0

  const failAll = (reason: Error) => {
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
    worker = null
  }
  const start = (): Worker => {
    const started = new Worker(path)
    started.on('message', (answer: PdfAnswer) => {
      const caller = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if ('bytes' in answer) caller?.resolve(answer.bytes)
      else caller?.reject(new Error(answer.failure))
    })
    started.on('error', failAll)
    started.on('exit', () => {
      if (worker === started || worker === null) failAll(new Error('The PDF worker stopped'))
    })
    return started
  }
  return {
    render: definition =>
      new Promise((resolve, reject) => {
        if (disposed) return reject(new Error('The renderer is disposed'))
        worker ??= start()
        worker.ref()
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.postMessage({ id: lastId, definition } satisfies PdfRequest)
      }),
    dispose: async () => {
      disposed = true
      const stopping = worker
      failAll(new Error('The renderer is disposed'))
      await stopping?.terminate()
    },
  }
}
