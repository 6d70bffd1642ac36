import { isIsoDate } from '#shared/i18n/calendar'
import { formatDate } from '#shared/i18n/format-date'
import { quote } from '#shared/i18n/quote'
import type { CallQuestion } from '#shared/round/question-view'
import type { Severity } from '#shared/scheme/scheme'
import type { ScreeningStatus } from '#shared/screening/screen-application'
import type { Block, DocumentDefinition } from './definition'
import { makePrintable } from './printable'
import type { WorkbookDefinition } from './workbook'

/** One finding as the report tells it. */
export interface ReportedFinding {
  readonly requirementId: string
  readonly requirement: string
  /** The sentence of the call; null for what the program itself asks. */
  readonly quote: string | null
  readonly severity: Severity
  readonly met: boolean | null
  readonly message: string
  /** The places that were looked at, in words. */
  readonly places: readonly string[]
  readonly overruled: {
    readonly met: boolean
    readonly reason: string
    readonly by: string
    /** The day, ISO. */
    readonly on: string
  } | null
}

/** One application as it was screened. */
export interface ReportedApplication {
  readonly number: number
  readonly title: string
  readonly applicant: string
  readonly status: ScreeningStatus
  readonly concluded: { readonly reason: string; readonly by: string; readonly on: string } | null
  readonly withdrawn: string | null
  readonly findings: readonly ReportedFinding[]
  /** The request for information that was made, if any. */
  readonly asked: { readonly on: string; readonly replyBy: string } | null
}

/** Everything that a report of the screening says. */
export interface ScreeningReport {
  readonly schemeName: string
  readonly fellowship: string
  readonly caseNumber: string
  readonly date: string
  /** The deadline or deadlines, in words. */
  readonly deadline: string
  readonly requirements: readonly {
    readonly id: string
    readonly text: string
    readonly quote: string | null
    readonly severity: Severity
  }[]
  readonly applications: readonly ReportedApplication[]
  /** What the call does not say, and what the secretariat has settled. */
  readonly questions: readonly CallQuestion[]
}

export const reportStatus: Readonly<Record<ScreeningStatus, string>> = {
  ready: 'Klar',
  unclear: 'Må avklares',
  dismissed: 'Avvises',
}

const severityText: Readonly<Record<Severity, string>> = {
  stop: 'må være oppfylt',
  warn: 'bør ses på',
  judge: 'vurderes av mennesker',
}

/** The report for paper and archive: the outcome of all, the requirements with their sentences, then each application. */
export function buildScreeningDocument(report: ScreeningReport): DocumentDefinition {
  const title = `Formalkontroll: ${report.schemeName}`
  return makePrintable({
    kind: 'list',
    title,
    author: report.fellowship,
    subject: report.caseNumber,
    language: 'nb',
    date: isIsoDate(report.date) ? report.date : '1970-01-01',
    head: null,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', rows: factsOf(report) },
      { kind: 'heading', level: 2, text: 'Alle søknader' },
      overview(report),
      { kind: 'heading', level: 2, text: 'Kravene' },
      requirementTable(report),
      ...questionBlocks(report),
      { kind: 'heading', level: 2, text: 'Søknad for søknad' },
      ...report.applications.flatMap(one => applicationBlocks(one, numbersOf(report))),
    ],
    foot: {
      left: [report.caseNumber === '' ? '' : `Sak ${report.caseNumber}`, title].filter(Boolean).join('  ·  '),
      page: 'Side {page} av {pages}',
      sender: '',
    },
    draftMark: null,
    warnings: [],
  })
}

/** The same as a workbook: one row an application, and one row a finding. */
export function buildScreeningWorkbook(report: ScreeningReport): WorkbookDefinition {
  const title = `Formalkontroll: ${report.schemeName}`
  const above = [title, `${report.fellowship}, ${formatDate(report.date)}`]
  return {
    title,
    sheets: [
      {
        name: 'Søknader',
        above,
        columns: [
          { heading: 'Nr.', width: 6 },
          { heading: 'Tittel', width: 50 },
          { heading: 'Søker', width: 30 },
          { heading: 'Utfall', width: 14 },
          { heading: 'Konkludert', width: 14 },
          { heading: 'Begrunnelse', width: 40 },
          { heading: 'Åpne krav', width: 10, numbers: 'kroner' },
          { heading: 'Varsler', width: 10, numbers: 'kroner' },
          { heading: 'Mangelbrev', width: 12 },
          { heading: 'Svarfrist', width: 12 },
          { heading: 'Trukket', width: 30 },
        ],
        rows: report.applications.map(one => [
          one.number,
          one.title,
          one.applicant,
          reportStatus[one.status],
          one.concluded === null ? 'Forslag' : { date: one.concluded.on },
          one.concluded?.reason ?? null,
          openCount(one, 'stop'),
          openCount(one, 'warn'),
          one.asked === null ? null : { date: one.asked.on },
          one.asked === null ? null : { date: one.asked.replyBy },
          one.withdrawn,
        ]),
      },
      {
        name: 'Funn',
        above,
        columns: [
          { heading: 'Søknad', width: 8 },
          { heading: 'Tittel', width: 36 },
          { heading: 'Krav', width: 44 },
          { heading: 'Alvor', width: 20 },
          { heading: 'Resultat', width: 14 },
          { heading: 'Funn', width: 60 },
          { heading: 'Utlysningen sier', width: 60 },
          { heading: 'Lette i', width: 36 },
          { heading: 'Overprøvd til', width: 14 },
          { heading: 'Begrunnelse', width: 40 },
          { heading: 'Av', width: 16 },
          { heading: 'Dato', width: 12 },
        ],
        rows: report.applications.flatMap(one =>
          one.findings.map(finding => [
            one.number,
            one.title,
            finding.requirement,
            severityText[finding.severity],
            resultText(finding.met),
            finding.message,
            finding.quote ?? 'Står ikke i utlysningen',
            finding.places.join(', '),
            finding.overruled === null ? null : resultText(finding.overruled.met),
            finding.overruled?.reason ?? null,
            finding.overruled?.by ?? null,
            finding.overruled === null ? null : { date: finding.overruled.on },
          ]),
        ),
      },
      ...(report.questions.length === 0
        ? []
        : [
            {
              name: 'Avklaringer',
              above,
              columns: [
                { heading: 'Det utlysningen ikke sier klart', width: 70 },
                { heading: 'Avklart slik', width: 60 },
                { heading: 'Dato', width: 12 },
              ],
              rows: report.questions.map(({ text, settled }) => [
                text,
                settled?.answer ?? 'Ikke avklart',
                settled === null ? null : { date: settled.on },
              ]),
            },
          ]),
    ],
  }
}

function factsOf({
  applications,
  date,
  deadline,
  fellowship,
}: ScreeningReport): (readonly [string, string])[] {
  const count = (status: ScreeningStatus) => applications.filter(one => one.status === status).length
  const overruled = applications.reduce(
    (sum, one) => sum + one.findings.filter(finding => finding.overruled !== null).length,
    0,
  )
  return [
    ['Helsefellesskap', fellowship],
    ['Dato', isIsoDate(date) ? formatDate(date) : date],
    ['Frist', deadline],
    ['Søknader', String(applications.length)],
    [
      'Utfall',
      `${count('ready')} klare, ${count('unclear')} må avklares, ${count('dismissed')} foreslås eller er konkludert avvist`,
    ],
    ['Overprøvde funn', String(overruled)],
  ]
}

function overview({ applications }: ScreeningReport): Block {
  return {
    kind: 'table',
    columns: [
      { heading: 'Nr.', align: 'left' },
      { heading: 'Prosjekt og søker', align: 'left', wide: true },
      { heading: 'Utfall', align: 'left' },
      { heading: 'Åpne krav', align: 'right' },
      { heading: 'Varsler', align: 'right' },
    ],
    rows: applications.map(one => [
      String(one.number),
      `${one.title}\n${one.applicant}`,
      `${reportStatus[one.status]}${one.concluded === null ? '' : ' (konkludert)'}${one.withdrawn === null ? '' : ', trukket'}`,
      String(openCount(one, 'stop')),
      String(openCount(one, 'warn')),
    ]),
  }
}

function requirementTable(report: ScreeningReport): Block {
  const numbers = numbersOf(report)
  return {
    kind: 'table',
    columns: [
      { heading: 'Nr.', align: 'left' },
      { heading: 'Krav og setningen det bygger på', align: 'left', wide: true },
      { heading: 'Alvor', align: 'left' },
    ],
    rows: report.requirements.map(({ id, text, quote: sentence, severity }) => [
      numbers.get(id) ?? '',
      `${text}\n${sentence === null ? 'Kravet står ikke i utlysningen. Programmet foreslår det.' : quote(sentence)}`,
      severityText[severity],
    ]),
  }
}

function questionBlocks({ questions }: ScreeningReport): Block[] {
  if (questions.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Det utlysningen ikke sier klart' },
    {
      kind: 'table',
      columns: [
        { heading: 'Spørsmål', align: 'left', wide: true },
        { heading: 'Avklart slik', align: 'left', wide: true },
      ],
      rows: questions.map(({ text, settled }) => [
        text,
        settled === null ? 'Ikke avklart' : `${settled.answer}\n(${formatDate(settled.on)})`,
      ]),
    },
  ]
}

function applicationBlocks(one: ReportedApplication, numbers: ReadonlyMap<string, string>): Block[] {
  const rows: (readonly [string, string])[] = [
    ['Søker', one.applicant],
    ['Utfall', reportStatus[one.status]],
  ]
  if (one.concluded === null)
    rows.push(['Konklusjon', 'Ingen har konkludert. Utfallet er forslaget fra kontrollen.'])
  else {
    const reason = one.concluded.reason === '' ? '' : ` ${one.concluded.reason}`
    rows.push(['Konklusjon', `Av ${one.concluded.by} ${formatDate(one.concluded.on)}.${reason}`])
  }
  if (one.withdrawn !== null) rows.push(['Trukket', one.withdrawn])
  if (one.asked !== null) {
    rows.push(['Mangelbrev', `Laget ${formatDate(one.asked.on)}, svarfrist ${formatDate(one.asked.replyBy)}`])
  }
  return [
    { kind: 'heading', level: 3, text: `Søknad ${one.number}: ${one.title}` },
    { kind: 'facts', rows },
    {
      kind: 'table',
      columns: [
        { heading: 'Krav', align: 'left' },
        { heading: 'Funn og hvor det er lett', align: 'left', wide: true },
        { heading: 'Resultat', align: 'left' },
      ],
      rows: one.findings.map(finding => [
        numbers.get(finding.requirementId) ?? '–',
        findingText(finding, numbers.has(finding.requirementId)),
        finding.overruled === null
          ? resultText(finding.met)
          : `${resultText(finding.overruled.met)} (overprøvd)`,
      ]),
    },
  ]
}

function findingText(finding: ReportedFinding, known: boolean): string {
  const { overruled } = finding
  return [
    known ? '' : finding.requirement,
    finding.message,
    finding.places.length === 0 ? '' : `Lette i: ${finding.places.join(', ')}.`,
    overruled === null
      ? ''
      : `Overprøvd til ${resultText(overruled.met).toLowerCase()} av ${overruled.by} ${formatDate(overruled.on)}: ${overruled.reason}`,
  ]
    .filter(line => line !== '')
    .join('\n')
}

function resultText(met: boolean | null): string {
  return met === null ? 'Må vurderes' : met ? 'Oppfylt' : 'Ikke oppfylt'
}

function openCount({ findings }: ReportedApplication, severity: Severity): number {
  return findings.filter(one => one.severity === severity && (one.overruled?.met ?? one.met) !== true).length
}

function numbersOf({ requirements }: ScreeningReport): ReadonlyMap<string, string> {
  return new Map(requirements.map(({ id }, index) => [id, `K${index + 1}`]))
}
