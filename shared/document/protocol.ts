import { err, ok, type Result } from '#shared/base/result'
import { isIsoDate } from '#shared/i18n/calendar'
import { fillTemplate } from '#shared/i18n/fill-template'
import { formatDateWithWeekday } from '#shared/i18n/format-date'
import { fullSentence } from '#shared/i18n/full-sentence'
import { formatMoment, localMoment } from '#shared/i18n/norwegian-time'
import { type ProtocolTexts, protocolTexts } from '#shared/i18n/protocol-texts'
import { formatKroner } from '#shared/money/format-kroner'
import type { Block, DocumentDefinition } from './definition'
import { makePrintable } from './printable'
import { caseBlocks, caseTable, otherItemBlocks } from './protocol-cases'
import { type Attendee, type ProtocolInput, reconcileFrame } from './protocol-input'
import { checkProtocol, type ProtocolProblem } from './protocol-problem'

/** Writes the texts of a protocol in its form of Norwegian. */
export type ProtocolWriter = (key: keyof ProtocolTexts, values?: Readonly<Record<string, string>>) => string

/**
 * The protocol of the meeting that decided a round: who was there, the frame and how it was spent, all cases in
 * one table, then each case with impartiality, decision and reasons. A final protocol is refused with every
 * problem: something required is empty, sums that disagree, more granted than the frame holds. A draft is
 * built all the same, unless an amount cannot be printed, and says KLADD on every page.
 */
export function buildProtocol(input: ProtocolInput): Result<DocumentDefinition, ProtocolProblem[]> {
  const problems = checkProtocol(input)
  const unprintable = problems.some(({ kind }) => kind === 'invalidAmount')
  if (problems.length > 0 && (!input.draft || unprintable)) return err(problems)

  const texts = protocolTexts[input.language]
  const write: ProtocolWriter = (key, values = {}) =>
    fillTemplate(
      texts[key],
      Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim() || '…'])),
    )
  const title = write('title', { body: input.body })
  return ok(
    makePrintable({
      kind: 'protocol',
      title,
      author: input.fellowship,
      subject: input.caseNumber,
      language: input.language,
      date: isIsoDate(input.date) ? input.date : '1970-01-01',
      head: null,
      blocks: [
        { kind: 'heading', level: 1, text: title },
        { kind: 'facts', rows: meetingFacts(input, write) },
        ...attendanceBlocks(input, write),
        ...frameBlocks(input, write),
        ...assessmentBlocks(input, write),
        ...caseTable(input, write),
        ...caseBlocks(input, write),
        ...otherItemBlocks(input, write),
        ...closingBlocks(input, write),
      ],
      foot: {
        left: `${write('case', { caseNumber: input.caseNumber })}  ·  ${title}`,
        page: texts.page,
        sender: '',
      },
      draftMark: input.draft ? write('draft') : null,
      warnings: [],
    }),
  )
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [text] })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

function meetingFacts(input: ProtocolInput, write: ProtocolWriter): (readonly [string, string])[] {
  const { date, start, end, place } = input.meeting
  const day = isIsoDate(date) ? formatDateWithWeekday(date, input.language) : `[${date}]`
  const rows: (readonly [string, string])[] = [
    [write('factTime'), write('timeSpan', { date: day, start, end })],
    [write('factPlace'), place],
    [write('factScheme'), [input.schemeName, input.fellowship].filter(text => text !== '').join(', ')],
    [write('factCase'), input.caseNumber],
  ]
  return rows.filter(([, value]) => value.trim() !== '')
}

function attendanceBlocks(input: ProtocolInput, write: ProtocolWriter): Block[] {
  if (input.attendance.length === 0) {
    return [heading(write('attendanceHeading')), paragraph(write('attendanceMissing'))]
  }
  const attended = ({ as }: Attendee): string => {
    if (as.kind === 'substitute') return write('substitute', { member: as.for })
    if (as.kind === 'observer') {
      return as.rights.trim() === '' ? write('observer') : write('observerWith', { rights: as.rights })
    }
    return write(as.kind === 'member' ? 'present' : as.kind)
  }
  const { seats, present, quorate, rule } = input.quorum
  return [
    heading(write('attendanceHeading')),
    {
      kind: 'table',
      columns: [
        { heading: write('columnName'), align: 'left', wide: true },
        { heading: write('columnRole'), align: 'left', wide: true },
        { heading: write('columnSide'), align: 'left' },
        { heading: write('columnAttendance'), align: 'left', wide: true },
      ],
      rows: input.attendance.map(person => [person.name, person.role, person.side, attended(person)]),
    },
    paragraph(
      [
        write(quorate === null ? 'quorumNotRecorded' : quorate ? 'quorate' : 'notQuorate', {
          present: String(present),
          seats: String(seats),
        }),
        ...(rule === null ? [] : [write('quorumRule', { atLeast: String(rule.atLeast) })]),
        ...(rule === null || rule.source.trim() === ''
          ? []
          : [write('quorumSource', { source: rule.source.trim().replace(/\.$/, '') })]),
      ].join(' '),
    ),
    ...(input.opening.trim() === '' ? [] : [heading(write('openingHeading')), paragraph(input.opening)]),
  ]
}

function frameBlocks(input: ProtocolInput, write: ProtocolWriter): Block[] {
  const { availableKroner, grantedKroner, restKroner } = reconcileFrame(input)
  const kroner = (amount: number) => formatKroner(amount, 'none')
  return [
    heading(write('frameHeading')),
    {
      kind: 'table',
      columns: [
        { heading: write('columnItem'), align: 'left', wide: true },
        { heading: write('columnKroner'), align: 'right' },
      ],
      rows: [
        ...input.frame.layers.map(layer => [layer.label, kroner(layer.kroner)]),
        ...input.frame.commitments.map(({ label, kroner: bound }) => [
          write('frameCommitment', { label }),
          kroner(-bound),
        ]),
        [write('frameAvailable'), kroner(availableKroner)],
        [write('frameGranted'), kroner(-grantedKroner)],
      ],
      total: [write('frameRest'), kroner(restKroner)],
    },
  ]
}

function assessmentBlocks({ weights, method }: ProtocolInput, write: ProtocolWriter): Block[] {
  const how = method.trim() === '' ? [] : [paragraph(method)]
  if (weights === null) {
    return [heading(write('assessmentHeading')), paragraph(write('noWeights')), ...how]
  }
  const percent = (value: number) => `${String(Math.round(value * 10) / 10).replace('.', ',')}\u00a0%`
  const { lockedAt, changed } = weights
  const locked =
    lockedAt === null
      ? write('weightsOpen')
      : write(weights.beforeMarks ? 'weightsLocked' : 'weightsLockedLate', {
          date: localMoment(lockedAt) === null ? `[${lockedAt}]` : formatMoment(lockedAt),
          name: weights.lockedBy,
        })
  return [
    heading(write('assessmentHeading')),
    ...how,
    paragraph(`${locked} ${write('weightsNote')}`),
    ...(changed === null
      ? []
      : [
          paragraph(
            write('weightsChanged', { date: formatMoment(changed.at), reason: fullSentence(changed.reason) }),
          ),
        ]),
    {
      kind: 'table',
      columns: [
        { heading: write('columnCriterion'), align: 'left', wide: true },
        { heading: write('columnWeight'), align: 'right' },
      ],
      rows: weights.criteria.map(({ text, weightPercent }) => [text, percent(weightPercent)]),
    },
  ]
}

function closingBlocks(input: ProtocolInput, write: ProtocolWriter): Block[] {
  const steps = input.nextSteps.filter(step => step.trim() !== '')
  return [
    ...(steps.length === 0 ? [] : [heading(write('nextHeading')), { kind: 'list' as const, items: steps }]),
    heading(write('signingHeading')),
    {
      kind: 'signatures',
      closing: write('signing'),
      signatories: input.signatories.filter(({ name }) => name.trim() !== ''),
      approval: input.approvedElectronically ? write('approvedElectronically') : null,
    },
  ]
}
