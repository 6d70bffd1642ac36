import { Worker } from 'node:worker_threads'
import type { MipModel, MipSolution, SolveMip, SolveOptions } from '#shared/allocation/mip'
import type { SolverRequest } from './solver-worker'

export interface Solver {
  /** Loads the solver and runs it once, so that the first real answer does not wait for it. */
  readonly warm: () => Promise<void>
  readonly solve: SolveMip
  /** Stops whatever is being solved; those waiting get `SolveCancelled`. The next call starts afresh. */
  readonly cancel: () => void
  /** Ends the worker for good. */
  readonly dispose: () => Promise<void>
}

/** The solver was stopped before it had an answer. */
export class SolveCancelled extends Error {
  override name = 'SolveCancelled'
}

interface Waiting {
  readonly resolve: (solution: MipSolution) => void
  readonly reject: (reason: Error) => void
}

type Answer = { readonly id: number } & ({ readonly solution: MipSolution } | { readonly failure: string })

/**
 * A solver in a thread of its own: built, it is `solver-worker.js` beside this file. Run from TypeScript source,
 * where there is no built worker, it solves in this thread instead. Solving cannot be interrupted from inside, so
 * `cancel` ends the thread. An idle worker does not keep the process alive.
 */
export function createSolver(worker = builtBeside('solver-worker.js')): Solver {
  return worker === null ? inThisThread() : inWorker(worker)
}

/** The built script of a thread beside this file; null where this is run from TypeScript source. */
export function builtBeside(script: string): URL | null {
  return import.meta.url.endsWith('.ts') ? null : new URL(`./${script}`, import.meta.url)
}

function inThisThread(): Solver {
  const solve: SolveMip = async (model, options) => {
    const { runHighs } = await import('./highs')
    return runHighs(model, options)
  }
  return { warm: async () => {}, solve, cancel: () => {}, dispose: async () => {} }
}

function inWorker(script: URL): Solver {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  const failAll = (reason: Error) => {
    const failed = [...waiting.values()]
    waiting.clear()
    for (const { reject } of failed) reject(reason)
  }
  const start = (): Worker => {
    const started = new Worker(script)
    started.on('message', (answer: Answer) => {
      const { resolve, reject } = waiting.get(answer.id) ?? {}
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if ('solution' in answer) resolve?.(answer.solution)
      else reject?.(new Error(answer.failure))
    })
    started.on('error', error => {
      if (worker === started) worker = null
      failAll(error instanceof Error ? error : new Error(String(error)))
    })
    return started
  }
  const ask = (model: MipModel | null, options: SolveOptions = {}) =>
    new Promise<MipSolution>((resolve, reject) => {
      worker ??= start()
      worker.ref()
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      const plain = model === null ? null : { lp: model.lp, columns: model.columns }
      const { onImproved: _, ...sent } = options
      const request: SolverRequest = { id, model: plain, options: sent }
      worker.postMessage(request)
    })
  const end = async () => {
    const ending = worker
    worker = null
    failAll(new SolveCancelled())
    await ending?.terminate()
  }
  return {
    warm: async () => {
      await ask(null)
    },
    solve: ask,
    cancel: () => void end(),
    dispose: end,
  }
}
