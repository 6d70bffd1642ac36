import { isIsoDate } from '#shared/i18n/calendar'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import type { Block, DocumentDefinition } from './definition'
import { listFoot } from './list-foot'
import { inParagraphs } from './paragraphs'
import { makePrintable } from './printable'

/** One application as a member assesses it on paper. */
export interface SheetCase {
  readonly number: number
  readonly title: string
  readonly applicant: string
  readonly partners: readonly string[]
  readonly requestedKroner: Kroner
  readonly summary: string
}

/** What assessment sheets are made from. */
export interface SheetsInput {
  readonly schemeName: string
  readonly fellowship: string
  readonly caseNumber: string
  readonly date: string
  /** Whose sheets they are; empty leaves a line for the name. */
  readonly member: string
  readonly scale: { readonly min: number; readonly max: number }
  readonly criteria: readonly string[]
  readonly cases: readonly SheetCase[]
}

/**
 * A sheet per application for those who read on paper: the facts, each criterion in the call's words with room for
 * a mark and a comment. For a scheme without numbers the criteria column is left out and a written assessment asked for.
 */
export function buildAssessmentSheets(input: SheetsInput): DocumentDefinition {
  const title = `Vurderingsskjema: ${input.schemeName}`
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
      { kind: 'facts', rows: [['Medlem', input.member === '' ? line(30) : input.member]] },
      ...input.cases.flatMap(one => sheetOf(one, input)),
    ],
    foot: listFoot(input.caseNumber, title),
    draftMark: null,
    warnings: [],
  })
}

const line = (length: number) => '_'.repeat(length)

function sheetOf(one: SheetCase, { criteria, scale }: SheetsInput): Block[] {
  return [
    { kind: 'heading', level: 2, text: `Sak ${one.number}: ${one.title}` },
    {
      kind: 'facts',
      rows: [
        ['Søker', one.applicant],
        ...(one.partners.length === 0 ? [] : [['Samarbeidsparter', one.partners.join(', ')] as const]),
        ['Søkt', formatKroner(one.requestedKroner)],
        ['Habil i saken', 'Ja / Nei, fordi:'],
      ],
    },
    ...inParagraphs(one.summary),
    ...(criteria.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { heading: 'Kriterium', align: 'left' as const, wide: true },
              { heading: `Poeng (${scale.min}–${scale.max})`, align: 'left' as const },
              { heading: 'Kommentar', align: 'left' as const, wide: true },
            ],
            rows: criteria.map(text => [text, '', '']),
          },
        ]),
    { kind: 'paragraph', text: [{ text: 'Samlet vurdering: ', bold: true }, line(48)] },
    { kind: 'paragraph', text: [line(66)] },
  ]
}
