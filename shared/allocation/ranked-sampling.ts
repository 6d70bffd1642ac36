import { readLimits } from './limits'
import type { Problem } from './problem'
import { rankCandidates, scoreKey } from './rank'

/**
 * `ranked` for one set of scores after another, without explaining itself: marks in `funded` (1 or 0) who gets the
 * whole request. For problems whose only rules are frames, threshold and locks; null for others. The same answer as
 * `allocateRanked` gives for the same scores.
 */
export function createRankedSampler(
  problem: Problem,
): ((scores: Float64Array, funded: Uint8Array) => void) | null {
  const limits = readLimits(problem)
  if (!problem.rules.every(({ kind }) => ['frame', 'threshold', 'fund', 'never'].includes(kind))) return null
  const { candidates, years } = problem
  const tiePlace = new Map(
    rankCandidates({
      ...problem,
      candidates: candidates.map(candidate => ({ ...candidate, benefit: 0 })),
    }).map(({ index }, place) => [index, place]),
  )
  const places = Uint32Array.from(candidates, ({ index }) => tiePlace.get(index) ?? 0)
  const costs = candidates.flatMap(({ requested }) => requested)
  const keys = new Float64Array(candidates.length)
  const order = Uint32Array.from(candidates, ({ index }) => index)
  const rest = new Float64Array(years.length)
  const start = Float64Array.from(limits.capacity)
  for (const index of limits.fund) {
    for (let y = 0; y < years.length; y++) start[y] = (start[y] ?? 0) - (costs[index * years.length + y] ?? 0)
  }
  if (start.some(kroner => kroner < 0)) return null
  const threshold = scoreKey(limits.threshold)

  return (scores, funded) => {
    for (let i = 0; i < keys.length; i++) keys[i] = scoreKey(scores[i] ?? 0)
    order.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || (places[a] ?? 0) - (places[b] ?? 0))
    rest.set(start)
    funded.fill(0)
    for (const index of limits.fund) funded[index] = 1
    for (const index of order) {
      if (funded[index] === 1 || limits.never.has(index)) continue
      if ((keys[index] ?? 0) < threshold) break
      const from = index * years.length
      let isFit = true
      for (let y = 0; y < years.length; y++) if ((costs[from + y] ?? 0) > (rest[y] ?? 0)) isFit = false
      if (!isFit) {
        if (problem.onMisfit === 'stop') return
        continue
      }
      for (let y = 0; y < years.length; y++) rest[y] = (rest[y] ?? 0) - (costs[from + y] ?? 0)
      funded[index] = 1
    }
  }
}
