import { formatDate } from '#shared/i18n/format-date'
import { localMoment } from '#shared/screening/oslo-time'

/** A moment of the journal on the clock in Norway: "28. oktober 2025 kl. 10.42". */
export function momentText(iso: string): string {
  const moment = localMoment(iso)
  if (moment === null) return iso
  const day = formatDate(moment.day)
  return moment.clock === null ? day : `${day} kl. ${moment.clock.slice(0, 5).replace(':', '.')}`
}
