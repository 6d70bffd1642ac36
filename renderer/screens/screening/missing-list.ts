import type { Asked } from '#shared/screening/compose-missing'

/** A point of the letter while it is being written: what was found, or what a person adds. */
export interface ListedPoint extends Asked {
  readonly key: number
  readonly included: boolean
}

/** The list as the screening proposes it, with everything included. */
export function listOf(found: readonly Asked[]): readonly ListedPoint[] {
  return found.map(({ text, quote, needed }, key) => ({ key, text, quote, needed, included: true }))
}

/** A list with one more, empty point at the end. */
export function withPoint(list: readonly ListedPoint[]): readonly ListedPoint[] {
  const key = Math.max(-1, ...list.map(one => one.key)) + 1
  return [...list, { key, text: '', quote: null, needed: true, included: true }]
}

/** A list with one point changed. */
export function withChange(
  list: readonly ListedPoint[],
  key: number,
  change: Partial<Omit<ListedPoint, 'key'>>,
): readonly ListedPoint[] {
  return list.map(one => (one.key === key ? { ...one, ...change } : one))
}

/** What the letter asks for: the included points that say something. */
export function askedIn(list: readonly ListedPoint[]): readonly Asked[] {
  return list
    .filter(({ included, text }) => included && text.trim() !== '')
    .map(({ text, quote, needed }) => ({ text: text.trim().replace(/\.$/, ''), quote, needed }))
}
