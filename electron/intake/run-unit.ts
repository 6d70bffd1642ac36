import { intakeLimits } from '#shared/intake/limits'
import { rejectionMessage } from '#shared/intake/messages'
import type { Rejection } from '#shared/intake/problem'
import type { IntakeReport, IntakeWarning, ReadPacket, RejectedFile } from '#shared/intake/report'
import { decodeAnswers } from './answer-message'
import type { IntakeAnswer, IntakeUnit, UnitRequest } from './intake-protocol'
import type { IntakeChild, LaunchIntakeChild } from './launch-child'

export type PoolOptions = Pick<UnitRequest, 'stagingDir' | 'labelMappings' | 'grantYear'> & {
  readonly idleMs?: number
}

type Ending = 'done' | 'timeout' | 'crashed' | 'cancelled' | 'too-many'

/** Keeps one reader process going and replaces it when it is lost. */
export class ReaderPool {
  readonly #launch: LaunchIntakeChild
  readonly #options: PoolOptions
  #child: IntakeChild | null = null
  #attempt: Attempt | null = null

  constructor(launch: LaunchIntakeChild, options: PoolOptions) {
    this.#launch = launch
    this.#options = options
  }

  /** Reads one unit, again without the file that a reader was lost on until the rest is through. */
  async read(unit: IntakeUnit, onFile: (file: string) => void, signal?: AbortSignal): Promise<IntakeReport> {
    const lost: RejectedFile[] = []
    const skip: string[] = []
    for (;;) {
      const attempt = await this.#try(unit, skip, onFile, signal)
      const { packets, warnings, ending, file } = attempt
      const rejected = [...attempt.rejected, ...lost]
      if (ending === 'done') return { packets, rejected, warnings }
      this.close()
      const rejection = this.#rejection(ending)
      const again = (ending === 'timeout' || ending === 'crashed') && file !== '' && !skip.includes(file)
      if (!again || skip.length >= intakeLimits.child.losses) {
        return {
          packets,
          rejected: [...rejected, ...unaccounted(unit, packets, rejected, rejection)],
          warnings,
        }
      }
      lost.push(refusal(file, rejection))
      skip.push(file)
    }
  }

  /** Ends the reader process. */
  close(): void {
    const child = this.#child
    this.#child = null
    child?.kill()
  }

  async #try(
    unit: IntakeUnit,
    skip: readonly string[],
    onFile: (file: string) => void,
    signal: AbortSignal | undefined,
  ): Promise<Attempt> {
    const { stagingDir, labelMappings, grantYear, idleMs } = this.#options
    const attempt = new Attempt(onFile, idleMs ?? intakeLimits.child.idleMs)
    if (signal?.aborted === true) {
      attempt.end('cancelled')
      return attempt
    }
    const onAbort = () => attempt.end('cancelled')
    signal?.addEventListener('abort', onAbort)
    this.#attempt = attempt
    this.#running().send({
      task: 'unit',
      unit,
      stagingDir,
      skip: [...skip],
      ...(labelMappings === undefined ? {} : { labelMappings }),
      ...(grantYear === undefined ? {} : { grantYear }),
    })
    await attempt.ended
    this.#attempt = null
    signal?.removeEventListener('abort', onAbort)
    return attempt
  }

  #running(): IntakeChild {
    if (this.#child !== null) return this.#child
    const child = this.#launch()
    this.#child = child
    child.onAnswer(message => {
      if (this.#child === child) this.#attempt?.receive(message)
    })
    child.onExit(() => {
      if (this.#child !== child) return
      this.#child = null
      this.#attempt?.end('crashed')
    })
    return child
  }

  #rejection(ending: Exclude<Ending, 'done'>): Rejection {
    const idleMs = this.#options.idleMs ?? intakeLimits.child.idleMs
    if (ending === 'timeout') return { kind: 'timeout', seconds: Math.ceil(idleMs / 1_000) }
    if (ending === 'too-many')
      return { kind: 'too-many', what: 'søknader og meldinger', limit: intakeLimits.answersPerUnit }
    return { kind: ending }
  }
}

/** One reading of one unit: what has come of it, and how it ended. */
class Attempt {
  readonly packets: ReadPacket[] = []
  readonly rejected: RejectedFile[] = []
  readonly warnings: IntakeWarning[] = []
  readonly ended: Promise<void>
  ending: Ending = 'crashed'
  file = ''
  readonly #onFile: (file: string) => void
  readonly #idleMs: number
  #settle: (() => void) | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(onFile: (file: string) => void, idleMs: number) {
    this.#onFile = onFile
    this.#idleMs = idleMs
    this.ended = new Promise(resolve => {
      this.#settle = resolve
    })
    this.#alive()
  }

  receive(message: unknown): void {
    if (this.#settle === null) return
    this.#alive()
    const answers = decodeAnswers(message)
    if (answers === null) this.end('crashed')
    for (const answer of answers ?? []) this.#take(answer)
  }

  #take(answer: IntakeAnswer): void {
    if (this.#settle === null) return
    switch (answer.kind) {
      case 'begin':
        this.file = answer.file
        this.#onFile(answer.file)
        break
      case 'tick':
        break
      case 'packet':
        this.packets.push(answer.packet)
        break
      case 'rejected':
        this.rejected.push(answer.rejected)
        break
      case 'warning':
        this.warnings.push(answer.warning)
        break
      case 'done':
        this.end('done')
        break
      case 'tables':
      case 'view':
      case 'text':
      case 'failed':
        this.end('crashed')
    }
    const answers = this.packets.length + this.rejected.length + this.warnings.length
    if (answers > intakeLimits.answersPerUnit) this.end('too-many')
  }

  end(ending: Ending): void {
    if (this.#settle === null) return
    clearTimeout(this.#timer)
    this.ending = ending
    this.#settle()
    this.#settle = null
  }

  #alive(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.end('timeout'), this.#idleMs)
  }
}

/** The files of a unit that was given up of which nothing has been said yet, each refused by name. */
function unaccounted(
  unit: IntakeUnit,
  packets: readonly ReadPacket[],
  rejected: readonly RejectedFile[],
  rejection: Rejection,
): readonly RejectedFile[] {
  const told = [...packets, ...rejected].map(({ file }) => file)
  const names = unit.kind === 'packet-folder' ? [unit.name] : unit.files.map(file => file.name)
  return names
    .filter(name => !told.some(file => file === name || file.startsWith(`${name}/`)))
    .map(name => refusal(name, rejection))
}

function refusal(file: string, rejection: Rejection): RejectedFile {
  return { file, reason: rejection.kind, message: rejectionMessage(file, rejection) }
}
