import { type Awards, brokenRules } from './check'
import type { Candidate, Problem } from './problem'
import { rankCandidates, scoreKey } from './rank'

/**
 * The same distribution where it can be no better ranked by exchange: as long as a better ranked application that
 * gets nothing can take the place of one that gets all it asked for, is worth as much, and no rule is broken, it does.
 * So which of several equally good distributions is taken does not hang on the solver, nor on how many are listed.
 */
export function preferBestRanked(problem: Problem, awards: Awards): Awards {
  const alike = new Map<number, Candidate[]>()
  for (const candidate of rankCandidates(problem)) {
    const key = worthKey(problem, candidate)
    const others = alike.get(key)
    if (others === undefined) alike.set(key, [candidate])
    else others.push(candidate)
  }
  const left = problem.available.map((kroner, y) =>
    awards.reduce((rest, row) => rest - (row?.[y] ?? 0), kroner),
  )
  let now = awards
  for (const candidates of alike.values()) {
    for (const [place, better] of candidates.entries()) {
      if ((now[better.index] ?? null) !== null) continue
      const other = candidates.findLast(
        (one, at) => at > place && isWhole(one, now) && fitsInstead(better, one, left),
      )
      if (other === undefined) continue
      const swapped = now.map((row, index) =>
        index === better.index ? better.requested : index === other.index ? null : row,
      )
      if (brokenRules(problem, swapped).length > 0) continue
      now = swapped
      for (const y of left.keys()) {
        left[y] = (left[y] ?? 0) + (other.requested[y] ?? 0) - (better.requested[y] ?? 0)
      }
    }
  }
  return now
}

function fitsInstead(better: Candidate, other: Candidate, left: readonly number[]): boolean {
  return left.every((kroner, y) => (better.requested[y] ?? 0) - (other.requested[y] ?? 0) <= kroner)
}

function isWhole({ index, requested }: Candidate, awards: Awards): boolean {
  return awards[index]?.every((kroner, y) => kroner === requested[y]) ?? false
}

function worthKey({ objective }: Problem, { benefit, requestedTotal }: Candidate): number {
  return objective === 'benefit' ? scoreKey(benefit) : scoreKey(benefit) * requestedTotal
}

/** Orders distributions by the first application, in order of rank, that only one of them funds. */
export function byBestRanked(problem: Problem): (a: Awards, b: Awards) => number {
  const order = rankCandidates(problem)
  return (a, b) => {
    for (const { index } of order) {
      const difference = Number((b[index] ?? null) !== null) - Number((a[index] ?? null) !== null)
      if (difference !== 0) return difference
    }
    return 0
  }
}
