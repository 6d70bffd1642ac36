import { create } from 'zustand'
import type { AnalysisAnswers } from '#shared/allocation/analysis'
import type { RobustnessResult } from '#shared/allocation/robustness-result'
import { useRoundStore } from './round-store'

/** What each kind of long work on a distribution comes to. */
export interface StudyAnswers extends Pick<AnalysisAnswers, 'explain' | 'withdrawals' | 'frontier'> {
  readonly robustness: RobustnessResult
}
export type StudyKind = keyof StudyAnswers

/** One piece of long work: what was asked, how far it has come, and what came of it. */
export interface Study<Kind extends StudyKind = StudyKind> {
  /** The round and the question; another key is another question. */
  readonly roundId: string | null
  readonly key: string
  readonly jobId: string
  readonly state: 'running' | 'done' | 'failed' | 'stopped'
  readonly done: number
  readonly all: number
  readonly answer: StudyAnswers[Kind] | null
  /** Why there is no answer, in one line. */
  readonly message: string | null
}

type Studies = { readonly [Kind in StudyKind]?: Study<Kind> }

const useStudies = create<Studies>(() => ({}))

/** The work of a kind for the open round, where it answers this very question; null before it is asked. */
export function useStudy<Kind extends StudyKind>(kind: Kind, key: string | null): Study<Kind> | null {
  const roundId = useRoundStore(store => store.roundId)
  const study = useStudies(studies => studies[kind]) as Study<Kind> | undefined
  return study === undefined || study.key !== key || study.roundId !== roundId ? null : study
}

/** The same outside a component, whatever it was asked about. */
export function currentStudy<Kind extends StudyKind>(kind: Kind): Study<Kind> | null {
  return (useStudies.getState()[kind] as Study<Kind> | undefined) ?? null
}

export function putStudy<Kind extends StudyKind>(kind: Kind, study: Study<Kind>): void {
  useStudies.setState({ [kind]: study })
}

/** Changes the work of that name; nothing where a newer question has taken its place. */
export function changeStudy<Kind extends StudyKind>(
  kind: Kind,
  jobId: string,
  changes: Partial<Study<Kind>>,
): void {
  const study = currentStudy(kind)
  if (study?.jobId === jobId) putStudy(kind, { ...study, ...changes })
}
