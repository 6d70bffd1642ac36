import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import type { PdfAnswer, PdfRequest } from './pdf-worker'

/** Makes PDF files from document definitions, away from the main thread, two at a time where there are two cores. */
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
  return worker === null ? rendererInThread() : rendererInWorkers(worker, Math.min(2, availableParallelism()))
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

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (reason: Error) => void }
type Definition = DocumentDefinition | CombinedDefinition

/** A renderer with up to so many workers; another is started only when those at work have more than they can do. */
export function rendererInWorkers(path: string, most: number): PdfRenderer {
  const lanes = Array.from({ length: most }, () => workerLane(path))
  let disposed = false
  return {
    render: definition => {
      if (disposed) return Promise.reject(new Error('The renderer is disposed'))
      const [first, ...others] = lanes.toSorted((one, other) => one.busy() - other.busy())
      const free = [first, ...others].find(lane => lane?.started() === true && lane.busy() < 2)
      return (free ?? first ?? workerLane(path)).render(definition)
    },
    dispose: async () => {
      disposed = true
      await Promise.all(lanes.map(lane => lane.dispose()))
    },
  }
}

/** One worker, started at its first document, and what waits for its answers. */
function workerLane(path: string) {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
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
    busy: () => waiting.size,
    started: () => worker !== null,
    render: (definition: Definition) =>
      new Promise<Uint8Array>((resolve, reject) => {
        worker ??= start()
        worker.ref()
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.postMessage({ id: lastId, definition } satisfies PdfRequest)
      }),
    dispose: async () => {
      const stopping = worker
      failAll(new Error('The renderer is disposed'))
      await stopping?.terminate()
    },
  }
}
