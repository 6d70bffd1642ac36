import { readLimits } from './limits'
import type { Problem } from './problem'
import { rankCandidates, scoreKey } from './rank'

/** `ranked` for one ranking after another: adds 1 in `counts` for each that gets the whole request. */
export type RankedFunding = (order: Int32Array, scores: Float64Array, counts: Uint32Array) => void

/** The candidates in the order in which equal scores are taken: the tie-break of the rule set, else the ids. */
export function tieOrder(problem: Problem): readonly number[] {
  const level = problem.candidates.map(candidate => ({ ...candidate, benefit: 0 }))
  return rankCandidates({ ...problem, candidates: level }).map(({ index }) => index)
}

/**
 * Funding by rank without explaining itself, for problems whose only rules are frames, threshold and locks; null for
 * others. `places` lists the candidates by place; a ranking is of places, best first, and scores and counts are by
 * place. With the places in tie order the answer is the one `allocateRanked` gives for the same scores.
 */
export function createRankedFunding(problem: Problem, places: readonly number[]): RankedFunding | null {
  const limits = readLimits(problem)
  if (!problem.rules.every(({ kind }) => ['frame', 'threshold', 'fund', 'never'].includes(kind))) return null
  const years = problem.years.length
  const costs = Float64Array.from(places.flatMap(index => problem.candidates[index]?.requested ?? []))
  const isOut = Uint8Array.from(places, index => (limits.never.has(index) || limits.fund.has(index) ? 1 : 0))
  const locked = places.flatMap((index, place) => (limits.fund.has(index) ? [place] : []))
  const start = Float64Array.from(limits.capacity)
  for (const place of locked) {
    for (let y = 0; y < years; y++) start[y] = (start[y] ?? 0) - (costs[place * years + y] ?? 0)
  }
  if (start.some(kroner => kroner < 0)) return null
  const threshold = scoreKey(limits.threshold)
  const stops = problem.onMisfit === 'stop'
  const rest = new Float64Array(years)
  const size = places.length
  let leastCost = Number.POSITIVE_INFINITY
  for (const cost of costs) leastCost = Math.min(leastCost, cost)

  const oneFrame: RankedFunding = (order, scores, counts) => {
    let left = start[0] ?? 0
    for (let at = 0; at < size && left >= leastCost; at++) {
      const place = order[at] ?? 0
      if (isOut[place] === 1) continue
      if (threshold > 0 && scoreKey(scores[place] ?? 0) < threshold) break
      const cost = costs[place] ?? 0
      if (cost <= left) {
        left -= cost
        counts[place] = (counts[place] ?? 0) + 1
      } else if (stops) break
    }
  }
  const manyFrames: RankedFunding = (order, scores, counts) => {
    rest.set(start)
    for (let at = 0; at < size; at++) {
      const place = order[at] ?? 0
      if (isOut[place] === 1) continue
      if (threshold > 0 && scoreKey(scores[place] ?? 0) < threshold) break
      const from = place * years
      let isFit = true
      for (let y = 0; y < years; y++) if ((costs[from + y] ?? 0) > (rest[y] ?? 0)) isFit = false
      if (isFit) {
        for (let y = 0; y < years; y++) rest[y] = (rest[y] ?? 0) - (costs[from + y] ?? 0)
        counts[place] = (counts[place] ?? 0) + 1
      } else if (stops) break
    }
  }
  const fund = years === 1 ? oneFrame : manyFrames
  return (order, scores, counts) => {
    for (const place of locked) counts[place] = (counts[place] ?? 0) + 1
    fund(order, scores, counts)
  }
}
