import { describe, expect, it, vi } from 'vitest'
import { answerCall } from '#electron/ipc/answer-call'
import { ok } from '#shared/base/result'
import { z } from '#shared/base/zod'
import { contract } from '#shared/ipc/contract'

const ownWindow = { url: 'app://tildeling/index.html', parent: null }
const decoder = z.strictObject({ amount: z.int() })

function callWith(run: (request: { amount: number }) => ReturnType<typeof ok<number>>) {
  const log = vi.fn()
  return { log, call: { channel: 'test:double', decoder, log, run } }
}

describe('a call from the window to the main process', () => {
  it('is answered when it comes from the app’s own page and fits', async () => {
    const { call } = callWith(({ amount }) => ok(amount * 2))
    expect(await answerCall(call, ownWindow, { amount: 21 })).toEqual({ ok: true, value: 42 })
  })

  it.each([
    ['another site', { url: 'https://example.org/', parent: null }],
    ['a site whose name begins the same', { url: 'app://tildeling.example.org/', parent: null }],
    ['a frame inside the page', { url: 'app://tildeling/index.html', parent: {} }],
    ['a frame that is gone', null],
  ])('is refused when it comes from %s', async (_name, sender) => {
    const run = vi.fn(() => ok(1))
    const { call, log } = callWith(run)
    const reply = await answerCall(call, sender, { amount: 1 })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
    expect(run).not.toHaveBeenCalled()
    expect(log).toHaveBeenCalledOnce()
  })

  it.each([
    ['a text for a number', { amount: '1' }],
    ['a field too many', { amount: 1, path: '/etc/passwd' }],
    ['nothing', undefined],
  ])('is refused when it carries %s', async (_name, payload) => {
    const run = vi.fn(() => ok(1))
    const reply = await answerCall(callWith(run).call, ownWindow, payload)
    expect(reply).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    expect(run).not.toHaveBeenCalled()
  })

  it('does not write what was sent into the log when it does not fit', async () => {
    const { call, log } = callWith(() => ok(1))
    await answerCall(call, ownWindow, { amount: 'Kari Eksempel' })
    expect(JSON.stringify(log.mock.calls)).not.toContain('Kari')
  })

  it('becomes one plain line, and a line in the log, when the program has a bug', async () => {
    const { call, log } = callWith(() => {
      throw new Error('secret detail')
    })
    const reply = await answerCall(call, ownWindow, { amount: 1 })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'bug' } })
    expect(JSON.stringify(reply)).not.toContain('secret detail')
    expect(log).toHaveBeenCalledOnce()
  })
})

describe('the contract', () => {
  it('takes no request on any channel that carries a path to a file', () => {
    const withPath = Object.entries(contract).filter(([, channel]) =>
      ['path', 'file', 'folder'].some(field => channel.request.safeParse({ [field]: '/etc/passwd' }).success),
    )
    expect(withPath.map(([name]) => name)).toEqual([])
  })

  it('turns on no menu entry that does not exist', () => {
    const { request } = contract['menu:set-enabled']
    expect(request.safeParse({ ids: ['file:open'] }).success).toBe(true)
    expect(request.safeParse({ ids: ['file:format-disk'] }).success).toBe(false)
  })
})
