import { isIsoDate } from '#shared/i18n/calendar'
import { formatPeriod } from '#shared/i18n/format-date'
import { fullSentence } from '#shared/i18n/full-sentence'
import { formatKroner } from '#shared/money/format-kroner'
import { sumKroner } from '#shared/money/kroner'
import type { Block, Inline } from './definition'
import { inParagraphs } from './paragraphs'
import type { ProtocolWriter } from './protocol'
import type { ImpartialityRecord, MeetingRecord, ProtocolCase, ProtocolInput } from './protocol-input'

/** All cases in one table with their sums; the recommended amount has a column only where one was recommended. */
export function caseTable({ cases }: ProtocolInput, write: ProtocolWriter): Block[] {
  const kroner = (amount: number | null) => (amount === null ? '' : formatKroner(amount, 'none'))
  const recommended = cases.some(({ recommendedKroner }) => recommendedKroner !== null)
  const amounts = (requested: string, recommendedText: string, award: string) =>
    recommended ? [requested, recommendedText, award] : [requested, award]
  const sum = (of: (decided: ProtocolCase) => number) => kroner(sumKroner(cases.map(of)))
  return [
    { kind: 'heading', level: 2, text: write('allCasesHeading') },
    {
      kind: 'table',
      columns: [
        { heading: write('columnNumber'), align: 'left' },
        { heading: write('columnProject'), align: 'left', wide: true },
        ...amounts(write('columnRequested'), write('columnRecommended'), write('columnAward')).map(text => ({
          heading: text,
          align: 'right' as const,
        })),
        { heading: write('columnOutcome'), align: 'left' },
      ],
      rows: cases.map(decided => [
        decided.number,
        `${decided.title}\n${decided.applicant}`,
        ...amounts(
          kroner(decided.requestedKroner),
          kroner(decided.recommendedKroner),
          kroner(decided.awardKroner),
        ),
        write(decided.outcome),
      ]),
      total: [
        '',
        write('sum'),
        ...amounts(
          sum(decided => decided.requestedKroner),
          sum(decided => decided.recommendedKroner ?? 0),
          sum(decided => decided.awardKroner),
        ),
        '',
      ],
    },
  ]
}

/** Each case by itself: facts, impartiality, decision, reasons, conditions, dissent. */
export function caseBlocks(input: ProtocolInput, write: ProtocolWriter): Block[] {
  return [
    { kind: 'heading', level: 2, text: write('casesHeading') },
    ...input.cases.flatMap(decided => oneCase(decided, input.body, write)),
  ]
}

function oneCase(decided: ProtocolCase, body: string, write: ProtocolWriter): Block[] {
  const { reasons } = decided
  const conditions = decided.conditions.filter(text => text.trim() !== '')
  return [
    {
      kind: 'heading',
      level: 3,
      text: write('caseTitle', { number: decided.number, project: decided.title }),
    },
    { kind: 'facts', rows: caseFacts(decided, write) },
    labelled(
      write('impartiality'),
      decided.impartiality.length === 0
        ? write('noImpartiality')
        : decided.impartiality.map(record => impartialityText(record, write)).join(' '),
    ),
    ...participationBlocks(decided, write),
    ...(decided.agreedOverall == null
      ? []
      : [labelled(write('agreedOverall'), agreedOverallText(decided.agreedOverall, write))]),
    ...(decided.agreed === undefined || decided.agreed.length === 0
      ? []
      : [labelled(write('agreed'), `${decided.agreed.map(one => agreedText(one, write)).join('; ')}.`)]),
    labelled(
      write('decisionLabel'),
      `${decisionText(decided, body, write)} ${voteText(decided, write)}`.trim(),
    ),
    ...inParagraphs([reasons.rules, reasons.facts, reasons.considerations].join('\n'), write('reasons')),
    ...(decided.departure === null ? [] : [labelled(write('departure'), decided.departure)]),
    ...(decided.changed ? [labelled(write('changed'), decided.changed)] : []),
    ...(conditions.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: [write('conditions')] satisfies Inline[] },
          { kind: 'list' as const, items: conditions },
        ]),
    ...recordBlocks(decided, write),
  ]
}

const labelled = (label: string, text: string): Block => ({
  kind: 'paragraph',
  text: [{ text: label, bold: true }, ` ${text}`],
})

/** The items besides the applications: what was said, proposed and decided. */
export function otherItemBlocks({ otherItems }: ProtocolInput, write: ProtocolWriter): Block[] {
  if (otherItems.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: write('otherItemsHeading') },
    ...otherItems.flatMap((item): Block[] => {
      const vote = voteText(item, write)
      return [
        { kind: 'heading', level: 3, text: item.title },
        ...(vote === '' ? [] : [labelled(write('decisionLabel'), vote)]),
        ...recordBlocks(item, write),
      ]
    }),
  ]
}

function recordBlocks({ note, proposals, dissent }: MeetingRecord, write: ProtocolWriter): Block[] {
  return [
    ...(note.trim() === '' ? [] : inParagraphs(note, write('discussed'))),
    ...proposals.map(({ name, text }) => labelled(write('proposal', { name }), text)),
    ...dissent.map(({ name, text }) => labelled(write('dissent', { name }), text)),
  ]
}

function participationBlocks({ participation }: ProtocolCase, write: ProtocolWriter): Block[] {
  if (participation === null) return []
  const { present, seats, quorate } = participation
  const key = quorate === null ? 'caseParticipation' : quorate ? 'caseQuorate' : 'caseNotQuorate'
  return [labelled(write('participation'), write(key, { present: String(present), seats: String(seats) }))]
}

type Agreed = NonNullable<ProtocolCase['agreed']>[number]

function agreedOverallText(
  { category, text, disagreed }: NonNullable<ProtocolCase['agreedOverall']>,
  write: ProtocolWriter,
): string {
  return [`${category}${againstText(disagreed, write)}.`, fullSentence(text)].filter(Boolean).join(' ')
}

function againstText(disagreed: readonly string[], write: ProtocolWriter): string {
  return disagreed.length === 0 ? '' : ` (${write('disagreed')} ${disagreed.join(', ')})`
}

function agreedText({ criterion, mark, disagreed }: Agreed, write: ProtocolWriter): string {
  const against = againstText(disagreed, write)
  return `${criterion}: ${String(mark).replace('.', ',')}${against}`
}

function caseFacts(decided: ProtocolCase, write: ProtocolWriter): (readonly [string, string])[] {
  const years = Object.entries(decided.awardByYear).sort(([a], [b]) => a.localeCompare(b))
  const { period } = decided
  const rows: (readonly [string, string])[] = [
    [write('factApplicant'), decided.applicant],
    [write('factRequested'), formatKroner(decided.requestedKroner)],
  ]
  if (decided.localRank !== null) rows.push([write('factLocalRank'), String(decided.localRank)])
  if (decided.recommendedKroner !== null) {
    rows.push([write('factRecommended'), formatKroner(decided.recommendedKroner)])
  }
  rows.push([write('factAward'), formatKroner(decided.awardKroner)])
  if (years.length > 1) {
    for (const [year, kroner] of years) rows.push([write('factAwardYear', { year }), formatKroner(kroner)])
  }
  for (const { party, kroner } of decided.awardByParty ?? []) {
    rows.push([write('factAwardParty', { party }), formatKroner(kroner)])
  }
  if (period !== null && isIsoDate(period.from) && isIsoDate(period.to)) {
    rows.push([write('factPeriod'), formatPeriod(period.from, period.to)])
  }
  return rows
}

function impartialityText(record: ImpartialityRecord, write: ProtocolWriter): string {
  const { member, substitute } = record
  const ground = record.ground.trim().replace(/\.$/, '')
  return [
    ground === '' ? write('impartialityAsked', { member }) : write('impartialityGround', { member, ground }),
    ...[fullSentence(record.discussion)].filter(Boolean),
    write('impartialityRuling', { member, ruling: write(record.ruling) }),
    ...(record.leftTheRoom ? [write('impartialityLeft', { member })] : []),
    ...(substitute === null ? [] : [write('impartialitySubstitute', { substitute })]),
  ].join(' ')
}

function decisionText(decided: ProtocolCase, body: string, write: ProtocolWriter): string {
  const decisions = {
    granted: 'decisionGranted',
    reduced: 'decisionReduced',
    rejected: 'decisionRejected',
    dismissed: 'decisionDismissed',
    deferred: 'decisionDeferred',
  } as const
  return write(decisions[decided.outcome], {
    body,
    award: formatKroner(decided.awardKroner),
    requested: formatKroner(decided.requestedKroner),
  })
}

function voteText({ decidedBy }: MeetingRecord, write: ProtocolWriter): string {
  if (decidedBy === null) return ''
  if (decidedBy.kind === 'consensus') return write('byConsensus')
  const counted = write('byVote', {
    for: String(decidedBy.for),
    against: String(decidedBy.against),
    abstained: String(decidedBy.abstained),
  })
  return decidedBy.castingVote ? `${counted} ${write('byCastingVote')}` : counted
}
