import { err, ok, type Result } from '#shared/base/result'
import { findChallenge } from './challenge'
import { confidenceFactors } from './confidence'
import type { SolveMip } from './mip'
import { type PreparedQuestion, prepareQuestion } from './robustness-question'
import type {
  Challenge,
  CriterionSwaps,
  RobustnessError,
  RobustnessQuestion,
  RobustnessResult,
} from './robustness-result'
import {
  addSampleCounts,
  blockSize,
  emptySampleCounts,
  type SampleCounts,
  sampleBlocks,
} from './robustness-sampling'
import { findSets, type PortfolioSets } from './robustness-sets'
import { createRankCounter } from './smaa'
import { findSwaps } from './swap-points'

/** A part of the work that one thread can do on its own. */
export type RobustnessTask =
  | { readonly kind: 'samples'; readonly from: number; readonly to: number }
  | { readonly kind: 'sets' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'swaps' }
  | { readonly kind: 'confidence'; readonly central: readonly (readonly number[] | null)[] }

/** What a task came to, of the same kind. */
export type RobustnessPart =
  | { readonly kind: 'samples'; readonly counts: SampleCounts }
  | { readonly kind: 'sets'; readonly sets: PortfolioSets }
  | { readonly kind: 'challenge'; readonly challenge: Challenge }
  | { readonly kind: 'swaps'; readonly swaps: readonly CriterionSwaps[] | null }
  | { readonly kind: 'confidence'; readonly factors: readonly (number | null)[] }

/** Who does the parts: this thread, or a pool of others. */
export type RunRobustnessTask = (task: RobustnessTask) => Promise<Result<RobustnessPart, RobustnessError>>

/** Does one part of a prepared question, in this thread. */
export async function runRobustnessTask(
  prepared: PreparedQuestion,
  task: RobustnessTask,
  solve: SolveMip,
): Promise<Result<RobustnessPart, RobustnessError>> {
  switch (task.kind) {
    case 'samples': {
      const counts = await sampleBlocks(prepared, task.from, task.to, solve)
      return counts.ok ? ok({ kind: 'samples', counts: counts.value }) : counts
    }
    case 'sets': {
      const sets = await findSets(prepared, solve)
      return sets.ok ? ok({ kind: 'sets', sets: sets.value }) : sets
    }
    case 'challenge': {
      const challenge = await findChallenge(prepared, solve)
      return challenge.ok ? ok({ kind: 'challenge', challenge: challenge.value }) : challenge
    }
    case 'swaps': {
      const swaps = findSwaps(prepared)
      return swaps.ok ? ok({ kind: 'swaps', swaps: swaps.value }) : swaps
    }
    case 'confidence':
      return ok({ kind: 'confidence', factors: confidenceFactors(prepared, task.central) })
  }
}

export interface RobustnessOptions {
  /** Left out: everything in this thread, with `solve`. */
  readonly run?: RunRobustnessTask
  readonly solve: SolveMip
  /** Told now and then: weightings done, of all. */
  readonly progress?: (done: number, all: number) => void
  /** How many tasks may be under way at once; 1 where left out. */
  readonly atOnce?: number
}

const blocksPerTask = 10

/**
 * How much the result hangs on the weights (design §9): scores are Σ weight × mark with weights drawn uniformly from
 * all that are allowed, and each time the method says who gets something. The same question gives the same numbers
 * on every machine, whoever does the parts and in whatever order: every block of 500 weightings has its own stream
 * of random numbers, and only whole numbers are added up.
 */
export async function computeRobustness(
  question: RobustnessQuestion,
  options: RobustnessOptions,
): Promise<Result<RobustnessResult, RobustnessError>> {
  const ready = prepareQuestion(question)
  if (!ready.ok) return ready
  const prepared = ready.value
  const run = options.run ?? (task => runRobustnessTask(prepared, task, options.solve))
  const blocks = Math.ceil(prepared.samples / blockSize)
  const tasks: RobustnessTask[] = [{ kind: 'sets' }, { kind: 'challenge' }, { kind: 'swaps' }]
  const isSlow = prepared.method !== 'ranked'
  const perTask = isSlow ? 1 : blocksPerTask
  for (let from = 0; from < blocks; from += perTask) {
    tasks.push({ kind: 'samples', from, to: Math.min(blocks, from + perTask) })
  }
  const counts = emptySampleCounts(prepared)
  let sets: PortfolioSets | null = null
  let challenge: Challenge | null = null
  let swaps: readonly CriterionSwaps[] | null = null
  const take = (part: RobustnessPart) => {
    if (part.kind === 'samples') {
      addSampleCounts(counts, part.counts)
      options.progress?.(counts.ranks.draws, prepared.samples)
    } else if (part.kind === 'sets') sets = part.sets
    else if (part.kind === 'challenge') challenge = part.challenge
    else if (part.kind === 'swaps') swaps = part.swaps
  }
  const failed = await runAll(tasks, run, take, options.atOnce ?? 1)
  if (failed !== null) return err(failed)
  if (sets === null || challenge === null) throw new Error('A part of the robustness has no answer')
  const counter = createRankCounter(prepared.places.length, prepared.criteria.length, counts.ranks)
  const central = prepared.places.map((_, place) => counter.centralWeights(place))
  const confidence = await run({ kind: 'confidence', central })
  if (!confidence.ok) return confidence
  const factors = confidence.value.kind === 'confidence' ? confidence.value.factors : []
  return ok(describe(prepared, { counts, central, factors, sets, challenge, swaps }))
}

/** The share of the weightings in which each application is funded, and nothing else; in this thread. */
export async function computeFundedShares(
  question: RobustnessQuestion,
  solve: SolveMip,
): Promise<
  Result<{ readonly samples: number; readonly shares: ReadonlyMap<string, number> }, RobustnessError>
> {
  const ready = prepareQuestion(question)
  if (!ready.ok) return ready
  const { problem, places, samples } = ready.value
  const counts = await sampleBlocks(ready.value, 0, Math.ceil(samples / blockSize), solve)
  if (!counts.ok) return counts
  const { funded } = counts.value
  const idOf = (index: number) => problem.candidates[index]?.id ?? ''
  const shares = new Map(places.map((index, place) => [idOf(index), (funded[place] ?? 0) / samples]))
  return ok({ samples, shares })
}

async function runAll(
  tasks: readonly RobustnessTask[],
  run: RunRobustnessTask,
  take: (part: RobustnessPart) => void,
  atOnce: number,
): Promise<RobustnessError | null> {
  let next = 0
  let failed: RobustnessError | null = null
  const work = async () => {
    for (let task = tasks[next++]; task !== undefined && failed === null; task = tasks[next++]) {
      const part = await run(task)
      if (part.ok) take(part.value)
      else failed ??= part.error
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed
}

interface Findings {
  readonly counts: SampleCounts
  readonly central: readonly (readonly number[] | null)[]
  readonly factors: readonly (number | null)[]
  readonly sets: PortfolioSets
  readonly challenge: Challenge
  readonly swaps: readonly CriterionSwaps[] | null
}

function describe(prepared: PreparedQuestion, findings: Findings): RobustnessResult {
  const { samples, seed, method, criteria, bounds, weightSet, problem, places } = prepared
  const { counts, central, factors, sets, challenge, swaps } = findings
  const counter = createRankCounter(places.length, criteria.length, counts.ranks)
  const placeOf = new Map(places.map((index, place) => [index, place]))
  const isWhole = problem.candidates.every(({ leastTotal, requestedTotal }) => leastTotal === requestedTotal)
  return {
    samples,
    seed,
    unmetShare: counts.unmet / samples,
    method,
    criteria,
    sources: {
      weights: bounds.order.length + Object.keys(bounds.intervals).length > 0 ? 'bounded' : 'all',
      marks: prepared.isMarksUncertain,
    },
    bounds,
    corners: weightSet.polytope.corners,
    sampling: weightSet.sampling,
    exact: sets.sets.every(({ exact }) => exact),
    setsFrom: sets.from,
    efficientPortfolios: sets.efficientPortfolios,
    portfoliosOf: isWhole ? 'whole' : 'parts',
    applications: problem.candidates.map(({ id, index }) => {
      const place = placeOf.get(index) ?? 0
      const weights = central[place] ?? null
      const { set = 'borderline', exact = false, coreIndex = 0 } = sets.sets[index] ?? {}
      return {
        id,
        fundedShare: (counts.funded[place] ?? 0) / samples,
        meanRank: counter.meanRank(place),
        set,
        exact,
        coreIndex,
        rankShares: places.map((_, rank) => counter.rankShare(place, rank + 1)),
        centralWeights:
          weights === null
            ? null
            : Object.fromEntries(criteria.map((criterion, k) => [criterion, weights[k] ?? 0])),
        confidence: factors[place] ?? null,
      }
    }),
    challenge,
    swaps,
  }
}
