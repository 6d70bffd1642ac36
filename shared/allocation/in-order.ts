import { err, ok, type Result } from '#shared/base/result'
import { type Awards, brokenRules } from './check'
import { conflictError, smallestConflict } from './conflict'
import { Ledger } from './ledger'
import { groupCanHold, type Limits, readLimits, withRequired } from './limits'
import { barOf, type Choice, choicesFor, conflictOf, type Offers } from './offers'
import { type Candidate, type Problem, withRules } from './problem'
import { rankCandidates } from './rank'
import { reasonText } from './reason-text'
import {
  type AllocationError,
  type AllocationResult,
  buildResult,
  type MethodId,
  type TraceLine,
  traceLine,
} from './result'

const searchLimit = 200_000

/**
 * Goes through the applications best first and gives each what the method offers, where it fits.
 *
 * Rules are never dropped. An application is passed over when giving it something would break a rule for good.
 * Money is held back for those that must get something: locks, and what a funded application depends on. Where the
 * rules ask for a least share or count of a group, or cap a share, the walk steps back as far as it must, so that
 * the result is the first one in order of rank under which every rule holds. Rules that cannot hold are named.
 * `onMisfit: stop` ends the walk at the first application that does not fit in the money that is left (those that
 * must get something still do); one that another rule bars does not end it.
 */
export function allocateInOrder(
  problem: Problem,
  method: MethodId,
  offers: Offers,
): Result<AllocationResult, AllocationError> {
  const walk = walkInOrder(problem, offers)
  if (walk === 'search-limit') return err(notFound)
  if (walk === null) {
    const canHold = (kept: readonly Problem['rules'][number][]) =>
      walkInOrder(withRules(problem, kept), offers) !== null
    return err(conflictError(smallestConflict(problem.rules, canHold)))
  }
  const result = buildResult(problem, { method, ...walk })
  if (problem.tieBreak === 'refuse' && result.ties.length > 0) {
    const message = `${result.ties.map(tie => tie.text).join(' ')} Bestem rekkefølgen mellom dem først.`
    return err({ kind: 'ties', ties: result.ties, message })
  }
  return ok(result)
}

const notFound: AllocationError = {
  kind: 'no-solution-found',
  message:
    'Fant ingen fordeling i rekkefølge som oppfyller alle reglene for gruppene. Velg «Best samlet nytte», eller løs opp en regel.',
}

interface Walk {
  readonly awards: Awards
  readonly reasons: readonly string[]
  readonly trace: readonly TraceLine[]
  readonly lackedMoney: ReadonlySet<number>
}

interface Turn {
  readonly choices: readonly Choice[]
  readonly restBefore: number
  readonly wasMust: boolean
  at: number
}

function walkInOrder(problem: Problem, offers: Offers): Walk | null | 'search-limit' {
  const order = rankCandidates(problem)
  const limits = readLimits(problem)
  const ledger = new Ledger(problem, limits, offers.hold)
  const state = { problem, limits, offers, ledger, cuts: 0, stoppedBy: null as Candidate | null }
  if (!holdForLocks(state, limits)) return null

  const settle = (candidate: Candidate, turn: Turn, choice: Choice) => {
    if (choice.row !== null && turn.wasMust) ledger.release(candidate.index)
    ledger.decide(candidate.index, choice.row)
    for (const index of choice.brings) ledger.hold(index)
    if (choice.isCut) state.cuts++
    if (choice.stops) state.stoppedBy = candidate
  }
  const unsettle = (candidate: Candidate, turn: Turn, choice: Choice) => {
    if (choice.stops) state.stoppedBy = null
    if (choice.isCut) state.cuts--
    for (const index of choice.brings) ledger.release(index)
    ledger.reopen(candidate.index)
    if (choice.row !== null && turn.wasMust) ledger.hold(candidate.index)
  }
  const canStillHold = () =>
    limits.groups.every(limit =>
      groupCanHold(limit, problem.candidates, ledger.awards, index => {
        const candidate = problem.candidates[index]
        return ledger.isOpen(index) && candidate !== undefined && barOf(state, candidate) === null
      }),
    )

  const turns: Turn[] = []
  let depth = 0
  let steps = 0
  while (depth < order.length) {
    const candidate = order[depth]
    if (candidate === undefined) break
    if (++steps > searchLimit + order.length) return 'search-limit'
    let turn = turns[depth]
    if (turn === undefined) {
      const choices = choicesFor(state, candidate)
      turn = { choices, restBefore: ledger.restTotal(), wasMust: ledger.isMust(candidate.index), at: 0 }
      turns[depth] = turn
    } else {
      const made = turn.choices[turn.at]
      if (made !== undefined) unsettle(candidate, turn, made)
      turn.at++
    }
    const choice = turn.choices[turn.at]
    if (choice === undefined) {
      turns.length = depth
      if (depth === 0) return null
      depth--
      continue
    }
    settle(candidate, turn, choice)
    const isLast = depth === order.length - 1
    if (canStillHold() && (!isLast || brokenRules(problem, ledger.awards).length === 0)) depth++
  }
  return report(problem, limits, order, turns, ledger.awards)
}

/** Sets money aside for every lock and what it depends on; false when they cannot all be met. */
function holdForLocks(state: Parameters<typeof barOf>[0], limits: Limits): boolean {
  const { ledger, problem } = state
  for (const locked of limits.fund) {
    const candidate = problem.candidates[locked]
    if (candidate === undefined) return false
    const closure = withRequired(limits, locked)
    if (conflictOf(state, candidate, closure) !== null) return false
    for (const index of closure) {
      const required = problem.candidates[index]
      if (required === undefined || barOf(state, required) !== null) return false
      if (!ledger.isMust(index)) ledger.hold(index)
    }
  }
  return ledger.holdingsFit()
}

function report(
  problem: Problem,
  limits: Limits,
  order: readonly Candidate[],
  turns: readonly Turn[],
  awards: Awards,
): Walk {
  const reasons: string[] = problem.candidates.map(() => '')
  const lackedMoney = new Set<number>()
  const trace = order.map((candidate, depth) => {
    const turn = turns[depth]
    const choice = turn?.choices[turn.at]
    const row = awards[candidate.index] ?? null
    const isLocked = limits.fund.has(candidate.index)
    const why = choice?.why ?? ''
    if (choice?.lackedMoney) lackedMoney.add(candidate.index)
    reasons[candidate.index] = reasonText(candidate, row, { why, place: depth + 1, isLocked })
    const note = why === '' && isLocked ? 'låst til å få' : why
    return traceLine(depth + 1, candidate, turn?.restBefore ?? 0, row, note)
  })
  return { awards, reasons, trace, lackedMoney }
}
