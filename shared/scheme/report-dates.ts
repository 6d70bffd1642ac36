import { addMonths, parseIsoDate } from './iso-date'
import type { ReportingDuty } from './scheme'

/** What the dates of a project's reports are counted from; null for what is not known. */
export type ProjectDates = {
  readonly decidedOn: string | null
  readonly projectFrom: string | null
  readonly projectTo: string | null
}

/**
 * The days on which a report is due, in order. Yearly days count from the start of the project (or the decision,
 * where the start is unknown) to its end, both included;
 * 29 February only in leap years. Null when the rule gives no date by itself or a date it
 * counts from is unknown: then the secretariat sets the day in the letter.
 */
export function reportDates(due: ReportingDuty['due'], project: ProjectDates): readonly string[] | null {
  switch (due.kind) {
    case 'yearly-dates':
      return yearlyDates(due.days, project)
    case 'months-after-award':
      return project.decidedOn === null ? null : [addMonths(project.decidedOn, due.months)]
    case 'months-after-project-end':
      return project.projectTo === null ? null : [addMonths(project.projectTo, due.months)]
    case 'on-dates':
      return [...due.dates].sort()
    default:
      return null
  }
}

function yearlyDates(days: readonly string[], project: ProjectDates): readonly string[] | null {
  const from = project.projectFrom ?? project.decidedOn
  const to = project.projectTo
  if (from === null || to === null) return null
  const firstYear = Number(from.slice(0, 4))
  const lastYear = Number(to.slice(0, 4))
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
    .flatMap(year => days.map(day => `${year}-${day}`))
    .filter(date => parseIsoDate(date) !== null && date >= from && date <= to)
    .sort()
}
