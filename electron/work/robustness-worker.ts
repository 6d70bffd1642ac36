import { parentPort } from 'node:worker_threads'
import { type RobustnessTask, runRobustnessTask } from '#shared/allocation/robustness'
import { type PreparedQuestion, prepareQuestion } from '#shared/allocation/robustness-question'
import type { RobustnessQuestion } from '#shared/allocation/robustness-result'
import { runHighs } from './highs'

/** A question to get ready for, a task of the question last sent, or neither: only to be started. */
export type RobustnessRequest =
  | { readonly kind: 'warm'; readonly id: number }
  | { readonly kind: 'question'; readonly id: number; readonly question: RobustnessQuestion }
  | { readonly kind: 'task'; readonly id: number; readonly task: RobustnessTask }

let prepared: PreparedQuestion | null = null

parentPort?.on('message', async (request: RobustnessRequest) => {
  const { id } = request
  try {
    if (request.kind === 'question') {
      const ready = prepareQuestion(request.question)
      prepared = ready.ok ? ready.value : null
    }
    if (request.kind !== 'task') return parentPort?.postMessage({ id, part: null })
    if (prepared === null) throw new Error('A task without a question')
    const part = await runRobustnessTask(prepared, request.task, runHighs)
    parentPort?.postMessage({ id, part })
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})
