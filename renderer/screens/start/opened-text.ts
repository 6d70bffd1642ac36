import { formatNumericDate } from '#shared/i18n/format-date'

/** When a round was last opened, seen from `now`: «i dag kl. 10.42», «i går kl. 08.15», «16.01.2025»; a dash when unknown. */
export function openedText(iso: string, now: Date): string {
  const opened = new Date(iso)
  if (Number.isNaN(opened.getTime())) return '–'
  const two = (number: number) => String(number).padStart(2, '0')
  const dayOf = (time: Date) => `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  const clock = `kl. ${two(opened.getHours())}.${two(opened.getMinutes())}`
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayOf(opened) === dayOf(now)) return `i dag ${clock}`
  if (dayOf(opened) === dayOf(yesterday)) return `i går ${clock}`
  return formatNumericDate(dayOf(opened))
}
