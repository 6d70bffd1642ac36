import { ok, type Result } from '#shared/base/result'
import { allocate } from './allocate'
import type { Instance } from './instance'
import { createMarkDraw } from './member-marks'
import type { SolveMip } from './mip'
import { solveOneFrame } from './one-frame'
import type { Problem } from './problem'
import { createRandom } from './random'
import { createRankedFunding } from './ranked-sampling'
import { isUnmet } from './refusals'
import type { AllocationError } from './result'
import type { PreparedQuestion } from './robustness-question'
import { createScoreColumns } from './score-columns'
import { addRankCounts, createRankCounter, emptyRankCounts, type RankCounts } from './smaa'

/** Weightings are drawn in blocks, each from a stream of its own, so that it does not matter who draws which. */
export const blockSize = 500

const markStreams = 2 ** 24

/** What some blocks came to: whole numbers by place, to be added up in any order. */
export interface SampleCounts {
  readonly ranks: RankCounts
  readonly funded: Uint32Array
  /** Weightings under which no distribution was found that keeps the rules: nobody is funded there. */
  unmet: number
}

export function emptySampleCounts({ places, criteria }: PreparedQuestion): SampleCounts {
  return {
    ranks: emptyRankCounts(places.length, criteria.length),
    funded: new Uint32Array(places.length),
    unmet: 0,
  }
}

/** Adds the second counts to the first. */
export function addSampleCounts(into: SampleCounts, from: SampleCounts): void {
  addRankCounts(into.ranks, from.ranks)
  into.unmet += from.unmet
  for (let at = 0; at < into.funded.length; at++)
    into.funded[at] = (into.funded[at] ?? 0) + (from.funded[at] ?? 0)
}

/**
 * Draws the weightings of the blocks `from` up to, not including, `to`, and counts ranks and who is funded. By rank
 * under frames, threshold and locks it takes millionths of a second a weighting; `optimal` on one frame some ten
 * thousandths; other methods and rules run the method itself each time.
 */
export async function sampleBlocks(
  prepared: PreparedQuestion,
  from: number,
  to: number,
  solve: SolveMip,
): Promise<Result<SampleCounts, AllocationError>> {
  const { places, criteria, rows, seed, samples, weightSet, method, problem, isMarksUncertain } = prepared
  const counts = emptySampleCounts(prepared)
  const counter = createRankCounter(places.length, criteria.length, counts.ranks)
  const table = createScoreColumns(
    places.map(index => rows[index] ?? []),
    criteria.length,
  )
  const drawMarks = isMarksUncertain ? createMarkDraw(prepared.instance, criteria, places, table) : null
  const fundRanked = method === 'ranked' ? createRankedFunding(problem, places) : null
  const weights = new Float64Array(criteria.length)
  const { order } = counter.sorter
  const { funded } = counts

  for (let block = from; block < to; block++) {
    const random = createRandom(seed, block + 1)
    const markRandom = createRandom(seed, markStreams + block)
    const size = Math.min(blockSize, samples - block * blockSize)
    for (let sample = 0; sample < size; sample++) {
      weightSet.draw(random, weights)
      if (drawMarks !== null) drawMarks(markRandom)
      table.weigh(weights)
      counter.addWithin(weights, table.scores, table.low(), table.high())
      if (fundRanked !== null) {
        fundRanked(order, table.scores, funded)
        continue
      }
      const isFunded = await fundedBy(prepared, byCandidate(places, table.scores), weights, solve)
      if (!isFunded.ok) {
        if (!isUnmet(isFunded.error)) return isFunded
        counts.unmet++
        continue
      }
      for (let place = 0; place < places.length; place++) {
        if (isFunded.value[places[place] ?? 0] === true) funded[place] = (funded[place] ?? 0) + 1
      }
    }
  }
  return ok(counts)
}

/** Scores by place as scores by candidate. */
export function byCandidate(places: readonly number[], scores: Float64Array): readonly number[] {
  const list: number[] = places.map(() => 0)
  for (const [place, index] of places.entries()) list[index] = scores[place] ?? 0
  return list
}

/** The problem with other scores, by candidate. */
export function withScores(problem: Problem, scores: readonly number[]): Problem {
  const candidates = problem.candidates.map(candidate => ({
    ...candidate,
    benefit: scores[candidate.index] ?? 0,
  }))
  return { ...problem, candidates }
}

async function fundedBy(
  { instance, method, problem, criteria }: PreparedQuestion,
  scores: readonly number[],
  weights: Float64Array,
  solve: SolveMip,
): Promise<Result<readonly boolean[], AllocationError>> {
  const best = method === 'optimal' ? solveOneFrame(withScores(problem, scores)) : null
  if (best !== null) return ok(best.map(row => row !== null))
  const applications = instance.applications.map((application, index) => ({
    ...application,
    benefit: scores[index] ?? 0,
  }))
  // Drawn scores cannot wait for people to settle a tie: they follow the order of ids.
  const { tieBreak, ...others } = instance.rules
  const rules = tieBreak === undefined || tieBreak === 'refuse' ? others : { ...others, tieBreak }
  const utilities =
    method === 'equal-shares' ? weighUtilities(instance, criteria, weights) : instance.utilities
  const result = await allocate({ ...instance, applications, rules, utilities }, method, { solve })
  return result.ok ? ok(result.value.awards.map(({ outcome }) => outcome !== 'none')) : result
}

/** Each member's own score of each application under these weights, over the criteria that the member has marked. */
function weighUtilities(
  { ownMarks, utilities }: Instance,
  criteria: readonly string[],
  weights: Float64Array,
): Instance['utilities'] {
  const weightOf = new Map(criteria.map((criterion, k) => [criterion, weights[k] ?? 0]))
  const weighed: Record<string, Record<string, number>> = {}
  for (const [id, row] of Object.entries(ownMarks)) {
    const sums = new Map<string, { value: number; weight: number }>()
    for (const [criterion, marks] of Object.entries(row)) {
      const weight = weightOf.get(criterion) ?? 0
      for (const [member, mark] of Object.entries(marks)) {
        const sum = sums.get(member) ?? { value: 0, weight: 0 }
        sums.set(member, { value: sum.value + weight * mark, weight: sum.weight + weight })
      }
    }
    for (const [member, { value, weight }] of sums) {
      if (weight === 0) continue
      const own = weighed[member] ?? {}
      own[id] = value / weight
      weighed[member] = own
    }
  }
  return Object.keys(weighed).length === 0 ? utilities : weighed
}
