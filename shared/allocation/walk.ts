import { type Awards, brokenRules } from './check'
import { Ledger } from './ledger'
import { groupCanHold, type Limits, readLimits, withRequired } from './limits'
import { barOf, type Choice, choicesFor, conflictOf, type Offers, type WalkState } from './offers'
import type { Candidate, Problem } from './problem'
import { rankCandidates } from './rank'

/** How a walk through the applications in order ended, with the choice that settled each. */
export interface Walk {
  readonly order: readonly Candidate[]
  readonly limits: Limits
  readonly awards: Awards
  readonly steps: readonly { readonly choice: Choice; readonly restBefore: number }[]
}

/** Where a walk stands: who is settled and how, by candidate index, and what follows for those that are not. */
export interface Standing {
  readonly isOpen: (index: number) => boolean
  readonly isMust: (index: number) => boolean
  readonly awards: Awards
  /** The walk has stopped: only those that must get something still do. */
  readonly isStopped: boolean
  /** Nobody more may be cut, apart from those that must get something. */
  readonly isCutUsed: boolean
}

interface Turn {
  readonly choices: readonly Choice[]
  readonly restBefore: number
  readonly wasMust: boolean
  at: number
}

/**
 * Goes through the applications best first and settles each the best way that the rules still allow, stepping back
 * where they cannot be kept in the end. Yields where it stands after each choice, and is told whether the rest can
 * still be settled from there (true where nobody knows); returns null where no way through keeps the rules, and
 * `search-limit` after so many steps.
 */
export function* walkInOrder(
  problem: Problem,
  offers: Offers,
  mostSteps: number,
): Generator<Standing, Walk | null | 'search-limit', boolean> {
  const order = rankCandidates(problem)
  const limits = readLimits(problem)
  const ledger = new Ledger(problem, limits, offers.hold)
  const bars = problem.candidates.map(candidate => barOf({ limits, offers }, candidate))
  const state = { problem, limits, offers, ledger, bars, cuts: 0, stoppedBy: null as Candidate | null }
  if (!holdForLocks(state)) return null

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
  const canGet = (index: number) =>
    ledger.isOpen(index) && bars[index] === null && (state.stoppedBy === null || ledger.isMust(index))
  const canStillHold = () =>
    limits.groups.every(limit => groupCanHold(limit, problem.candidates, ledger.awards, canGet))
  const standing = (): Standing => ({
    isOpen: index => ledger.isOpen(index),
    isMust: index => ledger.isMust(index),
    awards: ledger.awards,
    isStopped: state.stoppedBy !== null,
    isCutUsed: state.cuts > 0,
  })

  const turns: Turn[] = []
  let depth = 0
  let steps = 0
  while (depth < order.length) {
    const candidate = order[depth]
    if (candidate === undefined) break
    if (++steps > mostSteps + order.length) return 'search-limit'
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
    if (!canStillHold()) continue
    const isGood = isLast ? brokenRules(problem, ledger.awards).length === 0 : yield standing()
    if (isGood) depth++
  }
  const made = turns.flatMap(({ choices, at, restBefore }) => {
    const choice = choices[at]
    return choice === undefined ? [] : [{ choice, restBefore }]
  })
  return { order, limits, awards: ledger.awards, steps: made }
}

/** Sets money aside for every lock and what it depends on; false when they cannot all be met. */
function holdForLocks(state: WalkState): boolean {
  const { ledger, problem, limits, bars } = state
  for (const locked of limits.fund) {
    const candidate = problem.candidates[locked]
    if (candidate === undefined) return false
    const closure = withRequired(limits, locked)
    if (conflictOf(state, candidate, closure) !== null) return false
    for (const index of closure) {
      if (bars[index] !== null) return false
      if (!ledger.isMust(index)) ledger.hold(index)
    }
  }
  return ledger.holdingsFit()
}
