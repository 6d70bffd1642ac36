import { scoreKey } from './rank'
import { createSorter, type Sorter } from './sorter'

/**
 * Counts how alternatives rank over many draws of weights and values (SMAA-2, Lahdelma and Salminen 2001).
 * Rank 1 is the highest score; alternatives with the same score share the mean of their ranks in `meanRank`, and the
 * earlier in the list has the better rank in `rankShare`. All counts are whole numbers, so that they can be added up
 * in any order with the same answer.
 */
export interface RankCounter {
  /** Counts one draw; `sorter` then holds the alternatives best first. */
  readonly add: (weights: ArrayLike<number>, scores: Float64Array) => void
  /** As `add`, for scores that are known to lie between `low` and `high`. */
  readonly addWithin: (weights: ArrayLike<number>, scores: Float64Array, low: number, high: number) => void
  readonly sorter: Sorter
  readonly counts: RankCounts
  /** Share of the draws in which the alternative has this rank (1 is best). */
  readonly rankShare: (alternative: number, rank: number) => number
  readonly meanRank: (alternative: number) => number
  /** The mean of the weights with which the alternative ranks first; null where it never does. */
  readonly centralWeights: (alternative: number) => readonly number[] | null
}

/** What has been counted: plain arrays that can be sent between threads. */
export interface RankCounts {
  draws: number
  /** times[alternative × alternatives + rank − 1] */
  readonly times: Uint32Array
  /** What equal scores add to twice the sum of ranks. */
  readonly twiceShift: Float64Array
  /** weights[alternative × criteria + criterion]: the sum over draws where it ranks first, in parts of 2^32. */
  readonly weights: Float64Array
}

const weightParts = 2 ** 32

export function emptyRankCounts(alternatives: number, criteria: number): RankCounts {
  return {
    draws: 0,
    times: new Uint32Array(alternatives * alternatives),
    twiceShift: new Float64Array(alternatives),
    weights: new Float64Array(alternatives * criteria),
  }
}

/** Adds the second counts to the first. */
export function addRankCounts(into: RankCounts, from: RankCounts): void {
  into.draws += from.draws
  addAll(into.times, from.times)
  addAll(into.twiceShift, from.twiceShift)
  addAll(into.weights, from.weights)
}

export function createRankCounter(
  alternatives: number,
  criteria: number,
  counts: RankCounts = emptyRankCounts(alternatives, criteria),
): RankCounter {
  const sorter = createSorter(alternatives)
  const { order } = sorter
  const { times, twiceShift, weights: weightSums } = counts

  const shareTies = (scores: Float64Array) => {
    for (let from = 0; from < alternatives; ) {
      const key = scoreKey(scores[order[from] ?? 0] ?? 0)
      let to = from + 1
      while (to < alternatives && scoreKey(scores[order[to] ?? 0] ?? 0) === key) to++
      if (to - from > 1) {
        for (let at = from; at < to; at++) {
          const alternative = order[at] ?? 0
          twiceShift[alternative] = (twiceShift[alternative] ?? 0) + from + to - 2 * at - 1
        }
      }
      from = to
    }
  }
  const addWithin = (weights: ArrayLike<number>, scores: Float64Array, low: number, high: number) => {
    counts.draws++
    if (sorter.sort(scores, low, high)) shareTies(scores)
    countRanks(times, order, alternatives)
    const first = (order[0] ?? 0) * criteria
    for (let k = 0; k < criteria; k++) {
      weightSums[first + k] = (weightSums[first + k] ?? 0) + Math.round((weights[k] ?? 0) * weightParts)
    }
  }
  const timesAt = (alternative: number, rank: number) => times[alternative * alternatives + rank - 1] ?? 0
  return {
    add: (weights, scores) => {
      let low = Number.POSITIVE_INFINITY
      let high = Number.NEGATIVE_INFINITY
      for (const score of scores) {
        if (score < low) low = score
        if (score > high) high = score
      }
      addWithin(weights, scores, low, high)
    },
    addWithin,
    sorter,
    counts,
    rankShare: (alternative, rank) => timesAt(alternative, rank) / counts.draws,
    meanRank: alternative => {
      let twice = twiceShift[alternative] ?? 0
      for (let rank = 1; rank <= alternatives; rank++) twice += 2 * rank * timesAt(alternative, rank)
      return twice / 2 / counts.draws
    },
    centralWeights: alternative => {
      const firsts = timesAt(alternative, 1)
      if (firsts === 0) return null
      const from = alternative * criteria
      return Array.from(weightSums.subarray(from, from + criteria), whole => whole / weightParts / firsts)
    },
  }
}

function addAll(into: Uint32Array | Float64Array, from: ArrayLike<number>): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + (from[at] ?? 0)
}

function countRanks(times: Uint32Array, order: Int32Array, alternatives: number): void {
  for (let at = 0; at < alternatives; at++) {
    const cell = (order[at] ?? 0) * alternatives + at
    times[cell] = (times[cell] ?? 0) + 1
  }
}
