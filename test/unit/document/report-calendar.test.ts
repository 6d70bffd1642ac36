import { describe, expect, it } from 'vitest'
import { reportEvents } from '#electron/round/report-events'
import { renderDocument } from '#electron/work/render-document'
import { type DueReport, reportsDueSoon } from '#shared/document/due-reports'
import { buildReportCalendar, type ReportCalendarInput } from '#shared/document/report-calendar'
import { linesOf } from './pdf-tools'

const report = (changes: Partial<DueReport> = {}): DueReport => ({
  applicationId: 'a',
  number: 4,
  title: 'Trygg hjemreise',
  recipient: 'Fjelldal kommune',
  contact: 'Kari Prøve',
  email: 'kari@eksempel.no',
  report: 'Statusrapport seks måneder etter tildeling.',
  kind: 'status',
  dueOn: '2026-05-04',
  to: 'FSU',
  channel: '',
  ...changes,
})

const calendar = (reports: readonly DueReport[]): ReportCalendarInput => ({
  schemeName: 'Tilskudd 2025',
  fellowship: 'Helsefellesskapet',
  caseNumber: '2025/174',
  date: '2025-11-05',
  reports,
})

const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '')

describe('the reporting calendar', () => {
  it('has one whole day with a reminder two weeks before for each report with a day', () => {
    const text = unfolded(reportEvents(calendar([report(), report({ dueOn: null, kind: 'final' })])))
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(text).toContain('DTSTART;VALUE=DATE:20260504')
    expect(text).toContain('SUMMARY:Frist: rapport fra sak 4\\, Fjelldal kommune')
    expect(text).toContain('TRIGGER:-P14D')
  })

  it('is the same file for the same reports, so that a calendar holds one of each', () => {
    expect(reportEvents(calendar([report()]))).toBe(reportEvents(calendar([report()])))
    expect(unfolded(reportEvents(calendar([report()])))).toContain('UID:a-status-2026-05-04@tildeling')
  })

  it('says on paper which report comes when, and which day is left to agree on', async () => {
    const text = linesOf(
      await renderDocument(buildReportCalendar(calendar([report(), report({ number: 5, dueOn: null })]))),
    )
    expect(text).toContain('04.05.2026 4 Trygg hjemreise')
    expect(text).toContain('etter avtale 5')
  })

  it('tells what is overdue or comes within the days asked for', () => {
    const reports = [
      report({ dueOn: '2026-04-01' }),
      report(),
      report({ dueOn: '2026-06-01' }),
      report({ dueOn: null }),
    ]
    expect(reportsDueSoon(reports, '2026-04-20', 14).map(({ dueOn }) => dueOn)).toEqual([
      '2026-04-01',
      '2026-05-04',
    ])
  })
})
