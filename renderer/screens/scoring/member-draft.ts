import { readOrgNumber } from '#shared/base/org-number'
import { err, ok, type Result } from '#shared/base/result'
import { isIsoDate } from '#shared/i18n/calendar'
import type { Side } from '#shared/round/application-form'
import type { Member } from '#shared/round/kinds/member-entries'

/** A member as it is being written. */
export interface MemberDraft {
  readonly id: string
  readonly name: string
  readonly organisation: string
  readonly orgNumber: string
  readonly side: Side | ''
  readonly role: Member['role']
  readonly voting: boolean
  /** The seat of the scheme; empty where none is written. */
  readonly seatId?: string
  /** Whom a deputy steps in for; empty for the whole body. */
  readonly deputyFor?: string
  /** ISO dates; empty where no term is written. */
  readonly termFrom?: string
  readonly termTo?: string
}

export type DraftFault = Readonly<Partial<Record<'id' | 'name' | 'orgNumber', string>>>

/** Whether a role can have a vote at all. */
export function mayVote(role: Member['role']): boolean {
  return role !== 'observer' && role !== 'secretariat'
}

/** The next free id: m01, m02 … */
export function freeMemberId(members: readonly Pick<Member, 'id'>[]): string {
  const taken = new Set(members.map(({ id }) => id))
  let number = 1
  while (taken.has(idOf(number))) number += 1
  return idOf(number)
}

const idOf = (number: number) => `m${String(number).padStart(2, '0')}`

export function draftOf(member: Member): MemberDraft {
  const { id, name, organisation, orgNumber = '', side = '', role, voting } = member
  const { seatId = '', deputyFor = '', termFrom = '', termTo = '' } = member
  return { id, name, organisation, orgNumber, side, role, voting, seatId, deputyFor, termFrom, termTo }
}

/** The member that a draft comes to, or what must be put right. An observer and the secretariat never vote. */
export function memberOf(draft: MemberDraft, taken: ReadonlySet<string>): Result<Member, DraftFault> {
  const id = draft.id.trim()
  const name = draft.name.trim()
  const orgNumber = draft.orgNumber.trim() === '' ? '' : readOrgNumber(draft.orgNumber)
  const faults: DraftFault = {
    ...(id === '' ? { id: 'Skriv en kort id, for eksempel m09.' } : {}),
    ...(taken.has(id) ? { id: `Id-en ${id} er i bruk. Velg en annen.` } : {}),
    ...(name === '' ? { name: 'Skriv navnet.' } : {}),
    ...(orgNumber === null ? { orgNumber: 'Organisasjonsnummeret skal ha ni siffer og stemme.' } : {}),
  }
  if (Object.keys(faults).length > 0) return err(faults)
  return ok({
    id,
    name,
    organisation: draft.organisation.trim(),
    ...(orgNumber === null || orgNumber === '' ? {} : { orgNumber }),
    ...(draft.side === '' ? {} : { side: draft.side }),
    role: draft.role,
    voting: draft.voting && mayVote(draft.role),
    ...(draft.seatId ? { seatId: draft.seatId } : {}),
    ...(draft.deputyFor && draft.role === 'deputy' ? { deputyFor: draft.deputyFor } : {}),
    ...(isIsoDate(draft.termFrom ?? '') ? { termFrom: draft.termFrom } : {}),
    ...(isIsoDate(draft.termTo ?? '') ? { termTo: draft.termTo } : {}),
  })
}
