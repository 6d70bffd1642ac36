import { err, ok, type Result } from '#shared/base/result'
import { type IsoDate, isIsoDate } from './calendar'
import { monthNames } from './format-date'

/** Why a text is no day; `text` is what was written. */
export type DateError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notADate'; readonly text: string }
  | { readonly kind: 'twoDigitYear'; readonly text: string }
  | { readonly kind: 'noSuchDay'; readonly text: string }

/**
 * The day that a text states: "15.09.2025", "15.9.2025", "15. september 2025", "15. sept. 2025",
 * "fredag 15. august 2025" or ISO "2025-09-15"; also slashes, day first. Years from 1900 to 2199.
 * The weekday is not checked against the day; a year of two digits is refused rather than guessed.
 */
export function parseDate(text: string): Result<IsoDate, DateError> {
  const plain = text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase()
  if (plain === '') return err({ kind: 'empty' })

  const iso = plain.match(/^(\d{4})-(\d{2})-(\d{2})$/)
  if (iso !== null) return toDay(text, iso[1], iso[2], iso[3])

  const numeric = plain.match(/^(\d{1,2})([./]) ?(\d{1,2})\2 ?(\d{2}|\d{4})$/)
  if (numeric !== null) return toDay(text, numeric[4], numeric[3], numeric[1])

  const words = plain.match(/^(?:[a-zæøå]+dag,? (?:den )?)?(\d{1,2})\.? ([a-z]+)\.?,? (\d{2}|\d{4})$/)
  const name = words?.[2]
  if (words === null || name === undefined || name.length < 3) return err({ kind: 'notADate', text })
  const month = monthNames.findIndex(full => full.startsWith(name))
  if (month < 0) return err({ kind: 'notADate', text })
  return toDay(text, words[3], String(month + 1), words[1])
}

function toDay(text: string, year = '', month = '', day = ''): Result<IsoDate, DateError> {
  if (year.length === 2) return err({ kind: 'twoDigitYear', text })
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) && iso >= '1900-01-01' && iso < '2200-01-01'
    ? ok(iso)
    : err({ kind: 'noSuchDay', text })
}
