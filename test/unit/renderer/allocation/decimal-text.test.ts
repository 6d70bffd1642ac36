import { describe, expect, it } from 'vitest'
import { decimalText, readDecimalText } from '#renderer/screens/allocation/decimal-text'

const points = { most: 5, decimals: 2 }

describe('points and per cent', () => {
  it.each([
    ['3,5', 3.5],
    ['3.25', 3.25],
    [' 5 ', 5],
    ['40 %', 40],
    ['', null],
  ])('reads «%s»', (text, value) => {
    expect(readDecimalText(text, { most: 100, decimals: 2 })).toEqual({ ok: true, value })
  })

  it.each([
    ['5,5', 'Skriv et tall fra 0 til 5.'],
    ['-1', 'Skriv et tall fra 0 til 5.'],
    ['fire', 'Skriv et tall fra 0 til 5.'],
    ['1e0', 'Skriv et tall fra 0 til 5.'],
    ['3,', 'Skriv et tall fra 0 til 5.'],
    ['3,125', 'Skriv et tall fra 0 til 5, med høyst 2 desimaler.'],
  ])('refuses «%s» and says what to write', (text, error) => {
    expect(readDecimalText(text, points)).toEqual({ ok: false, error })
  })

  it('writes with a comma, and nothing for nothing', () => {
    expect([decimalText(3.5), decimalText(null)]).toEqual(['3,5', ''])
  })
})
