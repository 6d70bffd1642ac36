import { formatNumericDate } from '#shared/i18n/format-date'
import { localMoment } from '#shared/screening/oslo-time'

/** A moment as Norwegian clocks show it: «30.09.2025 kl. 12.00», or the day alone; the text itself when it is none. */
export function momentText(iso: string): string {
  const moment = localMoment(iso)
  if (moment === null) return iso
  const day = formatNumericDate(moment.day)
  return moment.clock === null ? day : `${day} kl. ${moment.clock.slice(0, 5).replace(':', '.')}`
}
