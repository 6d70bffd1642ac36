import { windowApi } from '#renderer/app/window-api'
import {
  type AllocationFailure,
  type AllocationQuestion,
  changeAnswer,
  choicesOf,
  currentAllocation,
  dropDrafts,
  type Rules,
} from '#renderer/stores/allocation-store'
import { useRoundStore } from '#renderer/stores/round-store'
import type { Instance } from '#shared/allocation/instance'
import { allocateManual } from '#shared/allocation/manual'
import type { AllocationResult, MethodId } from '#shared/allocation/result'
import { asId } from '#shared/base/ids'
import { err, type Result } from '#shared/base/result'
import { allocationSet, lockSet } from '#shared/round/kinds/allocation-entries'
import { frameSet } from '#shared/round/kinds/round-created'
import { selectFrame, selectLocks, selectSetup } from '#shared/round/round-view'
import { createNewestAnswer } from './newest-answer'
import { reportWindowError } from './report-window-errors'
import { write } from './write'

type Which = 'main' | 'other'
type Lock = 'fund' | 'never' | null
type Answer = Result<AllocationResult, AllocationFailure>

const slowMilliseconds = 150
const runners = { main: runnerFor('main'), other: runnerFor('other') }
const mostAlternatives = 3
const jobs = new WeakMap<AllocationQuestion, string>()
let asked = 0
let stoppedByPerson = false

/**
 * Asks for a distribution, unless the last question was the same. Amounts set by hand are held against the rules
 * here; everything else is computed by the main process, and only the newest answer counts.
 */
export function askForAllocation(
  which: Which,
  question: AllocationQuestion,
  instance: Result<Instance, readonly string[]>,
): void {
  if (currentAllocation()[which].asked?.key === question.key) return
  changeAnswer(which, { asked: question })
  if (!instance.ok || question.method === 'manual') {
    runners[which].forget()
    settle(which, question, instance.ok ? checkManual(instance.value) : refused(instance.error))
  } else ask(which, question)
}

/** Nothing can be computed just now: no frame, or nobody to give to. */
export function forgetAllocation(which: Which): void {
  runners[which].forget()
  if (currentAllocation()[which].asked === null) return
  changeAnswer(which, { asked: null, answered: null, result: null, failure: null, isSlow: false })
}

/** Stops the calculation; the distribution that was shown stays, marked as an older one. */
export async function stopAllocation(): Promise<void> {
  stoppedByPerson = true
  const { asked } = currentAllocation().main
  const jobId = asked === null ? undefined : jobs.get(asked)
  if (jobId !== undefined) await windowApi.allocationCancel({ jobId })
}

/** Computes again after it was stopped. */
export function askAgain(which: Which): void {
  const { asked } = currentAllocation()[which]
  if (asked === null) return
  changeAnswer(which, { answered: null, failure: null })
  ask(which, asked)
}

/** Writes the frame to the round. */
export async function setFrame(frameKroner: number | null): Promise<void> {
  if (frameKroner === selectFrame(fields()) || (await write(frameSet({ frameKroner })))) dropDrafts()
}

export async function setMethod(method: MethodId): Promise<void> {
  const { rules } = selectSetup(fields())
  await write(allocationSet({ method, rules }))
}

export async function setRules(rules: Rules): Promise<void> {
  const { method } = selectSetup(fields())
  if (await write(allocationSet({ method, rules: rules as never }))) dropDrafts()
}

export async function setLock(applicationId: string, lock: Lock): Promise<void> {
  await write(lockSet({ applicationId, lock }))
}

/** Locks some in and some out, as one step: so one of several equally good distributions is chosen. */
export async function chooseAlternative(enters: readonly string[], leaves: readonly string[]): Promise<void> {
  await write(
    ...enters.map(applicationId => lockSet({ applicationId, lock: 'fund' })),
    ...leaves.map(applicationId => lockSet({ applicationId, lock: 'never' })),
  )
}

/** Free → locked in → locked out → free. */
export async function cycleLock(applicationId: string): Promise<void> {
  const now = selectLocks(fields()).get(asId(applicationId)) ?? null
  await setLock(applicationId, now === null ? 'fund' : now === 'fund' ? 'never' : null)
}

function fields() {
  return useRoundStore.getState().state.fields
}

function ask(which: Which, question: AllocationQuestion): void {
  stoppedByPerson = false
  setTimeout(() => {
    const { asked, answered } = currentAllocation()[which]
    if (asked === question && answered !== question) changeAnswer(which, { isSlow: true })
  }, slowMilliseconds)
  runners[which].ask(question)
}

function settle(which: Which, question: AllocationQuestion, answer: Answer): void {
  if (currentAllocation()[which].asked !== question) return
  if (answer.ok) {
    changeAnswer(which, { answered: question, result: answer.value, failure: null, isSlow: false })
    return
  }
  const { kind } = answer.error
  // Someone stopped other work, and this went with it.
  if (kind === 'cancelled' && !stoppedByPerson) {
    ask(which, question)
    return
  }
  const kept = kind === 'cancelled' ? {} : { result: null }
  changeAnswer(which, { answered: question, failure: answer.error, isSlow: false, ...kept })
}

function runnerFor(which: Which) {
  return createNewestAnswer<AllocationQuestion, Answer>({
    compute,
    settled: (question, answer) => settle(which, question, answer),
    failed: (question, reason) => {
      reportWindowError(reason)
      settle(
        which,
        question,
        refused(['Beregningen stanset på grunn av en feil i programmet. Prøv på nytt.']),
      )
    },
    overtaken: question => {
      const jobId = jobs.get(question)
      if (question.method === 'optimal' && jobId !== undefined) void windowApi.allocationCancel({ jobId })
    },
  })
}

async function compute(question: AllocationQuestion): Promise<Answer> {
  const jobId = `allocation-${++asked}`
  jobs.set(question, jobId)
  const isSettled = question.method === 'optimal' && question.weights === undefined
  const reply = await windowApi.allocationCompute({
    ...choicesOf(question),
    jobId,
    ...(isSettled ? { alternatives: mostAlternatives } : {}),
  })
  if (reply.ok) return reply
  const kind = reply.error.kind === 'cancelled' ? 'cancelled' : 'refused'
  return err({ kind, lines: reply.error.message.split('\n') })
}

function checkManual(instance: Instance): Answer {
  const checked = allocateManual(instance)
  return checked.ok ? checked : refused([checked.error.message])
}

function refused(lines: readonly string[]): Answer {
  return err({ kind: 'refused', lines })
}
