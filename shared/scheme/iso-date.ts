const millisecondsPerDay = 86_400_000

/** The UTC midnight of a day written YYYY-MM-DD; null when the text is no day of the calendar. */
export function parseIsoDate(value: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const date = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || formatIsoDate(date) !== value ? null : date
}

/** The day of a UTC midnight as YYYY-MM-DD. */
export function formatIsoDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The day that lies a whole number of days after (negative: before) another. Throws on a text that is no day. */
export function addDays(isoDate: string, days: number): string {
  return formatIsoDate(new Date(startOf(isoDate).getTime() + days * millisecondsPerDay))
}

/**
 * The same day of the month a whole number of months later; the last day of the month where it has no such day
 * (31 August plus six months is 28 or 29 February). Throws on a text that is no day.
 */
export function addMonths(isoDate: string, months: number): string {
  const date = startOf(isoDate)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return formatIsoDate(date)
}

/** The weekday of a day as ISO 8601 counts: 1 is Monday, 7 is Sunday. Throws on a text that is no day. */
export function isoWeekday(isoDate: string): number {
  return startOf(isoDate).getUTCDay() || 7
}

/** Monday and Sunday of an ISO 8601 week (week 1 holds 4 January). */
export function isoWeekDates(week: { readonly year: number; readonly isoWeek: number }): {
  readonly monday: string
  readonly sunday: string
} {
  const fourthOfJanuary = `${week.year}-01-04`
  const monday = addDays(fourthOfJanuary, 1 - isoWeekday(fourthOfJanuary) + (week.isoWeek - 1) * 7)
  return { monday, sunday: addDays(monday, 6) }
}

function startOf(isoDate: string): Date {
  const date = parseIsoDate(isoDate)
  if (date === null) throw new Error(`Not a day: ${isoDate}`)
  return date
}
