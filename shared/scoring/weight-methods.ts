import type { WeightBasis } from '#shared/round/kinds/weight-entries'

/** Shares by criterion, which sum to 1. */
export type Shares = Readonly<Record<string, number>>

/**
 * The weights that a way of setting them comes to, over these criteria: equal shares; points by their sum; swings by
 * their sum (von Winterfeldt and Edwards 1986); the rank-order centroid of a ranking (Barron and Barrett 1996), where
 * criteria in one place share the mean of what their places would have; the centroid of all weightings that keep to
 * an order. Null where nothing weighs, where a ranking does not place every criterion once, and for an order of more
 * than 14 criteria.
 */
export function weightsOfBasis(basis: WeightBasis, criteria: readonly string[]): Shares | null {
  switch (basis.method) {
    case 'equal':
      return sharesOfNumbers(criteria, () => 1)
    case 'points':
      return sharesOfNumbers(criteria, id => basis.points[id] ?? 0)
    case 'swing':
      return sharesOfNumbers(criteria, id => basis.swings[id] ?? 0)
    case 'ranking':
      return sharesOfRanking(criteria, basis.places)
    case 'order':
      return sharesOfOrder(criteria, basis.atLeastAs)
  }
}

function sharesOfNumbers(criteria: readonly string[], weightOf: (id: string) => number): Shares | null {
  const whole = criteria.reduce((sum, id) => sum + weightOf(id), 0)
  return whole === 0 ? null : Object.fromEntries(criteria.map(id => [id, weightOf(id) / whole]))
}

/** The rank-order centroid of n places, the best first: (1/n) Σ 1/k for k from the place to n. */
export function rankOrderCentroid(places: number): readonly number[] {
  const shares: number[] = []
  let sum = 0
  for (let k = places; k >= 1; k--) {
    sum += 1 / k
    shares.unshift(sum / places)
  }
  return shares
}

function sharesOfRanking(criteria: readonly string[], places: readonly (readonly string[])[]): Shares | null {
  const known = new Set(criteria)
  const ranked = places.map(place => place.filter(id => known.has(id))).filter(place => place.length > 0)
  const all = ranked.flat()
  if (all.length !== criteria.length || new Set(all).size !== all.length) return null
  const centroid = rankOrderCentroid(all.length)
  const shares: Record<string, number> = {}
  let from = 0
  for (const place of ranked) {
    const mean = centroid.slice(from, from + place.length).reduce((sum, one) => sum + one, 0) / place.length
    for (const id of place) shares[id] = mean
    from += place.length
  }
  return shares
}

/** Beyond this there are too many subsets to walk through. */
const mostCriteria = 14

/**
 * The centroid of { w ≥ 0, Σ w = 1, w(a) ≥ w(b) for each pair }, exactly. Criteria that the pairs make equal are one
 * block. The set falls into one simplex for each complete ranking of the blocks that keeps to the pairs; its corners
 * are "the first j blocks share equally, by members", so its volume goes as Π 1/(members of the first j blocks).
 * Without equals all volumes are the same and each simplex has the rank-order centroid. Summed over subsets of
 * blocks placed first. Null for no criteria and for more than 14.
 */
export function sharesOfOrder(
  criteria: readonly string[],
  pairs: readonly (readonly [string, string])[],
): Shares | null {
  if (criteria.length === 0 || criteria.length > mostCriteria) return null
  const reach = reachOf(criteria, pairs)
  const isAtLeast = (a: number, b: number) => reach[a]?.[b] === true
  const blocks = criteria
    .map((_, a) => criteria.flatMap((_, b) => (a === b || (isAtLeast(a, b) && isAtLeast(b, a)) ? [b] : [])))
    .filter(([first], a) => first === a)
  const before = blocks.map(([own = 0]) =>
    blocks.reduce(
      (mask, [other = 0], at) => (other !== own && isAtLeast(other, own) ? mask | (1 << at) : mask),
      0,
    ),
  )
  const whole = sumOverRankings(
    blocks.map(block => block.length),
    before,
  )
  const shares: Record<string, number> = {}
  blocks.forEach((block, at) => {
    for (const k of block) shares[criteria[k] ?? ''] = (whole.shares[at] ?? 0) / whole.volume / blocks.length
  })
  return shares
}

interface RankingSum {
  readonly volume: number
  /** For each block the sum, over rankings, of volume × Σ 1/(members of the first j), j from its place on. */
  readonly shares: readonly number[]
}

/** `before`: for each block the blocks that count at least as much, as bits. */
function sumOverRankings(sizes: readonly number[], before: readonly number[]): RankingSum {
  const none: RankingSum = { volume: 1, shares: sizes.map(() => 0) }
  const known = new Map<number, RankingSum>([[0, none]])
  const sumOf = (placed: number): RankingSum => {
    const found = known.get(placed)
    if (found !== undefined) return found
    const members = sizes.reduce((sum, size, at) => (placed & (1 << at) ? sum + size : sum), 0)
    const shares = sizes.map(() => 0)
    let volume = 0
    for (let last = 0; last < sizes.length; last++) {
      const bit = 1 << last
      if (!(placed & bit) || before.some((mask, at) => placed & (1 << at) && mask & bit)) continue
      const rest = sumOf(placed & ~bit)
      volume += rest.volume / members
      for (let at = 0; at < sizes.length; at++) {
        if (!(placed & (1 << at))) continue
        shares[at] = (shares[at] ?? 0) + ((rest.shares[at] ?? 0) + rest.volume / members) / members
      }
    }
    const sum = { volume, shares }
    known.set(placed, sum)
    return sum
  }
  return sumOf((1 << sizes.length) - 1)
}

function reachOf(criteria: readonly string[], pairs: readonly (readonly [string, string])[]): boolean[][] {
  const place = new Map(criteria.map((id, at) => [id, at]))
  const reach = criteria.map(() => criteria.map(() => false))
  for (const [first, second] of pairs) {
    const row = reach[place.get(first) ?? -1]
    const to = place.get(second)
    if (row !== undefined && to !== undefined) row[to] = true
  }
  for (let via = 0; via < criteria.length; via++) {
    for (const row of reach) {
      if (!row[via]) continue
      for (let to = 0; to < criteria.length; to++) if (reach[via]?.[to]) row[to] = true
    }
  }
  return reach
}
