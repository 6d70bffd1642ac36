import { createEvents, type DateArray } from 'ics'
import type { ReportCalendarInput } from '#shared/document/report-calendar'

/**
 * The reports with a day as an iCalendar file (RFC 5545): one whole-day event each, with a reminder two weeks before.
 * The identity of an event stays the same, so a calendar that takes the file in again keeps one of each.
 */
export function reportEvents({ schemeName, fellowship, date, reports }: ReportCalendarInput): string {
  const stamp = dateArray(date)
  const events = reports.flatMap(report => {
    if (report.dueOn === null) return []
    return [
      {
        uid: `${report.applicationId}-${report.kind}-${report.dueOn}@tildeling`,
        start: dateArray(report.dueOn),
        duration: { days: 1 },
        title: `Frist: rapport fra sak ${report.number}, ${report.recipient}`,
        description: [
          report.title,
          report.report,
          report.to === '' ? '' : `Sendes til ${report.to}.`,
          report.channel,
          report.email === '' ? '' : `Kontakt: ${[report.contact, report.email].filter(Boolean).join(', ')}`,
        ]
          .filter(line => line !== '')
          .join('\n'),
        created: stamp,
        lastModified: stamp,
        busyStatus: 'FREE' as const,
        alarms: [
          {
            action: 'display' as const,
            description: `Rapport fra ${report.recipient} om to uker`,
            trigger: { days: 14, before: true },
          },
        ],
      },
    ]
  })
  const { error, value } = createEvents(events, {
    calName: `${schemeName}, ${fellowship}`,
    productId: 'Tildeling',
  })
  if (error !== null || value === null) throw error ?? new Error('No calendar')
  // The maker stamps the moment of making; the day of the list instead makes equal lists equal files.
  return value.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${date.replaceAll('-', '')}T120000Z`)
}

function dateArray(date: string): DateArray {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return [year, month, day]
}
