import { err, ok, type Result } from '#shared/base/result'
import { allocate } from './allocate'
import { findEfficient, type PortfolioSet } from './efficient'
import type { Instance } from './instance'
import type { SolveMip } from './mip'
import { solveOneFrame } from './one-frame'
import { buildProblem, type Problem } from './problem'
import { createRandom } from './random'
import { createRankedSampler } from './ranked-sampling'
import type { AllocationError, MethodId } from './result'
import { createRankCounter } from './smaa'
import { createWeightSource, type WeightLimits } from './weights'

export interface RobustnessOptions {
  readonly samples?: number
  readonly seed?: number
  readonly method?: MethodId
  readonly limits?: WeightLimits
  readonly solve: SolveMip
}

/** How one application fares over all weightings that are not ruled out. */
export interface ApplicationRobustness {
  readonly id: string
  /** Share of the weightings in which the method gives it something. */
  readonly fundedShare: number
  readonly meanRank: number
  readonly set: PortfolioSet
  /** Share of the efficient portfolios (`exact`) or of the best portfolios drawn (`samples`) that it is in. */
  readonly coreIndex: number
  /** Share of the weightings in which it has rank 1, 2, … */
  readonly rankShares: readonly number[]
  /** The mean of the weights with which it ranks first; null where it never does. */
  readonly centralWeights: Readonly<Record<string, number>> | null
}

export interface Robustness {
  readonly samples: number
  readonly seed: number
  readonly method: MethodId
  readonly criteria: readonly string[]
  /** Whether the sets are computed from every efficient portfolio, or seen in the weightings drawn. */
  readonly setsFrom: 'exact' | 'samples'
  readonly applications: readonly ApplicationRobustness[]
}

/**
 * How much the result hangs on the weights: scores are Σ weight × mark with weights drawn uniformly from all that are
 * allowed, and each time the method says who gets something (default `ranked`, 10 000 weightings, seed 1). The same
 * seed gives the same numbers on every machine.
 *
 * `set` follows Robust Portfolio Modeling: exact, over every efficient portfolio of whole awards, where the rules are
 * frames and locks alone, nothing limits the weights and the portfolios are few enough to list; else from the best
 * portfolio of each weighting drawn (the first 200 where the rules need the solver), where *borderline* is certain but *core* and *exterior* may hide a rare
 * exception. Refused where an application lacks a mark: a missing mark is not zero.
 */
export async function computeRobustness(
  instance: Instance,
  { samples = 10_000, seed = 1, method = 'ranked', limits, solve }: RobustnessOptions,
): Promise<Result<Robustness, AllocationError>> {
  const marks = readMarks(instance)
  if (!marks.ok) return marks
  const { criteria, rows } = marks.value
  const unknown = unknownCriterion(criteria, limits)
  if (unknown !== null) return missing('limits', `Det finnes ikke noe kriterium «${unknown}».`)
  const problem = buildProblem(instance)
  const draw = createWeightSource(createRandom(seed), criteria, limits)
  const counter = createRankCounter(rows.length, criteria.length)
  const fundedCounts = rows.map(() => 0)
  const exact = limits === undefined ? findExactSets(problem, rows) : null
  const bestCounts = rows.map(() => 0)
  let bestDraws = 0
  let hasQuickBest = true
  const sampler = method === 'ranked' ? createRankedSampler(problem) : null
  const weights = new Float64Array(criteria.length)
  const scores = new Float64Array(rows.length)
  const funded = new Uint8Array(rows.length)

  for (let sample = 0; sample < samples; sample++) {
    if (!draw(weights).ok)
      return missing('limits', 'Ingen vekter oppfyller alt som er avtalt om dem. Løs opp en grense.')
    scoreAll(rows, weights, scores)
    counter.add(weights, scores)
    const needsBest = exact === null && (hasQuickBest || sample < mostSolvedSets)
    const best = needsBest || method === 'optimal' ? solveOneFrame(withScores(problem, scores)) : null
    if (sample === 0 && best === null) hasQuickBest = false
    if (sampler !== null) sampler(scores, funded)
    else if (method === 'optimal' && best !== null) funded.set(best.map(row => (row === null ? 0 : 1)))
    else {
      const mark = await fundedBy(instance, scores, method, solve)
      if (!mark.ok) return mark
      funded.set(mark.value)
    }
    funded.forEach((isFunded, index) => {
      fundedCounts[index] = (fundedCounts[index] ?? 0) + isFunded
    })
    if (!needsBest || (best === null && sample >= mostSolvedSets)) continue
    const inBest =
      best === null
        ? await bestOf(instance, scores, method, funded, solve)
        : ok(best.map(row => row !== null))
    if (!inBest.ok) return inBest
    bestDraws++
    inBest.value.forEach((isIn, index) => {
      if (isIn) bestCounts[index] = (bestCounts[index] ?? 0) + 1
    })
  }
  const coreIndex = exact?.coreIndex ?? bestCounts.map(count => count / Math.max(1, bestDraws))
  return ok({
    samples,
    seed,
    method,
    criteria,
    setsFrom: exact === null ? 'samples' : 'exact',
    applications: problem.candidates.map(({ id, index }) => {
      const share = coreIndex[index] ?? 0
      const central = counter.centralWeights(index)
      return {
        id,
        fundedShare: (fundedCounts[index] ?? 0) / samples,
        meanRank: counter.meanRank(index),
        set: share === 1 ? 'core' : share === 0 ? 'exterior' : 'borderline',
        coreIndex: share,
        rankShares: rows.map((_, rank) => counter.rankShare(index, rank + 1)),
        centralWeights:
          central === null
            ? null
            : Object.fromEntries(criteria.map((criterion, k) => [criterion, central[k] ?? 0])),
      }
    }),
  })
}

/** How many weightings the sets are seen in where each takes the solver's time. */
const mostSolvedSets = 200

interface Marks {
  readonly criteria: readonly string[]
  /** rows[application][criterion], in the order of the instance and of `criteria` */
  readonly rows: readonly (readonly number[])[]
}

function readMarks({ applications, marks }: Instance): Result<Marks, AllocationError> {
  const given = new Map(Object.entries(marks).map(([id, row]) => [id, new Map(Object.entries(row))]))
  const criteria = [...new Set([...given.values()].flatMap(row => [...row.keys()]))].sort()
  if (criteria.length === 0)
    return missing('marks', 'Robusthet trenger poeng per kriterium (marks), og det er ingen.')
  const gaps = applications.flatMap(({ id }) =>
    criteria.filter(criterion => !given.get(id)?.has(criterion)).map(criterion => ({ id, criterion })),
  )
  const [first] = gaps
  if (first !== undefined) {
    const more = gaps.length > 1 ? ` Det samme gjelder ${gaps.length - 1} til.` : ''
    const text = `marks: Søknad ${first.id} mangler poeng for ${first.criterion}.${more} Gi poeng eller hold søknaden utenfor.`
    return missing(`marks.${first.id}.${first.criterion}`, text)
  }
  return ok({
    criteria,
    rows: applications.map(({ id }) => criteria.map(criterion => given.get(id)?.get(criterion) ?? 0)),
  })
}

function unknownCriterion(criteria: readonly string[], limits: WeightLimits | undefined): string | null {
  const named = [
    ...(limits?.atLeastAs ?? []).flat(),
    ...Object.keys(limits?.least ?? {}),
    ...Object.keys(limits?.most ?? {}),
  ]
  return named.find(criterion => !criteria.includes(criterion)) ?? null
}

function missing(field: string, message: string): { readonly ok: false; readonly error: AllocationError } {
  return err({ kind: 'missing-data', field, message })
}

function scoreAll(rows: Marks['rows'], weights: Float64Array, into: Float64Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? []
    let score = 0
    for (let k = 0; k < row.length; k++) score += (weights[k] ?? 0) * (row[k] ?? 0)
    into[i] = score
  }
}

function withScores(problem: Problem, scores: Float64Array): Problem {
  const candidates = problem.candidates.map(candidate => ({
    ...candidate,
    benefit: scores[candidate.index] ?? 0,
  }))
  return { ...problem, candidates }
}

async function fundedBy(
  instance: Instance,
  scores: Float64Array,
  method: MethodId,
  solve: SolveMip,
): Promise<Result<readonly number[], AllocationError>> {
  const applications = instance.applications.map((application, index) => ({
    ...application,
    benefit: scores[index] ?? 0,
  }))
  const result = await allocate({ ...instance, applications }, method, { solve })
  return result.ok ? ok(result.value.awards.map(({ outcome }) => (outcome === 'none' ? 0 : 1))) : result
}

async function bestOf(
  instance: Instance,
  scores: Float64Array,
  method: MethodId,
  funded: Uint8Array,
  solve: SolveMip,
): Promise<Result<readonly boolean[], AllocationError>> {
  if (method === 'optimal') return ok([...funded].map(isFunded => isFunded === 1))
  const best = await fundedBy(instance, scores, 'optimal', solve)
  return best.ok ? ok(best.value.map(isFunded => isFunded === 1)) : best
}

function findExactSets(problem: Problem, rows: Marks['rows']): ReturnType<typeof findEfficient> {
  const isPlain = problem.rules.every(({ kind }) => kind === 'frame' || kind === 'fund' || kind === 'never')
  const isWhole = problem.candidates.every(({ leastTotal, requestedTotal }) => leastTotal === requestedTotal)
  if (!isPlain || !isWhole || problem.objective !== 'benefit') return null
  const locks = new Map(
    problem.rules.flatMap(rule =>
      rule.kind === 'fund' || rule.kind === 'never' ? [[rule.applicationId, rule.kind]] : [],
    ),
  )
  const projects = problem.candidates.map(({ id, index, requested }) => {
    return { cost: requested, values: rows[index] ?? [], lock: locks.get(id) ?? null }
  })
  return findEfficient(projects, problem.available)
}
