/** Marks made ready for weighing many times over: `weigh` fills in Σ weight × mark and keeps the lowest and highest. */
export interface ScoreColumns {
  readonly scores: Float64Array
  readonly low: () => number
  readonly high: () => number
  readonly weigh: (weights: Float64Array) => void
  /** The marks themselves, by criterion and place; they may be changed between weighings. */
  readonly columns: readonly Float64Array[]
}

/** `marks[place][criterion]`. Sums run over the criteria in order, so that every machine gets the same. */
export function createScoreColumns(marks: readonly (readonly number[])[], criteria: number): ScoreColumns {
  const size = marks.length
  const scores = new Float64Array(size)
  // Criteria that weigh nothing fill up the last group of three.
  const padded = Math.max(3, Math.ceil(criteria / 3) * 3)
  const columns = Array.from({ length: padded }, (_, k) => Float64Array.from(marks, row => row[k] ?? 0))
  let low = 0
  let high = 0

  const weighThree = (first: number, weights: Float64Array, isLast: boolean) => {
    const a = columns[first] ?? scores
    const b = columns[first + 1] ?? scores
    const c = columns[first + 2] ?? scores
    const wa = weights[first] ?? 0
    const wb = first + 1 < criteria ? (weights[first + 1] ?? 0) : 0
    const wc = first + 2 < criteria ? (weights[first + 2] ?? 0) : 0
    if (first === 0) {
      for (let i = 0; i < size; i++) scores[i] = wa * (a[i] ?? 0) + wb * (b[i] ?? 0) + wc * (c[i] ?? 0)
    } else {
      for (let i = 0; i < size; i++) {
        scores[i] = (scores[i] ?? 0) + wa * (a[i] ?? 0) + wb * (b[i] ?? 0) + wc * (c[i] ?? 0)
      }
    }
    if (!isLast) return
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < size; i++) {
      const score = scores[i] ?? 0
      if (score < least) least = score
      if (score > most) most = score
    }
    low = least
    high = most
  }
  return {
    scores,
    columns,
    low: () => low,
    high: () => high,
    weigh: weights => {
      for (let first = 0; first < padded; first += 3) weighThree(first, weights, first + 3 === padded)
    },
  }
}
