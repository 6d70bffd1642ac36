import type { Band, Instance, KronerByYear, TieBreak } from './instance'
import { layerRules } from './layers'
import type { Rule } from './rule'

/** An application as the methods see it: amounts per frame in the order of `Problem.years`. */
export interface Candidate {
  readonly index: number
  readonly id: string
  readonly benefit: number
  readonly groups: readonly string[]
  readonly flags: readonly ('unscored' | 'unclear')[]
  readonly requested: readonly number[]
  /** The smallest amounts that may be awarded: the minimum, rounded up to the step, or the whole request. */
  readonly least: readonly number[]
  readonly requestedTotal: number
  readonly leastTotal: number
}

/**
 * An instance made ready for computing: frames less what is held back, candidates by index, and every rule as one
 * named thing that can be left out to see whether the rest holds.
 */
export interface Problem {
  readonly years: readonly string[]
  /** Kroner to share out per year: the frame less its reserve. */
  readonly available: readonly number[]
  readonly frames: readonly number[]
  readonly step: number
  readonly candidates: readonly Candidate[]
  readonly rules: readonly Rule[]
  readonly onMisfit: 'skip' | 'stop'
  readonly objective: 'benefit' | 'benefit-kroner'
  readonly tieBreak: TieBreak | undefined
  readonly bands: readonly Band[]
  readonly completion: Instance['rules']['completion']
  readonly utilities: Instance['utilities']
  readonly amounts: Instance['amounts']
  readonly layers: Instance['layers']
}

/**
 * Makes a decoded instance ready for the methods. An application may get its whole request, or, where it names a
 * minimum below it and is not marked indivisible, a part: at least the minimum in every year and, in a year where
 * it is less than the request, a whole number of steps. A whole request is never rounded.
 */
export function buildProblem(instance: Instance): Problem {
  const { rules } = instance
  const years = Object.keys(instance.frames).sort()
  const frames = years.map(year => instance.frames[year] ?? 0)
  const available = years.map((year, y) => (frames[y] ?? 0) - (rules.reserve[year] ?? 0))
  const candidates = instance.applications.map((application, index): Candidate => {
    const requested = inYears(years, application.requested)
    const least = requested.map((amount, y) => {
      const minimum = application.divisible ? (application.minimum?.[years[y] ?? ''] ?? amount) : amount
      return Math.min(amount, roundUp(minimum, instance.step))
    })
    const { id, benefit, groups, flags } = application
    const requestedTotal = sum(requested)
    return {
      index,
      id,
      benefit,
      groups: [...new Set(groups)],
      flags,
      requested,
      least,
      requestedTotal,
      leastTotal: sum(least),
    }
  })
  return {
    years,
    available,
    frames,
    step: instance.step,
    candidates,
    rules: namedRules(instance, years, available),
    onMisfit: rules.onMisfit,
    objective: rules.objective,
    tieBreak: rules.tieBreak,
    bands: rules.bands,
    completion: rules.completion,
    utilities: instance.utilities,
    amounts: instance.amounts,
    layers: instance.layers,
  }
}

function namedRules(
  instance: Instance,
  years: readonly string[],
  available: readonly number[],
): readonly Rule[] {
  const { rules } = instance
  const setLocks = new Map(Object.entries(rules.locks))
  const locks = instance.applications.map(({ id, lock }) => ({ id, lock: setLocks.get(id) ?? lock }))
  return [
    ...rules.groups.flatMap(({ group, minShare, maxShare, minCount, maxCount }): Rule[] => [
      ...(minShare === undefined || minShare === 0
        ? []
        : [{ kind: 'min-share', group, share: minShare } as const]),
      ...(maxShare === undefined || maxShare === 1
        ? []
        : [{ kind: 'max-share', group, share: maxShare } as const]),
      ...(minCount === undefined || minCount === 0
        ? []
        : [{ kind: 'min-count', group, count: minCount } as const]),
      ...(maxCount === undefined ? [] : [{ kind: 'max-count', group, count: maxCount } as const]),
    ]),
    ...rules.requires.map(
      ([applicationId, requiredId]): Rule => ({ kind: 'requires', applicationId, requiredId }),
    ),
    ...rules.exclusive.map((applicationIds): Rule => ({ kind: 'exclusive', applicationIds })),
    ...locks.flatMap(({ id, lock }): Rule[] => (lock === null ? [] : [{ kind: lock, applicationId: id }])),
    ...(rules.threshold > 0 ? [{ kind: 'threshold', points: rules.threshold } as const] : []),
    ...layerRules(instance),
    ...years.map((year, y): Rule => ({ kind: 'frame', year, kroner: available[y] ?? 0 })),
  ]
}

/** The same problem without the given rules. */
export function withRules(problem: Problem, rules: readonly Rule[]): Problem {
  return { ...problem, rules }
}

/** Amounts by year as a row in the order of the years; a year left out is 0. */
export function inYears(years: readonly string[], amounts: KronerByYear): readonly number[] {
  return years.map(year => amounts[year] ?? 0)
}

export function sum(amounts: readonly number[]): number {
  let total = 0
  for (const amount of amounts) total += amount
  return total
}

/** The largest whole number of steps that is not above the amount. Exact for safe integers. */
export function roundDown(amount: number, step: number): number {
  return amount - (amount % step)
}

/** The smallest whole number of steps that is not below the amount (beyond 2^53: the amount itself). */
export function roundUp(amount: number, step: number): number {
  const down = roundDown(amount, step)
  if (down === amount) return amount
  const up = down + step
  return Number.isSafeInteger(up) ? up : amount
}

/**
 * The smallest award of a candidate, per year. Where its minimum is nothing at all, that is one step (or the request
 * if smaller) in the first year it asks for: an award of nothing is not an award.
 */
export function leastAward({ least, leastTotal, requested }: Candidate, step: number): readonly number[] {
  if (leastTotal > 0) return least
  const first = requested.findIndex(amount => amount > 0)
  return least.map((amount, y) => (y === first ? Math.min(step, requested[y] ?? 0) : amount))
}
