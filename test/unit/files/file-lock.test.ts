import { stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lockFile } from '#electron/files/file-lock'
import { freshFolder } from './round-fixture'

const longAgo = new Date('2025-10-14T09:00:00Z')

describe('a lock on a round file', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is taken over when it was left by a program that is gone', async () => {
    const file = path.join(await freshFolder(), 'runde.tildeling')
    await lockFile(file)
    await utimes(`${file}.las`, longAgo, longAgo)
    const taken = await lockFile(file)
    expect(taken).not.toBeNull()
    await taken?.release()
    await expect(stat(`${file}.las`)).rejects.toThrow('ENOENT')
  })

  it('is kept young for as long as it is held, so that nobody takes it from one who writes slowly', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const file = path.join(await freshFolder(), 'runde.tildeling')
    const held = await lockFile(file)
    await utimes(`${file}.las`, longAgo, longAgo)
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    await expect.poll(async () => (await stat(`${file}.las`)).mtimeMs).toBeGreaterThan(longAgo.getTime())
    await held?.release()
  })
})
