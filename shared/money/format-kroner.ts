import type { Kroner } from './kroner'

const noBreakSpace = '\u00a0'
const minusSign = '\u2212'

/**
 * A whole number as it is written in Norwegian: digits in threes with a no-break space, U+2212 before a negative.
 * Written without Intl, so that a letter reads the same on every machine. Throws on what is no safe integer.
 */
export function formatWholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`Not a whole number: ${value}`)
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, noBreakSpace)
  return value < 0 ? minusSign + digits : digits
}

/** How the unit is written: in full ("kroner", "1 krone"), short ("kr"), or not at all (under a heading that says it). */
export type KronerUnit = 'kroner' | 'kr' | 'none'

/** An amount as it stands in a letter: "13 496 000 kroner", never broken over two lines. */
export function formatKroner(amount: Kroner, unit: KronerUnit = 'kroner'): string {
  const digits = formatWholeNumber(amount)
  if (unit === 'none') return digits
  const word = unit === 'kr' ? 'kr' : Math.abs(amount) === 1 ? 'krone' : 'kroner'
  return digits + noBreakSpace + word
}
