import type { Awards } from './check'
import { type Limits, readLimits } from './limits'
import type { MipModel } from './mip'
import { type Candidate, type Problem, roundDown } from './problem'
import { isBelow } from './rank'

/** A term of a linear expression: a number times a column. */
type Term = readonly [coefficient: number, column: string]

/** How an amount of one application in one year is built from columns. */
interface Amount {
  readonly candidate: Candidate
  readonly terms: readonly { readonly kroner: number; readonly column: string }[]
}

/** A model and the way back from the solver's values to awards in whole kroner. */
export interface OptimalModel extends MipModel {
  /** What the model's objective must be divided by to be the objective of the problem. */
  readonly objectiveScale: number
  readonly awardsOf: (values: readonly number[]) => Awards
  /** Counts of steps that the solver was free to split and did. */
  readonly splitSteps: (values: readonly number[]) => readonly string[]
  /** As `awardsOf`, with split counts of steps rounded down. */
  readonly roundedDown: (values: readonly number[]) => Awards
}

export interface ModelOptions {
  /**
   * The counts of steps that must be whole; the solver may split the others. Left out: all must be whole. Most come
   * out whole by themselves, and the solver is many times quicker where it need not see to it.
   */
  readonly wholeSteps?: ReadonlySet<string>
  /** Kroner by which a frame is drawn in, per year: to get past the solver's tolerance. */
  readonly tighterFrames?: readonly number[]
  /** Kroner by which every share rule is drawn in. */
  readonly tighterShares?: number
  /** Sets of funded candidates that must not come again. */
  readonly excluded?: readonly ReadonlySet<number>[]
  /** Ask only for distributions worth at least this. */
  readonly atLeast?: number
}

/** What a solver leaves of a whole number: beyond this a count of steps is split. */
const splitTolerance = 1e-5

/**
 * The mixed-integer model of a problem. Per application: x = 1 when it gets an award. Per year in which it may get a
 * part: amount = least·x + step·k + rest·f, where k counts whole steps above the least amount and f = 1 adds what is
 * left of a request that is no whole number of steps (only when k is at its top). Rows are in a unit of kroner that
 * is a power of ten, chosen so that the largest frame is about a million units: whole kroner stay far above the
 * solver's tolerance for frames up to 10^11 kroner; beyond that the caller's exact check decides.
 */
export function buildOptimalModel(problem: Problem, options: ModelOptions = {}): OptimalModel {
  const limits = withWholeCapacity(problem, readLimits(problem))
  const { candidates, step } = problem
  const rows: string[] = []
  const general: string[] = []
  const binary: string[] = candidates.map(({ index }) => `x${index}`)
  const bounds: string[] = []

  const addRow = (name: string, terms: readonly Term[], sense: '<=' | '>=', bound: number) => {
    const used = terms.filter(([coefficient]) => coefficient !== 0)
    rows.push(` ${name}: ${used.length === 0 ? '0 x0' : linear(used)} ${sense} ${bound}`)
  }
  const isOut = (candidate: Candidate) =>
    candidate.least.some((amount, y) => amount > (limits.capacity[y] ?? 0)) ||
    limits.never.has(candidate.index) ||
    (isBelow(candidate.benefit, limits.threshold) && !limits.fund.has(candidate.index))

  const amounts: Amount[][] = candidates.map(candidate =>
    candidate.requested.map((requested, y): Amount => {
      const i = candidate.index
      const least = candidate.least[y] ?? 0
      const always = least === 0 ? [] : [{ kroner: least, column: `x${i}` }]
      if (least === requested || isOut(candidate)) return { candidate, terms: always }
      const topSteps =
        (Math.min(roundDown(requested, step), roundDown(limits.capacity[y] ?? 0, step)) - least) / step
      const restAboveTop = requested <= (limits.capacity[y] ?? 0) ? requested - roundDown(requested, step) : 0
      const terms = [...always]
      if (topSteps > 0) {
        const k = `k${i}_${y}`
        general.push(k)
        bounds.push(` 0 <= ${k} <= ${topSteps}`)
        terms.push({ kroner: step, column: k })
        addRow(
          `use${i}_${y}`,
          [
            [1, k],
            [-topSteps, `x${i}`],
          ],
          '<=',
          0,
        )
      }
      if (restAboveTop > 0) {
        const f = `f${i}_${y}`
        binary.push(f)
        terms.push({ kroner: restAboveTop, column: f })
        addRow(
          `top${i}_${y}`,
          [
            [1, f],
            [-1, `x${i}`],
          ],
          '<=',
          0,
        )
        if (topSteps > 0)
          addRow(
            `full${i}_${y}`,
            [
              [topSteps, f],
              [-1, `k${i}_${y}`],
            ],
            '<=',
            0,
          )
      }
      return { candidate, terms }
    }),
  )

  const largest = Math.max(
    1,
    ...limits.capacity.map((kroner, y) => {
      return Number.isFinite(kroner)
        ? kroner
        : Math.max(...candidates.map(({ requested }) => requested[y] ?? 0))
    }),
  )
  const unit = 10 ** Math.max(0, Math.ceil(Math.log10(largest / 1e6)))
  const inUnits = (terms: Amount['terms'], factor = 1): Term[] =>
    terms.map(({ kroner, column }) => [(kroner / unit) * factor, column])

  problem.years.forEach((_, y) => {
    const capacity = limits.capacity[y] ?? 0
    if (!Number.isFinite(capacity)) return
    const within = candidates.flatMap(candidate =>
      isOut(candidate) ? [] : inUnits(amounts[candidate.index]?.[y]?.terms ?? []),
    )
    addRow(`frame${y}`, within, '<=', Math.max(0, capacity - (options.tighterFrames?.[y] ?? 0)) / unit)
  })
  limits.pools.forEach(({ y, kroner, members }, at) => {
    const within = candidates.flatMap(candidate =>
      isOut(candidate) || !members.has(candidate.index)
        ? []
        : inUnits(amounts[candidate.index]?.[y]?.terms ?? []),
    )
    addRow(`pool${at}`, within, '<=', Math.max(0, kroner - (options.tighterFrames?.[y] ?? 0)) / unit)
  })
  for (const candidate of candidates) {
    const { index } = candidate
    if (isOut(candidate)) addRow(`out${index}`, [[1, `x${index}`]], '<=', 0)
    if (limits.fund.has(index)) addRow(`fund${index}`, [[1, `x${index}`]], '>=', 1)
    if (candidate.leastTotal === 0 && candidate.requestedTotal > 0) {
      const something = (amounts[index] ?? []).flatMap(({ terms }) =>
        terms.map(({ column }): Term => [1, column]),
      )
      addRow(`some${index}`, [...something, [-1, `x${index}`]], '>=', 0)
    }
  }
  limits.groups.forEach((limit, at) => {
    if (limit.kind === 'min-count') {
      addRow(
        `count${at}`,
        [...limit.members].map(index => [1, `x${index}`]),
        '>=',
        limit.count,
      )
      return
    }
    const terms = candidates
      .filter(candidate => !isOut(candidate))
      .flatMap(({ index }) => {
        const factor = limit.members.has(index) ? 1 - limit.share : -limit.share
        return (amounts[index] ?? []).flatMap(amount => inUnits(amount.terms, factor))
      })
    const slack = (options.tighterShares ?? 0) / unit
    const isMin = limit.kind === 'min-share'
    addRow(`share${at}`, collect(terms), isMin ? '>=' : '<=', isMin ? slack : -slack)
  })
  limits.maxCounts.forEach(({ count, members }, at) => {
    addRow(
      `most${at}`,
      [...members].map(index => [1, `x${index}`]),
      '<=',
      count,
    )
  })
  limits.exclusive.forEach((set, at) => {
    addRow(
      `one${at}`,
      set.map(index => [1, `x${index}`]),
      '<=',
      1,
    )
  })
  let requirement = 0
  for (const [from, to] of limits.requires) {
    for (const required of to) {
      addRow(
        `needs${requirement++}`,
        [
          [1, `x${from}`],
          [-1, `x${required}`],
        ],
        '<=',
        0,
      )
    }
  }
  options.excluded?.forEach((funded, at) => {
    const terms = candidates.map(({ index }): Term => [funded.has(index) ? -1 : 1, `x${index}`])
    addRow(`new${at}`, terms, '>=', 1 - funded.size)
  })

  const worth = collect(
    candidates.flatMap((candidate): Term[] => {
      if (candidate.requestedTotal === 0)
        return [[problem.objective === 'benefit' ? candidate.benefit : 0, `x${candidate.index}`]]
      const whole = candidate.leastTotal === candidate.requestedTotal
      if (whole && problem.objective === 'benefit') return [[candidate.benefit, `x${candidate.index}`]]
      const perKrone =
        problem.objective === 'benefit' ? candidate.benefit / candidate.requestedTotal : candidate.benefit
      const terms = isOut(candidate) ? [] : (amounts[candidate.index] ?? []).flatMap(amount => amount.terms)
      return terms.map(({ kroner, column }) => [kroner * perKrone, column])
    }),
  )
  const greatest = Math.max(0, ...worth.map(([coefficient]) => coefficient))
  const objectiveScale = greatest > 0 ? 10 ** (6 - Math.ceil(Math.log10(greatest))) : 1
  const objective = worth.map(([coefficient, column]): Term => [coefficient * objectiveScale, column])
  if (options.atLeast !== undefined) addRow('worth', objective, '>=', options.atLeast * objectiveScale)

  const { wholeSteps } = options
  const whole = general.filter(column => wholeSteps?.has(column) ?? true)
  const columns = [...binary, ...general]
  const place = new Map(columns.map((column, at) => [column, at]))
  const objectiveText = objective.some(([c]) => c !== 0) ? linear(objective.filter(([c]) => c !== 0)) : '0 x0'
  const lp = [
    'Maximize',
    ` objective: ${objectiveText}`,
    'Subject To',
    ...rows,
    ...(bounds.length > 0 ? ['Bounds', ...bounds] : []),
    'Binaries',
    ...binary.map(column => ` ${column}`),
    ...(whole.length > 0 ? ['Generals', ...whole.map(column => ` ${column}`)] : []),
    'End',
  ].join('\n')
  const valueAt = (values: readonly number[], column: string) => values[place.get(column) ?? -1] ?? 0
  const awardsBy = (values: readonly number[], toWhole: (value: number) => number): Awards => {
    const valueOfColumn = (column: string) => toWhole(valueAt(values, column))
    return candidates.map(({ index }) =>
      valueOfColumn(`x${index}`) === 0
        ? null
        : (amounts[index] ?? []).map(({ terms }) =>
            terms.reduce((kroner, term) => kroner + term.kroner * valueOfColumn(term.column), 0),
          ),
    )
  }
  const isSplit = (value: number) => Math.abs(value - Math.round(value)) > splitTolerance
  return {
    lp,
    columns,
    objectiveScale,
    awardsOf: values => awardsBy(values, Math.round),
    splitSteps: values => general.filter(column => isSplit(valueAt(values, column))),
    roundedDown: values => awardsBy(values, value => Math.floor(value + splitTolerance)),
  }
}

/**
 * Capacities rounded down to what sums of awards can reach: where every amount of a year is a multiple of the same
 * number, a frame is too. That brings the bound of the relaxation down to what can be reached.
 */
function withWholeCapacity(problem: Problem, limits: Limits): Limits {
  const capacity = limits.capacity.map((kroner, y) => {
    if (!Number.isFinite(kroner)) return kroner
    const divisor = problem.candidates.reduce((all, { requested, least }) => {
      const own = greatestDivisor(requested[y] ?? 0, least[y] ?? 0)
      return greatestDivisor(
        all,
        (requested[y] ?? 0) === (least[y] ?? 0) ? own : greatestDivisor(own, problem.step),
      )
    }, 0)
    return divisor === 0 ? kroner : roundDown(kroner, divisor)
  })
  return { ...limits, capacity }
}

/** Euclid's; 0 divides nothing and is divided by all. */
function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

/** One term per column. */
function collect(terms: readonly Term[]): readonly Term[] {
  const byColumn = new Map<string, number>()
  for (const [coefficient, column] of terms) byColumn.set(column, (byColumn.get(column) ?? 0) + coefficient)
  return [...byColumn].map(([column, coefficient]) => [coefficient, column])
}

function linear(terms: readonly Term[]): string {
  return terms
    .map(([coefficient, column]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${column}`)
    .join('\n  ')
}
