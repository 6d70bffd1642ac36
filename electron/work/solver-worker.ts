import { parentPort } from 'node:worker_threads'
import type { MipModel, SolveOptions } from '#shared/allocation/mip'
import { runHighs, warmHighs } from './highs'

/** One request from `createSolver`: a model to solve, or null to get ready. */
export interface SolverRequest {
  readonly id: number
  readonly model: MipModel | null
  readonly options?: Omit<SolveOptions, 'onImproved'>
}

parentPort?.on('message', async ({ id, model, options }: SolverRequest) => {
  try {
    if (model === null) await warmHighs()
    const solution = model === null ? { status: 'unknown' } : await runHighs(model, options)
    parentPort?.postMessage({ id, solution })
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})
