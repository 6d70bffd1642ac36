import { randomUUID } from 'node:crypto'
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 20_000
/** A lock this old was left by a program that was stopped while it wrote, where nobody is seen to renew it either. */
const staleMs = 120_000
const renewMs = 4_000
/** How long a lock that looks old is watched before it is taken over: the clocks of two machines may differ. */
const watchedMs = 3 * renewMs

export interface FileLock {
  /** Whether nobody has taken the lock over: a machine that was asleep may have been taken for stopped. */
  readonly isHeld: () => Promise<boolean>
  readonly release: () => Promise<void>
}

/**
 * Holds a file for one writer at a time, by a lock file beside it. Null when another has not let go in time; a lock
 * that somebody left is taken over.
 */
export async function lockFile(path: string, watchMs: number = watchedMs): Promise<FileLock | null> {
  const lock = `${path}.las`
  const owner = randomUUID()
  const giveUpAt = performance.now() + patienceMs
  let watched = { renewedAt: 0, since: 0 }
  for (;;) {
    if (await isMade(lock, owner)) return heldLock(lock, owner)
    const renewedAt = await renewalOf(lock)
    const now = performance.now()
    if (renewedAt !== watched.renewedAt) watched = { renewedAt, since: now }
    if (now > giveUpAt) return null
    if (Date.now() - renewedAt > staleMs && now - watched.since >= watchMs) await takeAway(lock, renewedAt)
    else await wait(40)
  }
}

/** Makes a file that must not be there; false where it is. */
async function isMade(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    return false
  }
}

/** When a lock was last renewed, in milliseconds; of one that is gone, this moment. */
function renewalOf(lock: string): Promise<number> {
  return stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  )
}

/**
 * Removes a lock that was left. Of several that want to, one may at a time, and looks again first: by now it may be the
 * lock of another of them.
 */
async function takeAway(lock: string, renewedAt: number): Promise<void> {
  const turn = `${lock}.tas`
  if (!(await isMade(turn, ''))) {
    if (Date.now() - (await renewalOf(turn)) > staleMs) await rm(turn, { force: true })
    await wait(40)
    return
  }
  try {
    if ((await renewalOf(lock)) === renewedAt) await rm(lock, { force: true })
  } finally {
    await rm(turn, { force: true })
  }
}

/** Keeps a lock young for as long as it is held: a large round on a slow disk takes its time. */
function heldLock(lock: string, owner: string): FileLock {
  const isHeld = () =>
    readFile(lock, 'utf8').then(
      content => content === owner,
      () => false,
    )
  const renew = async () => {
    const now = new Date()
    if (await isHeld()) await utimes(lock, now, now)
  }
  const renewing = setInterval(() => void renew().catch(() => undefined), renewMs).unref()
  return {
    isHeld,
    release: async () => {
      clearInterval(renewing)
      if (await isHeld()) await rm(lock, { force: true })
    },
  }
}
