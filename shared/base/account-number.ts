import { checkDigitMod11 } from './check-digit'

const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
const noBreakSpace = '\u00a0'

/**
 * Whether a text can be a Norwegian account number: `valid`, eleven digits with the right check digit (mod 11);
 * `uncertain`, eleven digits that begin with 0000 and fail it, since such accounts may follow another rule: warn,
 * do not refuse; else `invalid`.
 */
export function checkAccountNumber(text: string): 'valid' | 'uncertain' | 'invalid' {
  if (!/^\d{11}$/.test(text)) return 'invalid'
  if (checkDigitMod11(text, weights) === Number(text[10])) return 'valid'
  return text.startsWith('0000') ? 'uncertain' : 'invalid'
}

/** Whether a text is eleven digits, without spaces, whose last is the check digit. */
export function isAccountNumber(text: string): boolean {
  return checkAccountNumber(text) === 'valid'
}

/**
 * The eleven digits of an account number as people write it, with spaces of any kind or full stops between the
 * groups. Null when what is left is invalid; an uncertain number is given back.
 */
export function readAccountNumber(text: string): string | null {
  const digits = text.trim().replace(/(?<=\d)[\s.](?=\d)/g, '')
  return checkAccountNumber(digits) === 'invalid' ? null : digits
}

/** Eleven digits as `7694 05 12057`, with no-break spaces; any other text comes back as it is. */
export function formatAccountNumber(text: string): string {
  return /^\d{11}$/.test(text)
    ? text.replace(/^(.{4})(..)(.{5})$/, ['$1', '$2', '$3'].join(noBreakSpace))
    : text
}
