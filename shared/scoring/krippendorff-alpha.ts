/** How two marks differ: not at all or wholly, by rank, by distance, or by proportion. */
export type MarkLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** How far several people agree on the same units. */
export interface Alpha {
  /** 1: full agreement; 0: as by chance; below 0: worse than chance. Null where it cannot be told (see `why`). */
  readonly alpha: number | null
  /** `no-pairs`: no unit has two marks. `no-variation`: all marks are equal, so there is nothing to agree about. */
  readonly why: 'no-pairs' | 'no-variation' | null
  /** Units with at least two marks, and the marks on them. */
  readonly units: number
  readonly marks: number
}

/**
 * Krippendorff's alpha: 1 − observed disagreement / expected disagreement, over units (here an application and a
 * criterion) with the marks that were given. Missing marks are left out, and a unit with one mark counts for nothing.
 * Ordinal distances are those of Krippendorff: the values from one mark to the other, both ends by half.
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania (2011).
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], level: MarkLevel): Alpha {
  const paired = units.filter(unit => unit.length >= 2)
  const totals = new Map<number, number>()
  for (const unit of paired) for (const mark of unit) totals.set(mark, (totals.get(mark) ?? 0) + 1)
  const marks = paired.reduce((sum, unit) => sum + unit.length, 0)
  const counted = { units: paired.length, marks }
  if (paired.length === 0) return { alpha: null, why: 'no-pairs', ...counted }
  if (totals.size < 2) return { alpha: null, why: 'no-variation', ...counted }
  const difference = differenceOf(level, totals)
  let observed = 0
  for (const unit of paired) {
    const counts = countsOf(unit)
    let within = 0
    forPairs(counts, (a, b, times) => {
      within += times * difference(a, b)
    })
    observed += within / (unit.length - 1)
  }
  let expected = 0
  forPairs(totals, (a, b, times) => {
    expected += times * difference(a, b)
  })
  return { alpha: 1 - (marks - 1) * (observed / expected), why: null, ...counted }
}

function countsOf(marks: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}

/** Each pair of different values once, with how many pairs of marks it stands for. */
function forPairs(
  counts: ReadonlyMap<number, number>,
  see: (a: number, b: number, times: number) => void,
): void {
  const values = [...counts]
  values.forEach(([a, times], at) => {
    for (const [b, others] of values.slice(at + 1)) see(a, b, times * others)
  })
}

function differenceOf(level: MarkLevel, totals: ReadonlyMap<number, number>) {
  if (level === 'nominal') return () => 1
  if (level === 'interval') return (a: number, b: number) => (a - b) ** 2
  if (level === 'ratio') return (a: number, b: number) => ((a - b) / (a + b)) ** 2
  // The marks below a value and half of those at it: their difference is the ordinal distance.
  const middle = new Map<number, number>()
  let below = 0
  for (const [value, count] of [...totals].sort(([a], [b]) => a - b)) {
    middle.set(value, below + count / 2)
    below += count
  }
  return (a: number, b: number) => ((middle.get(a) ?? 0) - (middle.get(b) ?? 0)) ** 2
}
