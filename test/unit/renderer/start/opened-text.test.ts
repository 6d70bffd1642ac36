import { describe, expect, it } from 'vitest'
import { openedText } from '#renderer/screens/start/opened-text'

const now = new Date('2026-03-01T08:30:00Z')

describe('when a round was last opened', () => {
  it('says today and yesterday with the clock in Norway, and other days with the date alone', () => {
    expect(openedText('2026-03-01T07:05:00.000Z', now)).toBe('i dag kl. 08.05')
    expect(openedText('2026-02-28T23:30:00.000Z', now)).toBe('i dag kl. 00.30')
    expect(openedText('2026-02-28T22:59:00.000Z', now)).toBe('i går kl. 23.59')
    expect(openedText('2026-02-27T12:00:00.000Z', now)).toBe('27.02.2026')
  })

  it('says nothing of a round that is only known to have been here', () => {
    expect(openedText('', now)).toBe('–')
    expect(openedText('not a time', now)).toBe('–')
  })
})
