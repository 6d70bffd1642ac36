import { rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lockFile } from '#electron/files/file-lock'
import { freshFolder } from './round-fixture'

const longAgo = new Date('2025-10-14T09:00:00Z')

/** The lock of a program that is gone. */
async function leftLock(file: string): Promise<void> {
  await writeFile(`${file}.las`, 'en annen')
  await utimes(`${file}.las`, longAgo, longAgo)
}

describe('a lock on a round file', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is taken over when it was left by a program that is gone', async () => {
    const file = path.join(await freshFolder(), 'runde.tildeling')
    await leftLock(file)
    const taken = await lockFile(file, 0)
    expect(await taken?.isHeld()).toBe(true)
    await taken?.release()
    await expect(stat(`${file}.las`)).rejects.toThrow('ENOENT')
  })

  it('is taken over by one alone, of many that find it left', async () => {
    const file = path.join(await freshFolder(), 'runde.tildeling')
    const write = async (_: unknown, at: number) => {
      for (let turn = 0; turn < at; turn += 1) await stat(file).catch(() => null)
      const lock = await lockFile(file, 0)
      await wait(2)
      const isHeld = (await lock?.isHeld()) ?? false
      await lock?.release()
      return isHeld
    }
    for (let round = 0; round < 6; round += 1) {
      await leftLock(file)
      expect(await Promise.all(Array.from({ length: 10 }, write))).not.toContain(false)
    }
  })

  it('that looks old by another clock is left to the one who renews it', async () => {
    const file = path.join(await freshFolder(), 'runde.tildeling')
    await leftLock(file)
    let renewals = 0
    const renewing = setInterval(() => {
      renewals += 1
      const slowClock = new Date(longAgo.getTime() + renewals * 1_000)
      if (renewals < 20) void utimes(`${file}.las`, slowClock, slowClock)
      else void rm(`${file}.las`)
      if (renewals === 20) clearInterval(renewing)
    }, 25)
    const taken = await lockFile(file, 5_000)
    expect(renewals).toBe(20)
    await taken?.release()
  })

  it('that was taken over is neither held any longer nor released for the one who has it now', async () => {
    const file = path.join(await freshFolder(), 'runde.tildeling')
    const asleep = await lockFile(file)
    await utimes(`${file}.las`, longAgo, longAgo)
    const taken = await lockFile(file, 0)
    expect(await asleep?.isHeld()).toBe(false)
    await asleep?.release()
    expect(await taken?.isHeld()).toBe(true)
    await taken?.release()
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
