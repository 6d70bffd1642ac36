import type { IsoDate } from './calendar'
import { formatDate, formatNumericDate } from './format-date'

/** A moment as the clock on the wall shows it in Norway. */
export interface LocalMoment {
  /** YYYY-MM-DD */
  readonly day: IsoDate
  /** HH:MM:SS, or null when only the day is known. */
  readonly clock: string | null
}

const inOslo = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/**
 * Norwegian day and clock of an ISO 8601 text. With `Z` or an offset it is moved to Europe/Oslo, summer time
 * included; without one it is taken as Norwegian time already. Null when the text is no moment.
 */
export function localMoment(iso: string): LocalMoment | null {
  const written = iso.match(
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i,
  )
  if (written === null || Number.isNaN(Date.parse(`${written[1]}T00:00:00Z`))) return null
  const [, day = '', minute, second = ':00', offset] = written
  if (minute === undefined) return { day, clock: null }
  if (offset === undefined) return { day, clock: minute + second }
  const instant = new Date(`${day}T${minute}${second}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
  if (Number.isNaN(instant.getTime())) return null
  const part = Object.fromEntries(inOslo.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    clock: `${part.hour}:${part.minute}:${part.second}`,
  }
}

/** The day in Norway at a moment: what a letter made then is dated, whatever clock the machine is set to. */
export function norwegianDay(moment: Date | string): IsoDate {
  const iso = typeof moment === 'string' ? moment : moment.toISOString()
  return localMoment(iso)?.day ?? iso.slice(0, 10)
}

/** A moment on the clock in Norway: "28. oktober 2025 kl. 10.42", the day alone, or the text itself when it is none. */
export function formatMoment(iso: string): string {
  return withClock(iso, formatDate)
}

/** The same in digits, for tables: "28.10.2025 kl. 10.42". */
export function formatNumericMoment(iso: string): string {
  return withClock(iso, formatNumericDate)
}

function withClock(iso: string, dayText: (day: IsoDate) => string): string {
  const moment = localMoment(iso)
  if (moment === null) return iso
  const day = dayText(moment.day)
  return moment.clock === null ? day : `${day} kl. ${clockText(moment.clock)}`
}

/** A clock as Norwegians write it, hour and minute: "10.42". */
export function clockText(clock: string): string {
  return clock.slice(0, 5).replace(':', '.')
}
