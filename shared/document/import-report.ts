import { formatDate } from '#shared/i18n/format-date'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import type { DatedReport } from '#shared/round/import-view'
import type { ImportedItem, ImportReport } from '#shared/round/kinds/import-entries'
import type { Block, DocumentDefinition } from './definition'
import { makePrintable } from './printable'
import type { WorkbookDefinition } from './workbook'

/** One line of a report: the file, what became of it, and what to do about it (empty: nothing). */
export interface ReportLine {
  readonly outcome: string
  readonly file: string
  readonly title: string
  readonly todo: string
}

/** The report line by line, what needs somebody first: refused, warnings, left out, unread, taken in, the same. */
export function importReportLines(report: ImportReport): readonly ReportLine[] {
  const isUnread = ({ reason }: ImportReport['rejected'][number]) => reason === 'cancelled'
  const items = (outcome: string, list: readonly ImportedItem[], todo = ''): readonly ReportLine[] =>
    list.map(({ file, title }) => ({ outcome, file, title, todo }))
  const said = (outcome: string, list: readonly { file: string; message: string }[]) =>
    list.map(({ file, message }): ReportLine => ({ outcome, file, title: '', todo: bare(file, message) }))
  return [
    ...said(
      'Avvist',
      report.rejected.filter(one => !isUnread(one)),
    ),
    ...said('Advarsel', report.warnings),
    ...said('Ikke lest', report.rejected.filter(isUnread)),
    ...items('Ikke tatt inn', report.left, 'Importer filen på nytt hvis søknaden likevel skal med.'),
    ...items('Ny søknad', report.imported),
    ...items('Ny versjon', report.updated, 'Se forskjellene under Historikk på søknaden.'),
    ...items('Lik fra før', report.duplicates),
  ]
}

/** The report for paper, and for the archive. The day is that of the import. */
export function importReportDocument({ report, at }: DatedReport, roundTitle: string): DocumentDefinition {
  const day = norwegianDay(at)
  const lines = importReportLines(report)
  const title = `Importrapport: ${roundTitle}`
  return makePrintable({
    kind: 'protocol',
    title,
    author: 'Tildeling',
    subject: title,
    language: 'nb',
    date: day,
    head: null,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: [`Lest inn ${formatDate(day)}.`] },
      { kind: 'facts', rows: counts(lines) },
      ...section('Må følges opp', lines, ['Avvist', 'Advarsel', 'Ikke lest', 'Ikke tatt inn']),
      ...section('Tatt inn', lines, ['Ny søknad', 'Ny versjon']),
      ...section('Like fra før, ikke tatt inn', lines, ['Lik fra før']),
    ],
    foot: { left: title, page: 'Side {page} av {pages}', sender: '' },
    draftMark: null,
    warnings: [],
  })
}

/** The report for a spreadsheet; every cell is text. */
export function importReportWorkbook({ report, at }: DatedReport, roundTitle: string): WorkbookDefinition {
  const title = `Importrapport: ${roundTitle}`
  return {
    title,
    sheets: [
      {
        name: 'Importrapport',
        above: [title, `Lest inn ${formatDate(norwegianDay(at))}`],
        columns: [
          { heading: 'Utfall', width: 16 },
          { heading: 'Fil', width: 44 },
          { heading: 'Søknad', width: 50 },
          { heading: 'Gjøres', width: 90 },
        ],
        rows: importReportLines(report).map(({ outcome, file, title: name, todo }) => [
          outcome,
          file,
          name,
          todo,
        ]),
      },
    ],
  }
}

function counts(lines: readonly ReportLine[]): readonly (readonly [string, string])[] {
  const byOutcome = new Map<string, number>()
  for (const { outcome } of lines) byOutcome.set(outcome, (byOutcome.get(outcome) ?? 0) + 1)
  return [...byOutcome].map(([outcome, count]) => [outcome, String(count)])
}

function section(
  heading: string,
  lines: readonly ReportLine[],
  outcomes: readonly string[],
): readonly Block[] {
  const own = lines.filter(({ outcome }) => outcomes.includes(outcome))
  if (own.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      columns: [
        { heading: 'Utfall', align: 'left' },
        { heading: 'Fil', align: 'left', wide: true },
        { heading: 'Søknad og hva som gjøres', align: 'left', wide: true },
      ],
      rows: own.map(({ outcome, file, title, todo }) => [
        outcome,
        breakable(file),
        [title, todo].filter(text => text !== '').join('. '),
      ]),
    },
  ]
}

/** A line breaks after these, also where a file name has no spaces. */
function breakable(file: string): string {
  return file.replace(/([_/\\.])(?=\S)/g, '$1\u200b')
}

function bare(file: string, message: string): string {
  const text = message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
}
