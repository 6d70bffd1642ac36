import { addDays, isoWeekday } from './iso-date'
import type { Scheme } from './scheme'

/** When applications must be in. */
export type Deadline =
  | {
      readonly kind: 'fixed'
      readonly roundId: string
      readonly label: string
      /** As in the scheme: a local day (to its end), or a local day and clock time. */
      readonly deadline: string
      /** ISO 8601: 1 is Monday, 7 is Sunday. */
      readonly weekday: number
      readonly isWeekend: boolean
      readonly graceNote: string | null
    }
  | { readonly kind: 'rolling'; readonly leadDays: number; readonly graceNote: string | null }
  | { readonly kind: 'choose-round'; readonly roundIds: readonly string[] }
  | { readonly kind: 'unknown-round'; readonly roundId: string }

/**
 * The deadline of a scheme, or of one of its rounds. Without a round id: the only round's; `choose-round` where
 * there are several. A rolling scheme without rounds answers with its lead time. A deadline on a weekend is said to
 * be so and never moved: the calls do not say what then happens.
 */
export function deadlineOf(scheme: Pick<Scheme, 'intake'>, roundId?: string): Deadline {
  const { rounds, mode, leadDays, graceNote } = scheme.intake
  if (roundId === undefined && mode === 'rolling' && leadDays !== null) {
    return { kind: 'rolling', leadDays, graceNote }
  }
  if (roundId === undefined && rounds.length !== 1) {
    return { kind: 'choose-round', roundIds: rounds.map(round => round.id) }
  }
  const round = roundId === undefined ? rounds[0] : rounds.find(item => item.id === roundId)
  if (round === undefined) return { kind: 'unknown-round', roundId: roundId ?? '' }
  const weekday = isoWeekday(round.deadline.slice(0, 10))
  return {
    kind: 'fixed',
    roundId: round.id,
    label: round.label,
    deadline: round.deadline,
    weekday,
    isWeekend: weekday > 5,
    graceNote,
  }
}

/** The last day for sending in before a meeting on a day, by a scheme's lead time in days. */
export function lastDayBeforeMeeting(meetingDate: string, leadDays: number): string {
  return addDays(meetingDate, -leadDays)
}
