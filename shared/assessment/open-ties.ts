import type { ApplicationId, MemberId } from '#shared/base/ids'
import type { Declaration, Ruling } from '#shared/round/kinds/impartiality-entries'
import type { Flag, FlagLevel } from './impartiality-flags'

/** One ground on which the body has to look at a member, with every application that it concerns. */
export interface OpenTie {
  readonly memberId: string
  /** Null for what the member alone has said. */
  readonly level: FlagLevel | null
  readonly ground: string
  /** In the order of the applications. */
  readonly applicationIds: readonly ApplicationId[]
}

interface Ties {
  readonly applications: readonly { readonly id: ApplicationId }[]
  readonly flags: readonly Flag[]
  readonly declarations: ReadonlyMap<ApplicationId, ReadonlyMap<MemberId, Declaration>>
  readonly rulings: ReadonlyMap<ApplicationId, ReadonlyMap<MemberId, Ruling>>
}

/**
 * What the body has left to rule on: ties that a member has declared, and those that the data show on level A or B,
 * without a ruling. Level C is information only. The same ground for the same member stands once, so that a body that
 * sees the cases alike can rule on them in one go; a pair with several grounds stands under what the member says, else
 * under the gravest. By the first application, what members say first.
 */
export function openTies({ applications, flags, declarations, rulings }: Ties): readonly OpenTie[] {
  const gravest = new Map<string, Flag>()
  for (const flag of flags) {
    if (flag.level === 'C') continue
    const key = `${flag.applicationId}\n${flag.memberId}`
    const known = gravest.get(key)
    if (known === undefined || flag.level < known.level) gravest.set(key, flag)
  }
  const ties = new Map<string, { tie: Omit<OpenTie, 'applicationIds'>; applicationIds: ApplicationId[] }>()
  const add = (tie: Omit<OpenTie, 'applicationIds'>, id: ApplicationId) => {
    const key = JSON.stringify([tie.memberId, tie.level, tie.ground])
    const group = ties.get(key) ?? { tie, applicationIds: [] }
    group.applicationIds.push(id)
    ties.set(key, group)
  }
  for (const { id } of applications) {
    const declared = new Set<string>()
    for (const [memberId, { tie, ground }] of declarations.get(id) ?? []) {
      if (!tie || rulings.get(id)?.has(memberId)) continue
      declared.add(memberId)
      add({ memberId, level: null, ground }, id)
    }
    for (const { applicationId, memberId, level, ground } of gravest.values()) {
      if (applicationId !== id || declared.has(memberId) || rulings.get(id)?.has(memberId as MemberId))
        continue
      add({ memberId, level, ground }, id)
    }
  }
  return [...ties.values()].map(({ tie, applicationIds }) => ({ ...tie, applicationIds }))
}
