import { listInWords } from '#shared/i18n/list-in-words'
import type { Awards } from './check'
import { drawOnLayers, type LayerSum } from './draw-on-layers'
import type { KronerByYear } from './instance'
import type { Candidate, Problem } from './problem'
import { sum } from './problem'
import { isBelow, rankCandidates, scoreKey } from './rank'
import type { Rule } from './rule'
import { kronerText, pointsText } from './text'

export const methodIds = [
  'ranked',
  'ranked-cut',
  'bands',
  'proportional',
  'optimal',
  'equal-shares',
  'manual',
] as const
export type MethodId = (typeof methodIds)[number]

export type Outcome = 'granted' | 'reduced' | 'none'

export interface Award {
  readonly applicationId: string
  readonly award: number
  readonly awardByYear: KronerByYear
  /** Which layers of the frames the award draws on, in kroner by layer; empty where the frames have no layers. */
  readonly awardByLayer: KronerByYear
  readonly requested: number
  readonly outcome: Outcome
  readonly reason: string
}

/** Equal scores on both sides of the line: people settle them, unless the rule set names a tie-break. */
export interface Tie {
  readonly benefit: number
  readonly funded: readonly string[]
  readonly unfunded: readonly string[]
  readonly settledBy: 'rule' | 'id-order'
  readonly text: string
}

/** Who comes next if money is freed, best first: `missing` is what would bring the award up to the request. */
export interface ReserveEntry {
  readonly applicationId: string
  readonly benefit: number
  readonly missing: number
  /** The least extra amount that helps: what lacks to the minimum, or one step for one already reduced. */
  readonly least: number
}

/** One step of the computation, as data and as a line that can be read aloud. */
export interface TraceLine {
  readonly step: number
  readonly applicationId: string | null
  readonly benefit: number | null
  readonly requested: number | null
  readonly restBefore: number | null
  readonly award: number | null
  readonly outcome: Outcome | null
  readonly text: string
}

/**
 * What a method arrived at. Amounts are whole kroner; in every year the awards and the remainder are the frame.
 * `benefit` is the sum of score × part of the request that is awarded; `objectiveValue` is what `objective`
 * counts. `proven` says that no distribution under the rules has a higher objective value; `gap` is the largest
 * relative distance to the best possible (0 when proven, null where the method does not seek the best).
 */
export interface AllocationResult {
  readonly method: MethodId
  readonly frames: KronerByYear
  readonly awards: readonly Award[]
  readonly spent: number
  readonly remainder: number
  /** The sums layer by layer; empty where the frames have no layers. */
  readonly layers: readonly LayerSum[]
  readonly spentByYear: KronerByYear
  readonly remainderByYear: KronerByYear
  readonly benefit: number
  readonly objective: 'benefit' | 'benefit-kroner'
  readonly objectiveValue: number
  readonly proven: boolean
  readonly gap: number | null
  readonly ties: readonly Tie[]
  readonly reserve: readonly ReserveEntry[]
  readonly trace: readonly TraceLine[]
  /** Other distributions that are exactly as good, each as the ids that get an award; only from `optimal`. */
  readonly alternatives: readonly (readonly string[])[]
  /** What people should know about the result, in Norwegian; empty when there is nothing to say. */
  readonly notices: readonly string[]
  readonly broken: readonly Rule[]
  /** Applications without a single mark: their score stands as 0 and says nothing. */
  readonly unscored: readonly string[]
  /** Applications that the screening has not cleared: something is still to be judged or was missing. */
  readonly unclear: readonly string[]
}

/** Why a method gives no result. Every kind carries its data; `message` is one Norwegian line. */
export type AllocationError =
  | { readonly kind: 'conflicting-rules'; readonly rules: readonly Rule[]; readonly message: string }
  | { readonly kind: 'rules-not-met'; readonly rules: readonly Rule[]; readonly message: string }
  | { readonly kind: 'ties'; readonly ties: readonly Tie[]; readonly message: string }
  | { readonly kind: 'over-frame'; readonly year: string; readonly kroner: number; readonly message: string }
  | { readonly kind: 'bad-amount'; readonly applicationId: string; readonly message: string }
  | { readonly kind: 'missing-data'; readonly field: string; readonly message: string }
  | { readonly kind: 'no-solution-found'; readonly message: string }

/** What a method hands over; `buildResult` adds the sums, the reserve list and the ties. */
export interface Outline {
  readonly method: MethodId
  readonly awards: Awards
  readonly reasons: readonly string[]
  readonly trace: readonly TraceLine[]
  /** Candidates (by index) that got less than asked for because money ran out, not because a rule barred them. */
  readonly lackedMoney?: ReadonlySet<number>
  readonly proven?: boolean
  readonly gap?: number | null
  readonly alternatives?: readonly (readonly string[])[]
  readonly notices?: readonly string[]
  readonly broken?: readonly Rule[]
}

/** The awards of a result by application. */
export function awardsById({ awards }: AllocationResult): ReadonlyMap<string, Award> {
  return new Map(awards.map(award => [award.applicationId, award]))
}

/** Puts a result together from the rows of awards: sums per year, benefit, ties and reserve list. */
export function buildResult(problem: Problem, outline: Outline): AllocationResult {
  const { years, frames, candidates } = problem
  const { awards } = outline
  const { byCandidate, layers } = drawOnLayers(problem, awards)
  const spentInYears = years.map((_, y) => sum(awards.map(row => row?.[y] ?? 0)))
  const rowOf = (row: readonly number[] | null) => byYear(years, row ?? years.map(() => 0))
  const spent = sum(spentInYears)
  const flagged = (flag: 'unscored' | 'unclear') =>
    candidates.filter(({ flags }) => flags.includes(flag)).map(({ id }) => id)
  const unscored = flagged('unscored')
  const unclear = flagged('unclear')
  return {
    method: outline.method,
    frames: byYear(years, frames),
    awards: candidates.map((candidate, index) => {
      const row = awards[index] ?? null
      return {
        applicationId: candidate.id,
        award: row === null ? 0 : sum(row),
        awardByYear: rowOf(row),
        awardByLayer: byCandidate[index] ?? {},
        requested: candidate.requestedTotal,
        outcome: outcomeOf(candidate, row),
        reason: outline.reasons[index] ?? '',
      }
    }),
    spent,
    remainder: sum(frames) - spent,
    layers,
    spentByYear: byYear(years, spentInYears),
    remainderByYear: byYear(
      years,
      frames.map((frame, y) => frame - (spentInYears[y] ?? 0)),
    ),
    benefit: worthOf(problem, awards, 'benefit'),
    objective: problem.objective,
    objectiveValue: worthOf(problem, awards, problem.objective),
    proven: outline.proven ?? false,
    gap: outline.gap ?? null,
    ties: outline.lackedMoney === undefined ? [] : tiesAtTheLine(problem, awards, outline.lackedMoney),
    reserve: reserveList(problem, awards),
    trace: outline.trace,
    alternatives: outline.alternatives ?? [],
    notices: [...(outline.notices ?? []), ...flagNotices(unscored, unclear)],
    broken: outline.broken ?? [],
    unscored,
    unclear,
  }
}

function flagNotices(unscored: readonly string[], unclear: readonly string[]): readonly string[] {
  const named = (ids: readonly string[]) =>
    ids.length === 1 ? `Søknad ${ids[0]}` : `Søknadene ${listInWords(ids)}`
  return [
    ...(unscored.length === 0
      ? []
      : [`${named(unscored)} har ingen poeng ennå og står med 0. Sett poeng, eller lås dem.`]),
    ...(unclear.length === 0 ? [] : [`Formalkontrollen er ikke avsluttet for ${lower(named(unclear))}.`]),
  ]
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The part of the request that is awarded, between 0 and 1; a request for nothing that is granted counts as 1. */
export function partOf(candidate: Candidate, row: readonly number[] | null): number {
  if (row === null) return 0
  return candidate.requestedTotal === 0 ? 1 : Math.min(1, sum(row) / candidate.requestedTotal)
}

/** Sum of score × part (`benefit`) or of score × kroner (`benefit-kroner`), in the order of the candidates. */
export function worthOf(
  problem: Problem,
  awards: Awards,
  objective: 'benefit' | 'benefit-kroner' = problem.objective,
): number {
  let value = 0
  problem.candidates.forEach((candidate, index) => {
    const row = awards[index] ?? null
    if (row === null) return
    value += candidate.benefit * (objective === 'benefit' ? partOf(candidate, row) : sum(row))
  })
  return value
}

export function outcomeOf(candidate: Candidate, row: readonly number[] | null): Outcome {
  if (row === null) return 'none'
  return row.every((amount, y) => amount >= (candidate.requested[y] ?? 0)) ? 'granted' : 'reduced'
}

/** "3. Søknad 14: 4,20 poeng, 850 000 kr, rest 1 120 000 kr → innvilget" */
export function traceLine(
  step: number,
  candidate: Candidate,
  restBefore: number | null,
  row: readonly number[] | null,
  why = '',
): TraceLine {
  const outcome = outcomeOf(candidate, row)
  const award = row === null ? 0 : sum(row)
  const result =
    outcome === 'granted'
      ? 'innvilget'
      : outcome === 'reduced'
        ? `delvis innvilget med ${kronerText(award)}`
        : 'ikke innvilget'
  const rest = restBefore === null ? '' : `, rest ${kronerText(restBefore)}`
  const asked = `${pointsText(candidate.benefit)} poeng, ${kronerText(candidate.requestedTotal)}`
  return {
    step,
    applicationId: candidate.id,
    benefit: candidate.benefit,
    requested: candidate.requestedTotal,
    restBefore,
    award,
    outcome,
    text: `${step}. Søknad ${candidate.id}: ${asked}${rest} → ${result}${why === '' ? '' : ` (${why})`}`,
  }
}

function tiesAtTheLine(problem: Problem, awards: Awards, lackedMoney: ReadonlySet<number>): readonly Tie[] {
  const locked = new Set(problem.rules.flatMap(rule => (rule.kind === 'fund' ? [rule.applicationId] : [])))
  const byScore = new Map<number, Candidate[]>()
  for (const candidate of rankCandidates(problem)) {
    if (locked.has(candidate.id)) continue
    const key = scoreKey(candidate.benefit)
    byScore.set(key, [...(byScore.get(key) ?? []), candidate])
  }
  return [...byScore.values()].flatMap((equal): Tie[] => {
    const lost = equal.filter(({ index }) => lackedMoney.has(index))
    const won = equal.filter(({ index }) => !lackedMoney.has(index) && (awards[index] ?? null) !== null)
    const first = lost[0] ?? won[0]
    if (first === undefined || (won.length === 0 && lost.length < 2) || lost.length === 0) return []
    if (won.length === 0 && lost.every(({ index }) => (awards[index] ?? null) === null)) return []
    const funded = won.map(({ id }) => id)
    const unfunded = lost.map(({ id }) => id)
    const names = listInWords([...funded, ...unfunded])
    const settledBy = problem.tieBreak === undefined || problem.tieBreak === 'refuse' ? 'id-order' : 'rule'
    const text = `Søknadene ${names} har like mange poeng (${pointsText(first.benefit)}), og det er ikke penger til alle.`
    return [{ benefit: first.benefit, funded, unfunded, settledBy, text }]
  })
}

function reserveList(problem: Problem, awards: Awards): readonly ReserveEntry[] {
  const barred = new Set(problem.rules.flatMap(rule => (rule.kind === 'never' ? [rule.applicationId] : [])))
  const threshold = problem.rules.find(rule => rule.kind === 'threshold')?.points ?? 0
  return rankCandidates(problem).flatMap((candidate): ReserveEntry[] => {
    const row = awards[candidate.index] ?? null
    const missing = candidate.requestedTotal - (row === null ? 0 : sum(row))
    if (barred.has(candidate.id) || (row === null && isBelow(candidate.benefit, threshold)) || missing === 0)
      return []
    const least =
      row === null
        ? Math.max(candidate.leastTotal, Math.min(problem.step, missing))
        : Math.min(problem.step, missing)
    return [{ applicationId: candidate.id, benefit: candidate.benefit, missing, least }]
  })
}

function byYear(years: readonly string[], row: readonly number[]): KronerByYear {
  return Object.fromEntries(years.map((year, y) => [year, row[y] ?? 0]))
}
