import { open, rm, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 20_000
/** A lock this old was left by a program that was stopped while it wrote. */
const staleMs = 120_000

/**
 * Holds a file for one writer at a time, by a lock file beside it. Null when another has not let go in time; a lock
 * that somebody left is taken over.
 */
export async function lockFile(path: string): Promise<{ readonly release: () => Promise<void> } | null> {
  const lock = `${path}.las`
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    try {
      const held = await open(lock, 'wx')
      await held.close()
      return { release: () => rm(lock, { force: true }) }
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    }
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > staleMs) await rm(lock, { force: true })
    else if (Date.now() > giveUpAt) return null
    else await wait(40)
  }
}
