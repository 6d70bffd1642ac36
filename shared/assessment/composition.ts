import type { Member } from '#shared/round/kinds/member-entries'
import type { Scheme } from '#shared/scheme/scheme'

type Seat = Scheme['seats'][number]

/** One kind of seat with those who hold it. */
export interface SeatFilling {
  readonly seat: Seat
  readonly holders: readonly Member[]
  /** Deputies who are named for the seat, or for one of its holders. */
  readonly deputies: readonly Member[]
  /** Holders that the seat lacks; below nothing where there are too many. */
  readonly lacking: number
  /** Holders whose vote is another than the seat's. */
  readonly wrongVote: readonly Member[]
  /** Holders whose term has ended, or not begun, on the day asked about. */
  readonly outOfTerm: readonly Member[]
}

export interface Composition {
  readonly seats: readonly SeatFilling[]
  /** Members, chair and observers who have no seat that fits. */
  readonly unplaced: readonly Member[]
}

/**
 * Whether the table is the one that the call asks for: each member counts on the seat that is written for the member,
 * else on the first seat of the member's side and voting that still has room. Deputies and the secretariat hold no
 * seat. `day` is ISO, for terms. No seats in the call: no seats here, and nobody unplaced.
 */
export function checkComposition(
  seats: readonly Seat[],
  members: readonly Member[],
  day: string,
): Composition {
  if (seats.length === 0) return { seats: [], unplaced: [] }
  const atTable = members.filter(({ role }) => role !== 'deputy' && role !== 'secretariat')
  const holders = new Map<string, Member[]>(seats.map(({ id }) => [id, []]))
  const unplaced: Member[] = []
  const rest: Member[] = []
  for (const member of atTable) {
    const own = member.seatId === undefined ? undefined : holders.get(member.seatId)
    if (own === undefined) rest.push(member)
    else own.push(member)
  }
  for (const member of rest) {
    const seat = seats.find(
      ({ id, side, voting, count }) =>
        side === member.side && voting === member.voting && (holders.get(id)?.length ?? 0) < count,
    )
    if (seat === undefined) unplaced.push(member)
    else holders.get(seat.id)?.push(member)
  }
  const deputies = members.filter(({ role }) => role === 'deputy')
  return {
    unplaced,
    seats: seats.map(seat => {
      const own = holders.get(seat.id) ?? []
      const ids = new Set(own.map(({ id }) => id))
      return {
        seat,
        holders: own,
        deputies: deputies.filter(
          ({ seatId, deputyFor }) => seatId === seat.id || (deputyFor !== undefined && ids.has(deputyFor)),
        ),
        lacking: seat.count - own.length,
        wrongVote: own.filter(({ voting }) => voting !== seat.voting),
        outOfTerm: own.filter(
          ({ termFrom, termTo }) =>
            (termFrom !== undefined && day < termFrom) || (termTo !== undefined && day > termTo),
        ),
      }
    }),
  }
}
