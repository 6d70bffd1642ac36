import { isAllowedAward } from './check'
import type { Ledger } from './ledger'
import { type Limits, withRequired } from './limits'
import type { Candidate, Problem } from './problem'
import { sum } from './problem'
import { isBelow } from './rank'
import { kronerText, pointsText } from './text'

/** What a method that goes through the applications in order offers each of them. */
export interface Offers {
  /** The award, whatever money is left. */
  readonly award: (candidate: Candidate) => readonly number[]
  /** A smaller award for the one at the line, from the kroner left per year; null where the method cuts nobody. */
  readonly cut: ((candidate: Candidate, rest: readonly number[]) => readonly number[] | null) | null
  /** What is held back for one that must get something but whose turn has not come. */
  readonly hold: (candidate: Candidate) => readonly number[]
  /** Why the method has nothing to offer this application; null where it has. */
  readonly bar: (candidate: Candidate) => string | null
}

/** One way to settle an application in its turn. `why` is empty for an award that needs no explanation. */
export interface Choice {
  readonly row: readonly number[] | null
  readonly why: string
  readonly lackedMoney: boolean
  readonly isCut: boolean
  readonly stops: boolean
  /** Candidates that must get something once this choice is made. */
  readonly brings: readonly number[]
}

export interface WalkState {
  readonly problem: Problem
  readonly limits: Limits
  readonly offers: Offers
  readonly ledger: Ledger
  /** Why each candidate cannot get anything whatever the others get, by index: see `barOf`. */
  readonly bars: readonly (string | null)[]
  readonly cuts: number
  readonly stoppedBy: Candidate | null
}

/** The ways to settle a candidate now, best first; empty when it must get something and nothing fits. */
export function choicesFor(state: WalkState, candidate: Candidate): readonly Choice[] {
  const { problem, offers, ledger, stoppedBy } = state
  const isMust = ledger.isMust(candidate.index)
  const bar = state.bars[candidate.index] ?? null
  if (bar !== null) return isMust ? [] : [passOver(bar)]
  if (stoppedBy !== null && !isMust) {
    return [passOver(`fordelingen stoppet ved søknad ${stoppedBy.id}, som ikke fikk plass i rammen`, true)]
  }
  const closure = withRequired(state.limits, candidate.index)
  const conflict = isMust ? null : conflictOf(state, candidate, closure)
  if (conflict !== null) return [passOver(conflict)]

  const brings = closure.filter(index => index !== candidate.index && !ledger.isIn(index))
  const rest = ledger.restFor(candidate.index, brings)
  const full = offers.award(candidate)
  const fits = (row: readonly number[]) =>
    row.every((amount, y) => amount <= (rest[y] ?? 0)) && isAllowedAward(candidate, row, problem.step)
  const given: Choice[] = []
  const base = { why: '', lackedMoney: false, isCut: false, stops: false, brings }
  if (fits(full)) given.push({ ...base, row: full })
  else if (offers.cut !== null && (state.cuts === 0 || isMust)) {
    const row = offers.cut(candidate, rest)
    if (row !== null && fits(row)) {
      given.push({
        ...base,
        row,
        why: 'resten av rammen strakk ikke til mer',
        lackedMoney: true,
        isCut: true,
      })
    }
  }
  if (isMust) return given
  if (given.length === 0) return [passOver(misfitText(full, rest, brings), true, problem.onMisfit === 'stop')]
  return state.limits.groups.length === 0
    ? given
    : [...given, passOver('ellers kunne ikke reglene for gruppene oppfylles')]
}

/** Why an application cannot get anything, whatever the others get; null where it can. A lock to fund wins. */
export function barOf(
  { limits, offers }: Pick<WalkState, 'limits' | 'offers'>,
  candidate: Candidate,
): string | null {
  if (limits.never.has(candidate.index)) return 'låst til ikke å få'
  if (!limits.fund.has(candidate.index) && isBelow(candidate.benefit, limits.threshold)) {
    return `${pointsText(candidate.benefit)} poeng er under terskelen på ${pointsText(limits.threshold)}`
  }
  return offers.bar(candidate)
}

/** Why the candidate and what it brings along cannot stand beside those already in, money apart. */
export function conflictOf(
  state: WalkState,
  candidate: Candidate,
  closure: readonly number[],
): string | null {
  const { limits, ledger, problem } = state
  for (const index of closure) {
    const required = problem.candidates[index]
    if (required === undefined || index === candidate.index || ledger.isIn(index)) continue
    if (!ledger.isOpen(index) || state.bars[index] !== null) {
      return `forutsetter søknad ${required.id}, som ikke er innvilget`
    }
  }
  const comes = new Set(closure)
  const isIn = (index: number) => comes.has(index) || ledger.isIn(index)
  for (const set of limits.exclusive) {
    const together = set.filter(isIn)
    if (together.length < 2 || !together.some(index => comes.has(index))) continue
    const other = problem.candidates[together.find(index => index !== candidate.index) ?? -1]
    return `kan ikke innvilges sammen med søknad ${other?.id ?? ''}`
  }
  for (const { group, count, members } of limits.maxCounts) {
    const adds = closure.some(index => members.has(index) && !ledger.isIn(index))
    if (adds && [...members].filter(isIn).length > count) {
      return `reglene tillater høyst ${count} fra ${group}`
    }
  }
  return null
}

function passOver(why: string, lackedMoney = false, stops = false): Choice {
  return { row: null, why, lackedMoney, isCut: false, stops, brings: [] }
}

function misfitText(full: readonly number[], rest: readonly number[], brings: readonly number[]): string {
  const left = Math.max(0, sum(rest.filter(kroner => Number.isFinite(kroner))))
  const together = brings.length > 0 ? ' etter det som trengs til søknadene den forutsetter' : ''
  return full.length === 1
    ? `trenger ${kronerText(sum(full))}, og det er ${kronerText(left)} igjen${together}`
    : `trenger ${kronerText(sum(full))}, og det er ikke nok igjen i alle årene${together}`
}
