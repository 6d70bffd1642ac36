import type { CellValue } from './cell'
import { readAmount } from './read-value'

/** What is longer tells something else than amounts. */
const longestAmount = 500

/** An amount that is not written outright: "ca. 450 000", "inntil 450 000", "450 000 eks. mva."; null for any other. */
export function readLooseAmount(value: CellValue): number | null {
  if (typeof value !== 'string' || value.length > longestAmount) return null
  const bare = value
    .replace(/^\s*(?:ca\.?|cirka|omtrent|omkring|rundt|om lag|inntil|opptil|maks\.?|maksimalt)\s+/i, '')
    .replace(/,?\s+(?:eks(?:kl)?\.?|inkl?\.?|utan|uten|med) (?:mva|moms)\.?\s*$/i, '')
  if (bare === value) return null
  const amount = readAmount(bare)
  return amount.ok ? amount.value : null
}

/** The amounts of an answer that names a year with each: "2025: 450 000, 2026: 500 000"; null where one does not. */
export function readAmountsOfYears(value: CellValue): ReadonlyMap<string, number> | null {
  if (typeof value !== 'string' || value.length > longestAmount || !/\b20\d\d\b/.test(value)) return null
  const years = new Map<string, number>()
  for (const part of value.split(/[;\n]|,\s+|\s+og\s+/)) {
    const text = part.trim()
    const first = text.match(/^(?:i )?(20\d\d)\s*[:=]\s*(.+)$/)
    const last = text.match(/^(.+?)\s+(?:i|for) (20\d\d)\.?$|^(.+?)\s*\((20\d\d)\)$/)
    const year = first?.[1] ?? last?.[2] ?? last?.[4]
    const amount = readAmount(first?.[2] ?? last?.[1] ?? last?.[3] ?? '')
    if (year === undefined || !amount.ok || years.has(year)) return null
    years.set(year, amount.value)
  }
  return years
}
