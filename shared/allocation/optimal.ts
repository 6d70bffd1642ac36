import { assert } from '#shared/base/assert'
import { err, ok, type Result } from '#shared/base/result'
import { listInWords } from '#shared/i18n/list-in-words'
import { type Awards, brokenRules, isAllowedAward } from './check'
import { conflictError } from './conflict'
import { byBestRanked, preferBestRanked } from './equal-optima'
import type { Instance } from './instance'
import { readLimits } from './limits'
import type { MipImprovement, MipSolution, SolveMip } from './mip'
import { nameConflict } from './name-conflict'
import { solveOneFrame } from './one-frame'
import { buildOptimalModel, type ModelOptions } from './optimal-model'
import { buildProblem, type Candidate, type Problem, sum } from './problem'
import { isBelow, rankCandidates } from './rank'
import { allocateRankedCut } from './ranked-cut'
import { reasonText } from './reason-text'
import { type AllocationError, type AllocationResult, buildResult, traceLine, worthOf } from './result'
import { kronerText, percentText, pointsText } from './text'
import { tryWholeAwards } from './whole-awards'

export interface OptimalOptions {
  readonly solve: SolveMip
  /** For all that is solved on the way; default 60. What has been found by then is given, with its gap. */
  readonly timeLimitSeconds?: number
  /**
   * How many equally good distributions to look for beside the one given; each costs one more solve, together at
   * most a tenth of the time limit. Default 0. Which one is given does not hang on this.
   */
  readonly alternatives?: number
  /** Told of each better distribution while the best is sought. */
  readonly onImproved?: (improvement: Improvement) => void
}

/** The best distribution found so far; the best conceivable is at most `gap` (0 to 1) better. */
export interface Improvement {
  readonly result: AllocationResult
  readonly gap: number
}

/**
 * The distribution with the highest objective value under all rules (`rules.objective`), by a mixed-integer solver.
 * One frame with threshold and locks alone is solved here (`solveOneFrame`).
 * The solver's answer is rounded to whole kroner and every rule is checked in exact arithmetic; where the solver's
 * tolerance let a krone slip, the limits are drawn in and it is solved again. `proven` and `gap` then tell how far
 * the best conceivable value lies above what was found. Rules that cannot all hold are named as a smallest set.
 * Among equally good distributions the solver's choice is fixed (one thread, fixed seed), and better ranked
 * applications take the place of others that are worth as much (`preferBestRanked`); `alternatives` lists others.
 */
export async function allocateOptimal(
  instance: Instance,
  options: OptimalOptions,
): Promise<Result<AllocationResult, AllocationError>> {
  const problem = buildProblem(instance)
  const quick = solveOneFrame(problem)
  const sought =
    quick === null
      ? await solveExactly(problem, options, { shown: showFirst(instance, problem, options) })
      : provenBest(problem, quick)
  const best = sought === 'slipping' ? (byTrial(problem) ?? 'unknown') : sought
  if (best === 'infeasible')
    return err(conflictError((await nameConflict(problem, options.solve)) ?? problem.rules))
  if (best === 'unknown') return byRankInstead(instance, problem)
  const chosen = preferBestRanked(problem, best.awards)
  const others = await findEquals(problem, { awards: chosen, bound: best.bound }, options)
  const gap = gapOf(worthOf(problem, chosen), best.bound)
  return ok(describe(problem, chosen, { proven: gap === 0, gap, others }))
}

/** Where the solver has found nothing in time: the distribution by rank, and how far it may be from the best. */
function byRankInstead(instance: Instance, problem: Problem): Result<AllocationResult, AllocationError> {
  const found = rowsByRank(instance, problem)
  if (found === null) {
    const message =
      'Fant ingen fordeling som holder alle reglene på kronen, innen tidsgrensen. Løs opp en regel, eller gi mer tid.'
    return err({ kind: 'no-solution-found', message })
  }
  return ok(improvement(problem, found, boundOfAll(problem)).result)
}

function rowsByRank(instance: Instance, problem: Problem): Awards | null {
  const first = allocateRankedCut(instance)
  if (!first.ok) return null
  return first.value.awards.map(({ outcome, awardByYear }) =>
    outcome === 'none' ? null : problem.years.map(year => awardByYear[year] ?? 0),
  )
}

/** What everything that is asked for would be worth. */
function boundOfAll(problem: Problem): number {
  return worthOf(
    problem,
    problem.candidates.map(({ requested }) => requested),
  )
}

/**
 * Something to look at while the solver begins: the distribution by rank, held against all points that can be had.
 * Gives what it is worth: only better ones are to be shown after it.
 */
function showFirst(instance: Instance, problem: Problem, { onImproved }: OptimalOptions): number {
  const first = onImproved === undefined ? null : rowsByRank(instance, problem)
  if (first === null) return 0
  onImproved?.(improvement(problem, first, boundOfAll(problem)))
  return worthOf(problem, first)
}

function improvement(problem: Problem, awards: Awards, bound: number): Improvement {
  const gap = gapOf(worthOf(problem, awards), bound)
  return { gap, result: describe(problem, awards, { proven: gap === 0, gap, others: [] }) }
}

interface Best {
  readonly awards: Awards
  readonly bound: number
}

function provenBest(problem: Problem, awards: Awards): Best {
  assert(slipsOf(problem, awards) === null, 'the packing keeps every rule')
  return { awards, bound: worthOf(problem, awards) }
}

const standardLimit = 60
const mostRounds = 14
const mostSplitRounds = 6

/**
 * Solves until every count of steps is whole and every rule holds in exact arithmetic. At first steps may be split;
 * those that are must be whole in the next round, and after some rounds all must. 'slipping': what the solver finds
 * breaks a rule by less than its tolerance, and drawn-in limits leave nothing; 'unknown': nothing in time.
 */
async function solveExactly(
  problem: Problem,
  { solve, timeLimitSeconds = standardLimit, onImproved }: OptimalOptions,
  { model = {}, shown = 0 }: { readonly model?: ModelOptions; readonly shown?: number } = {},
): Promise<Best | 'infeasible' | 'unknown' | 'slipping'> {
  let tighter: ModelOptions = { ...model, wholeSteps: new Set() }
  let bound = boundOfAll(problem)
  let best = shown
  let slipsSoFar = 0
  let secondsLeft = timeLimitSeconds
  for (let round = 0; round < mostRounds; round++) {
    const built = buildOptimalModel(problem, tighter)
    const show = ({ values, bound: boundNow }: MipImprovement) => {
      const awards = built.roundedDown(values)
      const value = worthOf(problem, awards)
      if (value < best || slipsOf(problem, awards) !== null) return
      best = value
      onImproved?.(improvement(problem, awards, Math.min(bound, boundNow / built.objectiveScale)))
    }
    if (secondsLeft <= 0) return 'unknown'
    const solution: MipSolution = await solve(built, {
      timeLimitSeconds: secondsLeft,
      ...(onImproved === undefined ? {} : { onImproved: show }),
    })
    secondsLeft -= solution.seconds ?? 0
    if (solution.status === 'infeasible') return slipsSoFar === 0 ? 'infeasible' : 'slipping'
    if (solution.status === 'unknown') return 'unknown'
    bound = Math.min(bound, solution.bound / built.objectiveScale)
    const split = built.splitSteps(solution.values)
    if (split.length > 0) {
      const down = built.roundedDown(solution.values)
      const isGood =
        slipsOf(problem, down) === null && settle(bound, worthOf(problem, down)) <= worthOf(problem, down)
      if (isGood || (solution.status === 'feasible' && slipsOf(problem, down) === null))
        return { awards: down, bound }
      const { wholeSteps: before = new Set<string>(), ...rest } = tighter
      tighter = round + 1 < mostSplitRounds ? { ...rest, wholeSteps: new Set([...before, ...split]) } : rest
      continue
    }
    const awards = built.awardsOf(solution.values)
    const slips = slipsOf(problem, awards)
    if (slips === null) return { awards, bound: settle(bound, worthOf(problem, awards)) }
    const factor = 2 ** slipsSoFar++
    tighter = {
      ...tighter,
      tighterFrames: slips.frames.map((slip, y) => slip * factor + (tighter.tighterFrames?.[y] ?? 0)),
      tighterShares: (tighter.tighterShares ?? 0) + (slips.shares ? factor / 1000 : 0),
    }
  }
  return 'slipping'
}

/** Where the rules hold by no more than the solver's tolerance, if at all: by trying, where that can be done. */
function byTrial(problem: Problem): Best | 'infeasible' | null {
  const best = tryWholeAwards(problem, awards => slipsOf(problem, awards) === null)
  if (best === null) return null
  return best === 'none' ? 'infeasible' : { awards: best, bound: worthOf(problem, best) }
}

/** The bound, taken as reached where it differs from the value by no more than arithmetic does. */
function settle(bound: number, value: number): number {
  return bound - value <= 1e-9 * Math.max(1e-3, Math.abs(value)) ? value : bound
}

function gapOf(value: number, bound: number): number {
  if (!Number.isFinite(bound)) return 1
  const settled = settle(bound, value)
  return settled <= value ? 0 : (settled - value) / settled
}

/** How many kroner the frames are overrun by, and whether another rule slipped; null where everything holds. */
function slipsOf(problem: Problem, awards: Awards): { frames: readonly number[]; shares: boolean } | null {
  const broken = brokenRules(problem, awards)
  const areAllowed = awards.every((row, index) => {
    const candidate = problem.candidates[index]
    return row === null || (candidate !== undefined && isAllowedAward(candidate, row, problem.step))
  })
  if (broken.length === 0 && areAllowed) return null
  const frames = problem.years.map((year, y) => {
    const frame = broken.find(rule => rule.kind === 'frame' && rule.year === year)
    const used = sum(awards.map(row => row?.[y] ?? 0))
    const isPoolOver = broken.some(rule => rule.kind === 'layers' && rule.year === year)
    return frame?.kind === 'frame' ? Math.max(1, used - frame.kroner) : isPoolOver ? 1 : 0
  })
  return { frames, shares: broken.some(({ kind }) => kind === 'min-share' || kind === 'max-share') }
}

async function findEquals(problem: Problem, best: Best, options: OptimalOptions): Promise<readonly Awards[]> {
  const value = worthOf(problem, best.awards)
  if (gapOf(value, best.bound) > 0) return []
  const found: Awards[] = []
  const { solve, alternatives = 0, timeLimitSeconds = standardLimit } = options
  const within = { solve, timeLimitSeconds: timeLimitSeconds / 10 / Math.max(1, alternatives) }
  while (found.length < alternatives) {
    const excluded = [best.awards, ...found].map(fundedSet)
    const next = await solveExactly(problem, within, {
      model: { excluded, atLeast: value * (1 - 1e-9) },
    })
    if (typeof next === 'string' || gapOf(worthOf(problem, next.awards), value) > 0) break
    found.push(next.awards)
  }
  return found.sort(byBestRanked(problem))
}

function fundedSet(awards: Awards): ReadonlySet<number> {
  return new Set(awards.flatMap((row, index) => (row === null ? [] : [index])))
}

/** Those that get nothing while one with fewer points does, best first; what locks and the threshold settle is left out. */
function passedOver(problem: Problem, awards: Awards): readonly string[] {
  const { fund, never, threshold } = readLimits(problem)
  const order = rankCandidates(problem)
  const isIn = ({ index }: Candidate) => (awards[index] ?? null) !== null
  const last = order.findLast(candidate => isIn(candidate) && !fund.has(candidate.index))
  if (last === undefined) return []
  return order
    .filter(one => !isIn(one) && !never.has(one.index) && !isBelow(one.benefit, threshold))
    .filter(({ benefit }) => isBelow(last.benefit, benefit))
    .map(({ id }) => id)
}

function describe(
  problem: Problem,
  awards: Awards,
  {
    proven,
    gap,
    others,
  }: { readonly proven: boolean; readonly gap: number; readonly others: readonly Awards[] },
): AllocationResult {
  const limits = readLimits(problem)
  const reasons: string[] = problem.candidates.map(() => '')
  const trace = rankCandidates(problem).map((candidate, at) => {
    const row = awards[candidate.index] ?? null
    const isLocked = limits.fund.has(candidate.index)
    const why =
      row !== null
        ? ''
        : limits.never.has(candidate.index)
          ? 'låst til ikke å få'
          : isBelow(candidate.benefit, limits.threshold)
            ? `${pointsText(candidate.benefit)} poeng er under terskelen på ${pointsText(limits.threshold)}`
            : candidate.least.some((kroner, y) => kroner > (limits.capacity[y] ?? 0))
              ? `trenger minst ${kronerText(candidate.leastTotal)}, og det er mer enn rammen`
              : 'ikke med i fordelingen som samlet gir mest nytte'
    reasons[candidate.index] = reasonText(candidate, row, { why, place: at + 1, isLocked })
    return traceLine(at + 1, candidate, null, row, isLocked ? 'låst til å få' : '')
  })
  const notices: string[] = []
  if (!proven)
    notices.push(`Fordelingen er ikke bevist best: den beste kan være inntil ${percentText(gap)} bedre.`)
  if (others.length > 0)
    notices.push(`Det finnes ${others.length + 1} like gode fordelinger. Velg mellom dem.`)
  const passed = passedOver(problem, awards)
  if (passed.length > 0) {
    const which = passed.length === 1 ? `søknad ${passed[0]}` : `søknadene ${listInWords(passed)}`
    notices.push(
      `Mest samlet nytte følger ikke rangeringen: ${which} får ikke midler, men har flere poeng enn noen som får.`,
    )
  }
  const hasShareRule = problem.rules.some(({ kind }) => kind === 'min-share' || kind === 'max-share')
  if (hasShareRule && awards.every(row => row === null)) {
    notices.push('Ingen søknad kan få noe når kravene til gruppenes andeler skal holde.')
  }
  const alternatives = others.map(other =>
    problem.candidates.filter(({ index }) => (other[index] ?? null) !== null).map(({ id }) => id),
  )
  return buildResult(problem, {
    method: 'optimal',
    awards,
    reasons,
    trace,
    proven,
    gap,
    alternatives,
    notices,
  })
}
