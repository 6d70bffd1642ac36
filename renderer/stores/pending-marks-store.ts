import { create } from 'zustand'
import type { Mark } from '#shared/round/kinds/assessment-entries'

/** A mark that was just given and is on its way to the disk; null for one that was taken back. */
export interface PendingMark {
  readonly mark: Mark | null
}

interface PendingMarks {
  readonly marks: ReadonlyMap<string, PendingMark>
}

const none: PendingMarks = { marks: new Map() }

/** Marks that are shown before the journal has them, so that typing never waits for the disk. */
export const usePendingMarks = create<PendingMarks>(() => none)

export function pendingKey(applicationId: string, memberId: string, criterionId: string): string {
  return `${applicationId}\n${memberId}\n${criterionId}`
}

export function holdMark(key: string, pending: PendingMark): void {
  usePendingMarks.setState(({ marks }) => ({ marks: new Map(marks).set(key, pending) }))
}

/** Lets go of a mark that is written, or refused; a later one for the same field stays. */
export function releaseMark(key: string, pending: PendingMark): void {
  usePendingMarks.setState(({ marks }) => {
    if (marks.get(key) !== pending) return { marks }
    const rest = new Map(marks)
    rest.delete(key)
    return { marks: rest }
  })
}

export function resetPendingMarks(): void {
  usePendingMarks.setState(none)
}
