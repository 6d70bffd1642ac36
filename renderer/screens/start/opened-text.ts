import { addDays } from '#shared/i18n/calendar'
import { formatNumericDate } from '#shared/i18n/format-date'
import { clockText, localMoment, norwegianDay } from '#shared/i18n/norwegian-time'

/** When a round was last opened, seen from `now`: «i dag kl. 10.42», «i går kl. 08.15», «16.01.2025»; a dash when unknown. */
export function openedText(iso: string, now: Date): string {
  const opened = localMoment(iso)
  if (opened === null) return '–'
  const today = norwegianDay(now)
  if (opened.clock !== null && opened.day === today) return `i dag kl. ${clockText(opened.clock)}`
  if (opened.clock !== null && opened.day === addDays(today, -1))
    return `i går kl. ${clockText(opened.clock)}`
  return formatNumericDate(opened.day)
}
