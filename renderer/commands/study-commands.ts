import { windowApi } from '#renderer/app/window-api'
import {
  changeStudy,
  currentStudy,
  putStudy,
  type StudyAnswers,
  type StudyKind,
} from '#renderer/stores/analysis-store'
import { useRoundStore } from '#renderer/stores/round-store'
import type { Result } from '#shared/base/result'
import type { AllocationRequest } from '#shared/ipc/allocation-channels'
import type { RobustnessRequest } from '#shared/ipc/robustness-channels'
import { reportWindowError } from './report-window-errors'

type Reply<Kind extends StudyKind> = Result<
  StudyAnswers[Kind],
  { readonly kind: string; readonly message: string }
>

let jobs = 0
let isListening = false

/** Asks what hangs on the weights, unless that very question is asked already. */
export function studyRobustness(key: string, question: Omit<RobustnessRequest, 'jobId'>): void {
  start('robustness', key, jobId => windowApi.robustnessCompute({ ...question, jobId }))
}

/** Asks what would turn the results of these applications, what each rule costs and what more money would give. */
export function studyExplanation(
  key: string,
  question: AllocationRequest,
  applicationIds: readonly string[],
): void {
  start('explain', key, jobId =>
    windowApi.allocationExplain({ ...question, jobId, applicationIds: [...applicationIds] }),
  )
}

/** Asks who gets what if one declines. */
export function studyWithdrawals(key: string, question: AllocationRequest): void {
  start('withdrawals', key, jobId => windowApi.allocationWithdrawals({ ...question, jobId }))
}

/** Asks for benefit against frame. */
export function studyFrontier(key: string, question: AllocationRequest): void {
  start('frontier', key, jobId => windowApi.allocationFrontier({ ...question, jobId }))
}

/** Stops work of a kind; it says that it was stopped, and can be asked for again. */
export async function stopStudy(kind: StudyKind): Promise<void> {
  const study = currentStudy(kind)
  if (study?.state !== 'running') return
  changeStudy(kind, study.jobId, { state: 'stopped' })
  await cancel(kind, study.jobId)
}

/** Forgets what came of the work, so that it is asked for again. */
export function forgetStudy(kind: StudyKind): void {
  const study = currentStudy(kind)
  if (study !== null) changeStudy(kind, study.jobId, { key: '' })
}

function start<Kind extends StudyKind>(
  kind: Kind,
  key: string,
  run: (jobId: string) => Promise<Reply<Kind>>,
): void {
  listen()
  const { roundId } = useRoundStore.getState()
  const before = currentStudy(kind)
  if (before?.key === key && before.roundId === roundId) return
  if (before?.state === 'running') void cancel(kind, before.jobId)
  const jobId = `${kind}-${Date.now().toString(36)}-${++jobs}`
  putStudy(kind, {
    roundId,
    key,
    jobId,
    state: 'running',
    done: 0,
    all: 0,
    answer: null,
    message: null,
  })
  run(jobId).then(
    reply => {
      if (reply.ok) changeStudy(kind, jobId, { state: 'done', answer: reply.value })
      else if (reply.error.kind === 'cancelled') changeStudy(kind, jobId, { state: 'stopped' })
      else changeStudy(kind, jobId, { state: 'failed', message: reply.error.message })
    },
    (reason: unknown) => {
      reportWindowError(reason)
      changeStudy(kind, jobId, {
        state: 'failed',
        message: 'Beregningen stanset på grunn av en feil i programmet. Prøv på nytt.',
      })
    },
  )
}

function cancel(kind: StudyKind, jobId: string): Promise<unknown> {
  return kind === 'robustness' ? windowApi.robustnessCancel({ jobId }) : windowApi.allocationCancel({ jobId })
}

function listen(): void {
  if (isListening) return
  isListening = true
  windowApi.onRobustnessProgress(({ jobId, done, all }) => changeStudy('robustness', jobId, { done, all }))
  windowApi.onAllocationProgress(({ jobId, progress }) => {
    if (progress.kind !== 'count') return
    const { done, all } = progress
    for (const kind of ['explain', 'withdrawals', 'frontier'] as const)
      changeStudy(kind, jobId, { done, all })
  })
}
