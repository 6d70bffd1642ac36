import { describe, expect, it } from 'vitest'
import { formatMoment, formatNumericMoment, localMoment, norwegianDay } from '#shared/i18n/norwegian-time'

describe('a moment in Norway', () => {
  it('is read with and without clock, offset and parts of a second', () => {
    expect(localMoment('2025-07-01T10:00:00.500Z')).toEqual({ day: '2025-07-01', clock: '12:00:00' })
    expect(localMoment('2025-01-01T23:30Z')).toEqual({ day: '2025-01-02', clock: '00:30:00' })
    expect(localMoment('2025-01-01T10:00')).toEqual({ day: '2025-01-01', clock: '10:00:00' })
    expect(localMoment('2025-01-01')).toEqual({ day: '2025-01-01', clock: null })
    expect(localMoment('1. oktober')).toBe(null)
    expect(localMoment('2025-13-01')).toBe(null)
  })

  it('is shown as Norwegian clocks show it, in words and in digits', () => {
    expect(formatMoment('2025-07-01T08:42:10.000Z')).toBe('1.\u00a0juli\u00a02025 kl. 10.42')
    expect(formatMoment('2025-07-01')).toBe('1.\u00a0juli\u00a02025')
    expect(formatNumericMoment('2025-09-30T12:00:00+02:00')).toBe('30.09.2025 kl. 12.00')
    expect(formatNumericMoment('2026-01-15T23:30:00.000Z')).toBe('16.01.2026 kl. 00.30')
    expect(formatNumericMoment('2025-09-30')).toBe('30.09.2025')
  })

  it('gives a letter made just after midnight the new day, in winter and in summer', () => {
    expect(norwegianDay(new Date('2025-11-12T22:59:59Z'))).toBe('2025-11-12')
    expect(norwegianDay(new Date('2025-11-12T23:00:00Z'))).toBe('2025-11-13')
    expect(norwegianDay(new Date('2025-07-12T22:00:00Z'))).toBe('2025-07-13')
    expect(norwegianDay('2025-12-31T23:30:00.000Z')).toBe('2026-01-01')
  })
})
