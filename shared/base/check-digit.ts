/**
 * The check digit by modulus 11 for a string of digits and one weight for each: 11 minus the remainder of the
 * weighted sum, 0 where that is 11; null where it is 10, for then the digits can have no check digit.
 */
export function checkDigitMod11(digits: string, weights: readonly number[]): number | null {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const digit = 11 - (sum % 11)
  if (digit === 10) return null
  return digit === 11 ? 0 : digit
}
