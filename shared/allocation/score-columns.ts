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
  const range = new Float64Array(2)

  const weigh = (weights: Float64Array) => {
    for (let first = 0; first < padded; first += 3) {
      const wa = weights[first] ?? 0
      const wb = first + 1 < criteria ? (weights[first + 1] ?? 0) : 0
      const wc = first + 2 < criteria ? (weights[first + 2] ?? 0) : 0
      const a = columns[first] ?? scores
      const b = columns[first + 1] ?? scores
      const c = columns[first + 2] ?? scores
      if (first === 0) sumThree(scores, a, b, c, wa, wb, wc)
      else addThree(scores, a, b, c, wa, wb, wc)
    }
    rangeOf(scores, range)
  }
  return {
    scores,
    columns,
    low: () => range[0] ?? 0,
    high: () => range[1] ?? 0,
    weigh,
  }
}

function sumThree(
  into: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  wa: number,
  wb: number,
  wc: number,
): void {
  for (let i = 0; i < into.length; i++) into[i] = wa * (a[i] ?? 0) + wb * (b[i] ?? 0) + wc * (c[i] ?? 0)
}

function addThree(
  into: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  wa: number,
  wb: number,
  wc: number,
): void {
  for (let i = 0; i < into.length; i++) {
    into[i] = (into[i] ?? 0) + wa * (a[i] ?? 0) + wb * (b[i] ?? 0) + wc * (c[i] ?? 0)
  }
}

/** The lowest and the highest. */
function rangeOf(numbers: Float64Array, into: Float64Array): void {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0
    if (number < low) low = number
    if (number > high) high = number
  }
  into[0] = low
  into[1] = high
}
