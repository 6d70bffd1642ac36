import { err, ok, type Result } from '#shared/base/result'
import { brokenRules } from './check'
import { barredByLimits } from './eligible'
import type { Instance } from './instance'
import { type Limits, readLimits, withRequired } from './limits'
import { buildProblem, type Candidate, type Problem, sum } from './problem'
import { rankCandidates } from './rank'
import { reasonText } from './reason-text'
import { notMetError } from './refusals'
import { type AllocationError, type AllocationResult, buildResult, traceLine } from './result'
import { kronerText } from './text'

/**
 * Method of Equal Shares with additive cardinal utilities (Peters, Pierczyński, Skowron 2021): every member holds an
 * equal part of the money (all frames together); an application is bought, whole, when those who gave it points can
 * pay for it in proportion to their points, and each time the one with the lowest price per point is bought (equal
 * prices: best ranked first). Locks to fund are paid first, by all alike. What a rule, a dependency or a yearly
 * frame forbids is not for sale. `rules.completion` uses the money that is then left: `add1` repeats with more
 * virtual money per member while the result fits, in units of the step or 1/2000 of a member's part, whichever is
 * larger (1 krone for small frames); `greedy` adds what fits in order of rank. Rules that the result breaks are named.
 */
export function allocateEqualShares(instance: Instance): Result<AllocationResult, AllocationError> {
  const problem = buildProblem(instance)
  const members = Object.keys(problem.utilities).sort()
  if (members.length === 0) {
    const message = '«Likeverdig fordeling» trenger poeng fra hvert medlem (utilities), og det er ingen.'
    return err({ kind: 'missing-data', field: 'utilities', message })
  }
  const market: Market = {
    problem,
    limits: readLimits(problem),
    order: rankCandidates(problem),
    points: members.map(member => {
      const given = new Map(Object.entries(problem.utilities[member] ?? {}))
      return problem.candidates.map(({ id }) => given.get(id) ?? 0)
    }),
  }
  const bought = complete(market)
  const awards = problem.candidates.map(candidate =>
    bought.has(candidate.index) ? candidate.requested : null,
  )
  const broken = brokenRules(problem, awards)
  if (broken.length > 0) return err(notMetError('equal-shares', broken))

  const reasons: string[] = problem.candidates.map(() => '')
  const lackedMoney = new Set<number>()
  const inOrder = [
    ...bought.keys(),
    ...market.order.map(({ index }) => index).filter(index => !bought.has(index)),
  ]
  let rest = sum(problem.available)
  const places = new Map(market.order.map(({ index }, place) => [index, place + 1]))
  const trace = inOrder.flatMap((index, at) => {
    const candidate = problem.candidates[index]
    if (candidate === undefined) return []
    const row = awards[index] ?? null
    const out =
      barredByLimits(market.limits, candidate) ??
      'medlemmene som ga den poeng, hadde ikke nok igjen til å betale'
    const why = bought.get(index) ?? out
    if (row === null && barredByLimits(market.limits, candidate) === null) lackedMoney.add(index)
    reasons[index] = reasonText(candidate, row, { why, place: places.get(index) ?? 0, isLocked: false })
    const line = traceLine(at + 1, candidate, rest, row, why)
    rest -= row === null ? 0 : sum(row)
    return [line]
  })
  return ok(buildResult(problem, { method: 'equal-shares', awards, reasons, trace, lackedMoney }))
}

interface Market {
  readonly problem: Problem
  readonly limits: Limits
  readonly order: readonly Candidate[]
  /** points[member][candidate] */
  readonly points: readonly (readonly number[])[]
}

/** What is bought, in order, and how it was paid. */
type Bought = Map<number, string>

function complete(market: Market): Bought {
  const { problem, points } = market
  const { completion } = problem
  const available = sum(problem.available)
  let bought = buy(market, available)
  if (completion === 'add1' || completion === 'add1-greedy') {
    const unit = Math.max(problem.step, Math.floor(available / points.length / 2000), 1)
    const buyable = market.order.filter(candidate =>
      points.some(given => (given[candidate.index] ?? 0) > 0),
    ).length
    // Where each frame is a limit of its own also while money is virtual, more of it never overruns: take the most.
    const first = isLimitedBy(market) ? Math.max(unit, Math.floor(available / unit) * unit) : unit
    for (let extra = first; bought.size < buyable; extra += unit) {
      const next = buy(market, available + extra * points.length)
      if (roomAfter(market, next.keys()).isOverrun() || extra > available) break
      bought = next
    }
  }
  if (completion === 'greedy' || completion === 'add1-greedy') {
    const room = roomAfter(market, bought.keys())
    for (const candidate of market.order) {
      if (bought.has(candidate.index) || !isForSale(market, bought, candidate) || !room.fits(candidate))
        continue
      bought.set(candidate.index, 'fikk plass i det som var igjen')
      room.take(candidate)
    }
  }
  return bought
}

function buy({ problem, limits, order, points }: Market, money: number): Bought {
  const market = { problem, limits, order, points }
  const bought: Bought = new Map()
  const mustHave = new Set([...limits.fund].flatMap(index => withRequired(limits, index)))
  const locked = order.filter(({ index }) => mustHave.has(index))
  for (const { index } of locked) bought.set(index, 'låst til å få')
  const each = (money - sum(locked.map(({ requestedTotal }) => requestedTotal))) / points.length
  const purse = points.map(() => Math.max(0, each))
  const isLimited = isLimitedBy(market) || money <= sum(problem.available)
  const room = roomAfter(market, bought.keys())
  // Purses only shrink, so prices only rise: the last price of a candidate is a lower limit on its next.
  const lastPrice = problem.candidates.map(() => 0)
  for (;;) {
    let best: { candidate: Candidate; price: number } | null = null
    for (const candidate of order) {
      if (bought.has(candidate.index) || (best !== null && (lastPrice[candidate.index] ?? 0) >= best.price))
        continue
      if (!isForSale(market, bought, candidate)) continue
      if (isLimited && !room.fits(candidate)) continue
      const price = pricePerPoint(candidate, purse, points) ?? Number.POSITIVE_INFINITY
      lastPrice[candidate.index] = price
      if (best === null ? price < Number.POSITIVE_INFINITY : isLower(price, best.price))
        best = { candidate, price }
    }
    if (best === null) return bought
    const { candidate, price } = best
    purse.forEach((held, member) => {
      purse[member] = Math.max(0, held - Math.min(held, price * (points[member]?.[candidate.index] ?? 0)))
    })
    room.take(candidate)
    bought.set(candidate.index, `medlemmene betalte ${kronerText(Math.round(price))} per poeng`)
  }
}

/** Equal prices are equal also where they were worked out in different order and differ in the last digit. */
function isLower(price: number, other: number): boolean {
  return price < other - 1e-9 * Math.max(1, Math.abs(other))
}

/** The lowest price per point at which those who gave points can pay together; null when they cannot. */
function pricePerPoint(
  candidate: Candidate,
  purse: readonly number[],
  points: readonly (readonly number[])[],
): number | null {
  const payers = purse
    .map((held, member) => ({ held, points: points[member]?.[candidate.index] ?? 0 }))
    .filter(payer => payer.points > 0)
    .sort((a, b) => a.held / a.points - b.held / b.points)
  let toPay = candidate.requestedTotal
  let pointsLeft = sum(payers.map(payer => payer.points))
  if (payers.length === 0 || sum(payers.map(payer => payer.held)) < toPay * (1 - 1e-9)) return null
  for (const payer of payers) {
    const price = toPay / pointsLeft
    if (price * payer.points <= payer.held) return price
    toPay -= payer.held
    pointsLeft -= payer.points
  }
  const last = payers.at(-1)
  return last === undefined ? null : last.held / last.points
}

function isForSale({ limits }: Market, bought: Bought, candidate: Candidate): boolean {
  if (barredByLimits(limits, candidate) !== null) return false
  if ((limits.requires.get(candidate.index) ?? []).some(required => !bought.has(required))) return false
  if (limits.exclusive.some(set => set.includes(candidate.index) && set.some(index => bought.has(index))))
    return false
  return limits.maxCounts.every(
    ({ members, count }) =>
      !members.has(candidate.index) || [...members].filter(index => bought.has(index)).length < count,
  )
}

/** With several frames each is a limit of its own, also while money is virtual; so is what layers leave open. */
function isLimitedBy({ problem, limits }: Market): boolean {
  return problem.years.length > 1 || limits.pools.length > 0
}

interface Room {
  readonly fits: (candidate: Candidate) => boolean
  readonly take: (candidate: Candidate) => void
  readonly isOverrun: () => boolean
}

/** What is left of every frame and of every pool of layers, once what is bought is taken. */
function roomAfter({ problem, limits }: Market, bought: Iterable<number>): Room {
  const frames = [...problem.available]
  const pools = limits.pools.map(({ kroner }) => kroner)
  const poolsOf = problem.candidates.map(({ index }) =>
    limits.pools.flatMap(({ members }, at) => (members.has(index) ? [at] : [])),
  )
  const asked = (candidate: Candidate, pool: number) => candidate.requested[limits.pools[pool]?.y ?? 0] ?? 0
  const room: Room = {
    fits: candidate =>
      frames.every((left, y) => (candidate.requested[y] ?? 0) <= left) &&
      (poolsOf[candidate.index] ?? []).every(pool => asked(candidate, pool) <= (pools[pool] ?? 0)),
    take: candidate => {
      for (const [y, kroner] of candidate.requested.entries()) frames[y] = (frames[y] ?? 0) - kroner
      for (const pool of poolsOf[candidate.index] ?? [])
        pools[pool] = (pools[pool] ?? 0) - asked(candidate, pool)
    },
    isOverrun: () => frames.some(left => left < 0) || pools.some(left => left < 0),
  }
  for (const index of bought) {
    const candidate = problem.candidates[index]
    if (candidate !== undefined) room.take(candidate)
  }
  return room
}
