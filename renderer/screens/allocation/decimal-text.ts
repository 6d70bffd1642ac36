import { err, ok, type Result } from '#shared/base/result'

/** A number as Norwegians write it: 3,5. Empty for nothing. */
export function decimalText(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}

/** Reads a number between 0 and `most`, with comma or full stop and at most `decimals` decimals; empty is nothing. */
export function readDecimalText(
  text: string,
  { most, decimals }: { readonly most: number; readonly decimals: number },
): Result<number | null, string> {
  const plain = text.replace(/[\s%]/g, '').replace(',', '.')
  if (plain === '') return ok(null)
  const [, , fraction = ''] = /^(\d+)\.?(\d*)$/.exec(plain) ?? []
  const value = Number(plain)
  const upTo = `Skriv et tall fra 0 til ${decimalText(most)}`
  if (!/^\d+(\.\d+)?$/.test(plain) || value > most) return err(`${upTo}.`)
  if (fraction.length > decimals) {
    return err(decimals === 0 ? `${upTo}, uten desimaler.` : `${upTo}, med høyst ${decimals} desimaler.`)
  }
  return ok(value)
}
