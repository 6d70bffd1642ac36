/** Variation of a full table of targets by judges, and the six intraclass correlations of Shrout and Fleiss. */
export interface Intraclass {
  readonly targets: number
  readonly judges: number
  /** Between targets, within targets, between judges, residual. */
  readonly meanSquares: {
    readonly targets: number
    readonly within: number
    readonly judges: number
    readonly residual: number
  }
  /** One judge's mark: each target its own judges (1), all targets the same judges drawn at random (2), these judges only (3). */
  readonly single: { readonly one: number; readonly two: number; readonly three: number }
  /** The mean of the judges, by the same three models. */
  readonly average: { readonly one: number; readonly two: number; readonly three: number }
}

/**
 * Intraclass correlations of a table with one row per target and one column per judge, none missing. Null for fewer
 * than two targets or judges, rows of different lengths, and where the targets do not differ at all.
 * Source: P. E. Shrout and J. L. Fleiss, "Intraclass correlations: uses in assessing rater reliability",
 * Psychological Bulletin 86 (1979), 420–428.
 */
export function intraclass(table: readonly (readonly number[])[]): Intraclass | null {
  const targets = table.length
  const judges = table[0]?.length ?? 0
  if (targets < 2 || judges < 2 || table.some(row => row.length !== judges)) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const grand = mean(table.flat())
  const columns = Array.from({ length: judges }, (_, at) => mean(table.map(row => row[at] ?? 0)))
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const between = judges * sum(table.map(row => (mean(row) - grand) ** 2))
  const within = sum(table.map(row => sum(row.map(mark => (mark - mean(row)) ** 2))))
  const byJudges = targets * sum(columns.map(column => (column - grand) ** 2))
  if (between === 0) return null
  const meanSquares = {
    targets: between / (targets - 1),
    within: within / (targets * (judges - 1)),
    judges: byJudges / (judges - 1),
    // Rounding may leave a residual below nothing where judges differ by a constant alone.
    residual: Math.max(0, within - byJudges) / ((targets - 1) * (judges - 1)),
  }
  const { targets: b, within: w, judges: j, residual: e } = meanSquares
  const k = judges
  return {
    targets,
    judges,
    meanSquares,
    single: {
      one: (b - w) / (b + (k - 1) * w),
      two: (b - e) / (b + (k - 1) * e + (k * (j - e)) / targets),
      three: (b - e) / (b + (k - 1) * e),
    },
    average: { one: (b - w) / b, two: (b - e) / (b + (j - e) / targets), three: (b - e) / b },
  }
}
