/**
 * Counts how alternatives rank over many draws of weights and values (SMAA-2, Lahdelma and Salminen 2001).
 * Rank 1 is the highest score; alternatives with the same score share the mean of their ranks in `meanRank`, and the
 * earlier in the list has the better rank in `rankShare`.
 */
export interface RankCounter {
  readonly add: (weights: ArrayLike<number>, scores: ArrayLike<number>) => void
  /** Share of the draws in which the alternative has this rank (1 is best). */
  readonly rankShare: (alternative: number, rank: number) => number
  readonly meanRank: (alternative: number) => number
  /** The mean of the weights with which the alternative ranks first; null where it never does. */
  readonly centralWeights: (alternative: number) => readonly number[] | null
}

export function createRankCounter(alternatives: number, criteria: number): RankCounter {
  const counts = new Float64Array(alternatives * alternatives)
  const rankSums = new Float64Array(alternatives)
  const weightSums = new Float64Array(alternatives * criteria)
  const order = Uint32Array.from({ length: alternatives }, (_, a) => a)
  let draws = 0

  const add = (weights: ArrayLike<number>, scores: ArrayLike<number>) => {
    draws++
    order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    for (let from = 0; from < alternatives; ) {
      const score = scores[order[from] ?? 0]
      let to = from + 1
      while (to < alternatives && scores[order[to] ?? 0] === score) to++
      for (let at = from; at < to; at++) {
        const alternative = order[at] ?? 0
        rankSums[alternative] = (rankSums[alternative] ?? 0) + (from + to + 1) / 2
        const cell = alternative * alternatives + at
        counts[cell] = (counts[cell] ?? 0) + 1
      }
      from = to
    }
    const first = (order[0] ?? 0) * criteria
    for (let k = 0; k < criteria; k++)
      weightSums[first + k] = (weightSums[first + k] ?? 0) + (weights[k] ?? 0)
  }
  const countOf = (alternative: number, rank: number) => counts[alternative * alternatives + rank - 1] ?? 0
  return {
    add,
    rankShare: (alternative, rank) => countOf(alternative, rank) / draws,
    meanRank: alternative => (rankSums[alternative] ?? 0) / draws,
    centralWeights: alternative => {
      const times = countOf(alternative, 1)
      if (times === 0) return null
      return Array.from({ length: criteria }, (_, k) => (weightSums[alternative * criteria + k] ?? 0) / times)
    },
  }
}
