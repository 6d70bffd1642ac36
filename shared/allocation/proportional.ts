import { err, ok, type Result } from '#shared/base/result'
import { brokenRules } from './check'
import { type Eligible, selectEligible } from './eligible'
import type { Instance } from './instance'
import { readLimits, withRequired } from './limits'
import { buildProblem, type Candidate, leastAward, type Problem, roundDown, sum } from './problem'
import { rankCandidates } from './rank'
import { reasonText } from './reason-text'
import { notMetError } from './refusals'
import { type AllocationError, type AllocationResult, buildResult, traceLine } from './result'
import { kronerText, percentText } from './text'

/** The common share is a whole number of millionths. */
const wholeShare = 1_000_000

/**
 * Everyone who is eligible gets the same share of the request, one share per year, the largest that the frame
 * allows, in millionths and rounded down to the step; one whose minimum is above that share gets the minimum (so an
 * all-or-nothing application gets all of it). Where not even the minimums fit, the lowest ranked leave until they do.
 * Rules that the common share breaks (group shares, least counts) are named, not bent.
 */
export function allocateProportional(instance: Instance): Result<AllocationResult, AllocationError> {
  const problem = buildProblem(instance)
  const limits = readLimits(problem)
  const eligible = selectEligible(problem, limits)
  const { staying, left } = makeRoom(problem, eligible, limits.fund)
  const shares = problem.years.map((_, y) => commonShare(problem, staying, y))
  const awards = problem.candidates.map((candidate): readonly number[] | null =>
    staying.includes(candidate)
      ? problem.years.map((_, y) => awardAt(problem, candidate, y, shares[y] ?? 0))
      : null,
  )
  const broken = brokenRules(problem, awards)
  if (broken.length > 0) return err(notMetError('proportional', broken))

  const shareText = problem.years
    .map(
      (year, y) =>
        `${percentText((shares[y] ?? 0) / wholeShare)}${problem.years.length > 1 ? ` i ${year}` : ''}`,
    )
    .join(', ')
  const reasons: string[] = problem.candidates.map(() => '')
  const trace = rankCandidates(problem).map((candidate, at) => {
    const row = awards[candidate.index] ?? null
    const least = leastAward(candidate, problem.step)
    const isLifted = row?.some(
      (amount, y) => amount === least[y] && amount > shareOf(candidate, y, shares[y] ?? 0),
    )
    const out = left.has(candidate.index)
      ? 'rammen rakk ikke til det minste beløpet'
      : eligible.barred.get(candidate.index)
    const why =
      row === null ? (out ?? '') : isLifted ? 'løftet til sitt minste beløp' : `alle får ${shareText}`
    reasons[candidate.index] = reasonText(candidate, row, { why, place: at + 1, isLocked: false })
    return traceLine(at + 2, candidate, null, row, why)
  })
  const first = {
    ...{
      step: 1,
      applicationId: null,
      benefit: null,
      requested: null,
      restBefore: null,
      award: null,
      outcome: null,
    },
    text: `1. Felles andel for ${staying.length} søknader: ${shareText} av ${kronerText(sum(staying.map(c => c.requestedTotal)))}`,
  }
  return ok(
    buildResult(problem, {
      method: 'proportional',
      awards,
      reasons,
      trace: [first, ...trace],
      lackedMoney: left,
    }),
  )
}

function makeRoom(problem: Problem, eligible: Eligible, locked: ReadonlySet<number>) {
  const limits = readLimits(problem)
  let staying = eligible.candidates
  const left = new Set<number>()
  const isTight = () =>
    problem.available.some(
      (kroner, y) => sum(staying.map(candidate => leastAward(candidate, problem.step)[y] ?? 0)) > kroner,
    )
  while (isTight()) {
    const needed = new Set([...locked].flatMap(index => withRequired(limits, index)))
    const leaving = staying.findLast(({ index }) => !needed.has(index))
    if (leaving === undefined) return { staying, left }
    const goes = new Set([leaving.index])
    for (const index of goes) {
      for (const [from, to] of limits.requires) if (to.includes(index)) goes.add(from)
    }
    for (const index of goes) left.add(index)
    staying = staying.filter(({ index }) => !goes.has(index))
  }
  return { staying, left }
}

/** The least share that gives as much as the largest one that fits, so that the share told is no more than is given. */
function commonShare(problem: Problem, staying: readonly Candidate[], y: number): number {
  const totalAt = (share: number) =>
    staying.reduce((all, candidate) => all + BigInt(awardAt(problem, candidate, y, share)), 0n)
  const available = BigInt(problem.available[y] ?? 0)
  const largest = lastThat(share => totalAt(share) <= available)
  const given = totalAt(largest)
  return totalAt(0) === given ? 0 : lastThat(share => totalAt(share) < given) + 1
}

/** The largest share for which the test, true from 0 up to some share, is true; 0 where it never is. */
function lastThat(isTrue: (share: number) => boolean): number {
  let low = 0
  let high = wholeShare
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isTrue(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function awardAt(problem: Problem, candidate: Candidate, y: number, share: number): number {
  if (share === wholeShare) return candidate.requested[y] ?? 0
  return Math.max(
    leastAward(candidate, problem.step)[y] ?? 0,
    roundDown(shareOf(candidate, y, share), problem.step),
  )
}

function shareOf(candidate: Candidate, y: number, share: number): number {
  return Number((BigInt(candidate.requested[y] ?? 0) * BigInt(share)) / BigInt(wholeShare))
}
