import { describe, expect, it } from 'vitest'
import { kronerText, readKronerText } from '#renderer/components/kroner-text'

describe('a field for kroner', () => {
  it('shows an amount in threes, and nothing where there is none', () => {
    expect(kronerText(1_200_000)).toBe('1\u00a0200\u00a0000')
    expect(kronerText(null)).toBe('')
  })

  it('reads what people write, and an empty field as no amount', () => {
    expect(readKronerText('1,2 mill')).toEqual({ ok: true, value: 1_200_000 })
    expect(readKronerText('450 000')).toEqual({ ok: true, value: 450_000 })
    expect(readKronerText('  ')).toEqual({ ok: true, value: null })
  })

  it('reads back every amount it shows', () => {
    for (const amount of [0, 1, 999, 1000, 13_496_000, 1_000_000_000]) {
      expect(readKronerText(kronerText(amount))).toEqual({ ok: true, value: amount })
    }
  })

  it.each([
    ['13.496', /flere måter/],
    ['10,50', /uten øre/],
    ['-5', /under null/],
    ['9 000 000 000', /ikke være over/],
    ['mye', /for eksempel 450 000/],
  ])('says what to write instead of %s', (text, message) => {
    const read = readKronerText(text)
    expect(read.ok ? '' : read.error).toMatch(message)
  })

  it('refuses more than the limit of the field', () => {
    expect(readKronerText('500 001', 500_000).ok).toBe(false)
    expect(readKronerText('500 000', 500_000).ok).toBe(true)
  })
})
