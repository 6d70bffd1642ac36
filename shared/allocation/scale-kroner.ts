import type { KronerByYear } from './instance'

/**
 * Amounts by year in the same proportions with another sum, in whole kroner: each is rounded down, and what then
 * lacks goes to the largest (the first of equals). Where all are 0 the whole sum goes to the first year.
 */
export function scaleKroner(amounts: KronerByYear, total: number): KronerByYear {
  const years = Object.keys(amounts).sort()
  const before = years.reduce((sum, year) => sum + BigInt(amounts[year] ?? 0), 0n)
  const rows = years.map(year => ({
    year,
    kroner: before === 0n ? 0 : Number((BigInt(amounts[year] ?? 0) * BigInt(total)) / before),
  }))
  const given = rows.reduce((sum, { kroner }) => sum + kroner, 0)
  const largest = rows.reduce(
    (best, { year }) => ((amounts[year] ?? 0) > (amounts[best] ?? 0) ? year : best),
    years[0] ?? '',
  )
  return Object.fromEntries(
    rows.map(({ year, kroner }) => [year, kroner + (year === largest ? total - given : 0)]),
  )
}
