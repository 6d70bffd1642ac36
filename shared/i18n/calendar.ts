import { assert } from '#shared/base/assert'

/** A calendar day as ISO 8601, `2025-01-16`; sorts as text. */
export type IsoDate = string

/** Whether a text is a day that exists, written as ISO 8601 (2025-02-29 does not). */
export function isIsoDate(text: string): text is IsoDate {
  const parts = text.match(/^(\d{4})-(\d{2})-(\d{2})$/)
  if (parts === null) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** Year, month (1–12), day and weekday (1 Monday – 7 Sunday) of a day. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number; weekday: number } {
  const utc = toUtc(date)
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay() === 0 ? 7 : utc.getUTCDay(),
  }
}

/** The day that many days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const utc = toUtc(date)
  utc.setUTCDate(utc.getUTCDate() + days)
  return utc.toISOString().slice(0, 10)
}

/** The same day of the month that many months later; the last day where the month is too short. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(date)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, lastDay))
  return first.toISOString().slice(0, 10)
}

/** The ISO 8601 week (Monday first, week 1 holds 4 January) and the year that the week belongs to. */
export function isoWeek(date: IsoDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - dateParts(date).weekday)
  const { year } = dateParts(thursday)
  const daysIn = (Date.parse(`${thursday}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000
  return { year, week: Math.floor(daysIn / 7) + 1 }
}

function toUtc(date: IsoDate): Date {
  assert(isIsoDate(date), `not an ISO date: ${date}`)
  return new Date(`${date}T00:00:00Z`)
}
