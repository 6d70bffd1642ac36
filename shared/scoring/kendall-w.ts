/** How far several judges put the same things in the same order. */
export interface Concordance {
  readonly things: number
  readonly judges: number
  /** 1: the same order; 0: no order in common. */
  readonly w: number
}

/**
 * Kendall's coefficient of concordance W with the correction for ties: rows are judges, columns the same things, none
 * missing, a higher number being better. Equal numbers share the mean of their ranks. Null for fewer than two judges
 * or things, and where no judge tells any two things apart.
 * Source: M. G. Kendall and B. Babington Smith, "The problem of m rankings", Annals of Mathematical Statistics 10
 * (1939), 275–287; S. Siegel, Nonparametric Statistics (1956), chapter 9.
 */
export function kendallW(rows: readonly (readonly number[])[]): Concordance | null {
  const judges = rows.length
  const things = rows[0]?.length ?? 0
  if (judges < 2 || things < 2 || rows.some(row => row.length !== things)) return null
  const ranked = rows.map(midRanks)
  const sums = Array.from({ length: things }, (_, at) => ranked.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const mean = (judges * (things + 1)) / 2
  const squares = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const ties = rows.reduce((sum, row) => sum + tiesOf(row), 0)
  const most = judges ** 2 * (things ** 3 - things) - judges * ties
  return most === 0 ? null : { things, judges, w: (12 * squares) / most }
}

/** Ranks from 1, the highest number first; equal numbers share the mean of their ranks. */
export function midRanks(values: readonly number[]): readonly number[] {
  return values.map(value => {
    const above = values.filter(other => other > value).length
    const equal = values.filter(other => other === value).length
    return above + (equal + 1) / 2
  })
}

function tiesOf(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + (count ** 3 - count), 0)
}
