import { assertNever } from '#shared/base/assert'
import type { Candidate, Problem } from './problem'
import { sum } from './problem'
import { isBelow } from './rank'
import type { Rule } from './rule'

/** Kroner per year for each candidate, in the problem's order; null where an application gets nothing. */
export type Awards = readonly (readonly number[] | null)[]

/**
 * The rules that a distribution breaks, in exact arithmetic (shares as decimal fractions, sums as big integers).
 * Empty when all hold. An application counts as awarded when its row is not null. A candidate that is locked to
 * get is exempt from the threshold: people have decided, knowing the score.
 */
export function brokenRules(problem: Problem, awards: Awards): readonly Rule[] {
  const index = new Map(problem.candidates.map(candidate => [candidate.id, candidate.index]))
  const isFunded = (id: string) => (awards[index.get(id) ?? -1] ?? null) !== null
  const locked = new Set(problem.rules.flatMap(rule => (rule.kind === 'fund' ? [rule.applicationId] : [])))
  return problem.rules.filter(rule => {
    switch (rule.kind) {
      case 'frame': {
        const y = problem.years.indexOf(rule.year)
        return totalOf(awards, row => row[y] ?? 0) > BigInt(rule.kroner)
      }
      case 'layers': {
        const y = problem.years.indexOf(rule.year)
        const bound = new Set(rule.applicationIds)
        const rows = awards.map((row, at) => (bound.has(problem.candidates[at]?.id ?? '') ? row : null))
        return totalOf(rows, row => row[y] ?? 0) > BigInt(rule.kroner)
      }
      case 'threshold':
        return problem.candidates.some(
          ({ id, benefit }) => isBelow(benefit, rule.points) && isFunded(id) && !locked.has(id),
        )
      case 'fund':
        return !isFunded(rule.applicationId)
      case 'never':
        return isFunded(rule.applicationId)
      case 'min-share':
      case 'max-share': {
        const { numerator, denominator } = fraction(rule.share)
        const inGroup = totalOf(membersOnly(problem, awards, rule.group), sum) * denominator
        const bound = totalOf(awards, sum) * numerator
        return rule.kind === 'min-share' ? inGroup < bound : inGroup > bound
      }
      case 'min-count':
        return countOf(membersOnly(problem, awards, rule.group)) < rule.count
      case 'max-count':
        return countOf(membersOnly(problem, awards, rule.group)) > rule.count
      case 'exclusive':
        return rule.applicationIds.filter(isFunded).length > 1
      case 'requires':
        return isFunded(rule.applicationId) && !isFunded(rule.requiredId)
      default:
        return assertNever(rule)
    }
  })
}

/**
 * Whether an application may be given exactly these amounts: in every year the whole request, or at least the
 * minimum in whole steps; and never nothing at all where something was asked for.
 */
export function isAllowedAward(candidate: Candidate, award: readonly number[], step: number): boolean {
  if (candidate.requestedTotal > 0 && sum(award) === 0) return false
  return award.every((amount, y) => {
    const requested = candidate.requested[y] ?? 0
    if (amount === requested) return true
    return amount >= (candidate.least[y] ?? 0) && amount < requested && amount % step === 0
  })
}

/** A share as people wrote it: 0.3 is 3/10, not the nearest binary fraction. */
export function fraction(share: number): { readonly numerator: bigint; readonly denominator: bigint } {
  const [mantissa = '0', exponent = '0'] = String(share).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = decimals.length - Number(exponent)
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(Math.max(0, shift)) }
}

function membersOnly(problem: Problem, awards: Awards, group: string): Awards {
  return awards.map((row, index) => (problem.candidates[index]?.groups.includes(group) ? row : null))
}

function countOf(awards: Awards): number {
  return awards.filter(row => row !== null).length
}

function totalOf(awards: Awards, amount: (row: readonly number[]) => number): bigint {
  let total = 0n
  for (const row of awards) if (row !== null) total += BigInt(amount(row))
  return total
}
