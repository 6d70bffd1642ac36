import type { Application } from '#shared/round/round-view'
import { type Finding, standsAsMet } from '#shared/screening/finding'
import type { Screening, ScreeningStatus } from '#shared/screening/screen-application'

/** One application in the list of the screening. */
export interface ScreeningRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly applicant: string
  readonly status: ScreeningStatus
  /** Whether a person concluded; otherwise the status is what the findings propose. */
  readonly concluded: boolean
  readonly stops: number
  readonly warnings: number
  readonly judgements: number
}

/** The list of the screening, in the order of the applications. */
export function screeningRows(
  applications: readonly Application[],
  screenings: ReadonlyMap<string, Screening>,
): readonly ScreeningRow[] {
  return applications.flatMap(({ id, number, packet }): ScreeningRow[] => {
    const screening = screenings.get(id)
    if (screening === undefined) return []
    const open = screening.findings.filter(finding => standsAsMet(finding) !== true)
    const count = (severity: Finding['severity']) => open.filter(one => one.severity === severity).length
    return [
      {
        id,
        number,
        title: packet.form.title,
        applicant: packet.form.applicant.name,
        status: screening.status,
        concluded: screening.conclusion !== null,
        stops: count('stop'),
        warnings: count('warn'),
        judgements: count('judge'),
      },
    ]
  })
}

/** The next application, in either direction, that has a status; round the end of the list. Null where there is none. */
export function nextWithStatus(
  rows: readonly ScreeningRow[],
  from: string | null,
  status: ScreeningStatus,
): string | null {
  const start = rows.findIndex(row => row.id === from)
  const after = [...rows.slice(start + 1), ...rows.slice(0, Math.max(0, start))]
  return after.find(row => row.status === status)?.id ?? null
}

/** The application before or after one in the list; null at either end. */
export function neighbour(
  rows: readonly { readonly id: string }[],
  from: string | null,
  step: 1 | -1,
): string | null {
  const start = rows.findIndex(row => row.id === from)
  return start < 0 ? null : (rows[start + step]?.id ?? null)
}
