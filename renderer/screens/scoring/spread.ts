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
  const weighing = score.criteria.filter(criterion => criterion.weight > 0)
  const own = new Map<string, { sum: number; marks: number }>()
  for (const { marks, weight } of weighing) {
    for (const { memberId, mark } of marks) {
      const { sum, marks } = own.get(memberId) ?? { sum: 0, marks: 0 }
      own.set(memberId, { sum: sum + weight * mark, marks: marks + 1 })
    }
  }
  return spreadOf([...own.values()].filter(one => one.marks === weighing.length).map(one => one.sum))
}
