/** A moment as the clock on the wall shows it in Norway. */
export interface LocalMoment {
  /** YYYY-MM-DD */
  readonly day: string
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
