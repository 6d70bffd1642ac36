import { err, ok, type Result } from '#shared/base/result'
import { smallestConflict } from './conflict'
import type { Offers } from './offers'
import { type Problem, withRules } from './problem'
import { reasonText } from './reason-text'
import { notMetError } from './refusals'
import { type AllocationError, type AllocationResult, buildResult, type MethodId, traceLine } from './result'
import { type Walk, walkInOrder } from './walk'

/** How a method that takes one application at a time sees a problem, and what it offers each. */
export interface InOrder {
  readonly problem: Problem
  readonly method: MethodId
  readonly offers: Offers
}

/** Steps beyond one for each application; `fewSteps` is for a quick estimate while somebody waits. */
const manySteps = 20_000
export const fewSteps = 400
const stepsToName = 2_000

/**
 * Goes through the applications best first and gives each what the method offers, where it fits.
 *
 * Rules are never dropped. An application is passed over when giving it something would break a rule for good.
 * Money is held back for those that must get something: locks, and what a funded application depends on. Where the
 * rules ask for a least share or count of a group, or cap a share, the walk steps back as far as it must, so that
 * the result is the first one in order of rank under which every rule holds. Rules that this method cannot keep are
 * named; where they leave too many ways to try, `allocate` goes on with the solver's help.
 * `onMisfit: stop` ends the walk at the first application that does not fit in the money that is left (those that
 * must get something still do); one that another rule bars does not end it.
 */
export function allocateInOrder(
  { problem, method, offers }: InOrder,
  mostSteps = manySteps,
): Result<AllocationResult, AllocationError> {
  const walk = walkAlone(problem, offers, mostSteps)
  if (walk === 'search-limit') return err(notFound)
  if (walk === null) return err(notMetError(method, nameUnmet(problem, offers, mostSteps)))
  return describeWalk(problem, method, walk)
}

/** That no way through was found, which does not say that there is none. */
export const notFound: AllocationError = {
  kind: 'no-solution-found',
  message:
    'Fant ingen fordeling i rekkefølge som oppfyller alle reglene for gruppene. Velg «Best samlet nytte», eller løs opp en regel.',
}

/** The walk without anybody to say what can still be settled. */
function walkAlone(problem: Problem, offers: Offers, mostSteps: number): Walk | null | 'search-limit' {
  const walk = walkInOrder(problem, offers, mostSteps)
  for (let next = walk.next(); ; next = walk.next(true)) if (next.done) return next.value
}

function nameUnmet(problem: Problem, offers: Offers, mostSteps: number) {
  const steps = Math.min(stepsToName, mostSteps)
  return smallestConflict(problem.rules, kept => walkAlone(withRules(problem, kept), offers, steps) !== null)
}

/** The result of a walk, with its reasons and trace; an error where people are to settle a tie first. */
export function describeWalk(
  problem: Problem,
  method: MethodId,
  { order, limits, awards, steps }: Walk,
): Result<AllocationResult, AllocationError> {
  const reasons: string[] = problem.candidates.map(() => '')
  const lackedMoney = new Set<number>()
  const trace = order.map((candidate, depth) => {
    const { choice, restBefore = 0 } = steps[depth] ?? {}
    const row = awards[candidate.index] ?? null
    const isLocked = limits.fund.has(candidate.index)
    const why = choice?.why ?? ''
    if (choice?.lackedMoney) lackedMoney.add(candidate.index)
    reasons[candidate.index] = reasonText(candidate, row, { why, place: depth + 1, isLocked })
    const note = why === '' && isLocked ? 'låst til å få' : why
    return traceLine(depth + 1, candidate, restBefore, row, note)
  })
  const result = buildResult(problem, { method, awards, reasons, trace, lackedMoney })
  if (problem.tieBreak === 'refuse' && result.ties.length > 0) {
    const message = `${result.ties.map(tie => tie.text).join(' ')} Bestem rekkefølgen mellom dem først.`
    return err({ kind: 'ties', ties: result.ties, message })
  }
  return ok(result)
}
