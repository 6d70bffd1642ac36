import type { Awards } from './check'
import { packKnapsack } from './knapsack'
import { packParts } from './knapsack-parts'
import { readLimits } from './limits'
import { type Candidate, type Problem, roundDown } from './problem'
import { isBelow, scoreKey } from './rank'

/**
 * The best distribution of one frame under threshold and locks alone, by algorithms of our own: exact, and quick
 * enough to follow a moving slider. Null where the problem has more than that (several frames, rules about groups,
 * exclusions, dependencies; parts together with requests that are no whole number of steps), where locks do not fit,
 * or where the search grows too large: the solver then does the work.
 */
export function solveOneFrame(problem: Problem): Awards | null {
  const limits = readLimits(problem)
  const isPlain = problem.rules.every(({ kind }) => ['frame', 'threshold', 'fund', 'never'].includes(kind))
  if (!isPlain || problem.years.length !== 1) return null
  const locked = problem.candidates.filter(({ index }) => limits.fund.has(index))
  const open = problem.candidates.filter(
    ({ index, benefit }) =>
      !limits.fund.has(index) && !limits.never.has(index) && !isBelow(benefit, limits.threshold),
  )
  const isWhole = [...locked, ...open].every(
    ({ leastTotal, requestedTotal }) => leastTotal === requestedTotal,
  )
  const capacity = limits.capacity[0] ?? 0
  if (isWhole) {
    let room = capacity
    for (const { requestedTotal } of locked) room -= requestedTotal
    if (room < 0) return null
    const items = open.map(candidate => ({
      weight: candidate.requestedTotal,
      profit: profitOf(problem, candidate),
    }))
    const packing = packKnapsack(items, room)
    if (packing !== null) {
      const funded = new Set(
        [...locked, ...open.filter((_, at) => packing.taken[at])].map(({ index }) => index),
      )
      return problem.candidates.map(({ index, requested }) => (funded.has(index) ? requested : null))
    }
  }
  if (locked.length > 0) return null
  const { step } = problem
  if (!isWhole && open.some(({ requestedTotal }) => requestedTotal % step !== 0)) return null
  const items = open.map(candidate => ({
    least: candidate.leastTotal === 0 ? Math.min(step, candidate.requestedTotal) : candidate.leastTotal,
    most: candidate.requestedTotal,
    profit: profitOf(problem, candidate),
  }))
  const packing = packParts(items, isWhole ? capacity : roundDown(capacity, step))
  if (packing === null) return null
  const places = new Map(open.map(({ index }, at) => [index, at]))
  return problem.candidates.map(({ index }) => {
    const at = places.get(index)
    return at !== undefined && packing.isIn[at] ? [packing.amounts[at] ?? 0] : null
  })
}

/** Scores in whole billionths, so that sums of them are exact; with kroner, score × kroner. */
function profitOf({ objective }: Problem, { benefit, requestedTotal }: Candidate): number {
  return objective === 'benefit' ? scoreKey(benefit) : benefit * requestedTotal
}
