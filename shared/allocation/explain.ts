import { assert } from '#shared/base/assert'
import { type CriterionPart, criterionFlip } from './criterion-flip'
import { type Flip, flipText } from './flip'
import { amountFlip, pointsFlip } from './flip-search'
import { frameFlips } from './frame-flips'
import type { Instance } from './instance'
import { type NextKroner, valueOfNextKroner } from './next-kroner'
import type { AllocationResult, MethodId, Outcome } from './result'
import { awardsById } from './result'
import { priceRules, type RulePrice } from './rule-prices'
import type { Compute } from './withdrawals'

/** What would turn the result for one application, and the same as sentences. */
export interface Explanation {
  readonly applicationId: string
  readonly outcome: Outcome
  readonly award: number
  /** Points, marks, amount, frame and rules that alone would turn it; empty where none would. */
  readonly flips: readonly Flip[]
  readonly sentences: readonly string[]
}

export interface Explained {
  readonly explanations: readonly Explanation[]
  readonly rulePrices: readonly RulePrice[]
  readonly nextKroner: readonly NextKroner[]
}

export interface ExplainOptions {
  readonly method: MethodId
  /** Left out: every application. */
  readonly applicationIds?: readonly string[]
  /** What the score of an application is made of; without it no flips by criterion. */
  readonly criteria?: Readonly<Record<string, readonly CriterionPart[]>>
  /** The top of the scale of marks; default 5. */
  readonly highestMark?: number
  readonly onDone?: (done: number, all: number) => void
}

/**
 * For every application what would turn its result, for every rule what it costs, and what the next 100 000 kroner
 * are worth. Everything is found by computing the distribution again with one thing changed and all else equal;
 * `exact` on a flip says that it is the least change of its kind, else it is one that is sure to be enough.
 */
export async function explainAllocation(
  instance: Instance,
  result: AllocationResult,
  compute: Compute,
  options: ExplainOptions,
): Promise<Explained> {
  const { applicationIds, criteria = {}, highestMark = 5, method } = options
  const ids = applicationIds ?? instance.applications.map(({ id }) => id)
  const awards = awardsById(result)
  const all = ids.length + 2
  const priced = await priceRules(instance, result, compute)
  options.onDone?.(1, all)
  const frames = await frameFlips(instance, result, compute, { method, ids })
  options.onDone?.(2, all)
  const explanations: Explanation[] = []
  for (const applicationId of ids) {
    const award = awards.get(applicationId)
    if (award === undefined) continue
    const search = { instance, result, award, compute, method, highestMark }
    const points = await pointsFlip(search)
    const amount = await amountFlip(search)
    const frame = frames.get(applicationId)
    const flips = [
      ...(points === null ? [] : [points]),
      ...(points === null ? [] : criterionFlip(points, criteria[applicationId] ?? [], highestMark)),
      ...(amount === null ? [] : [amount]),
      ...(frame === undefined ? [] : [frame]),
      ...priced.flatMap(({ rule, flips }) =>
        flips.includes(applicationId) ? [{ kind: 'rule' as const, rule, exact: true }] : [],
      ),
    ]
    const sentences = flips.map(flip => flipText(flip, award.outcome))
    explanations.push({
      applicationId,
      outcome: award.outcome,
      award: award.award,
      flips,
      sentences: sentences.length > 0 ? sentences : [nothingTurns(award.outcome)],
    })
    options.onDone?.(2 + explanations.length, all)
  }
  assert(explanations.length <= ids.length, 'one explanation for each application')
  return {
    explanations,
    rulePrices: priced.map(({ price }) => price),
    nextKroner: await valueOfNextKroner(instance, result, compute),
  }
}

function nothingTurns(outcome: Outcome): string {
  return outcome === 'none'
    ? 'Verken flere poeng, et lavere beløp, en større ramme eller én regel mindre ville alene gitt tilskudd.'
    : 'Verken færre poeng, en mindre ramme eller én regel mindre ville alene tatt bort tilskuddet.'
}
