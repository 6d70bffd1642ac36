import { err, ok, type Result } from '#shared/base/result'
import type { AttachmentText, DocumentView } from '#shared/intake/document-view'
import { intakeLimits } from '#shared/intake/limits'
import { rejectionMessage } from '#shared/intake/messages'
import type { RejectedFile } from '#shared/intake/report'
import { decodeAnswers } from './answer-message'
import type { IntakeAnswer } from './intake-protocol'
import type { IntakeChild, LaunchIntakeChild } from './launch-child'

type Want = 'view' | 'text'

/** How long a reader process is kept when nobody asks for anything; starting one takes longer than reading a file. */
const keptMs = 10_000

/**
 * Reads attachments, one at a time, in a disposable process that is kept for the next one and replaced when a file
 * makes it die or fall silent. What is to be looked at goes before what is only to be searched.
 */
export class AttachmentReader {
  readonly #launch: LaunchIntakeChild
  readonly #idleMs: number
  readonly #waiting: { readonly want: Want; readonly run: () => Promise<void> }[] = []
  #busy = false
  #child: IntakeChild | null = null
  #settle: ((answer: IntakeAnswer | null) => void) | null = null
  #leisure: NodeJS.Timeout | undefined

  constructor(launch: LaunchIntakeChild, idleMs: number = intakeLimits.child.idleMs) {
    this.#launch = launch
    this.#idleMs = idleMs
  }

  /** The attachment as blocks; the error is the line that a person reads. */
  async view(path: string, name: string): Promise<Result<DocumentView, string>> {
    const answer = await this.#ask('view', path, name)
    if (answer?.kind === 'view') return ok(answer.view)
    if (answer?.kind === 'rejected') return err(reasonText(answer.rejected))
    return err(rejectionMessage(name, { kind: 'crashed' }))
  }

  /** The text of the attachment. One that cannot be read safely is unreadable, like one that is damaged. */
  async text(path: string, name: string): Promise<AttachmentText> {
    const answer = await this.#ask('text', path, name)
    return answer?.kind === 'text' ? answer.text : { state: 'unreadable', parts: [] }
  }

  /** Ends the process. Whoever is waiting gets the answer of a lost one. */
  close(): void {
    clearTimeout(this.#leisure)
    const child = this.#child
    this.#child = null
    this.#settle?.(null)
    child?.kill()
  }

  #ask(want: Want, path: string, name: string): Promise<IntakeAnswer | null> {
    return new Promise(settle => {
      const run = async () => settle(await this.#once(want, path, name))
      const place = want === 'view' ? this.#waiting.findIndex(one => one.want === 'text') : -1
      if (place === -1) this.#waiting.push({ want, run })
      else this.#waiting.splice(place, 0, { want, run })
      void this.#next()
    })
  }

  async #next(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    clearTimeout(this.#leisure)
    for (let one = this.#waiting.shift(); one !== undefined; one = this.#waiting.shift()) await one.run()
    this.#busy = false
    this.#leisure = setTimeout(() => this.close(), keptMs)
    this.#leisure.unref()
  }

  async #once(want: Want, path: string, name: string): Promise<IntakeAnswer | null> {
    const child = this.#running()
    const answer = await new Promise<IntakeAnswer | null>(settle => {
      const timer = setTimeout(() => settle(null), this.#idleMs)
      this.#settle = one => {
        clearTimeout(timer)
        settle(one)
      }
      child.send({ task: 'attachment', want, path, name })
    })
    this.#settle = null
    if (answer === null) this.close()
    return answer
  }

  #running(): IntakeChild {
    if (this.#child !== null) return this.#child
    const child = this.#launch()
    this.#child = child
    let last: IntakeAnswer | null = null
    child.onAnswer(message => {
      if (this.#child !== child) return
      for (const answer of decodeAnswers(message) ?? [null]) {
        if (answer === null || answer.kind === 'failed') this.#settle?.(null)
        else if (answer.kind === 'done') this.#settle?.(last)
        else if (answer.kind !== 'begin' && answer.kind !== 'tick') last = answer
      }
    })
    child.onExit(() => {
      if (this.#child !== child) return
      this.#child = null
      this.#settle?.(null)
    })
    return child
  }
}

/** The reasons of intake, but for those whose advice is about importing. */
function reasonText({ reason, message }: RejectedFile): string {
  if (reason === 'not-a-packet' || reason === 'old-format')
    return 'Denne typen fil vises ikke i programmet. Lagre en kopi og åpne den i et annet program.'
  return message
}
