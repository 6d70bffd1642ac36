import { assert } from '#shared/base/assert'

/** An amount of money: whole Norwegian kroner in a safe integer, as it is stored everywhere. */
export type Kroner = number

/** The largest amount that a person may type or a file may state: far above any real grant. */
export const largestKroner: Kroner = 1_000_000_000

/** Whether a value is an amount that can be awarded: a safe integer of zero or more. */
export function isKroner(value: unknown): value is Kroner {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** The exact sum; 0 for an empty list. Throws when the sum leaves the safe integers. */
export function sumKroner(amounts: Iterable<Kroner>): Kroner {
  let sum = 0
  for (const amount of amounts) {
    sum += amount
    assert(Number.isSafeInteger(sum), `sum of kroner is not a safe integer: ${sum}`)
  }
  return sum
}
