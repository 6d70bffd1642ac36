/** An item that is taken whole or not at all. */
export interface KnapsackItem {
  readonly weight: number
  readonly profit: number
}

/** What is taken, by item index, and what it is worth together. */
export interface Packing {
  readonly taken: readonly boolean[]
  readonly profit: number
}

const mostStates = 3_000_000

/**
 * The most valuable items within the capacity, proven: a core algorithm after Pisinger (1997). Starting from the
 * greedy packing by profit per weight, items around the break item are added or removed one by one; of packings with
 * equal room only the most valuable is kept, and those that the fractional bound cannot lift above the best known
 * are dropped. Weights and capacity are non-negative safe integers; profits are non-negative. With whole profits
 * whose sum is safe the answer is exact to the last digit. Of equally good packings the first found is given, which
 * is fixed by the input. Null where more states are needed than memory allows, or where the weights together are
 * beyond the safe integers: use `packParts` or a solver then.
 */
export function packKnapsack(items: readonly KnapsackItem[], capacity: number): Packing | null {
  const taken = items.map(({ weight, profit }) => weight === 0 && profit > 0)
  const order = items
    .map((_, index) => index)
    .filter(index => {
      const { weight = 0, profit = 0 } = items[index] ?? {}
      return weight > 0 && weight <= capacity && profit > 0
    })
  const weightOf = (index: number) => items[index]?.weight ?? 0
  const profitOf = (index: number) => items[index]?.profit ?? 0
  if (!Number.isSafeInteger(order.reduce((sum, index) => sum + weightOf(index), 0))) return null
  order.sort(
    (a, b) => profitOf(b) / weightOf(b) - profitOf(a) / weightOf(a) || weightOf(a) - weightOf(b) || a - b,
  )

  let room = -capacity
  let profit = 0
  let breakAt = 0
  for (; breakAt < order.length; breakAt++) {
    const weight = weightOf(order[breakAt] ?? -1)
    if (room + weight > 0) break
    room += weight
    profit += profitOf(order[breakAt] ?? -1)
  }
  const found = searchCore({ order, weightOf, profitOf, breakAt, room, profit })
  if (found === null) return null
  for (let at = 0; at < breakAt; at++) taken[order[at] ?? -1] = true
  for (const at of found) {
    const index = order[at] ?? -1
    taken[index] = !taken[index]
  }
  return { taken, profit: items.reduce((sum, item, index) => sum + (taken[index] ? item.profit : 0), 0) }
}

interface Core {
  readonly order: readonly number[]
  readonly weightOf: (index: number) => number
  readonly profitOf: (index: number) => number
  readonly breakAt: number
  /** Weight of the greedy packing less the capacity: not above 0. */
  readonly room: number
  readonly profit: number
}

/** The places in the order whose items change sides in the best packing; null when memory would run out. */
function searchCore({ order, weightOf, profitOf, breakAt, room, profit }: Core): readonly number[] | null {
  const parents: number[] = [-1]
  const changed: number[] = [-1]
  let rooms = [room]
  let profits = [profit]
  let nodes = [0]
  let best = profit
  let bestNode = 0
  let low = breakAt - 1
  let high = breakAt

  while (rooms.length > 0 && (low >= 0 || high < order.length)) {
    for (const isAdding of [true, false]) {
      const at = isAdding ? high : low
      const index = order[at]
      if (index === undefined || rooms.length === 0) continue
      if (isAdding) high++
      else low--
      const weight = isAdding ? weightOf(index) : -weightOf(index)
      const gain = isAdding ? profitOf(index) : -profitOf(index)
      const above = order[high]
      const below = order[low]
      const nextRooms: number[] = []
      const nextProfits: number[] = []
      const nextNodes: number[] = []
      let topProfit = Number.NEGATIVE_INFINITY
      const keep = (keptRoom: number, keptProfit: number, node: number, isNew: boolean) => {
        if (keptProfit <= topProfit) return
        const bound =
          keptRoom <= 0
            ? keptProfit + (above === undefined ? 0 : (-keptRoom * profitOf(above)) / weightOf(above))
            : below === undefined
              ? Number.NEGATIVE_INFINITY
              : keptProfit - (keptRoom * profitOf(below)) / weightOf(below)
        const isBest = keptRoom <= 0 && keptProfit > best
        if (!isBest && bound <= best) return
        let kept = node
        if (isNew) {
          kept = parents.length
          parents.push(node)
          changed.push(at)
        }
        if (isBest) {
          best = keptProfit
          bestNode = kept
        }
        topProfit = keptProfit
        if (nextRooms.at(-1) === keptRoom) {
          nextRooms.pop()
          nextProfits.pop()
          nextNodes.pop()
        }
        nextRooms.push(keptRoom)
        nextProfits.push(keptProfit)
        nextNodes.push(kept)
      }
      let old = 0
      let moved = 0
      while (old < rooms.length || moved < rooms.length) {
        const oldRoom = rooms[old] ?? Number.POSITIVE_INFINITY
        const movedRoom = (rooms[moved] ?? Number.POSITIVE_INFINITY) + weight
        if (oldRoom <= movedRoom) {
          keep(oldRoom, profits[old] ?? 0, nodes[old] ?? 0, false)
          old++
        } else {
          keep(movedRoom, (profits[moved] ?? 0) + gain, nodes[moved] ?? 0, true)
          moved++
        }
      }
      if (parents.length > mostStates) return null
      rooms = nextRooms
      profits = nextProfits
      nodes = nextNodes
    }
  }
  const places: number[] = []
  for (let node = bestNode; node > 0; node = parents[node] ?? 0) places.push(changed[node] ?? 0)
  return places
}
