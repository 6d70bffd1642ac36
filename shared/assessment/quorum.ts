import type { MemberId } from '#shared/base/ids'
import { asId } from '#shared/base/ids'
import type { Ruling } from '#shared/round/kinds/impartiality-entries'
import type { QuorumRule } from '#shared/round/kinds/meeting-entries'
import type { Member } from '#shared/round/kinds/member-entries'
import type { Meeting } from '#shared/round/kinds/office-entries'

/** Who takes part in one item of a meeting, and whether the body can decide it. */
export interface Presence {
  /** In the meeting but out of the room for this item, ruled inhabil. */
  readonly leaving: readonly Member[]
  /** Who takes the place of somebody who is away or has left. */
  readonly steppedIn: readonly { readonly name: string; readonly for: string }[]
  /** Names of those who vote on the item. */
  readonly voting: readonly string[]
  /** Seats with a vote in the body. */
  readonly seats: number
  readonly needed: number | null
  /** Null where nobody has set how many must take part. */
  readonly quorate: boolean | null
}

/** Whether a person holds a seat with a vote: deputies vote only in the place of another. */
export function holdsVote({ voting, role }: Member): boolean {
  return voting && (role === 'member' || role === 'chair')
}

/**
 * Who takes part in an item: the seats with a vote, less those who are absent from the meeting and those who are ruled
 * inhabil in it, and those who step in for them. Everybody counts as present until told absent. A deputy who is ruled
 * inhabil, or absent, steps in for nobody; one person counts once. Without a meeting's attendance all are present.
 */
export function presenceAt(
  members: readonly Member[],
  meeting: Pick<Meeting, 'absent' | 'substitutes'> | null,
  rulings: ReadonlyMap<MemberId, Ruling> | undefined,
  rule: QuorumRule | null,
): Presence {
  const isAbsent = ({ id }: Member) => meeting?.absent.includes(id) ?? false
  const rulingOn = ({ id }: Member) => rulings?.get(asId<MemberId>(id))
  const isOut = (member: Member) => rulingOn(member)?.outcome === 'inhabil'
  const byName = new Map(members.map(member => [member.name, member]))
  const mayStepIn = (name: string) => {
    const known = byName.get(name)
    return known === undefined || !(isAbsent(known) || isOut(known))
  }
  const seats = members.filter(holdsVote)
  const voting = new Set(seats.filter(member => !isAbsent(member) && !isOut(member)).map(({ name }) => name))
  const steppedIn: { name: string; for: string }[] = []
  // Who meets for an absent member does so all through the meeting, and is not free to step in for another.
  for (const member of [...seats.filter(isAbsent), ...seats.filter(member => !isAbsent(member))]) {
    const name = isAbsent(member)
      ? meeting?.substitutes.find(one => one.member === member.name)?.name
      : isOut(member)
        ? rulingOn(member)?.substitute?.trim()
        : undefined
    if (name === undefined || name === '' || voting.has(name) || !mayStepIn(name)) continue
    voting.add(name)
    steppedIn.push({ name, for: member.name })
  }
  const needed = rule?.atLeast ?? null
  return {
    leaving: members.filter(member => isOut(member) && !isAbsent(member) && member.role !== 'secretariat'),
    steppedIn,
    voting: [...voting],
    seats: seats.length,
    needed,
    quorate: needed === null ? null : voting.size >= needed,
  }
}
