import { parentPort } from 'node:worker_threads'
import type { MipModel } from '#shared/allocation/mip'
import { runHighs } from './highs'

/** One request from `createSolver`: a model to solve, or null to get ready. */
export interface SolverRequest {
  readonly id: number
  readonly model: MipModel | null
  readonly timeLimitSeconds?: number
}

parentPort?.on('message', async ({ id, model, timeLimitSeconds }: SolverRequest) => {
  try {
    parentPort?.postMessage({ id, solution: await runHighs(model ?? warmUp, timeLimitSeconds) })
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})

const warmUp: MipModel = {
  lp: 'Maximize\n a: 2 x0 + 3 x1\nSubject To\n b: 4 x0 + 5 x1 <= 7\nBinaries\n x0\n x1\nEnd',
  columns: ['x0', 'x1'],
}
