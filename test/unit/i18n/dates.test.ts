import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isIsoDate, isoWeek } from '#shared/i18n/calendar'
import { formatDate, formatDateWithWeekday, formatNumericDate, formatWeek } from '#shared/i18n/format-date'
import { dateErrorText } from '#shared/i18n/input-error-text'
import { parseDate } from '#shared/i18n/parse-date'

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map(day => new Date(day * 86_400_000).toISOString().slice(0, 10))

describe('printing a date', () => {
  it('writes the day, the month in words and the year', () => {
    expect(formatDate('2025-01-16')).toBe('16.\u00a0januar\u00a02025')
    expect(formatNumericDate('2025-01-06')).toBe('06.01.2025')
  })

  it('names weekdays and weeks in bokmål and in nynorsk', () => {
    expect(spaced(formatDateWithWeekday('2025-10-01', 'nb'))).toBe('onsdag 1. oktober 2025')
    expect(spaced(formatDateWithWeekday('2025-09-30', 'nn'))).toBe('tysdag 30. september 2025')
    expect(spaced(formatDateWithWeekday('2025-03-01', 'nn'))).toBe('laurdag 1. mars 2025')
    expect(spaced(formatDateWithWeekday('2024-12-01', 'nb'))).toBe('søndag 1. desember 2024')
    expect(spaced(formatWeek('2024-12-16', 'nb'))).toBe('uke 51/2024')
    expect(spaced(formatWeek('2025-11-09', 'nn'))).toBe('veke 45/2025')
  })

  it('counts weeks by ISO 8601 over the turn of the year', () => {
    expect(isoWeek('2024-12-30')).toEqual({ year: 2025, week: 1 })
    expect(isoWeek('2021-01-03')).toEqual({ year: 2020, week: 53 })
    expect(isoWeek('2026-12-31')).toEqual({ year: 2026, week: 53 })
  })
})

describe('counting dates', () => {
  it('keeps a report date inside a short month', () => {
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28')
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29')
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15')
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  })

  it('knows which days exist', () => {
    expect(isIsoDate('2024-02-29')).toBe(true)
    expect(isIsoDate('2025-02-29')).toBe(false)
    expect(isIsoDate('2025-13-01')).toBe(false)
    expect(isIsoDate('2025-1-1')).toBe(false)
  })
})

describe('reading a date', () => {
  it.each([
    ['15.09.2025', '2025-09-15'],
    ['5.9.2025', '2025-09-05'],
    ['15. 9. 2025', '2025-09-15'],
    ['15/9/2025', '2025-09-15'],
    ['15. september 2025', '2025-09-15'],
    ['15.\u00a0September\u00a02025', '2025-09-15'],
    ['15. sept. 2025', '2025-09-15'],
    ['1 mai 2026', '2026-05-01'],
    ['onsdag 1. oktober 2025', '2025-10-01'],
    ['2025-09-15', '2025-09-15'],
  ])('reads «%s» as %s', (text, day) => {
    expect(parseDate(text)).toEqual({ ok: true, value: day })
  })

  it.each([
    ['', 'empty'],
    ['15.09.25', 'twoDigitYear'],
    ['31.02.2025', 'noSuchDay'],
    ['2025-02-30', 'noSuchDay'],
    ['15.13.2025', 'noSuchDay'],
    ['15. septimber 2025', 'notADate'],
    ['15. m 2025', 'notADate'],
    ['snarest', 'notADate'],
    ['01.01.1825', 'noSuchDay'],
  ])('refuses «%s» as %s', (text, kind) => {
    const result = parseDate(text)
    expect(result).toMatchObject({ ok: false, error: { kind } })
    expect(result.ok ? '' : dateErrorText(result.error)).toMatch(/\.$/)
  })

  it('reads back every day in every form that is printed', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(parseDate(formatDate(day))).toEqual({ ok: true, value: day })
        expect(parseDate(formatNumericDate(day))).toEqual({ ok: true, value: day })
        expect(parseDate(formatDateWithWeekday(day, 'nn'))).toEqual({ ok: true, value: day })
      }),
    )
  })
})
