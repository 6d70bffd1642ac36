import { checkDigitMod11 } from './check-digit'

const weights = [3, 2, 7, 6, 5, 4, 3, 2]
const noBreakSpace = '\u00a0'

/** Whether a text is nine digits, without spaces, whose last is the check digit (Brønnøysundregistrene, mod 11). */
export function isOrgNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && checkDigitMod11(text, weights) === Number(text[8])
}

/**
 * The nine digits of an organisation number as people write it: with spaces of any kind or full stops between the
 * groups, «NO» before it, «MVA» after it. Null when what is left is no organisation number.
 */
export function readOrgNumber(text: string): string | null {
  const digits = text
    .trim()
    .replace(/^NO\b\s*/i, '')
    .replace(/\s*MVA$/i, '')
    .replace(/(?<=\d)[\s.](?=\d)/g, '')
  return isOrgNumber(digits) ? digits : null
}

/** Nine digits as `983 971 768`, with no-break spaces; any other text comes back as it is. */
export function formatOrgNumber(text: string): string {
  return /^\d{9}$/.test(text)
    ? text.replace(/^(...)(...)(...)$/, ['$1', '$2', '$3'].join(noBreakSpace))
    : text
}
