import { describe, expect, it, vi } from 'vitest'
import { createCloseHandshake } from '#electron/window/close-handshake'

const patient = { failed: () => undefined, patienceMilliseconds: 60_000 }

describe('closing the window', () => {
  it('waits for the window’s answer, then writes what is left, in order, and then closes', async () => {
    const order: string[] = []
    const handshake = createCloseHandshake({ ...patient, ask: () => order.push('ask') })
    handshake.beforeClose(async () => {
      await Promise.resolve()
      order.push('journal')
    })
    handshake.beforeClose(async () => {
      order.push('note')
    })
    const closing = handshake.closing()
    expect(order).toEqual(['ask'])
    handshake.answer(true)
    expect(await closing).toBe(true)
    expect(order).toEqual(['ask', 'journal', 'note'])
  })

  it('stays open, and writes nothing, when the window says so', async () => {
    const flush = vi.fn(async () => undefined)
    const handshake = createCloseHandshake({ ...patient, ask: () => handshake.answer(false) })
    handshake.beforeClose(flush)
    expect(await handshake.closing()).toBe(false)
    expect(flush).not.toHaveBeenCalled()
  })

  it('asks once when the person is in a hurry and closes twice', async () => {
    const ask = vi.fn()
    const handshake = createCloseHandshake({ ...patient, ask })
    const both = [handshake.closing(), handshake.closing()]
    handshake.answer(true)
    expect(await Promise.all(both)).toEqual([true, true])
    expect(ask).toHaveBeenCalledOnce()
  })

  it('writes what is left and closes when the window has hung', async () => {
    const flush = vi.fn(async () => undefined)
    const handshake = createCloseHandshake({ ...patient, ask: () => undefined, patienceMilliseconds: 1 })
    handshake.beforeClose(flush)
    expect(await handshake.closing()).toBe(true)
    expect(flush).toHaveBeenCalledOnce()
  })

  it('closes, and reports it, when one of the writes fails; the others are still done', async () => {
    const failed = vi.fn()
    const other = vi.fn(async () => undefined)
    const handshake = createCloseHandshake({ ...patient, failed, ask: () => handshake.answer(true) })
    handshake.beforeClose(async () => {
      throw new Error('disk full')
    })
    handshake.beforeClose(other)
    expect(await handshake.closing()).toBe(true)
    expect(failed).toHaveBeenCalledOnce()
    expect(other).toHaveBeenCalledOnce()
  })
})
