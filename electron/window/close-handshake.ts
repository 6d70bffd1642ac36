/** Something that must reach the disk before the window may go. */
export type Flush = () => Promise<void>

export interface CloseHandshake {
  /** Adds work to do before the window closes; in the order added. */
  beforeClose(flush: Flush): void
  /** The window's answer. */
  answer(proceed: boolean): void
  /** Asks the window and then flushes; false where the window wants to stay open. */
  closing(): Promise<boolean>
}

interface Ways {
  readonly ask: () => void
  readonly failed: (reason: unknown) => void
  /** A window that has hung must not keep the program alive: after this long it counts as a yes. */
  readonly patienceMilliseconds: number
}

/** Lets the window finish what is being typed, then the main process what is being written, then closes. */
export function createCloseHandshake(ways: Ways): CloseHandshake {
  const flushes: Flush[] = []
  let settle: ((proceed: boolean) => void) | null = null
  let running: Promise<boolean> | null = null

  async function run(): Promise<boolean> {
    const proceed = await new Promise<boolean>(resolve => {
      const timer = setTimeout(() => resolve(true), ways.patienceMilliseconds)
      settle = answer => {
        clearTimeout(timer)
        resolve(answer)
      }
      ways.ask()
    })
    settle = null
    if (!proceed) return false
    for (const flush of flushes) await flush().catch(ways.failed)
    return true
  }

  return {
    beforeClose: flush => flushes.push(flush),
    answer: proceed => settle?.(proceed),
    closing() {
      running ??= run().finally(() => {
        running = null
      })
      return running
    },
  }
}
