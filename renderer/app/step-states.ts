import { useMemo } from 'react'
import type { ScreenId } from '#renderer/stores/navigation-store'
import { selectFields, selectScores, selectScreenings, useRoundStore } from '#renderer/stores/round-store'
import { selectFrozen, selectIssuedLetters, selectStanding } from '#shared/round/round-view'
import type { StepState } from './step-navigation'

/** How far each step of the work has come in the open round. */
export function useStepStates(): Readonly<Partial<Record<ScreenId, StepState>>> {
  const isOpen = useRoundStore(store => store.roundId !== null)
  const fields = useRoundStore(selectFields)
  return useMemo(() => {
    if (!isOpen) return {}
    const standing = selectStanding(fields)
    const screenings = [...selectScreenings(fields).values()]
    const unclear = screenings.filter(({ status }) => status === 'unclear').length
    const scored = [...selectScores(fields).values()].filter(({ score }) => score !== null).length
    const frozen = selectFrozen(fields).size
    const issued = selectIssuedLetters(fields).size
    const all = standing.length
    const share = (done: number): StepState => ({ count: `${done}/${all}` })
    return {
      applications: { count: String(all) },
      screening:
        unclear > 0
          ? { count: `${all - unclear}/${all}`, status: { kind: 'warn', label: `${unclear} må avklares` } }
          : share(all),
      scoring: share(scored),
      decisions: share(frozen),
      documents: share(issued),
    }
  }, [isOpen, fields])
}
