/** An item of which nothing, or anything from `least` to `most`, is taken; worth `profit` when all is taken. */
export interface PartItem {
  readonly least: number
  readonly most: number
  readonly profit: number
}

/** What is taken of each item, 0 where nothing is. `isIn` tells an item of no weight that is taken from one that is not. */
export interface PartPacking {
  readonly amounts: readonly number[]
  readonly isIn: readonly boolean[]
  readonly profit: number
}

const mostNodes = 40_000

/**
 * The most valuable way to fill the capacity with parts of items, a part being worth its share of the whole, proven
 * by branching on which items take part, best profit per weight first, against the bound in which those not yet
 * decided may be taken in any part. For a given choice of items the best is to give each its least and the rest to
 * those with most profit per weight. Amounts are non-negative safe integers and never leave that range. The answer
 * is the best up to a part in 10^11. Null where the search grows too large: ask a solver then.
 */
export function packParts(items: readonly PartItem[], capacity: number): PartPacking | null {
  const order = items
    .map((_, index) => index)
    .filter(index => {
      const { least = 0, most = 0, profit = 0 } = items[index] ?? {}
      return profit > 0 && most > 0 && least <= capacity
    })
  const rate = items.map(({ profit, most }) => (most > 0 ? profit / most : 0))
  const leastOf = (index: number) => items[index]?.least ?? 0
  const mostOf = (index: number) => items[index]?.most ?? 0
  order.sort((a, b) => (rate[b] ?? 0) - (rate[a] ?? 0) || mostOf(a) - mostOf(b) || a - b)

  const choice = new Int8Array(order.length).fill(-1)
  let best = 0
  let bestChoice: Int8Array = new Int8Array(order.length)
  let free = capacity
  let nodes = 0
  let depth = 0

  /** Fills by rate: those chosen above their least, and, where wanted, those undecided in any part. */
  const valueNow = (withUndecided: boolean): number => {
    let left = free
    let value = 0
    for (let at = 0; at < order.length; at++) {
      const index = order[at] ?? 0
      const isChosen = at < depth && choice[at] === 1
      if (!isChosen && (at < depth || !withUndecided)) continue
      const base = isChosen ? leastOf(index) : 0
      const extra = Math.min(left, mostOf(index) - base)
      left -= extra
      value +=
        base + extra === mostOf(index) ? (items[index]?.profit ?? 0) : (rate[index] ?? 0) * (base + extra)
    }
    return value
  }
  const stepBack = (): boolean => {
    while (depth > 0) {
      depth--
      if (choice[depth] === 1) {
        free += leastOf(order[depth] ?? 0)
        choice[depth] = 0
        depth++
        return true
      }
      choice[depth] = -1
    }
    return false
  }

  for (;;) {
    if (++nodes > mostNodes) return null
    const isHopeless = valueNow(true) <= best * (1 + 1e-11)
    if (isHopeless || depth === order.length) {
      if (!isHopeless) {
        best = valueNow(false)
        bestChoice = choice.slice()
      }
      if (!stepBack()) break
      continue
    }
    const least = leastOf(order[depth] ?? 0)
    choice[depth] = least <= free ? 1 : 0
    if (choice[depth] === 1) free -= least
    depth++
  }
  return fill(items, order, bestChoice, capacity)
}

function fill(
  items: readonly PartItem[],
  order: readonly number[],
  choice: Int8Array,
  capacity: number,
): PartPacking {
  const amounts = items.map(() => 0)
  const isIn = items.map(({ most, profit }) => most === 0 && profit > 0)
  const chosen = order.filter((_, at) => choice[at] === 1)
  let left = chosen.reduce((free, index) => free - (items[index]?.least ?? 0), capacity)
  for (const index of chosen) {
    const { least = 0, most = 0 } = items[index] ?? {}
    const extra = Math.min(left, most - least)
    left -= extra
    amounts[index] = least + extra
    isIn[index] = true
  }
  const worth = (item: PartItem, amount: number) =>
    item.most === 0 || amount === item.most ? item.profit : (item.profit / item.most) * amount
  const profit = items.reduce(
    (sum, item, index) => sum + (isIn[index] ? worth(item, amounts[index] ?? 0) : 0),
    0,
  )
  return { amounts, isIn, profit }
}
