import type { Flip } from './flip'
import type { Instance } from './instance'
import { isBelow } from './rank'
import type { AllocationResult, Award, MethodId } from './result'
import { withBenefit, withLock, withRequestedTotal } from './what-if'
import type { Compute } from './withdrawals'

/** One application whose result is to be turned. */
export interface FlipSearch {
  readonly instance: Instance
  readonly result: AllocationResult
  readonly award: Award
  readonly compute: Compute
  readonly method: MethodId
  readonly highestMark: number
}

/**
 * The score, in hundredths, at which the result turns: the least that is enough, or, for one that is granted, the
 * highest that is too little. Null where no score on the scale turns it, and where the score plays no part.
 */
export async function pointsFlip(search: FlipSearch): Promise<Extract<Flip, { kind: 'points' }> | null> {
  const { instance, award, method, highestMark } = search
  const application = applicationOf(instance, award.applicationId)
  if (application === undefined || method === 'manual' || method === 'equal-shares') return null
  if ((instance.rules.locks[award.applicationId] ?? application.lock) !== null) return null
  const from = application.benefit
  const gains = award.outcome !== 'granted'
  const here = gains ? Math.floor(from * 100 + 1e-7) : Math.ceil(from * 100 - 1e-7)
  const end = gains ? Math.round(highestMark * 100) : 0
  const steps = Math.abs(end - here)
  const at = (k: number) => (here + (gains ? k : -k)) / 100
  const first = await optimalStart(search, from)
  const k = await firstThatTurns(
    steps,
    k => turns(search, withBenefit(instance, award.applicationId, at(k))),
    first,
  )
  return k === null ? null : { kind: 'points', from, to: at(k), exact: isMonotone(search) }
}

/** The largest amount below the request, in whole steps, with which the application would get it; null where none is. */
export async function amountFlip(search: FlipSearch): Promise<Flip | null> {
  const { instance, award, method } = search
  if (award.outcome !== 'none' || method === 'manual') return null
  const application = applicationOf(instance, award.applicationId)
  if (application === undefined || award.requested === 0) return null
  if ((instance.rules.locks[award.applicationId] ?? application.lock) === 'never') return null
  if (isBelow(application.benefit, instance.rules.threshold)) return null
  const unit = Math.max(instance.step, award.requested >= 100_000 ? 1000 : 1)
  const steps = Math.floor((award.requested - 1) / unit)
  const at = (k: number) => Math.floor((award.requested - 1) / unit) * unit - (k - 1) * unit
  const test = (k: number) => turns(search, withRequestedTotal(instance, award.applicationId, at(k)))
  const k = await firstThatTurns(steps, test)
  const isFalling = instance.rules.objective === 'benefit' || method !== 'optimal'
  return k === null
    ? null
    : { kind: 'amount', from: award.requested, to: at(k), exact: isFalling && isMonotone(search) }
}

/** Whether the result of the application is turned in this other instance. */
async function turns({ award, compute }: FlipSearch, instance: Instance): Promise<boolean> {
  const again = await compute(instance)
  if (!again.ok) return false
  const { outcome } =
    again.value.awards.find(({ applicationId }) => applicationId === award.applicationId) ?? award
  return award.outcome === 'none'
    ? outcome !== 'none'
    : award.outcome === 'reduced'
      ? outcome === 'granted'
      : outcome === 'none'
}

/**
 * The first of 1…steps that turns the result, where all after the first do too: by halving, begun at a guess.
 * Null where the last does not.
 */
async function firstThatTurns(
  steps: number,
  test: (k: number) => Promise<boolean>,
  guess: number | null = null,
): Promise<number | null> {
  if (steps < 1) return null
  let low = 0
  let high = steps
  if (guess !== null && guess >= 1 && guess <= steps && (await test(guess))) {
    high = guess
    low = Math.max(0, guess - 2)
    if (low > 0 && (await test(low))) {
      high = low
      low = 0
    }
  } else if (!(await test(steps))) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await test(middle)) high = middle
    else low = middle
  }
  return high
}

/**
 * For the optimum the score needed follows from one more solve: what it costs to force the application in (or what
 * is lost by leaving it out) is what its points lack (or can spare).
 */
async function optimalStart(
  { instance, result, award, compute, method }: FlipSearch,
  from: number,
): Promise<number | null> {
  if (method !== 'optimal' || award.outcome === 'reduced') return null
  const other = await compute(
    withLock(instance, award.applicationId, award.outcome === 'none' ? 'fund' : 'never'),
  )
  if (!other.ok) return null
  const perPoint = instance.rules.objective === 'benefit' ? 1 : award.requested
  if (perPoint === 0) return null
  const change = Math.max(0, (result.objectiveValue - other.value.objectiveValue) / perPoint)
  const gains = award.outcome === 'none'
  const here = gains ? Math.floor(from * 100 + 1e-7) : Math.ceil(from * 100 - 1e-7)
  const least = gains
    ? Math.max(from + change, instance.rules.threshold) * 100 - here
    : here - (from - change) * 100
  return Math.max(1, Math.floor(least + 1e-7) + 1)
}

/** Whether more points (or a lower amount) can never do harm by this method and these rules. */
function isMonotone({ instance: { rules }, method }: FlipSearch): boolean {
  if (method === 'optimal') return true
  const isPlain = rules.groups.length === 0 && rules.exclusive.length === 0 && rules.requires.length === 0
  return isPlain && (method === 'ranked' || method === 'ranked-cut')
}

function applicationOf(instance: Instance, id: string): Instance['applications'][number] | undefined {
  return instance.applications.find(application => application.id === id)
}
