import type { TieBreak } from './instance'
import type { Candidate, Problem } from './problem'

/** Scores that differ by less than a billionth are the same score: sums of weights are not exact to the last bit. */
export function scoreKey(benefit: number): number {
  return benefit < 1e6 ? Math.round(benefit * 1e9) : benefit * 1e9
}

/** Whether a score is below a limit, as scores are compared. */
export function isBelow(benefit: number, limit: number): boolean {
  return scoreKey(benefit) < scoreKey(limit)
}

/**
 * The candidates best first. Equal scores follow the tie-break of the rule set; without one, the order of their
 * ids (plain code-unit order), which is fixed but says nothing about merit, so results report such ties.
 */
export function rankCandidates(problem: Pick<Problem, 'candidates' | 'tieBreak'>): readonly Candidate[] {
  const breakTie = tieOrder(problem.tieBreak)
  return [...problem.candidates].sort(
    (a, b) => scoreKey(b.benefit) - scoreKey(a.benefit) || breakTie(a, b) || byId(a, b),
  )
}

function byId(a: Candidate, b: Candidate): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function tieOrder(tieBreak: TieBreak | undefined): (a: Candidate, b: Candidate) => number {
  if (tieBreak === 'smallest-first') return (a, b) => a.requestedTotal - b.requestedTotal
  if (tieBreak === 'largest-first') return (a, b) => b.requestedTotal - a.requestedTotal
  if (typeof tieBreak === 'object') {
    const places = new Map(tieBreak.map((id, place) => [id, place]))
    const placeOf = ({ id }: Candidate) => places.get(id) ?? tieBreak.length
    return (a, b) => placeOf(a) - placeOf(b)
  }
  return () => 0
}
