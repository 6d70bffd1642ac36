import { withoutLast } from '#shared/base/without-last'
import { type CellValue, cellText } from './cell'
import { isHalf, isToCome, saysNo } from './heard-words'
import { readYesNo, sideOfName } from './read-value'

/** A partner as one writes it: a name, with its organisation number behind it or not. */
export function readPartner(name: string, role?: string): Record<string, unknown> {
  const number = name.match(/\(?\b(?:org\.?\s?nr\.?:?\s*)?(\d{3}\s?\d{3}\s?\d{3})\b\)?/i)
  const plain =
    number === null
      ? name
      : withoutLast(name.replace(number[0], '').replace(/\s+/g, ' ').replaceAll(' ,', ','), ' ,–-').trim()
  const side = sideOfName(plain)
  return {
    name: plain,
    ...(number?.[1] === undefined ? {} : { orgNumber: number[1].replace(/\s/g, '') }),
    ...(side === undefined ? {} : { side }),
    ...(role === undefined ? {} : { role }),
  }
}

/** An organisation number without what stands around its digits; two numbers, or none, as they are written. */
export function readOrgNumber(value: CellValue): string {
  const text = cellText(value)
  return onlyNumber(text, 9) ?? text.replace(/^NO\b|MVA\b|[\s.\u00a0]/gi, '')
}

/** The digits of an account; a spreadsheet takes the noughts before a number. */
export function readAccount(value: CellValue): string {
  if (typeof value === 'number') return String(value).padStart(11, '0')
  const text = cellText(value)
  return onlyNumber(text, 11) ?? text.replace(/[\s.\u00a0]/g, '')
}

/** The one number of so many digits in a text, whatever spaces and stops part them; null where there is none or two. */
function onlyNumber(text: string, length: number): string | null {
  const numbers = (text.match(/\d(?:[\s.\u00a0]?\d)*/g) ?? []).map(digits => digits.replace(/\D/g, ''))
  const [only, ...more] = numbers
  return only?.length === length && more.length === 0 ? only : null
}

/**
 * What sort of agreement an answer tells of. Null when it does not say, and when it takes back what it says ("avtale er
 * ikke inngått", "avtale kommer", "avtale eller bekreftelse"): then a person must read it.
 */
export function readAgreement(value: CellValue): 'avtale' | 'bekreftelse' | 'ingen' | null {
  const text = cellText(value).toLowerCase()
  const confirmed = /bekreft|stadfest/.test(text)
  if (saysNo(text)) {
    const saysOnlyNo = /^(?:nei|ingen|ikke|ikkje|mangler|manglar)(?!\p{L})/u.test(text) && !confirmed
    return saysOnlyNo && !/(?<!\p{L})ja(?!\p{L})/u.test(text) ? 'ingen' : null
  }
  if (isHalf(text) || isToCome(text)) return null
  const agreed = /avtale/.test(text)
  if (agreed && confirmed && /(?<!\p{L})eller(?!\p{L})|\//u.test(text)) return null
  if (confirmed && !agreed) return 'bekreftelse'
  return agreed || readYesNo(value) === true ? 'avtale' : null
}
