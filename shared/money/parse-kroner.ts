import { err, ok, type Result } from '#shared/base/result'
import { withoutLast } from '#shared/base/without-last'
import { type Kroner, largestKroner } from './kroner'

/** Why a text is no amount; `text` is what was written. */
export type AmountError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notAnAmount'; readonly text: string }
  | { readonly kind: 'ambiguous'; readonly text: string }
  | { readonly kind: 'notWholeKroner'; readonly text: string }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'tooLarge'; readonly text: string; readonly limitKroner: Kroner }

/**
 * The amount that a text states, as Norwegians write it: "450 000", "kr 450 000,-", "2.900.000 kroner",
 * "1,2 mill.", "MNOK 1,2", "450 tusen", "tkr 450". Nothing is rounded: øre are refused unless they are ",00".
 * A full stop before three digits is taken as thousands where it repeats, where the digits are 000 or where ",-"
 * or øre follow; "13.496" alone is refused, for some mean 13 496 and some mean millions.
 */
export function parseKroner(text: string): Result<Kroner, AmountError> {
  const plain = text
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .replace(/[\u2013\u2014\u2212]/g, '-')
    .trim()
    .toLowerCase()
  if (plain === '') return err({ kind: 'empty' })

  const written = plain.match(
    /^(?<sign>- ?)?(?<before>nok|kr\.?|tkr\.?|tnok|mnok)? ?(?<inner>-)?(?<digits>\d[\d., ]*?)(?<whole> ?,-{1,2}| ?\.-)? ?(?<after>nok|kroner|krone|kr\.?|tkr\.?|tnok|tusen(?: kroner| kr\.?)?|(?:mill\.?|millioner|million|mnok)(?: kroner| kr\.?)?)?$/,
  )?.groups
  if (written?.digits === undefined) return err({ kind: 'notAnAmount', text })
  if (written.sign !== undefined || written.inner !== undefined) return err({ kind: 'negative', text })

  const scale = scaleOf(written.before, written.after)
  if (scale === null || (scale > 1 && written.whole !== undefined)) return err({ kind: 'notAnAmount', text })
  const number = splitNumber(written.digits.trim(), written.whole !== undefined, scale > 1)
  if (typeof number === 'string') return err({ kind: number, text })

  const zeros = Math.log10(scale)
  const decimals = withoutLast(number.decimals, '0')
  if (decimals.length > zeros) return err({ kind: 'notWholeKroner', text })
  const digits = (number.whole + decimals.padEnd(zeros, '0')).replace(/^0+(?=\d)/, '')
  if (digits.length > 15 || Number(digits) > largestKroner) {
    return err({ kind: 'tooLarge', text, limitKroner: largestKroner })
  }
  return ok(Number(digits))
}

function scaleOf(before: string | undefined, after: string | undefined): 1 | 1_000 | 1_000_000 | null {
  const units = [before, after].filter(unit => unit !== undefined)
  const scales = units.map(unit => (/^t/.test(unit) ? 1_000 : /^m/.test(unit) ? 1_000_000 : 1))
  if (units.length === 2 && scales[0] !== 1) return null
  if (before === 'nok' && after?.endsWith('nok')) return null
  return scales.find(scale => scale > 1) ?? 1
}

type Digits = { readonly whole: string; readonly decimals: string }

function splitNumber(
  digits: string,
  saidWhole: boolean,
  scaled: boolean,
): Digits | 'notAnAmount' | 'ambiguous' {
  const [beforeComma = '', afterComma, ...more] = digits.split(',')
  if (more.length > 0 || (afterComma !== undefined && !/^\d+$/.test(afterComma))) return 'notAnAmount'
  if (afterComma !== undefined && saidWhole) return 'notAnAmount'

  const stop = beforeComma.match(/^(\d+)\.(\d+)$/)
  if (stop?.[1] !== undefined && stop[2] !== undefined && afterComma === undefined) {
    const [, whole, part] = stop
    if (part.length !== 3) return saidWhole ? 'notAnAmount' : { whole, decimals: part }
    if (scaled || whole.length > 3 || whole.startsWith('0')) return 'ambiguous'
    if (part !== '000' && !saidWhole) return 'ambiguous'
  }
  if (!/^(\d+|\d{1,3}([ .]\d{3})+)$/.test(beforeComma)) return 'notAnAmount'
  if (afterComma?.length === 3 && !scaled) return 'ambiguous'
  return { whole: beforeComma.replace(/[ .]/g, ''), decimals: afterComma ?? '' }
}
