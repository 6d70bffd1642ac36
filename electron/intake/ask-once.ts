import { basename, resolve } from 'node:path'
import { err, type Result } from '#shared/base/result'
import { rejectionMessage } from '#shared/intake/messages'
import type { RejectedFile } from '#shared/intake/report'
import { decodeAnswers } from './answer-message'
import type { IntakeAnswer } from './intake-protocol'
import type { LaunchIntakeChild } from './launch-child'

/**
 * Reads one file in a disposable process that lives for that file alone. `take` gives what is wanted out of an answer;
 * any other answer than a refusal counts as a crash, and so does silence for `idleMs`.
 */
export function askOnce<T>(
  path: string,
  task: 'tables' | 'letter',
  options: { readonly launch: LaunchIntakeChild; readonly idleMs: number },
  take: (answer: IntakeAnswer) => Result<T, never> | null,
): Promise<Result<T, RejectedFile>> {
  const file = basename(path).normalize('NFC')
  return new Promise(settle => {
    const child = options.launch()
    let ended = false
    const end = (result: Result<T, RejectedFile>) => {
      if (ended) return
      ended = true
      clearTimeout(timer)
      settle(result)
      child.kill()
    }
    const lost = (kind: 'timeout' | 'crashed') => {
      const rejection = kind === 'timeout' ? { kind, seconds: Math.ceil(options.idleMs / 1_000) } : { kind }
      end(err({ file, reason: kind, message: rejectionMessage(file, rejection) }))
    }
    const timer = setTimeout(() => lost('timeout'), options.idleMs)
    child.onExit(() => lost('crashed'))
    child.onAnswer(message => {
      for (const answer of decodeAnswers(message) ?? [null]) {
        const taken = answer === null ? null : take(answer)
        if (taken !== null) end(taken)
        else if (answer?.kind === 'rejected') end(err(answer.rejected))
        else if (answer?.kind !== 'begin') lost('crashed')
      }
    })
    child.send({ task, path: resolve(path), name: file })
  })
}
