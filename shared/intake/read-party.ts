import { type CellValue, cellText } from './cell'
import { isBothPrinted, readYesNo, sideOfName } from './read-value'

/** A partner as one writes it: a name, with its organisation number behind it or not. */
export function readPartner(name: string, role?: string): Record<string, unknown> {
  const number = name.match(/\(?\b(?:org\.?\s?nr\.?:?\s*)?(\d{3}\s?\d{3}\s?\d{3})\b\)?/i)
  const plain =
    number === null
      ? name
      : name
          .replace(number[0], '')
          .replace(/[\s,–-]+$/, '')
          .trim()
  const side = sideOfName(plain)
  return {
    name: plain,
    ...(number?.[1] === undefined ? {} : { orgNumber: number[1].replace(/\s/g, '') }),
    ...(side === undefined ? {} : { side }),
    ...(role === undefined ? {} : { role }),
  }
}

/** An organisation number without what stands around its digits. */
export function readOrgNumber(value: CellValue): string {
  return cellText(value).replace(/^NO\b|MVA\b|[\s.\u00a0]/gi, '')
}

/** The digits of an account; a spreadsheet takes the noughts before a number. */
export function readAccount(value: CellValue): string {
  if (typeof value === 'number') return String(value).padStart(11, '0')
  return cellText(value).replace(/[\s.\u00a0]/g, '')
}

/** What sort of agreement an answer tells of; null when it does not say. */
export function readAgreement(value: CellValue): 'avtale' | 'bekreftelse' | 'ingen' | null {
  const text = cellText(value).toLowerCase()
  if (isBothPrinted(text)) return null
  if (/^(nei|ingen|ikke|ikkje|mangler|manglar)\b/.test(text)) return 'ingen'
  if (/bekreft|stadfest/.test(text) && !/avtale/.test(text)) return 'bekreftelse'
  if (/^ja\b|avtale/.test(text)) return 'avtale'
  return readYesNo(value) === true ? 'avtale' : null
}
