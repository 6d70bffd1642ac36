import { dateParts, type IsoDate, isoWeek } from './calendar'
import type { Language } from './language'

/** The months, January first; the same in both forms of Norwegian. */
export const monthNames = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const

/** The weekdays, Monday first. */
export const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
}

/** A day as it stands in a letter: "16. januar 2025". Day and month never part at a line end. */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date)
  return `${day}.\u00a0${monthNames[month - 1]}\u00a0${year}`
}

/** A day with its weekday: "torsdag 16. januar 2025". */
export function formatDateWithWeekday(date: IsoDate, language: Language): string {
  return `${weekdayNames[language][dateParts(date).weekday - 1]} ${formatDate(date)}`
}

/** A day in digits, for tables and letter heads: "16.01.2025". */
export function formatNumericDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date)
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`
}

/** A period in words: "1. januar 2026 til 31. desember 2027", with "frå og med" and "til og med" left to the text. */
export function formatPeriod(from: IsoDate, to: IsoDate): string {
  return `${formatDate(from)} til ${formatDate(to)}`
}

/** The ISO week of a day: "uke 51/2024", in nynorsk "veke 51/2024". */
export function formatWeek(date: IsoDate, language: Language): string {
  const { year, week } = isoWeek(date)
  return `${language === 'nn' ? 'veke' : 'uke'}\u00a0${week}/${year}`
}
