import type { PortfolioRules } from './portfolio-rows'

/** Every efficient portfolio of whole awards, counted. */
export interface EfficientPortfolios {
  readonly portfolios: number
  /** Share of the efficient portfolios with each project. */
  readonly coreIndex: readonly number[]
}

interface State {
  /** What is used of each row, then what it is worth in each corner. */
  readonly sums: Float64Array
  readonly worth: number
  readonly members: bigint
}

const mostComparisons = 20_000_000
const mostStates = 6_000

/**
 * Robust Portfolio Modeling (Liesiö, Mild, Salo 2007): a portfolio is efficient (non-dominated) where no other is
 * worth at least as much under all weights that are allowed and more under some. Worth is linear in the weights, so
 * it is enough to compare in the corners of the allowed set: `values[project][corner]`. In every efficient portfolio:
 * core; in none: exterior; else borderline.
 *
 * Exact: adds one project at a time and keeps a part of a portfolio unless another uses no more of any row and is
 * worth as much in every corner and more in one, or unless what can at best be added leaves it behind a portfolio
 * already known. Null where there are too many to hold or compare; `none` where no portfolio keeps the rules.
 */
export function findEfficient(
  values: readonly (readonly number[])[],
  { frames, others, locks }: PortfolioRules,
): EfficientPortfolios | 'none' | null {
  const rows = [...frames, ...others]
  const corners = values[0]?.length ?? 0
  const width = rows.length + corners
  let top = 1
  for (const row of values) for (const value of row) top = Math.max(top, value)
  const slack = 1e-9 * top
  const costOf = (index: number) => frames.reduce((sum, { use }) => sum + (use[index] ?? 0), 0)
  const all = values.map((_, index) => index)
  const order = [
    ...all.filter(index => locks[index] === 'fund'),
    ...all.filter(index => locks[index] === null).sort((a, b) => costOf(b) - costOf(a) || a - b),
  ]
  const leastLeft = leastUse(rows, order, locks)
  const bound = createBound(values, order, corners, costOf, sumOf(frames.map(({ limit }) => limit)))
  const known = greedyPortfolios(values, order, rows, locks, corners)
  let comparisons = 0

  const beats = (a: State, b: State, from: number): boolean => {
    comparisons++
    for (let at = from; at < rows.length; at++) if ((a.sums[at] ?? 0) > (b.sums[at] ?? 0)) return false
    let isBetter = false
    for (let at = rows.length; at < width; at++) {
      const difference = (a.sums[at] ?? 0) - (b.sums[at] ?? 0)
      if (difference < -slack) return false
      if (difference > slack) isBetter = true
    }
    return isBetter
  }
  const undominated = (states: State[], isLast: boolean): State[] | null => {
    states.sort((a, b) => b.worth - a.worth)
    const kept: State[] = []
    for (const state of states) {
      if (comparisons > mostComparisons || kept.length > mostStates) return null
      if (!kept.some(other => beats(other, state, isLast ? rows.length : 0))) kept.push(state)
    }
    return kept
  }

  let states: State[] = [{ sums: new Float64Array(width), worth: 0, members: 0n }]
  for (const [step, index] of order.entries()) {
    const added = states.map(({ sums, members }): State => {
      const next = sums.slice()
      rows.forEach(({ use }, at) => {
        next[at] = (next[at] ?? 0) + (use[index] ?? 0)
      })
      let worth = 0
      for (let corner = 0; corner < corners; corner++) {
        const at = rows.length + corner
        next[at] = (next[at] ?? 0) + (values[index]?.[corner] ?? 0)
        worth += next[at] ?? 0
      }
      return { sums: next, worth, members: members | (1n << BigInt(index)) }
    })
    const isLast = step === order.length - 1
    const open = (locks[index] === 'fund' ? added : [...states, ...added]).filter(({ sums }) => {
      const least = leastLeft[step + 1]
      if (rows.some(({ limit }, at) => (sums[at] ?? 0) + (least?.[at] ?? 0) > limit)) return false
      if (isLast) return true
      const best = bound(sums, rows.length, frames.length, step + 1)
      return !known.some(portfolio => isBehind(best, portfolio, slack))
    })
    const kept = undominated(open, isLast)
    if (kept === null) return null
    if (kept.length === 0) return 'none'
    states = kept
  }
  if (order.length === 0 && rows.some(({ limit }) => limit < 0)) return 'none'
  const counts = values.map(() => 0)
  for (const { members } of states) {
    for (const index of all) if ((members >> BigInt(index)) & 1n) counts[index] = (counts[index] ?? 0) + 1
  }
  return { portfolios: states.length, coreIndex: counts.map(count => count / states.length) }
}

/** What the projects from each step on use at the least of each row: those that must be in, and what lowers a sum. */
function leastUse(
  rows: PortfolioRules['frames'],
  order: readonly number[],
  locks: PortfolioRules['locks'],
): readonly (readonly number[])[] {
  const least: (readonly number[])[] = []
  let now: readonly number[] = rows.map(() => 0)
  least[order.length] = now
  for (let step = order.length - 1; step >= 0; step--) {
    const index = order[step] ?? -1
    now = now.map((sum, at) => {
      const use = rows[at]?.use[index] ?? 0
      return sum + (locks[index] === 'fund' ? use : Math.min(0, use))
    })
    least[step] = now
  }
  return least
}

/** The most a part of a portfolio can come to in each corner: what is left of all frames, filled in any part. */
function createBound(
  values: readonly (readonly number[])[],
  order: readonly number[],
  corners: number,
  costOf: (index: number) => number,
  capacity: number,
) {
  const stepOf = new Map(order.map((index, step) => [index, step]))
  const cost = Float64Array.from(values, (_, index) => costOf(index))
  const byRate = Array.from({ length: corners }, (_, corner) => {
    const rate = (index: number) => {
      const value = values[index]?.[corner] ?? 0
      const kroner = cost[index] ?? 0
      return kroner > 0 ? value / kroner : value > 0 ? Number.POSITIVE_INFINITY : 0
    }
    return Int32Array.from([...order].sort((a, b) => rate(b) - rate(a) || a - b))
  })
  const steps = Int32Array.from(values, (_, index) => stepOf.get(index) ?? -1)
  const best = new Float64Array(corners)
  return (sums: Float64Array, rows: number, frames: number, step: number): Float64Array => {
    let room = capacity
    for (let at = 0; at < frames; at++) room -= sums[at] ?? 0
    for (let corner = 0; corner < corners; corner++) {
      let left = room
      let value = sums[rows + corner] ?? 0
      const inOrder = byRate[corner] ?? steps
      for (let at = 0; at < inOrder.length; at++) {
        const index = inOrder[at] ?? 0
        if ((steps[index] ?? -1) < step) continue
        const kroner = cost[index] ?? 0
        const worth = values[index]?.[corner] ?? 0
        if (kroner > left) {
          value += (worth * left) / kroner
          break
        }
        left -= kroner
        value += worth
      }
      best[corner] = value
    }
    return best
  }
}

function isBehind(best: Float64Array, known: Float64Array, slack: number): boolean {
  let isBetter = false
  for (let corner = 0; corner < best.length; corner++) {
    const difference = (known[corner] ?? 0) - (best[corner] ?? 0)
    if (difference < -slack) return false
    if (difference > slack) isBetter = true
  }
  return isBetter
}

/** What some portfolios that keep the rules are worth in each corner: greedy by worth per krone, corner by corner. */
function greedyPortfolios(
  values: readonly (readonly number[])[],
  order: readonly number[],
  rows: PortfolioRules['frames'],
  locks: PortfolioRules['locks'],
  corners: number,
): readonly Float64Array[] {
  const hasOnlyCaps = rows.every(({ use }) => use.every(part => part >= 0))
  if (!hasOnlyCaps) return []
  const [frame] = rows
  const mixtures = Array.from({ length: corners }, (_, corner) =>
    Array.from({ length: corners }, (_, other) => (other === corner ? corners : 1)),
  )
  return [...mixtures, Array.from({ length: corners }, () => 1)].flatMap(mixture => {
    const rate = (index: number) =>
      mixture.reduce((sum, weight, corner) => sum + weight * (values[index]?.[corner] ?? 0), 0) /
      Math.max(1, frame?.use[index] ?? 1)
    const left = rows.map(({ limit }) => limit)
    const worth = new Float64Array(corners)
    const inOrder = [
      ...order.filter(index => locks[index] === 'fund'),
      ...order.filter(index => locks[index] === null).sort((a, b) => rate(b) - rate(a) || a - b),
    ]
    for (const index of inOrder) {
      if (rows.some(({ use }, at) => (use[index] ?? 0) > (left[at] ?? 0))) {
        if (locks[index] === 'fund') return []
        continue
      }
      rows.forEach(({ use }, at) => {
        left[at] = (left[at] ?? 0) - (use[index] ?? 0)
      })
      for (let corner = 0; corner < corners; corner++) {
        worth[corner] = (worth[corner] ?? 0) + (values[index]?.[corner] ?? 0)
      }
    }
    return [worth]
  })
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
