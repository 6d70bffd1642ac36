import { isIsoDate } from '#shared/i18n/calendar'
import { formatNumericDate } from '#shared/i18n/format-date'
import type { DocumentDefinition } from './definition'
import type { DueReport } from './due-reports'
import { listFoot } from './list-foot'
import { makePrintable } from './printable'
import type { WorkbookDefinition } from './workbook'

/** What a reporting calendar is made from. */
export interface ReportCalendarInput {
  readonly schemeName: string
  readonly fellowship: string
  readonly caseNumber: string
  readonly date: string
  readonly reports: readonly DueReport[]
}

const titleOf = ({ schemeName }: ReportCalendarInput) => `Rapporteringskalender: ${schemeName}`
const dayText = (dueOn: string | null) => (dueOn === null ? 'etter avtale' : formatNumericDate(dueOn))

/** All reports by day, for paper. */
export function buildReportCalendar(input: ReportCalendarInput): DocumentDefinition {
  const title = titleOf(input)
  return makePrintable({
    kind: 'list',
    title,
    author: input.fellowship,
    subject: input.caseNumber,
    language: 'nb',
    date: isIsoDate(input.date) ? input.date : '1970-01-01',
    head: null,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      input.reports.length === 0
        ? { kind: 'paragraph', text: ['Ingen vedtak fører til rapportering.'] }
        : {
            kind: 'table',
            columns: [
              { heading: 'Frist', align: 'left' },
              { heading: 'Sak', align: 'left' },
              { heading: 'Prosjekt og mottaker', align: 'left', wide: true },
              { heading: 'Rapport', align: 'left', wide: true },
            ],
            rows: input.reports.map(report => [
              dayText(report.dueOn),
              String(report.number),
              `${report.title}\n${report.recipient}`,
              [report.report, report.to === '' ? '' : `Til ${report.to}`, report.channel]
                .filter(text => text !== '')
                .join('\n'),
            ]),
          },
    ],
    foot: listFoot(input.caseNumber, title),
    draftMark: null,
    warnings: [],
  })
}

/** The same as a workbook, with how to reach each recipient and room to note what has come. */
export function buildReportWorkbook(input: ReportCalendarInput): WorkbookDefinition {
  const title = titleOf(input)
  return {
    title,
    sheets: [
      {
        name: 'Rapportering',
        above: [title],
        columns: [
          { heading: 'Frist', width: 12 },
          { heading: 'Sak', width: 8 },
          { heading: 'Prosjekt', width: 44 },
          { heading: 'Mottaker', width: 34 },
          { heading: 'Kontakt', width: 26 },
          { heading: 'E-post', width: 30 },
          { heading: 'Rapport', width: 60 },
          { heading: 'Sendes til', width: 24 },
          { heading: 'Kanal', width: 24 },
          { heading: 'Mottatt', width: 12 },
        ],
        rows: input.reports.map(report => [
          report.dueOn === null ? 'etter avtale' : { date: report.dueOn },
          String(report.number),
          report.title,
          report.recipient,
          report.contact,
          report.email,
          report.report,
          report.to,
          report.channel,
          null,
        ]),
      },
    ],
  }
}
