import { useMemo } from 'react'
import { selectScheme, useRound, useRoundStore } from '#renderer/stores/round-store'
import { useSelectionStore } from '#renderer/stores/selection-store'
import { asId, type MemberId } from '#shared/base/ids'
import { secretariat } from '#shared/journal/entry'
import type { Member } from '#shared/round/kinds/member-entries'
import { type Application, selectApplications, selectMembers } from '#shared/round/round-view'
import { type AssessmentCriterion, assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import { isCounted } from '#shared/scoring/score-round'

/** What the marks are about: the criteria of the call, the applications that stand, and who gives marks. */
export interface ScoringTable {
  readonly scheme: Scheme
  readonly criteria: readonly AssessmentCriterion[]
  readonly applications: readonly Application[]
  readonly members: readonly Member[]
}

/** Null where no round is open. The same object until one of its parts changes. */
export function useScoringTable(): ScoringTable | null {
  const scheme = useRound(selectScheme)
  const all = useRound(selectApplications)
  const everybody = useRound(selectMembers)
  const actor = useRoundStore(store => store.actor)
  return useMemo(() => {
    if (scheme === null) return null
    return {
      scheme,
      criteria: assessmentCriteria(scheme),
      applications: all.filter(application => application.withdrawn === null),
      // On a member's machine only that member gives marks.
      members: everybody.filter(isCounted).filter(({ id }) => actor === secretariat || id === actor),
    }
  }, [scheme, all, everybody, actor])
}

/** The same with everybody whose marks count, on a member's machine too: for what the marks come to together. */
export function useWholeTable(table: ScoringTable): ScoringTable {
  const everybody = useRound(selectMembers)
  return useMemo(() => ({ ...table, members: everybody.filter(isCounted) }), [table, everybody])
}

/** The member whose marks are entered: the one chosen last, else the first. */
export function useChosenMember(members: readonly Member[]): Member | undefined {
  const actor = useRoundStore(store => store.actor)
  const selected = useSelectionStore(store => store.memberId)
  const chosen = actor === secretariat ? selected : actor
  return members.find(member => member.id === chosen) ?? members[0]
}

export function memberIdOf(member: Member): MemberId {
  return asId<MemberId>(member.id)
}
