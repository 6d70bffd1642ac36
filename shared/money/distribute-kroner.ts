import { assert } from '#shared/base/assert'
import { isKroner, type Kroner } from './kroner'

/** The largest multiple of `step` that is not above `amount`. */
export function roundDownToStep(amount: Kroner, step: Kroner): Kroner {
  assert(isKroner(amount) && isKroner(step) && step > 0, `cannot round ${amount} down to steps of ${step}`)
  return amount - (amount % step)
}

/**
 * Shares `total` in proportion to `weights`, in multiples of `step`, so that the shares sum to `total` exactly.
 * Largest remainder (Hamilton): each gets its proportion rounded down to a step; the steps left go one by one to
 * the largest remainders, the earlier in the list on a tie. Kroner that are less than a whole step go to the
 * share that is next in line. Computed in exact fractions, not in floating point.
 * A weight of zero gets nothing. Throws when a positive total has no positive weight to go to.
 */
export function distributeKroner(total: Kroner, weights: readonly number[], step: Kroner = 1): Kroner[] {
  assert(isKroner(total) && isKroner(step) && step > 0, `cannot distribute ${total} in steps of ${step}`)
  assert(
    weights.every(weight => Number.isFinite(weight) && weight >= 0),
    'weights are finite and not negative',
  )
  const exact = exactIntegers(weights)
  const sum = exact.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) {
    assert(total === 0, 'a positive total needs a positive weight')
    return weights.map(() => 0)
  }
  const steps = BigInt((total - (total % step)) / step)
  const shares = exact.map((weight, index) => {
    const product = steps * weight
    return { index, weight, steps: product / sum, remainder: product % sum }
  })
  const inLine = shares
    .filter(share => share.weight > 0n)
    .sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : a.index - b.index))
  const left = Number(steps - shares.reduce((given, share) => given + share.steps, 0n))
  const kroner = shares.map(share => Number(share.steps) * step)
  for (const share of inLine.slice(0, left)) kroner[share.index] = (kroner[share.index] ?? 0) + step
  const next = inLine[left]
  if (next !== undefined) kroner[next.index] = (kroner[next.index] ?? 0) + (total % step)
  return kroner
}

/** The weights times one power of two that makes them all integers: every double is such a fraction. */
function exactIntegers(weights: readonly number[]): bigint[] {
  const parts = weights.map(weight => {
    let value = weight
    let halvings = 0
    while (!Number.isInteger(value)) {
      value *= 2
      halvings += 1
    }
    return { value: BigInt(value), halvings }
  })
  const most = Math.max(0, ...parts.map(part => part.halvings))
  return parts.map(part => part.value << BigInt(most - part.halvings))
}
