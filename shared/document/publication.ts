import { isIsoDate } from '#shared/i18n/calendar'
import { formatDate } from '#shared/i18n/format-date'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import type { Outcome } from '#shared/round/kinds/decision-entries'
import type { Block, DocumentDefinition } from './definition'
import { listFoot } from './list-foot'
import { makePrintable } from './printable'

/** One decided application as the public may read of it: nothing of marks, scores, members or reasons. */
export interface PublishedCase {
  readonly number: number
  readonly title: string
  readonly applicant: string
  readonly partners: readonly string[]
  readonly summary: string
  readonly outcome: Outcome
  readonly requestedKroner: Kroner
  readonly awardKroner: Kroner
}

/** What a summary for publication is made from. */
export interface PublicationInput {
  readonly schemeName: string
  readonly fellowship: string
  readonly body: string
  readonly caseNumber: string
  readonly meetingDate: string
  readonly date: string
  readonly frameKroner: Kroner | null
  /** Whether also those who got nothing are named. */
  readonly withRefused: boolean
  readonly cases: readonly PublishedCase[]
}

/** A summary of the awards that can be laid on a web page: who gets how much for what. Internal marks are not in it. */
export function buildPublication(input: PublicationInput): DocumentDefinition {
  const title = `Tildelinger: ${input.schemeName}`
  const awarded = input.cases.filter(({ awardKroner }) => awardKroner > 0)
  const refused = input.cases.filter(({ awardKroner }) => awardKroner === 0)
  const sum = awarded.reduce((all, { awardKroner }) => all + awardKroner, 0)
  const requested = input.cases.reduce((all, { requestedKroner }) => all + requestedKroner, 0)
  const day = isIsoDate(input.meetingDate) ? formatDate(input.meetingDate) : input.meetingDate
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'paragraph',
      text: [
        `${input.body} i ${input.fellowship} fordelte ${formatKroner(sum)} til ${awarded.length} tiltak ${day}. Det kom ${input.cases.length} søknader om til sammen ${formatKroner(requested)}.${input.frameKroner === null ? '' : ` Rammen var ${formatKroner(input.frameKroner)}.`}`,
      ],
    },
    { kind: 'heading', level: 2, text: 'Tiltak som får tilskudd' },
    {
      kind: 'table',
      columns: [
        { heading: 'Tiltak', align: 'left', wide: true },
        { heading: 'Søker og samarbeidsparter', align: 'left', wide: true },
        { heading: 'Tildelt (kr)', align: 'right' },
      ],
      rows: awarded.map(one => [
        one.title,
        [one.applicant, one.partners.length === 0 ? '' : `Sammen med ${one.partners.join(', ')}`]
          .filter(text => text !== '')
          .join('\n'),
        formatKroner(one.awardKroner, 'none'),
      ]),
      total: ['Sum', '', formatKroner(sum, 'none')],
    },
  ]
  const summaries = awarded.filter(({ summary }) => summary.trim() !== '')
  if (summaries.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: 'Kort om tiltakene' })
    for (const one of summaries) {
      blocks.push({ kind: 'heading', level: 3, text: one.title })
      blocks.push({ kind: 'paragraph', text: [one.summary.trim()] })
    }
  }
  if (input.withRefused && refused.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: 'Søknader som ikke får tilskudd' })
    blocks.push({ kind: 'list', items: refused.map(one => `${one.title}, ${one.applicant}`) })
  }
  return makePrintable({
    kind: 'list',
    title,
    author: input.fellowship,
    subject: input.caseNumber,
    language: 'nb',
    date: isIsoDate(input.date) ? input.date : '1970-01-01',
    head: null,
    blocks,
    foot: listFoot(input.caseNumber, title),
    draftMark: null,
    warnings: [],
  })
}
