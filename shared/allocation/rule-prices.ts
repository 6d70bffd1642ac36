import type { Instance } from './instance'
import { buildProblem } from './problem'
import type { AllocationResult } from './result'
import { type Rule, ruleText } from './rule'
import { percentText, pointsText } from './text'
import { withoutRule } from './what-if'
import type { Compute } from './withdrawals'

/** What one rule costs: the objective value without it less the value with it, all else equal. */
export interface RulePrice {
  readonly rule: Rule
  /** In the unit of the objective; below 0 where the method, which does not seek the best, does worse without it. */
  readonly price: number
  /** The same as a part of the value with the rule; null where that is 0. */
  readonly share: number | null
  /** Sum of score × part funded without the rule less with it. */
  readonly benefitChange: number
  /** Who gets something or nothing for the rule's sake. */
  readonly gains: readonly string[]
  readonly losses: readonly string[]
  readonly text: string
}

/**
 * The price of every rule but the frames, and for each the applications whose result it turns. A rule without which
 * no distribution is found has no price and is left out.
 */
export async function priceRules(
  instance: Instance,
  result: AllocationResult,
  compute: Compute,
): Promise<readonly { readonly rule: Rule; readonly price: RulePrice; readonly flips: readonly string[] }[]> {
  const priced: { rule: Rule; price: RulePrice; flips: readonly string[] }[] = []
  for (const rule of buildProblem(instance).rules) {
    if (rule.kind === 'frame' || rule.kind === 'layers') continue
    const without = await compute(withoutRule(instance, rule))
    if (!without.ok) continue
    const before = new Map(without.value.awards.map(({ applicationId, outcome }) => [applicationId, outcome]))
    const gains: string[] = []
    const losses: string[] = []
    const flips: string[] = []
    for (const { applicationId, outcome } of result.awards) {
      const other = before.get(applicationId) ?? 'none'
      if (outcome === 'none' && other !== 'none') losses.push(applicationId)
      if (outcome !== 'none' && other === 'none') gains.push(applicationId)
      if (outcome === 'reduced' && other === 'granted') flips.push(applicationId)
    }
    flips.push(
      ...losses,
      ...gains.filter(id =>
        result.awards.some(award => award.applicationId === id && award.outcome === 'granted'),
      ),
    )
    const price = settle(without.value.objectiveValue - result.objectiveValue, result.objectiveValue)
    const share = result.objectiveValue === 0 ? null : price / result.objectiveValue
    const benefitChange = settle(without.value.benefit - result.benefit, result.benefit)
    const text = priceText(rule, { price, share, objective: result.objective })
    priced.push({ rule, price: { rule, price, share, benefitChange, gains, losses, text }, flips })
  }
  return priced
}

/** Differences that arithmetic alone makes are none. */
function settle(difference: number, of: number): number {
  return Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(of)) ? 0 : difference
}

function priceText(
  rule: Rule,
  {
    price,
    share,
    objective,
  }: { readonly price: number; readonly share: number | null; readonly objective: string },
): string {
  const named = `Regelen «${ruleText(rule)}»`
  if (price === 0) return `${named} koster ingenting.`
  const amount =
    objective === 'benefit' || share === null
      ? `${pointsText(Math.abs(price))} poeng`
      : `${percentText(Math.abs(share))} av den samlede nytten`
  return price > 0 ? `${named} koster ${amount}.` : `${named} gir ${amount} mer enn uten.`
}
