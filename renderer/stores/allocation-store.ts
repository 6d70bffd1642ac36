import { create } from 'zustand'
import type { AllocationResult, MethodId } from '#shared/allocation/result'
import { useRoundStore } from './round-store'

export type Rules = Readonly<Record<string, unknown>>

/** What a distribution is computed with, as the person has it on the screen just now. */
export interface AllocationQuestion {
  readonly method: MethodId
  readonly frameKroner: number
  readonly rules: Rules
  /** Tried in place of the round's; left out where the round's hold. */
  readonly weights?: Readonly<Record<string, number>>
  /** Stands for all that the answer hangs on: two questions with the same key have the same answer. */
  readonly key: string
}

/** Why there is no distribution, in lines that a person can act on. */
export interface AllocationFailure {
  readonly kind: 'refused' | 'cancelled'
  readonly lines: readonly string[]
}

/** The answer that is shown, and whether a newer one is on its way. */
export interface AllocationAnswer {
  /** The question that was asked last. */
  readonly asked: AllocationQuestion | null
  /** The question that `result` or `failure` answers. */
  readonly answered: AllocationQuestion | null
  /** The newest distribution; kept, and marked, while a newer one is computed. */
  readonly result: AllocationResult | null
  readonly failure: AllocationFailure | null
  /** Computing has taken so long that the person should be told. */
  readonly isSlow: boolean
}

export type AllocationPanel = 'rules' | 'weights' | 'working' | 'explain' | 'reserve'

export type AllocationTab = 'table' | 'robustness' | 'scenarios' | 'pictures'

interface AllocationState {
  /** The round that all this belongs to. */
  readonly roundId: string | null
  /** What is typed and not yet written to the round; left out where nothing is. */
  readonly draftFrameKroner?: number | null
  readonly draftRules?: Rules
  readonly draftWeights?: Readonly<Record<string, number>>
  readonly compareWith: MethodId | null
  readonly tab: AllocationTab
  readonly panel: AllocationPanel | null
  readonly main: AllocationAnswer
  readonly other: AllocationAnswer
}

const noAnswer: AllocationAnswer = {
  asked: null,
  answered: null,
  result: null,
  failure: null,
  isSlow: false,
}
const initial: AllocationState = {
  roundId: null,
  compareWith: null,
  tab: 'table',
  panel: null,
  main: noAnswer,
  other: noAnswer,
}

const useAllocationStore = create<AllocationState>(() => initial)

/** What a question asks of the main process. */
export function choicesOf({ method, frameKroner, rules, weights }: AllocationQuestion) {
  return { method, frameKroner, rules: rules as never, ...(weights === undefined ? {} : { weights }) }
}

/** What the screen of the distribution shows for the open round; what another round left behind is not shown. */
export function useAllocation<T>(select: (state: AllocationState) => T): T {
  const roundId = useRoundStore(store => store.roundId)
  return useAllocationStore(state => select(state.roundId === roundId ? state : initial))
}

/** The same outside a component. */
export function currentAllocation(): AllocationState {
  const state = useAllocationStore.getState()
  return state.roundId === useRoundStore.getState().roundId ? state : initial
}

function change(changes: Partial<AllocationState>): void {
  const { roundId } = useRoundStore.getState()
  useAllocationStore.setState({ ...currentAllocation(), ...changes, roundId }, true)
}

export function draftFrame(draftFrameKroner: number | null): void {
  change({ draftFrameKroner })
}

export function draftRules(rules: Rules): void {
  change({ draftRules: rules })
}

export function draftWeights(weights: Readonly<Record<string, number>>): void {
  change({ draftWeights: weights })
}

/** The weights that were tried are written, or given up. */
export function dropDraftWeights(): void {
  const { draftWeights: _, ...rest } = currentAllocation()
  const { roundId } = useRoundStore.getState()
  useAllocationStore.setState({ ...rest, roundId }, true)
}

/** What was typed is written, or given up. */
export function dropDrafts(): void {
  const { draftFrameKroner: _, draftRules: __, ...rest } = currentAllocation()
  const { roundId } = useRoundStore.getState()
  useAllocationStore.setState({ ...rest, roundId }, true)
}

export function compareWith(method: MethodId | null): void {
  change({ compareWith: method, other: noAnswer })
}

export function openTab(tab: AllocationTab): void {
  change({ tab })
}

/** Opens a panel beside the table; the one that is open is closed. */
export function togglePanel(panel: AllocationPanel): void {
  change({ panel: currentAllocation().panel === panel ? null : panel })
}

export function showPanel(panel: AllocationPanel): void {
  change({ panel })
}

/** Changes one of the two answers: the distribution itself, or the one it is held against. */
export function changeAnswer(which: 'main' | 'other', changes: Partial<AllocationAnswer>): void {
  change({ [which]: { ...currentAllocation()[which], ...changes } })
}

export function resetAllocation(): void {
  useAllocationStore.setState(initial, true)
}
