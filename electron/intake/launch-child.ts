import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { intakeLimits } from '#shared/intake/limits'
import type { IntakeRequest } from './intake-protocol'

/** A running reader process. `onExit` is called once, however it ends. */
export type IntakeChild = {
  send(request: IntakeRequest): void
  onAnswer(listener: (answer: unknown) => void): void
  onExit(listener: () => void): void
  kill(): void
}

export type LaunchIntakeChild = () => IntakeChild

/**
 * The node options that hold a reader process to its memory. Half the room for what is soon forgotten: it is gone
 * through as fast, and new memory takes time to get.
 */
export const childNodeOptions = [
  `--max-old-space-size=${intakeLimits.child.heapMegabytes}`,
  '--max-semi-space-size=8',
]

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
      // One helper thread for collecting and compiling: more of them take turns with whoever waits for the answers.
      execArgv: [...childNodeOptions, '--v8-pool-size=1'],
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
 * Keeps one reader started and waiting, so that nobody has to wait for one to start; it reads nothing until it is
 * handed out, and each is still used once. `again` is for a program that stays open: the next is started when the one
 * handed out has ended, and each warms up while it waits.
 */
export class ReadyReader {
  readonly #launch: LaunchIntakeChild
  readonly #again: boolean
  #waiting: IntakeChild | null = null
  #closed = false

  constructor(launch: LaunchIntakeChild, { again = false }: { readonly again?: boolean } = {}) {
    this.#launch = launch
    this.#again = again
  }

  /** Starts a reader where none is waiting. One that ends while it waits is not replaced until one is asked for. */
  prepare(): void {
    if (this.#waiting !== null || this.#closed) return
    const child = this.#launch()
    this.#waiting = child
    if (this.#again) child.send({ task: 'warm-up' })
    child.onExit(() => {
      if (this.#waiting === child) this.#waiting = null
    })
  }

  /** Hands out the one that waits, or a new one. */
  readonly launch: LaunchIntakeChild = () => {
    const child = this.#waiting ?? this.#launch()
    this.#waiting = null
    if (this.#again) child.onExit(() => this.prepare())
    return child
  }

  /** Ends the one that waits; no other is started. */
  close(): void {
    this.#closed = true
    this.#waiting?.kill()
    this.#waiting = null
  }
}
