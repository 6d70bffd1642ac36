import { parentPort } from 'node:worker_threads'
import { type AnalysisRequest, analyse } from '#shared/allocation/analysis'
import { runHighs, warmHighs } from './highs'

/** One request from `createAnalyst`: work to do, or null to get ready. */
export interface AnalystMessage {
  readonly id: number
  readonly request: AnalysisRequest | null
}

parentPort?.on('message', async ({ id, request }: AnalystMessage) => {
  try {
    if (request === null) {
      await warmHighs()
      parentPort?.postMessage({ id, answer: null })
      return
    }
    const answer = await analyse(request, {
      solve: runHighs,
      report: progress => parentPort?.postMessage({ id, progress }),
    })
    parentPort?.postMessage({ id, answer })
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})
