import type { PortfolioRules } from './portfolio-rows'

/**
 * Projects whose place is certain by exchanging one for another, where listing every efficient portfolio would take
 * too long: `core` or `exterior` by project, null where exchange proves nothing. For frames and locks alone; all null
 * under other rules.
 *
 * x beats y where it costs no more in any frame and is worth as much in every corner and more in one. If those that x
 * does not beat (and those locked in) leave room for x even when all of them are funded, a portfolio without x has
 * room for it, or holds one to exchange for it: x is core. If those that beat x do not all fit beside it, a portfolio
 * with x lacks one to exchange x for: x is exterior.
 */
export function proveBySwaps(
  values: readonly (readonly number[])[],
  { frames, others, locks }: PortfolioRules,
): readonly ('core' | 'exterior' | null)[] {
  const all = values.map((_, index) => index)
  if (others.length > 0) return all.map(index => lockedSet(locks[index]))
  let top = 1
  for (const row of values) for (const value of row) top = Math.max(top, value)
  const slack = 1e-9 * top
  const isCheaper = (x: number, y: number) => frames.every(({ use }) => (use[x] ?? 0) <= (use[y] ?? 0))
  const isWorthMore = (x: number, y: number) => {
    let isMore = false
    for (const [corner, worth] of (values[x] ?? []).entries()) {
      const difference = worth - (values[y]?.[corner] ?? 0)
      if (difference < 0) return false
      if (difference > slack) isMore = true
    }
    return isMore
  }
  const beats = (x: number, y: number) => isCheaper(x, y) && isWorthMore(x, y)
  const fits = (members: readonly number[]) =>
    frames.every(({ use, limit }) => members.reduce((sum, index) => sum + (use[index] ?? 0), 0) <= limit)
  const locked = all.filter(index => locks[index] === 'fund')

  return all.map(x => {
    if (locks[x] !== null) return lockedSet(locks[x])
    const isWorthless = !(values[x] ?? []).some(worth => worth > slack)
    const open = all.filter(y => y !== x && locks[y] === null)
    const stays = open.filter(y => !beats(x, y))
    if (!isWorthless && fits([x, ...locked, ...stays])) return 'core'
    const better = open.filter(y => beats(y, x))
    return fits([x, ...locked, ...better]) ? null : 'exterior'
  })
}

function lockedSet(lock: 'fund' | 'never' | null | undefined): 'core' | 'exterior' | null {
  return lock === 'fund' ? 'core' : lock === 'never' ? 'exterior' : null
}
