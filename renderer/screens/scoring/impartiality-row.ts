import type { Flag } from '#shared/assessment/impartiality-flags'
import type { MemberId } from '#shared/base/ids'
import type { Declaration, Ruling } from '#shared/round/kinds/impartiality-entries'
import type { Application } from '#shared/round/round-view'

/** One application in the list of the impartiality cases. */
export interface ImpartialityRow {
  readonly id: string
  readonly number: number
  readonly title: string
  /** Members with a tie that has no ruling yet: declared by the member, or flagged on level A or B. */
  readonly open: number
  readonly inhabil: number
  readonly habil: number
  /** What the member whose machine it is has said; null while nothing, and at the secretariat. */
  readonly said: 'tie' | 'none' | null
}

/** How many members the body must look at, and has ruled on, for each application. Level C is information only. */
export function impartialityRows(
  applications: readonly Application[],
  flags: readonly Flag[],
  declarations: ReadonlyMap<string, ReadonlyMap<MemberId, Declaration>>,
  rulings: ReadonlyMap<string, ReadonlyMap<MemberId, Ruling>>,
  own: MemberId | null = null,
): readonly ImpartialityRow[] {
  const flagged = new Map<string, Set<string>>()
  for (const { applicationId, memberId, level } of flags) {
    if (level === 'C') continue
    flagged.set(applicationId, (flagged.get(applicationId) ?? new Set()).add(memberId))
  }
  return applications.map(({ id, number, packet }) => {
    const ruled = rulings.get(id)
    const declared = [...(declarations.get(id) ?? [])].filter(([, { tie }]) => tie).map(([member]) => member)
    const tied = new Set<string>([...(flagged.get(id) ?? []), ...declared])
    const outcomes = [...(ruled?.values() ?? [])].map(({ outcome }) => outcome)
    return {
      id,
      number,
      title: packet.form.title,
      open: [...tied].filter(member => !ruled?.has(member as MemberId)).length,
      inhabil: outcomes.filter(outcome => outcome === 'inhabil').length,
      habil: outcomes.filter(outcome => outcome === 'habil').length,
      said: saidOf(own === null ? undefined : declarations.get(id)?.get(own)),
    }
  })
}

function saidOf(declaration: Declaration | undefined): ImpartialityRow['said'] {
  if (declaration === undefined) return null
  return declaration.tie ? 'tie' : 'none'
}
