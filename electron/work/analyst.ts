import { Worker } from 'node:worker_threads'
import {
  type AnalysisAnswers,
  type AnalysisKind,
  type AnalysisOf,
  type AnalysisProgress,
  analyse,
} from '#shared/allocation/analysis'
import type { AllocationError } from '#shared/allocation/result'
import type { Result } from '#shared/base/result'
import type { AnalystMessage } from './analysis-worker'
import { builtBeside, SolveCancelled } from './solve'

type Report = (progress: AnalysisProgress) => void

/** Does long work on distributions, each piece in a thread of its own. */
export interface Analyst {
  /** Makes a thread ready, so that the first real answer does not wait for the solver to load. */
  readonly warm: () => Promise<void>
  /** Rejects with `SolveCancelled` where it was stopped. `jobId` is the caller's own name for the work. */
  readonly run: <Kind extends AnalysisKind>(
    jobId: string,
    request: AnalysisOf<Kind>,
    report?: Report,
  ) => Promise<Result<AnalysisAnswers[Kind], AllocationError>>
  /** Stops one piece of work, or all of it where none is named. What has ended already is left alone. */
  readonly cancel: (jobId?: string) => void
  readonly dispose: () => Promise<void>
}

/**
 * Built, each piece of work runs in `analysis-worker.js` beside this file, and stopping it ends the thread: the
 * solver cannot be interrupted from inside. One idle thread is kept warm. Run from TypeScript source, where there is
 * no built worker, the work is done in this thread.
 */
export function createAnalyst(worker = builtBeside('analysis-worker.js')): Analyst {
  return worker === null ? inThisThread() : inWorkers(worker)
}

function inThisThread(): Analyst {
  return {
    warm: async () => {},
    run: async (_, request, report) => {
      const { runHighs } = await import('./highs')
      return analyse(request, { solve: runHighs, ...(report === undefined ? {} : { report }) })
    },
    cancel: () => {},
    dispose: async () => {},
  }
}

type FromWorker = { readonly id: number } & (
  | { readonly answer: unknown }
  | { readonly progress: AnalysisProgress }
  | { readonly failure: string }
)

interface Job {
  readonly worker: Worker
  readonly reject: (reason: Error) => void
}

function inWorkers(script: URL): Analyst {
  const idle: Worker[] = []
  const jobs = new Map<number, Job & { readonly jobId: string }>()
  let lastId = 0

  const start = (): Worker => {
    const worker = new Worker(script)
    worker.unref()
    // One that dies while idle must not take the app along.
    worker.on('error', () => {
      const at = idle.indexOf(worker)
      if (at >= 0) idle.splice(at, 1)
    })
    return worker
  }
  const work = (jobId: string, message: Omit<AnalystMessage, 'id'>, report: Report): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      const worker = idle.pop() ?? start()
      const end = (isSound: boolean) => {
        jobs.delete(id)
        // Only our own: the thread has listeners of its own that it needs for the next piece of work.
        worker.off('message', hear)
        worker.off('error', fail)
        worker.unref()
        if (isSound && idle.length === 0) idle.push(worker)
        else void worker.terminate()
      }
      const hear = (from: FromWorker) => {
        if ('progress' in from) {
          report(from.progress)
          return
        }
        end('answer' in from)
        if ('answer' in from) resolve(from.answer)
        else reject(new Error(from.failure))
      }
      const fail = (error: unknown) => {
        end(false)
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      worker.ref()
      worker.on('message', hear)
      worker.on('error', fail)
      jobs.set(id, { worker, reject, jobId })
      worker.postMessage({ id, ...message })
    })
  const cancel = (jobId?: string): readonly Worker[] =>
    [...jobs].flatMap(([id, job]) => {
      if (jobId !== undefined && job.jobId !== jobId) return []
      jobs.delete(id)
      job.reject(new SolveCancelled())
      return [job.worker]
    })
  return {
    warm: async () => {
      await work('', { request: null }, () => {})
    },
    run: async (jobId, request, report = () => {}) => (await work(jobId, { request }, report)) as never,
    cancel: jobId => {
      const stopped = cancel(jobId)
      for (const worker of stopped) void worker.terminate()
      // The next question should not wait for a thread to load the solver.
      if (stopped.length > 0 && idle.length === 0) void work('', { request: null }, () => {}).catch(() => {})
    },
    dispose: async () => {
      const ending = [...cancel(), ...idle.splice(0)]
      await Promise.all(ending.map(worker => worker.terminate()))
    },
  }
}
