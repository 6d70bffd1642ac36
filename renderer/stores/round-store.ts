import { create } from 'zustand'
import { organisations } from '#assets/organisations'
import { visibleFields } from '#shared/assessment/visible-fields'
import type { ApplicationId } from '#shared/base/ids'
import { decodeOrganisations, type OrganisationTable } from '#shared/intake/organisations'
import { type Entry, secretariat } from '#shared/journal/entry'
import { mergeEntries } from '#shared/journal/merge'
import type { Action } from '#shared/round/entry-kind'
import type { Fields } from '#shared/round/fields'
import { emptyRound, foldEntries, foldOnto, type RoundState } from '#shared/round/fold'
import { schemeOfRound } from '#shared/round/round-scheme'
import type { Scheme } from '#shared/scheme/scheme'
import type { ApplicationScore } from '#shared/scoring/compute-scores'
import { scoreRound } from '#shared/scoring/score-round'
import type { Screening } from '#shared/screening/screen-application'
import { screenRound } from '#shared/screening/screen-round'

/** One step that can be undone: what brings the former state back, and what would do the step again. */
export interface UndoStep {
  readonly undo: readonly Action[]
  readonly redo: readonly Action[]
}

export interface RoundStore {
  /** Null where no round is open. */
  readonly roundId: string | null
  readonly entries: readonly Entry[]
  readonly state: RoundState
  readonly readOnly: string | null
  /** In whose name the device works: the secretariat, or the member whose file it is. */
  readonly actor: string
  /** Writes that are on their way to the disk. */
  readonly saving: number
  /** When the last write was on disk, ISO 8601; null before the first. */
  readonly savedAt: string | null
  readonly undoSteps: readonly UndoStep[]
  readonly redoSteps: readonly UndoStep[]
}

const closed: RoundStore = {
  roundId: null,
  entries: [],
  state: emptyRound,
  readOnly: null,
  actor: secretariat,
  saving: 0,
  savedAt: null,
  undoSteps: [],
  redoSteps: [],
}

/** The open round in memory: the fold of its journal. Only `commands/` writes to it. */
export const useRoundStore = create<RoundStore>(() => closed)

export function resetRound(): void {
  useRoundStore.setState(closed)
}

export function showRound(
  roundId: string,
  entries: readonly Entry[],
  readOnly: string | null,
  actor: string = secretariat,
): void {
  useRoundStore.setState({ ...closed, roundId, entries, state: foldEntries(entries), readOnly, actor })
}

/** Takes in entries that are on disk. */
export function addEntries(added: readonly Entry[]): void {
  const { entries, state } = useRoundStore.getState()
  // What was just written here comes last in the order, and the whole need not be sorted anew.
  if (added.every((entry, index) => entry.lamport > (added[index - 1]?.lamport ?? state.tip.lamport))) {
    useRoundStore.setState({ entries: [...entries, ...added], state: foldOnto(state, added) })
    return
  }
  const union = mergeEntries(entries, added)
  const inOrder = union.added.length > 0 && union.entries.at(-union.added.length) === union.added[0]
  useRoundStore.setState({
    entries: union.entries,
    state: inOrder ? foldOnto(state, union.added) : foldEntries(union.entries),
  })
}

/** Every typed reading of the round starts from its fields, as the one who works here may see them. */
export function selectFields({ state, actor }: Pick<RoundStore, 'state' | 'actor'>): Fields {
  return visibleFields(state.fields, actor)
}

/** A reading of the round that a component follows: `useRound(selectStanding)`. */
export function useRound<T>(select: (fields: Fields) => T): T {
  return useRoundStore(store => select(selectFields(store)))
}

/** The scheme of the open round, with what is settled for it; null where no round is open. */
export function selectScheme(fields: Fields): Scheme | null {
  return schemeOfRound(fields)
}

/** The scores of the open round's applications; computed once for each state of the round. */
export const selectScores = oncePerState((fields): ReadonlyMap<ApplicationId, ApplicationScore> => {
  const scheme = selectScheme(fields)
  return scheme === null ? new Map() : scoreRound(fields, scheme)
})

/** The screening of the open round's applications; computed once for each state of the round. */
export const selectScreenings = oncePerState((fields): ReadonlyMap<ApplicationId, Screening> => {
  const scheme = selectScheme(fields)
  return scheme === null ? new Map() : screenRound(fields, scheme, organisationTable())
})

function oncePerState<T>(compute: (fields: Fields) => T): (fields: Fields) => T {
  let last: { readonly fields: Fields; readonly value: T } | null = null
  return fields => {
    if (last?.fields !== fields) last = { fields, value: compute(fields) }
    return last.value
  }
}

let table: OrganisationTable | null = null

/** The municipalities and enterprises that ship with the product. */
export function organisationTable(): OrganisationTable {
  if (table === null) {
    const decoded = decodeOrganisations(organisations)
    if (!decoded.ok) throw new Error('The shipped organisations do not decode')
    table = decoded.value
  }
  return table
}
