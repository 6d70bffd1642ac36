import { type Awards, fraction } from './check'
import { type Candidate, type Problem, sum } from './problem'

/** A rule about a group that an early choice can make impossible to keep. */
export interface GroupLimit {
  readonly kind: 'min-share' | 'max-share' | 'min-count'
  readonly members: ReadonlySet<number>
  readonly share: number
  /** The share as people wrote it. */
  readonly fraction: { readonly numerator: bigint; readonly denominator: bigint }
  readonly count: number
}

/** The rules of a problem by candidate index, for methods that take one application at a time. */
export interface Limits {
  readonly capacity: readonly number[]
  readonly never: ReadonlySet<number>
  readonly fund: ReadonlySet<number>
  readonly threshold: number
  readonly requires: ReadonlyMap<number, readonly number[]>
  readonly exclusive: readonly (readonly number[])[]
  readonly maxCounts: readonly {
    readonly group: string
    readonly count: number
    readonly members: ReadonlySet<number>
  }[]
  readonly groups: readonly GroupLimit[]
  /** What some applications may get together in one year (by its place), since they can draw on some layers alone. */
  readonly pools: readonly Pool[]
}

export interface Pool {
  readonly y: number
  readonly kroner: number
  readonly members: ReadonlySet<number>
}

/** Sorts the named rules of a problem by what they bear on; a frame that has been left out is without limit. */
export function readLimits(problem: Problem): Limits {
  const places = new Map(problem.candidates.map(({ id, index }) => [id, index]))
  const at = (id: string) => places.get(id) ?? -1
  const membersOf = (group: string) =>
    new Set(problem.candidates.flatMap(({ groups, index }) => (groups.includes(group) ? [index] : [])))
  const capacity = problem.years.map(() => Number.POSITIVE_INFINITY)
  const never = new Set<number>()
  const fund = new Set<number>()
  const requires = new Map<number, number[]>()
  const exclusive: number[][] = []
  const maxCounts: Limits['maxCounts'][number][] = []
  const groups: GroupLimit[] = []
  const pools: Pool[] = []
  let threshold = 0
  for (const rule of problem.rules) {
    if (rule.kind === 'frame') capacity[problem.years.indexOf(rule.year)] = rule.kroner
    else if (rule.kind === 'layers') {
      const y = problem.years.indexOf(rule.year)
      pools.push({ y, kroner: rule.kroner, members: new Set(rule.applicationIds.map(at)) })
    } else if (rule.kind === 'never') never.add(at(rule.applicationId))
    else if (rule.kind === 'fund') fund.add(at(rule.applicationId))
    else if (rule.kind === 'threshold') threshold = rule.points
    else if (rule.kind === 'exclusive') exclusive.push(rule.applicationIds.map(at))
    else if (rule.kind === 'requires') {
      const from = at(rule.applicationId)
      requires.set(from, [...(requires.get(from) ?? []), at(rule.requiredId)])
    } else if (rule.kind === 'max-count') maxCounts.push({ ...rule, members: membersOf(rule.group) })
    else {
      const share = 'share' in rule ? rule.share : 0
      const count = 'count' in rule ? rule.count : 0
      groups.push({
        kind: rule.kind,
        members: membersOf(rule.group),
        share,
        fraction: fraction(share),
        count,
      })
    }
  }
  return { capacity, never, fund, threshold, requires, exclusive, maxCounts, groups, pools }
}

/** The candidate and everything it depends on, by way of others too. */
export function withRequired(limits: Limits, index: number): readonly number[] {
  const found = new Set([index])
  for (const at of found) for (const to of limits.requires.get(at) ?? []) found.add(to)
  return [...found]
}

/**
 * Whether a group rule can still hold, whatever the open candidates get: a necessary test, generous to the rule
 * (it lets every open candidate that helps have its whole request). With nothing open it is the rule itself.
 */
export function groupCanHold(
  limit: GroupLimit,
  candidates: readonly Candidate[],
  awards: Awards,
  isOpen: (index: number) => boolean,
): boolean {
  if (limit.kind === 'min-count') {
    let possible = 0
    for (const index of limit.members) if ((awards[index] ?? null) !== null || isOpen(index)) possible++
    return possible >= limit.count
  }
  const add = (a: number, b: number) => a + b
  const sums = groupSums(limit, candidates, awards, isOpen, { none: 0, add, of: kroner => kroner })
  const exact = Object.values(sums).every(Number.isSafeInteger)
    ? { total: BigInt(sums.total), inGroup: BigInt(sums.inGroup), helpful: BigInt(sums.helpful) }
    : groupSums(limit, candidates, awards, isOpen, { none: 0n, add: (a, b) => a + b, of: BigInt })
  const { numerator, denominator } = limit.fraction
  return limit.kind === 'min-share'
    ? (exact.inGroup + exact.helpful) * denominator >= (exact.total + exact.helpful) * numerator
    : exact.inGroup * denominator <= (exact.total + exact.helpful) * numerator
}

/** What is awarded, how much of it to the group, and how much more could help, in plain numbers or in big ones. */
function groupSums<T>(
  limit: GroupLimit,
  candidates: readonly Candidate[],
  awards: Awards,
  isOpen: (index: number) => boolean,
  {
    none,
    add,
    of,
  }: { readonly none: T; readonly add: (a: T, b: T) => T; readonly of: (kroner: number) => T },
): { readonly total: T; readonly inGroup: T; readonly helpful: T } {
  let total = none
  let inGroup = none
  let helpful = none
  for (const { index, requestedTotal } of candidates) {
    const row = awards[index] ?? null
    const isMember = limit.members.has(index)
    if (row !== null) {
      const award = of(sum(row))
      total = add(total, award)
      if (isMember) inGroup = add(inGroup, award)
    } else if (isMember === (limit.kind === 'min-share') && isOpen(index)) {
      helpful = add(helpful, of(requestedTotal))
    }
  }
  return { total, inGroup, helpful }
}
