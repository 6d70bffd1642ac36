import { scoreKey } from './rank'

/** Sorts the same number of scores over and over, highest first. */
export interface Sorter {
  /** After `sort`: the places of the scores, best first. Equal scores keep the order of their places. */
  readonly order: Int32Array
  /** Sorts scores that lie between `low` and `high`; answers whether any are equal. */
  readonly sort: (scores: Float64Array, low: number, high: number) => boolean
}

/**
 * Scores are equal where `scoreKey` says so. Each score becomes one whole number: its distance from the best, in
 * cells so fine that few share one, and its place below that. These are dealt to buckets by their leading bits and
 * settled by insertion; only scores in the same or the next cell are then held against each other exactly. Takes time
 * in proportion to the number of scores where they are spread, as weighted sums are.
 */
export function createSorter(size: number): Sorter {
  const placeBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size))))
  const cells = 2 ** (31 - placeBits) - 1
  const placeMask = 2 ** placeBits - 1
  const bucketBits = Math.min(placeBits, 12)
  const bucketShift = 31 - bucketBits
  const buckets = 2 ** bucketBits
  /** In a narrower spread, scores that count as equal could lie more than one cell apart. */
  const narrow = cells * 4e-9
  const order = new Int32Array(size)
  const packed = new Int32Array(size)
  const sorted = new Int32Array(size)
  const starts = new Int32Array(buckets + 1)

  const sortExactly = (scores: Float64Array) => {
    let hasEqual = false
    for (let at = 0; at < size; at++) {
      const place = order[at] ?? 0
      const key = scoreKey(scores[place] ?? 0)
      let to = at - 1
      for (; to >= 0; to--) {
        const other = order[to] ?? 0
        const difference = scoreKey(scores[other] ?? 0) - key
        if (difference === 0) hasEqual = true
        if (difference > 0 || (difference === 0 && other < place)) break
        order[to + 1] = other
      }
      order[to + 1] = place
    }
    return hasEqual
  }
  const sort = (scores: Float64Array, low: number, high: number): boolean => {
    if (!(high - low > narrow)) {
      for (let place = 0; place < size; place++) order[place] = place
      return sortExactly(scores)
    }
    const scale = cells / (high - low)
    starts.fill(0)
    for (let place = 0; place < size; place++) {
      const value = ((((high - (scores[place] ?? 0)) * scale) | 0) << placeBits) | place
      packed[place] = value
      const bucket = (value >>> bucketShift) + 1
      starts[bucket] = (starts[bucket] ?? 0) + 1
    }
    for (let bucket = 1; bucket < buckets; bucket++) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
    }
    for (let place = 0; place < size; place++) {
      const value = packed[place] ?? 0
      const bucket = value >>> bucketShift
      const at = starts[bucket] ?? 0
      starts[bucket] = at + 1
      sorted[at] = value
    }
    let last = -1
    for (let at = 0; at < size; at++) {
      const value = sorted[at] ?? 0
      if (last <= value) {
        last = value
        continue
      }
      let to = at - 1
      do {
        sorted[to + 1] = sorted[to] ?? 0
        to--
      } while (to >= 0 && (sorted[to] ?? 0) > value)
      sorted[to + 1] = value
    }
    let lastCell = -2
    let isClose = false
    for (let at = 0; at < size; at++) {
      const value = sorted[at] ?? 0
      const cell = value >> placeBits
      if (cell - lastCell < 2) isClose = true
      lastCell = cell
      order[at] = value & placeMask
    }
    return isClose ? sortExactly(scores) : false
  }
  return { order, sort }
}
