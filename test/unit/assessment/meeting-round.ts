import type { Action } from '#shared/round/entry-kind'
import type { Fields } from '#shared/round/fields'
import { impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { type Member, memberSet } from '#shared/round/kinds/member-entries'
import { idOf, smallRound } from '../renderer/allocation/small-round'

export interface RoundOfMeeting {
  /** How many applications there are; numbered from 1. */
  readonly applications: number
  readonly members: readonly Member[]
  readonly entries: readonly Action[]
}

/** A round of Vest-Viken with some applications, members, and what else was written. */
export function roundOf({ applications, members, entries }: RoundOfMeeting): Fields {
  const all = Array.from({ length: applications }, (_, at) => ({ number: at + 1, requested: 100_000 }))
  return smallRound(1_000_000, all, [
    ...members.map(one => memberSet({ memberId: one.id, member: one })),
    ...entries,
  ]).fields
}

/** A member by the name «Medlem a», with a vote unless told otherwise. */
export function member(id: string, changes: Partial<Member> = {}): Member {
  return { id, name: `Medlem ${id}`, organisation: '', role: 'member', voting: true, ...changes }
}

/** The body rules a member out of an application, and somebody may step in. */
export function ruledOut(application: number, memberId: string, substitute?: string): Action {
  return impartialityRuled({
    applicationId: idOf(application),
    memberId,
    ruling: {
      outcome: 'inhabil',
      reason: 'Egen søknad.',
      ...(substitute === undefined ? {} : { substitute }),
    },
  })
}
