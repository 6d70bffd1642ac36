import { type Limits, withRequired } from './limits'
import type { Candidate, Problem } from './problem'
import { isBelow, rankCandidates } from './rank'
import { pointsText } from './text'

/** Who takes part in a method that treats all alike, and why the others (by index) do not. */
export interface Eligible {
  readonly candidates: readonly Candidate[]
  readonly barred: ReadonlyMap<number, string>
}

/** Why locks and the threshold keep a candidate out; null when they do not. A lock to fund wins over the threshold. */
export function barredByLimits(limits: Limits, { index, benefit }: Candidate): string | null {
  if (limits.never.has(index)) return 'låst til ikke å få'
  if (limits.fund.has(index) || !isBelow(benefit, limits.threshold)) return null
  return `${pointsText(benefit)} poeng er under terskelen på ${pointsText(limits.threshold)}`
}

/**
 * Everyone who may take part at the same time: not locked out, not below the threshold, and, going best first with
 * the locked ones ahead, not excluded by one already in, not above the largest count of a group, and with all they
 * depend on in as well.
 */
export function selectEligible(problem: Problem, limits: Limits): Eligible {
  const barred = new Map<number, string>()
  const inNow = new Set<number>()
  const byNeed = (candidate: Candidate) => (limits.fund.has(candidate.index) ? 0 : 1)
  const order = [...rankCandidates(problem)].sort((a, b) => byNeed(a) - byNeed(b))
  for (const candidate of order) {
    if (inNow.has(candidate.index)) continue
    const closure = withRequired(limits, candidate.index)
    const why =
      barredByLimits(limits, candidate) ?? whyNotTogether(problem, limits, candidate, closure, inNow, barred)
    if (why === null) for (const index of closure) inNow.add(index)
    else barred.set(candidate.index, why)
  }
  for (const index of inNow) barred.delete(index)
  return { candidates: rankCandidates(problem).filter(({ index }) => inNow.has(index)), barred }
}

function whyNotTogether(
  problem: Problem,
  limits: Limits,
  candidate: Candidate,
  closure: readonly number[],
  inNow: ReadonlySet<number>,
  barred: ReadonlyMap<number, string>,
): string | null {
  for (const index of closure) {
    const required = problem.candidates[index]
    if (required === undefined || inNow.has(index) || index === candidate.index) continue
    if (barred.has(index) || barredByLimits(limits, required) !== null) {
      return `forutsetter søknad ${required.id}, som ikke er innvilget`
    }
  }
  const together = new Set([...inNow, ...closure])
  for (const set of limits.exclusive) {
    const both = set.filter(index => together.has(index))
    if (both.length < 2 || !both.some(index => closure.includes(index))) continue
    const other = problem.candidates[both.find(index => index !== candidate.index) ?? -1]
    return `kan ikke innvilges sammen med søknad ${other?.id ?? ''}`
  }
  for (const { group, count, members } of limits.maxCounts) {
    const adds = closure.some(index => members.has(index) && !inNow.has(index))
    if (adds && [...members].filter(index => together.has(index)).length > count) {
      return `reglene tillater høyst ${count} fra ${group}`
    }
  }
  return null
}
