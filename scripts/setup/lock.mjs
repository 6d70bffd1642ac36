import { randomUUID } from 'node:crypto'
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const beatMs = 5_000
const abandonedMs = 60_000

/** Runs `work` while no other process holds the same lock file, and waits for it otherwise.
 * A lock whose owner is gone (killed, or silent for a minute) is taken over.
 * @template T @param {string} path @param {() => void} onWait said once @param {() => Promise<T>} work
 * @returns {Promise<T>} */
export async function withLock(path, onWait, work) {
  mkdirSync(dirname(path), { recursive: true })
  const mark = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() })
  for (let waited = false; !take(path, mark); ) {
    if (removeIfAbandoned(path)) continue
    if (!waited) onWait()
    waited = true
    await wait(200)
  }
  const beat = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(path, now, now)
    } catch {}
  }, beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if (read(path) === mark) rmSync(path, { force: true })
  }
}

/** @param {string} path @param {string} mark */
function take(path, mark) {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, mark)
    closeSync(file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} path @returns {string | undefined} */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {string} path */
function removeIfAbandoned(path) {
  const seen = read(path)
  if (seen === undefined || !isAbandoned(path, seen)) return false
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return true
  }
  // Between reading and moving, another process may have taken the lock: give it back.
  if (read(aside) !== seen) {
    try {
      linkSync(aside, path)
    } catch {}
  }
  rmSync(aside, { force: true })
  return true
}

/** @param {string} path @param {string} content */
function isAbandoned(path, content) {
  let silentMs = 0
  try {
    silentMs = Date.now() - statSync(path).mtimeMs
  } catch {
    return false
  }
  if (silentMs > abandonedMs) return true
  let owner
  try {
    owner = JSON.parse(content)
  } catch {
    return silentMs > beatMs
  }
  if (owner.host !== hostname()) return false
  try {
    process.kill(owner.pid, 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}
