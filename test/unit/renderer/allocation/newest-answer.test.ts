import { describe, expect, it } from 'vitest'
import { createNewestAnswer } from '#renderer/commands/newest-answer'

function desk() {
  const begun: string[] = []
  const shown: string[] = []
  const overtaken: string[] = []
  const open = new Map<string, (answer: string) => void>()
  const failures: string[] = []
  const broken = new Map<string, (reason: Error) => void>()
  const newest = createNewestAnswer<string, string>({
    compute: question => {
      begun.push(question)
      return new Promise((resolve, reject) => {
        open.set(question, resolve)
        broken.set(question, reject)
      })
    },
    settled: (question, answer) => shown.push(`${question}: ${answer}`),
    failed: question => failures.push(question),
    overtaken: question => overtaken.push(question),
  })
  const settled = () => new Promise<void>(resolve => setTimeout(resolve))
  const answer = (question: string, text = 'svar') => {
    open.get(question)?.(text)
    return settled()
  }
  const fail = (question: string) => {
    broken.get(question)?.(new Error('brast'))
    return settled()
  }
  return { newest, begun, shown, failures, overtaken, answer, fail }
}

describe('the newest answer', () => {
  it('is shown when nothing newer has been asked', async () => {
    const { newest, shown, answer } = desk()
    newest.ask('13 000 000')
    await answer('13 000 000', '9 får')
    expect(shown).toEqual(['13 000 000: 9 får'])
  })

  it('skips what was typed on the way: only the first and the last are computed, and the last is shown', async () => {
    const { newest, begun, shown, overtaken, answer } = desk()
    newest.ask('1')
    newest.ask('13')
    newest.ask('135')
    await answer('1')
    await answer('135')
    expect(begun).toEqual(['1', '135'])
    expect(shown).toEqual(['135: svar'])
    expect(overtaken).toEqual(['1', '1'])
  })

  it('drops the answer that nobody waits for any longer', async () => {
    const { newest, begun, shown, answer } = desk()
    newest.ask('a')
    newest.ask('b')
    newest.forget()
    await answer('a')
    expect([begun, shown]).toEqual([['a'], []])
  })

  it('says so when the work itself fails, and goes on with the one that waits', async () => {
    const { begun, shown, failures, answer, fail, newest } = desk()
    newest.ask('a')
    newest.ask('b')
    await fail('a')
    await fail('b')
    newest.ask('c')
    await answer('c')
    expect(begun).toEqual(['a', 'b', 'c'])
    expect([failures, shown]).toEqual([['b'], ['c: svar']])
  })
})
