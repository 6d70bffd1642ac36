import { scoreKey } from './rank'

/** Sorts the same number of scores over and over, highest first. */
export interface Sorter {
  /**
   * The places of the scores, best first; equal scores keep the order of their places. Holds until any sorter of
   * this thread sorts again: they share it.
   */
  readonly order: Int32Array
  /** Sorts scores that lie between `low` and `high`; answers whether any are equal. */
  readonly sort: (scores: Float64Array, low: number, high: number) => boolean
}

/** More scores than this are sorted in the plain way. */
const most = 8_192
const bucketBits = 8
const buckets = 2 ** bucketBits
const bucketShift = 31 - bucketBits

// One set of tables for the whole thread: twice as quick as tables of each sorter's own, for then the engine knows
// where they are.
const sharedOrder = new Int32Array(most)
const packed = new Int32Array(most)
const sorted = new Int32Array(most)
const starts = new Int32Array(buckets + 1)

/**
 * Scores are equal where `scoreKey` says so. Each score becomes one whole number: its distance from the best, in
 * cells so fine that few share one, and its place below that. These are dealt to buckets by their leading bits and
 * settled by insertion; only scores in the same or the next cell are then held against each other exactly. Takes time
 * in proportion to the number of scores where they are some hundreds and spread, as weighted sums are.
 */
export function createSorter(size: number): Sorter {
  if (size > most) return plainSorter(size)
  const placeBits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size))))
  const cells = 2 ** (31 - placeBits) - 1
  /** In a narrower spread, scores that count as equal could lie more than one cell apart. */
  const narrow = cells * 4e-9
  return {
    order: sharedOrder.subarray(0, size),
    sort: (scores, low, high) => {
      if (high - low > narrow) {
        return sortByCell(scores, size, high, cells / (high - low), placeBits) && settle(scores, size)
      }
      for (let place = 0; place < size; place++) sharedOrder[place] = place
      return settle(scores, size)
    },
  }
}

/** Puts the places in the order of their cells; answers whether any two are so close that they must be settled. */
function sortByCell(
  scores: Float64Array,
  size: number,
  high: number,
  scale: number,
  placeBits: number,
): boolean {
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
  const placeMask = 2 ** placeBits - 1
  let lastCell = -2
  let isClose = false
  for (let at = 0; at < size; at++) {
    const value = sorted[at] ?? 0
    const cell = value >> placeBits
    if (cell - lastCell < 2) isClose = true
    lastCell = cell
    sharedOrder[at] = value & placeMask
  }
  return isClose
}

/** Insertion by the exact comparison; answers whether any are equal. */
function settle(scores: Float64Array, size: number): boolean {
  let hasEqual = false
  for (let at = 0; at < size; at++) {
    const place = sharedOrder[at] ?? 0
    const key = scoreKey(scores[place] ?? 0)
    let to = at - 1
    for (; to >= 0; to--) {
      const other = sharedOrder[to] ?? 0
      const difference = scoreKey(scores[other] ?? 0) - key
      if (difference === 0) hasEqual = true
      if (difference > 0 || (difference === 0 && other < place)) break
      sharedOrder[to + 1] = other
    }
    sharedOrder[to + 1] = place
  }
  return hasEqual
}

function plainSorter(size: number): Sorter {
  const order = Int32Array.from({ length: size }, (_, place) => place)
  return {
    order,
    sort: scores => {
      let hasEqual = false
      order.sort((a, b) => {
        const difference = scoreKey(scores[b] ?? 0) - scoreKey(scores[a] ?? 0)
        if (difference === 0 && a !== b) hasEqual = true
        return difference || a - b
      })
      return hasEqual
    },
  }
}
