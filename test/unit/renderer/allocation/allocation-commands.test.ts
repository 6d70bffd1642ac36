import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AllocationQuestion } from '#renderer/stores/allocation-store'
import { allocate } from '#shared/allocation/allocate'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import type { AllocationResult, MethodId } from '#shared/allocation/result'
import { err, ok, type Result } from '#shared/base/result'

type Reply = Result<AllocationResult, { kind: string; message: string }>

/** The main process at the far end of the border: it answers when the test lets it. */
const asked: { method: MethodId; frameKroner: number; answer: (reply: Reply) => Promise<void> }[] = []
let cancels = 0

vi.stubGlobal('window', {
  tildeling: {
    allocationCompute: ({ method, frameKroner }: { method: MethodId; frameKroner: number }) =>
      new Promise<Reply>(resolve => {
        const answer = async (reply: Reply) => {
          resolve(reply)
          await vi.advanceTimersByTimeAsync(0)
        }
        asked.push({ method, frameKroner, answer })
      }),
    allocationCancel: async () => {
      cancels++
      await asked.at(-1)?.answer(err({ kind: 'cancelled', message: 'Beregningen ble avbrutt.' }))
    },
  },
})

const commands = await import('#renderer/commands/allocation-commands')
const store = await import('#renderer/stores/allocation-store')

function instanceOf(frameKroner: number): Instance {
  const decoded = decodeInstance({
    frames: { 2025: frameKroner },
    applications: [
      { id: 'a', requested: { 2025: 500 }, benefit: 4 },
      { id: 'b', requested: { 2025: 400 }, benefit: 3 },
    ],
    amounts: { a: { 2025: 450 } },
  })
  if (!decoded.ok) throw new Error('The instance does not decode')
  return decoded.value
}

async function resultFor(frameKroner: number): Promise<Reply> {
  const result = await allocate(instanceOf(frameKroner), 'ranked', { solve: () => Promise.reject() })
  return result.ok ? result : err({ kind: 'refused', message: result.error.message })
}

function ask(frameKroner: number, method: MethodId = 'ranked'): AllocationQuestion {
  const question = { method, frameKroner, rules: {}, key: `${method} ${frameKroner}` }
  commands.askForAllocation('main', question, ok(instanceOf(frameKroner)))
  return question
}

const shown = () => store.currentAllocation().main

beforeEach(() => {
  vi.useFakeTimers()
  asked.length = 0
  cancels = 0
})
afterEach(async () => {
  for (const { answer } of asked) await answer(err({ kind: 'refused', message: '' }))
  commands.forgetAllocation('main')
  store.resetAllocation()
  vi.useRealTimers()
})

describe('asking for a distribution', () => {
  it('shows the answer to the frame that was typed last, and never an older one', async () => {
    ask(500)
    ask(900)
    await asked[0]?.answer(await resultFor(500))
    expect(shown().result).toBeNull()
    await asked[1]?.answer(await resultFor(900))
    expect(shown().result?.frames).toEqual({ 2025: 900 })
    expect(shown().answered?.frameKroner).toBe(900)
  })

  it('does not ask again when nothing that counts has changed', async () => {
    ask(900)
    await asked[0]?.answer(await resultFor(900))
    ask(900)
    expect(asked).toHaveLength(1)
  })

  it('says that it computes after 150 ms, not before, and keeps the former distribution meanwhile', async () => {
    ask(900)
    await asked[0]?.answer(await resultFor(900))
    ask(500)
    await vi.advanceTimersByTimeAsync(149)
    expect(shown().isSlow).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(shown().isSlow).toBe(true)
    expect(shown().result?.frames).toEqual({ 2025: 900 })
    await asked[1]?.answer(await resultFor(500))
    expect([shown().isSlow, shown().result?.frames]).toEqual([false, { 2025: 500 }])
  })

  it('shows no distribution when the rules are refused, but every line of the refusal', async () => {
    ask(900)
    await asked[0]?.answer(await resultFor(900))
    ask(500)
    await asked[1]?.answer(err({ kind: 'refused', message: 'Første linje.\nAndre linje.' }))
    expect(shown()).toMatchObject({
      result: null,
      failure: { kind: 'refused', lines: ['Første linje.', 'Andre linje.'] },
    })
  })

  it('holds amounts set by hand against the frame without asking the main process', () => {
    ask(900, 'manual')
    expect(asked).toHaveLength(0)
    expect(shown().result?.awards.map(({ award }) => award)).toEqual([450, 0])
    ask(400, 'manual')
    expect(shown().failure?.lines[0]).toContain('over rammen')
  })
})

describe('an exact calculation that takes its time', () => {
  it('is stopped by a newer question, which is then computed', async () => {
    ask(500, 'optimal')
    ask(900, 'optimal')
    await vi.advanceTimersByTimeAsync(0)
    expect([cancels, asked.map(({ frameKroner }) => frameKroner)]).toEqual([1, [500, 900]])
    expect(shown().failure).toBeNull()
  })

  it('is stopped by the person: the former distribution stays, and it can be computed anew', async () => {
    ask(900)
    await asked[0]?.answer(await resultFor(900))
    ask(500, 'optimal')
    await commands.stopAllocation()
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toMatchObject({ failure: { kind: 'cancelled' }, result: { frames: { 2025: 900 } } })
    commands.askAgain('main')
    await asked.at(-1)?.answer(await resultFor(500))
    expect(shown()).toMatchObject({ failure: null, result: { frames: { 2025: 500 } } })
  })

  it('is begun again when it was stopped along with other work', async () => {
    ask(500, 'optimal')
    await asked[0]?.answer(err({ kind: 'cancelled', message: 'Beregningen ble avbrutt.' }))
    expect([asked.length, shown().failure]).toEqual([2, null])
  })
})
