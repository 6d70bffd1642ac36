import type { MarkPlace } from '#renderer/commands/assessment-commands'
import { pendingKey, usePendingMarks } from '#renderer/stores/pending-marks-store'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { effectiveMark } from '#shared/assessment/effective-mark'
import { type ApplicationId, asId, type CriterionId, type MemberId } from '#shared/base/ids'
import type { Mark } from '#shared/round/kinds/assessment-entries'
import { selectMarks, selectRulings } from '#shared/round/round-view'

/** One mark as the person sees it: at once when it is typed, and from the journal when it is written. */
export function useMark({ applicationId, memberId, criterionId }: MarkPlace): Mark | null {
  const pending = usePendingMarks(store => store.marks.get(pendingKey(applicationId, memberId, criterionId)))
  const written = useRound(fields =>
    selectMarks(fields)
      .get(asId<ApplicationId>(applicationId))
      ?.byMember.get(asId<MemberId>(memberId))
      ?.get(asId<CriterionId>(criterionId)),
  )
  return pending === undefined ? (written ?? null) : pending.mark
}

/** The mean of a criterion's parts as written; null for a criterion without parts, and until each has a number. */
export function useMeanOfParts(
  { applicationId, memberId, criterionId }: MarkPlace,
  parts: readonly { readonly id: CriterionId }[],
): number | null {
  return useRound(fields => {
    if (parts.length === 0) return null
    const own = selectMarks(fields)
      .get(asId<ApplicationId>(applicationId))
      ?.byMember.get(asId<MemberId>(memberId))
    const ids = parts.map(({ id }) => id)
    return effectiveMark(own, asId<CriterionId>(criterionId), ids)
  })
}

/** Why a member cannot mark an application; null where nothing hinders. */
export function useLock(applicationId: string, memberId: string): string | null {
  return useRound(fields => {
    const ruling = selectRulings(fields)
      .get(asId<ApplicationId>(applicationId))
      ?.get(asId<MemberId>(memberId))
    return ruling?.outcome === 'inhabil' ? ruling.reason : null
  })
}

/** Whether a member is ruled out of an application, read once. */
export function isLocked(applicationId: string, memberId: string): boolean {
  const { fields } = useRoundStore.getState().state
  const ruling = selectRulings(fields).get(asId<ApplicationId>(applicationId))?.get(asId<MemberId>(memberId))
  return ruling?.outcome === 'inhabil'
}
