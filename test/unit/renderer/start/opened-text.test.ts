import { describe, expect, it } from 'vitest'
import { openedText } from '#renderer/screens/start/opened-text'

const at = (...parts: [number, number, number, number, number]) => new Date(...parts)
const now = at(2026, 2, 1, 9, 30)
const text = (opened: Date) => openedText(opened.toISOString(), now)

describe('when a round was last opened', () => {
  it('says today and yesterday with the clock, and other days with the date alone', () => {
    expect(text(at(2026, 2, 1, 8, 5))).toBe('i dag kl. 08.05')
    expect(text(at(2026, 1, 28, 23, 59))).toBe('i går kl. 23.59')
    expect(text(at(2026, 1, 27, 12, 0))).toBe('27.02.2026')
  })

  it('says nothing of a round that is only known to have been here', () => {
    expect(openedText('', now)).toBe('–')
    expect(openedText('not a time', now)).toBe('–')
  })
})
