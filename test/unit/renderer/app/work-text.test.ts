import { describe, expect, it } from 'vitest'
import { canCancel, workText } from '#renderer/app/work-text'

describe('long work under way', () => {
  it('says what is going on and with which file', () => {
    expect(workText({ job: 'import', done: 1, all: 4, label: 'a.zip' })).toBe('Leser søknader: a.zip')
    expect(workText({ job: 'documents', done: 0, all: 4, label: '' })).toBe('Lager dokumenter')
  })

  it('can be stopped when what is done so far is of use', () => {
    const work = { done: 0, all: 1, label: '' }
    expect(canCancel({ ...work, job: 'import' })).toBe(true)
    expect(canCancel({ ...work, job: 'documents' })).toBe(true)
    expect(canCancel({ ...work, job: 'example' })).toBe(false)
  })
})
