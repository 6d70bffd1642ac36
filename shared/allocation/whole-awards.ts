import type { Awards } from './check'
import type { Problem } from './problem'
import { worthOf } from './result'

/** Each application more doubles the distributions to try. */
const mostTried = 14

/**
 * The best distribution under all rules by trying every one, in exact arithmetic: for the rare case in which no
 * distribution keeps the rules by more than the solver's tolerance. 'none' where the rules cannot all hold; null where
 * there are too many distributions to try, or some may give a part.
 */
export function tryWholeAwards(
  problem: Problem,
  keepsEveryRule: (awards: Awards) => boolean,
): Awards | 'none' | null {
  const { candidates } = problem
  const isWhole = candidates.every(({ requested, least }) =>
    requested.every((amount, y) => amount === least[y]),
  )
  if (!isWhole || candidates.length > mostTried) return null
  let best: Awards | 'none' = 'none'
  let worth = Number.NEGATIVE_INFINITY
  for (let chosen = 0; chosen < 2 ** candidates.length; chosen += 1) {
    const awards = candidates.map(({ requested }, index) => ((chosen >> index) & 1 ? requested : null))
    const value = worthOf(problem, awards)
    if (value <= worth || !keepsEveryRule(awards)) continue
    best = awards
    worth = value
  }
  return best
}
