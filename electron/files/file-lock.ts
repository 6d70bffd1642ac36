import { open, rm, stat, utimes } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 20_000
/** A lock that nobody has renewed for this long was left by a program that was stopped while it wrote. */
const staleMs = 120_000
const renewMs = 20_000

/**
 * Holds a file for one writer at a time, by a lock file beside it. Null when another has not let go in time; a lock
 * that somebody left is taken over.
 */
export async function lockFile(path: string): Promise<{ readonly release: () => Promise<void> } | null> {
  const lock = `${path}.las`
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    try {
      const file = await open(lock, 'wx')
      await file.close()
      return heldLock(lock)
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

/** Keeps a lock young for as long as it is held: a large round on a slow disk takes its time. */
function heldLock(lock: string): { readonly release: () => Promise<void> } {
  const renewing = setInterval(() => {
    const now = new Date()
    utimes(lock, now, now).catch(() => undefined)
  }, renewMs).unref()
  return {
    release: () => {
      clearInterval(renewing)
      return rm(lock, { force: true })
    },
  }
}
