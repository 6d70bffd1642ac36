import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { computeRobustness, type RobustnessPart, type RobustnessTask } from '#shared/allocation/robustness'
import type {
  RobustnessError,
  RobustnessQuestion,
  RobustnessResult,
} from '#shared/allocation/robustness-result'
import { err, type Result } from '#shared/base/result'
import type { RobustnessRequest } from './robustness-worker'

/** Answers questions about robustness in threads of their own, as many as there are processors. */
export interface RobustnessPool {
  /** Starts the threads, so that the first question does not wait for them. */
  readonly warm: () => Promise<void>
  /** One question at a time runs; others wait. Aborting `signal` ends its threads at once: `cancelled`. */
  readonly compute: (
    question: RobustnessQuestion,
    options?: {
      readonly progress?: (done: number, all: number) => void
      readonly signal?: AbortSignal
    },
  ) => Promise<Result<RobustnessResult, RobustnessError>>
  readonly dispose: () => Promise<void>
}

type Part = Result<RobustnessPart, RobustnessError>
type Answer = { readonly id: number } & ({ readonly part: Part | null } | { readonly failure: string })

/**
 * Built, the threads run `robustness-worker.js` beside this file; from TypeScript source, where there is no built
 * worker, everything is done in this thread. Idle threads do not keep the process alive.
 */
export function createRobustnessPool(
  threads = Math.min(8, availableParallelism()),
  worker: URL | null = import.meta.url.endsWith('.ts')
    ? null
    : new URL('./robustness-worker.js', import.meta.url),
): RobustnessPool {
  return worker === null ? inThisThread() : inWorkers(threads, worker)
}

const cancelled: RobustnessError = { kind: 'cancelled', message: 'Beregningen ble avbrutt.' }

function inThisThread(): RobustnessPool {
  return {
    warm: async () => {},
    compute: async (question, { progress, signal } = {}) => {
      const { runHighs } = await import('./highs')
      if (signal?.aborted) return err(cancelled)
      const result = await computeRobustness(question, {
        solve: runHighs,
        ...(progress === undefined ? {} : { progress }),
      })
      return signal?.aborted ? err(cancelled) : result
    },
    dispose: async () => {},
  }
}

function inWorkers(threads: number, worker: URL): RobustnessPool {
  let crew: Hand[] = []
  let last: Promise<unknown> = Promise.resolve()
  const gather = () => {
    while (crew.length < threads) crew.push(new Hand(worker))
    return crew
  }
  const dismiss = async () => {
    const leaving = crew
    crew = []
    await Promise.all(leaving.map(hand => hand.end()))
  }
  const work = async (
    question: RobustnessQuestion,
    { progress, signal }: NonNullable<Parameters<RobustnessPool['compute']>[1]>,
  ): Promise<Result<RobustnessResult, RobustnessError>> => {
    if (signal?.aborted) return err(cancelled)
    const hands = gather()
    const stop = () => void dismiss()
    signal?.addEventListener('abort', stop, { once: true })
    const idle = [...hands]
    const run = async (task: RobustnessTask): Promise<Part> => {
      const hand = idle.pop()
      if (hand === undefined) throw new Error('More tasks at once than threads')
      try {
        await hand.prepare(question)
        return (await hand.ask({ kind: 'task', task })) ?? err(cancelled)
      } finally {
        idle.push(hand)
      }
    }
    try {
      return await computeRobustness(question, {
        run,
        atOnce: hands.length,
        solve: () => Promise.reject(new Error('The threads have solvers of their own')),
        ...(progress === undefined ? {} : { progress }),
      })
    } catch (error) {
      if (signal?.aborted || error instanceof Stopped) return err(cancelled)
      await dismiss()
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
    }
  }
  return {
    warm: async () => {
      await Promise.all(gather().map(hand => hand.ask({ kind: 'warm' })))
    },
    compute: (question, options = {}) => {
      const answer = last.then(() => work(question, options))
      last = answer.catch(() => {})
      return answer
    },
    dispose: dismiss,
  }
}

class Stopped extends Error {
  override name = 'Stopped'
}

type Wish = RobustnessRequest extends infer Request
  ? Request extends { readonly id: number }
    ? Omit<Request, 'id'>
    : never
  : never

/** One thread, and those who wait for it. */
class Hand {
  private readonly worker: Worker
  private readonly waiting = new Map<
    number,
    { readonly resolve: (part: Part | null) => void; readonly reject: (reason: Error) => void }
  >()
  private lastId = 0
  private question: RobustnessQuestion | null = null

  constructor(script: URL) {
    this.worker = new Worker(script)
    this.worker.unref()
    this.worker.on('message', (answer: Answer) => {
      const caller = this.waiting.get(answer.id)
      this.waiting.delete(answer.id)
      if (this.waiting.size === 0) this.worker.unref()
      if ('part' in answer) caller?.resolve(answer.part)
      else caller?.reject(new Error(answer.failure))
    })
    this.worker.on('error', reason => {
      this.failAll(reason instanceof Error ? reason : new Error(String(reason)))
    })
    this.worker.on('exit', () => this.failAll(new Stopped()))
  }

  ask(wish: Wish): Promise<Part | null> {
    return new Promise((resolve, reject) => {
      const id = ++this.lastId
      this.waiting.set(id, { resolve, reject })
      this.worker.ref()
      this.worker.postMessage({ ...wish, id })
    })
  }

  async prepare(question: RobustnessQuestion): Promise<void> {
    if (this.question === question) return
    this.question = question
    await this.ask({ kind: 'question', question })
  }

  async end(): Promise<void> {
    this.failAll(new Stopped())
    await this.worker.terminate()
  }

  private failAll(reason: Error): void {
    const failed = [...this.waiting.values()]
    this.waiting.clear()
    for (const { reject } of failed) reject(reason)
  }
}
