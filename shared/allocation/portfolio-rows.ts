import { assertNever } from '#shared/base/assert'
import { fraction } from './check'
import type { Problem } from './problem'

/** A rule over whole awards as a sum: Σ use × (1 where funded) may not be above the limit. */
export interface PortfolioRow {
  readonly use: readonly number[]
  readonly limit: number
}

/** The rules of a problem for portfolios of whole awards. */
export interface PortfolioRules {
  readonly frames: readonly PortfolioRow[]
  readonly others: readonly PortfolioRow[]
  readonly locks: readonly ('fund' | 'never' | null)[]
}

/**
 * Every rule as sums over whole awards, by candidate index. Null where that cannot be said exactly: a threshold,
 * which hangs on the weights, or shares of sums beyond the safe integers.
 */
export function portfolioRules(problem: Problem): PortfolioRules | null {
  const { candidates, years } = problem
  const frames: PortfolioRow[] = []
  const others: PortfolioRow[] = []
  const locks: ('fund' | 'never' | null)[] = candidates.map(() => null)
  const at = new Map(candidates.map(({ id, index }) => [id, index]))
  const counting = (isIn: (id: string) => boolean, sign = 1) =>
    candidates.map(({ id }) => (isIn(id) ? sign : 0))
  const membersOf = (group: string) =>
    new Set(candidates.filter(({ groups }) => groups.includes(group)).map(({ id }) => id))
  for (const rule of problem.rules) {
    switch (rule.kind) {
      case 'threshold':
        return null
      case 'frame': {
        const y = years.indexOf(rule.year)
        frames.push({ use: candidates.map(({ requested }) => requested[y] ?? 0), limit: rule.kroner })
        break
      }
      case 'layers': {
        const y = years.indexOf(rule.year)
        const isIn = new Set(rule.applicationIds)
        const use = candidates.map(({ id, requested }) => (isIn.has(id) ? (requested[y] ?? 0) : 0))
        others.push({ use, limit: rule.kroner })
        break
      }
      case 'fund':
      case 'never':
        locks[at.get(rule.applicationId) ?? -1] = rule.kind
        break
      case 'max-count': {
        const members = membersOf(rule.group)
        others.push({ use: counting(id => members.has(id)), limit: rule.count })
        break
      }
      case 'min-count': {
        const members = membersOf(rule.group)
        others.push({ use: counting(id => members.has(id), -1), limit: -rule.count })
        break
      }
      case 'exclusive':
        others.push({ use: counting(id => rule.applicationIds.includes(id)), limit: 1 })
        break
      case 'requires': {
        const { applicationId, requiredId } = rule
        const use = candidates.map(({ id }) => (id === applicationId ? 1 : 0) - (id === requiredId ? 1 : 0))
        others.push({ use, limit: 0 })
        break
      }
      case 'min-share':
      case 'max-share': {
        const members = membersOf(rule.group)
        const { numerator, denominator } = fraction(rule.share)
        const sign = rule.kind === 'max-share' ? 1n : -1n
        const exact = candidates.map(({ id, requestedTotal }) => {
          const inGroup = members.has(id) ? denominator : 0n
          return sign * (inGroup - numerator) * BigInt(requestedTotal)
        })
        const size = exact.reduce((sum, part) => sum + (part < 0n ? -part : part), 0n)
        if (size > BigInt(Number.MAX_SAFE_INTEGER)) return null
        others.push({ use: exact.map(Number), limit: 0 })
        break
      }
      default:
        return assertNever(rule)
    }
  }
  return { frames, others, locks }
}
