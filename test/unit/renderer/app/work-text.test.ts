import { describe, expect, it } from 'vitest'
import { workText } from '#renderer/app/work-text'

describe('long work under way', () => {
  it('says what is going on and with which file', () => {
    expect(workText({ job: 'import', done: 1, all: 4, label: 'a.zip' })).toBe('Leser søknader: a.zip')
    expect(workText({ job: 'documents', done: 0, all: 4, label: '' })).toBe('Lager dokumenter')
  })
})
