import { err, ok, type Result } from '#shared/base/result'

/** A time of day as it stands in the protocol, "09.30": from "9", "9.30", "9:30", "0930", "kl. 9.30". Empty stays so. */
export function readClock(text: string): Result<string, string> {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^kl(?:okken|\.)?\s*/, '')
  if (plain === '') return ok('')
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(plain)
  const hours = Number(parts?.[1])
  const minutes = Number(parts?.[2] ?? 0)
  if (parts === null || hours > 23 || minutes > 59) {
    return err('Skriv klokkeslettet som timer.minutter, for eksempel 10.00.')
  }
  return ok(`${String(hours).padStart(2, '0')}.${String(minutes).padStart(2, '0')}`)
}
