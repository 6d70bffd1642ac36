const minus = '\u2212'

/** A number with a fixed number of decimals as it is written in Norwegian: "3,25". */
export function decimalText(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals).replace('.', ',')
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? minus + text : text
}

/** A mark as it was given: "4", "3,5". */
export function markText(mark: number): string {
  return String(mark).replace('.', ',')
}

/** Reads "3", "3,5" or "3.5"; null for anything else. */
export function readDecimal(text: string): number | null {
  return /^\d{1,6}([.,]\d{1,4})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null
}
