import type { Json } from '#shared/base/canonical-json'
import { type Entry, entryName } from '#shared/journal/entry'
import { mergeEntries } from '#shared/journal/merge'
import { markableIds } from '#shared/scheme/assessment-criteria'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import { type Conflict, findConflicts, nameOf } from './conflicts'
import type { RefusalReason } from './entry-kind'
import type { Fields } from './fields'
import { foldEntries, type RoundState } from './fold'
import { type JudgedMerge, judgeMerge, type NotTakenReason, type OfferedFile } from './judge-merge'
import { entryKinds } from './kinds'
import { bundleIssued, decodeIssued } from './kinds/exchange-entries'
import { impartialityDeclared } from './kinds/impartiality-entries'
import { selectApplications, selectInfo, selectMembers, selectRulings } from './round-view'

/** Why an entry that joined the journal does not count in the round as it now stands. */
export type IdleReason =
  | RefusalReason
  | 'unknown-member'
  | 'unknown-application'
  | 'unknown-criterion'
  | 'withdrawn'
  | 'inhabil'

export interface RefusedEntry {
  readonly entry: Entry
  readonly file: string
  readonly reason: NotTakenReason | IdleReason
}

/** What a merge comes to, before anything is written. */
export interface PlannedMerge {
  /** What is to be written to the journal. */
  readonly taken: readonly Entry[]
  /** How many of those count. */
  readonly added: number
  readonly known: number
  readonly refused: readonly RefusedEntry[]
  /** Everything that now stands against something else in the round. */
  readonly conflicts: readonly Conflict[]
  readonly state: RoundState
  /** Bundle → when it was made, in milliseconds by the secretariat's clock. */
  readonly issuedAt: ReadonlyMap<string, number>
}

/**
 * What the offered files mean for a round: which entries join it, which of them do not count and why, and what is
 * in conflict afterwards. The same for every order of the files; nothing changes when a file comes again.
 */
export function planMerge(ours: readonly Entry[], files: readonly OfferedFile[]): PlannedMerge {
  const judged: JudgedMerge = judgeMerge(ours, files)
  const union = mergeEntries(ours, judged.taken)
  const state = foldEntries(union.entries)
  const idle = findIdle(state, judged.taken, files)
  return {
    taken: judged.taken,
    added: judged.taken.length - idle.length,
    known: judged.known,
    refused: [...judged.notTaken, ...idle],
    conflicts: findConflicts(state.fields),
    state,
    issuedAt: new Map(
      union.entries.flatMap(({ kind, payload, at }): [string, number][] => {
        const issued = kind === bundleIssued.kind ? decodeIssued(payload) : null
        return issued === null ? [] : [[issued.bundleId, Date.parse(at)]]
      }),
    ),
  }
}

/** The conflicts one by one: the value that shows, and one that stands against it. */
export function listConflicts(
  conflicts: readonly Conflict[],
): readonly { readonly field: string; readonly kept: Json; readonly other: Json }[] {
  return conflicts.flatMap(({ field, kept, others }) =>
    others.map(other => ({ field: nameOf(field), kept: kept.value, other: other.value })),
  )
}

function findIdle(state: RoundState, taken: readonly Entry[], files: readonly OfferedFile[]): RefusedEntry[] {
  const refused = new Map(state.refused.map(({ entry, reason }) => [entry.hash, reason]))
  const reasonOf = idleReasons(state.fields)
  const fileOf = new Map<string, string>()
  for (const { name, entries } of files) {
    for (const { hash } of entries) if (!fileOf.has(hash)) fileOf.set(hash, name)
  }
  return taken.flatMap((entry): RefusedEntry[] => {
    const reason = refused.get(entry.hash) ?? reasonOf(entry)
    return reason === null ? [] : [{ entry, file: fileOf.get(entry.hash) ?? '', reason }]
  })
}

/** What hinders a member's own entry from counting in the round as it stands now. */
function idleReasons(fields: Fields): (entry: Entry) => IdleReason | null {
  const members = new Set(selectMembers(fields).map(({ id }) => id))
  const applications = new Map<string, boolean>(
    selectApplications(fields).map(({ id, withdrawn }) => [id, withdrawn !== null]),
  )
  const scheme = decodeScheme(selectInfo(fields)?.scheme)
  const criteria = scheme.ok ? markableIds(scheme.value) : new Set<string>()
  const rulings = selectRulings(fields)
  return entry => {
    const member = entryKinds.get(entry.kind)?.interpret(entry.payload)?.member ?? null
    if (member === null) return null
    if (!members.has(member)) return 'unknown-member'
    const { applicationId, criterionId } = entry.payload as Record<string, Json>
    if (typeof applicationId !== 'string') return null
    const withdrawn = applications.get(applicationId)
    if (withdrawn === undefined) return 'unknown-application'
    if (withdrawn) return 'withdrawn'
    if (typeof criterionId === 'string' && !criteria.has(criterionId)) return 'unknown-criterion'
    // To declare a tie is just what somebody who is ruled out has done.
    if (entry.kind === impartialityDeclared.kind) return null
    const ruling = rulings.get(applicationId as never)?.get(member as never)
    return ruling?.outcome === 'inhabil' ? 'inhabil' : null
  }
}

/** The name of a refused entry as reports write it. */
export function refusedName({ entry }: RefusedEntry): string {
  return entryName(entry)
}
