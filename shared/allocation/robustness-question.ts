import { err, ok, type Result } from '#shared/base/result'
import { listInWords } from '#shared/i18n/list-in-words'
import { noWeightBounds, type WeightBounds } from '#shared/scoring/weight-bounds'
import type { Instance } from './instance'
import { buildProblem, type Problem } from './problem'
import { tieOrder } from './ranked-sampling'
import type { MethodId } from './result'
import { mostSamples, type RobustnessError, type RobustnessQuestion } from './robustness-result'
import { percentText } from './text'
import type { WeightBound } from './weight-polytope'
import { buildWeightSet, type WeightSet } from './weights'

/** A question that has been checked and made ready for computing. */
export interface PreparedQuestion {
  readonly instance: Instance
  readonly method: MethodId
  readonly samples: number
  readonly seed: number
  readonly isMarksUncertain: boolean
  readonly bounds: WeightBounds
  readonly criteria: readonly string[]
  /** rows[candidate][criterion], in the order of the instance and of `criteria` */
  readonly rows: readonly (readonly number[])[]
  /** For portfolios: with whole requests alone where the method is `ranked`. */
  readonly problem: Problem
  readonly weightSet: WeightSet
  /** The weights in use, of sum 1, in the order of `criteria`. */
  readonly weightsNow: readonly number[]
  /** Candidate indices in the order in which equal scores are taken. */
  readonly places: readonly number[]
  readonly chosen: Readonly<Record<string, number>> | null
}

/**
 * Checks a question: marks for every application and criterion (a missing mark is not zero), known criteria in the
 * bounds, weights left over, counts in range. Every refusal is one line that names the field.
 */
export function prepareQuestion(question: RobustnessQuestion): Result<PreparedQuestion, RobustnessError> {
  const { instance, bounds = noWeightBounds, method = 'ranked', seed = 1 } = question
  const { samples = standardSamples(instance, method) } = question
  if (!Number.isSafeInteger(samples) || samples < 1 || samples > mostSamples) {
    return bad('samples', `samples: Antallet vektinger må være et helt tall fra 1 til ${mostSamples}.`)
  }
  if (!Number.isSafeInteger(seed)) return bad('seed', 'seed: Startverdien må være et helt tall.')
  const marks = readMarks(instance)
  if (!marks.ok) return marks
  const { criteria, rows } = marks.value
  const unknown = [...bounds.order.flat(), ...Object.keys(bounds.intervals)].find(
    criterion => !criteria.includes(criterion),
  )
  if (unknown !== undefined) return bad('bounds', `bounds: Det finnes ikke noe kriterium «${unknown}».`)
  const weightSet = buildWeightSet(criteria, bounds)
  if (!weightSet.ok) {
    if (weightSet.error.kind === 'too-many') {
      return bad(
        'bounds',
        'bounds: Det er avtalt så mye om vektene at det ikke lar seg regne ut. Fjern noe av det.',
      )
    }
    const conflict = weightSet.error.bounds
    return err({ kind: 'weights-conflict', bounds: conflict, message: conflictText(conflict) })
  }
  const isMarksUncertain = question.uncertainMarks ?? false
  if (isMarksUncertain && !hasSpread(instance)) {
    return bad(
      'memberMarks',
      'memberMarks: Usikre poeng krever poengene fra hvert medlem, fra minst to medlemmer på samme søknad.',
    )
  }
  const problem = buildProblem(instance)
  const given = criteria.map(
    criterion => question.weights?.[criterion] ?? (question.weights === undefined ? 1 : 0),
  )
  const whole = given.reduce((sum, weight) => sum + weight, 0)
  if (!(whole > 0) || given.some(weight => !(weight >= 0 && Number.isFinite(weight)))) {
    return bad('weights', 'weights: Vektene må være tall fra 0, og minst én over 0.')
  }
  return ok({
    instance,
    method,
    samples,
    seed,
    isMarksUncertain,
    bounds,
    criteria,
    rows,
    problem: method === 'ranked' ? wholeOnly(problem) : problem,
    weightSet: weightSet.value,
    weightsNow: given.map(weight => weight / whole),
    places: tieOrder(problem),
    chosen: question.chosen ?? null,
  })
}

/**
 * How many weightings are drawn where nobody says: 10 000 where each takes next to no time, 1 000 where the method
 * itself runs each time, and 200 where the solver does, or members buy (the figure is then sure to about 3 percentage points).
 */
function standardSamples(instance: Instance, method: MethodId): number {
  const { rules, frames, layers } = instance
  const isPlain = rules.groups.length + rules.exclusive.length + rules.requires.length + layers.length === 0
  const isOneFrame = Object.keys(frames).length === 1
  if (isPlain && (method === 'ranked' || (method === 'optimal' && isOneFrame))) return 10_000
  return method === 'optimal' || method === 'equal-shares' ? 200 : 1_000
}

/** The problem where everyone gets the whole request or nothing. */
function wholeOnly(problem: Problem): Problem {
  const candidates = problem.candidates.map(candidate => ({
    ...candidate,
    least: candidate.requested,
    leastTotal: candidate.requestedTotal,
  }))
  return { ...problem, candidates }
}

function readMarks({
  applications,
  marks,
}: Instance): Result<
  { readonly criteria: readonly string[]; readonly rows: readonly (readonly number[])[] },
  RobustnessError
> {
  const given = new Map(Object.entries(marks).map(([id, row]) => [id, new Map(Object.entries(row))]))
  const criteria = [...new Set(applications.flatMap(({ id }) => [...(given.get(id)?.keys() ?? [])]))].sort()
  if (criteria.length === 0) {
    return missing('marks', 'Robusthet trenger poeng per kriterium (marks), og det er ingen.')
  }
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

function hasSpread({ memberMarks }: Instance): boolean {
  return Object.values(memberMarks).some(row =>
    Object.values(row).some(byMember => Object.keys(byMember).length > 1),
  )
}

/** The bound as a person would say it: "minst 40 % på effekt". */
export function boundText(bound: WeightBound, nameOf: (criterion: string) => string = id => id): string {
  if (bound.kind === 'order')
    return `${nameOf(bound.first)} teller minst like mye som ${nameOf(bound.second)}`
  const words = bound.kind === 'least' ? 'minst' : 'høyst'
  return `${words} ${percentText(bound.share)} på ${nameOf(bound.criterion)}`
}

function conflictText(conflict: readonly WeightBound[]): string {
  const texts = conflict.map(bound => boundText(bound))
  if (texts.length === 1)
    return `Vektene har sum 100 %, så dette kan ikke oppfylles: ${texts[0]}. Løs det opp.`
  return `Dette om vektene kan ikke oppfylles samtidig: ${listInWords(texts)}. Løs opp en av grensene.`
}

function bad(field: string, message: string): { readonly ok: false; readonly error: RobustnessError } {
  return err({ kind: 'bad-question', field, message })
}

function missing(field: string, message: string): { readonly ok: false; readonly error: RobustnessError } {
  return err({ kind: 'missing-data', field, message })
}
