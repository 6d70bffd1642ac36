import { ownScores } from '#shared/scoring/agreement'
import type { ApplicationScore } from '#shared/scoring/compute-scores'

/** How far numbers stand apart. */
export interface Spread {
  readonly n: number
  readonly min: number
  readonly max: number
  /** Sample standard deviation (n − 1); null for fewer than two numbers. */
  readonly deviation: number | null
}

/** The spread of some numbers; null where there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const n = values.length
  if (n === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return {
    n,
    min: Math.min(...values),
    max: Math.max(...values),
    deviation: n < 2 ? null : Math.sqrt(squares / (n - 1)),
  }
}

/**
 * The spread of the members' own scores of one application, by the weights of the application's score. Only members
 * who have marked every criterion that weighs something are in it: other scores could not be compared.
 */
export function spreadOfMembers(score: ApplicationScore): Spread | null {
  return spreadOf([...ownScores(score).values()])
}
