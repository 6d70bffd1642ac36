import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { intakeLimits } from '#shared/intake/limits'
import type { IntakeRequest } from './intake-protocol'
import { answerRequest } from './read-unit'

/** A running reader process. `onExit` is called once, however it ends. */
export type IntakeChild = {
  send(request: IntakeRequest): void
  onAnswer(listener: (answer: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}

export type LaunchIntakeChild = () => IntakeChild

/** The node options that hold a reader process to its memory. */
export const childNodeOptions = [`--max-old-space-size=${intakeLimits.child.heapMegabytes}`]

/** The built reader beside the running program, wherever the bundler put the code that asks. */
export function builtChildEntry(from: string = import.meta.url): string {
  const here = dirname(fileURLToPath(from))
  const found = [here, dirname(here)].map(folder => join(folder, 'intake-child.js')).find(existsSync)
  if (found === undefined) throw new Error(`intake-child.js is not built beside ${here}`)
  return found
}

/** Starts readers as plain Node processes: the command line, and tests. */
export function launchWithNode(entry: string = builtChildEntry()): LaunchIntakeChild {
  return () => {
    const child = fork(entry, {
      execArgv: childNodeOptions,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    })
    return {
      send: request => void child.send(request, () => {}),
      onAnswer: listener => void child.on('message', listener),
      onExit: listener => {
        child.once('exit', listener)
        child.once('error', listener)
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}

/** The way to start readers where this code runs: a utility process inside Electron, a Node process outside it. */
export async function launchHere(): Promise<LaunchIntakeChild> {
  if (process.versions.electron === undefined) return launchWithNode()
  const { launchWithElectron } = await import('./launch-utility')
  return launchWithElectron()
}

/**
 * Starts the first reader at once, so that it is ready when it is asked for; it waits without reading anything.
 * `close` ends it where nobody came to use it.
 */
export function launchedAhead(launch: LaunchIntakeChild): {
  readonly launch: LaunchIntakeChild
  close(): void
} {
  let waiting: IntakeChild | null = launch()
  waiting.onExit(() => {
    waiting = null
  })
  return {
    launch: () => {
      const ready = waiting ?? launch()
      waiting = null
      return ready
    },
    close: () => waiting?.kill(),
  }
}

/** Reads in this very process, without limits of memory and time: for unit tests of the readers alone. */
export function launchInProcess(): IntakeChild {
  let answer: (answer: unknown) => void = () => {}
  let exit: () => void = () => {}
  return {
    send: request => {
      answerRequest(request, message => answer(JSON.parse(JSON.stringify(message)))).catch(error => {
        answer([{ kind: 'failed', message: String(error.stack) }])
      })
    },
    onAnswer: listener => {
      answer = listener
    },
    onExit: listener => {
      exit = listener
    },
    kill: () => exit(),
  }
}
