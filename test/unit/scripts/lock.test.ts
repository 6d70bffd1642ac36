import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withLock } from '#scripts/setup/lock.mjs'
import { folderWith, write } from './temporary-folder'

const nothing = () => {}

it('lets one in at a time, and tells those who wait', async () => {
  const path = join(folderWith(), 'lock')
  let inside = 0
  let most = 0
  let waited = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise(done => setTimeout(done, 20))
    inside -= 1
  }
  const enter = () =>
    withLock(
      path,
      () => {
        waited += 1
      },
      work,
    )
  await Promise.all([enter(), enter(), enter()])
  expect(most).toBe(1)
  expect(waited).toBe(2)
  expect(existsSync(path)).toBe(false)
})

it('takes over from a process that was killed', async () => {
  const folder = folderWith()
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  write(folder, 'lock', JSON.stringify({ pid: gone, host: hostname(), id: 'x' }))
  await withLock(join(folder, 'lock'), nothing, async () => {
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
  })
})

it('takes over a lock whose owner has been silent for long, even if its number lives on', async () => {
  const folder = folderWith()
  write(folder, 'lock', JSON.stringify({ pid: process.pid, host: hostname(), id: 'x' }))
  const longAgo = new Date(Date.now() - 10 * 60_000)
  utimesSync(join(folder, 'lock'), longAgo, longAgo)
  let isIn = false
  await withLock(join(folder, 'lock'), nothing, async () => {
    isIn = true
  })
  expect(isIn).toBe(true)
})

it('opens again when the work fails', async () => {
  const path = join(folderWith(), 'lock')
  const failing = withLock(path, nothing, async () => {
    throw new Error('feil')
  })
  await expect(failing).rejects.toThrow('feil')
  expect(existsSync(path)).toBe(false)
})
