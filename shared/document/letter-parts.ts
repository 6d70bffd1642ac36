import { formatAccount } from '#shared/i18n/format-identifier'
import { fullSentence } from '#shared/i18n/full-sentence'
import type { LetterTextKey } from '#shared/i18n/letter-texts-nb'
import { listInWords, numberInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'
import { samiNames } from '#shared/i18n/sami-languages'
import { formatKroner } from '#shared/money/format-kroner'
import { isKroner } from '#shared/money/kroner'
import type { LetterPart } from '#shared/scheme/letter-template'
import type { Block } from './definition'
import { findLegalBasis } from './legal-basis'
import { isAward, type LetterInput, type ReportingDuty } from './letter-input'
import type { LetterWriter } from './letter-writer'
import { inParagraphs } from './paragraphs'

type PartWriter = (input: LetterInput, write: LetterWriter) => readonly Block[]

const forAwards =
  (part: PartWriter): PartWriter =>
  (input, write) =>
    isAward(input.decision.outcome) ? part(input, write) : []

/** What each part of a letter says: nothing where it does not belong to the outcome. */
export const letterPartBlocks: Readonly<Record<LetterPart, PartWriter>> = {
  title: (_, write) => [{ kind: 'heading', level: 1, text: write.title() }],
  result: resultBlocks,
  sami: samiBlocks,
  facts: forAwards(grantBlocks),
  conditions: forAwards(conditionBlocks),
  payment: forAwards(paymentBlocks),
  reporting: forAwards(reportingBlocks),
  reasons: reasonBlocks,
  change: forAwards(changeBlocks),
  control: forAwards(controlBlocks),
  next: nextBlocks,
  appeal: appealBlocks,
  contact: contactBlocks,
  signatures: signatureBlocks,
  copies: copyBlocks,
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [text] })

function kroner(amount: number | null, write: LetterWriter): string {
  return amount !== null && isKroner(amount) ? formatKroner(amount) : write.or('', 'award')
}

function resultBlocks({ scheme, application, decision, meeting }: LetterInput, write: LetterWriter): Block[] {
  const results = {
    granted: 'resultGranted',
    reduced: 'resultReduced',
    rejected: 'resultRejected',
    dismissed: 'resultDismissed',
    deferred: 'resultDeferred',
  } as const
  const title = write.or(application.title, 'applicationTitle')
  const several = application.severalYears
  const fellowship = scheme.fellowship.trim() === '' ? '' : ` i ${scheme.fellowship.trim()}`
  return [
    {
      kind: 'lead',
      text: write.text(
        several !== undefined && decision.outcome === 'granted'
          ? 'resultGrantedYear'
          : results[decision.outcome],
        {
          year: several?.decided ?? '',
          body: write.or(meeting.body, 'bodyName'),
          quotedProject: quote(title),
          award: kroner(decision.awardKroner, write),
          requested: kroner(application.requestedKroner, write),
        },
      ),
    },
    paragraph(
      write.text(decision.outcome === 'deferred' ? 'decidedDeferred' : 'decided', {
        meetingDate: write.date(meeting.date),
        meetingCase: write.or(meeting.caseNumber, 'meetingCaseNumber'),
        quotedScheme: quote(write.or(scheme.name, 'schemeName')) + fellowship,
      }),
    ),
    ...(decision.replaces === undefined ? [] : replacesBlocks(decision.replaces, write)),
    ...(several === undefined || decision.outcome === 'dismissed'
      ? []
      : [
          paragraph(
            write.text('otherYears', {
              year: several.decided,
              amounts: listInWords(
                several.others.map(({ year, kroner: amount }) => `${kroner(amount, write)} for ${year}`),
              ),
            }),
          ),
        ]),
  ]
}

function replacesBlocks(
  { meetingDate, reason }: NonNullable<LetterInput['decision']['replaces']>,
  write: LetterWriter,
): Block[] {
  const earlier =
    meetingDate === null
      ? write.text('replaces')
      : write.text('replacesOf', { date: write.date(meetingDate) })
  return inParagraphs(`${earlier} ${write.text('replacesReason', { reason: fullSentence(reason) })}`)
}

function grantBlocks({ scheme, application, decision }: LetterInput, write: LetterWriter): Block[] {
  const years = Object.entries(decision.awardByYear).sort(([a], [b]) => a.localeCompare(b))
  const period = (from: string, to: string) => `${write.date(from)} til ${write.date(to)}`
  const rows: (readonly [string, string])[] = [
    [write.text('factAward'), kroner(decision.awardKroner, write)],
    ...(years.length > 1
      ? years.map(([year, amount]) => [write.text('factAwardYear', { year }), kroner(amount, write)] as const)
      : []),
    ...(decision.awardByParty ?? []).map(
      ({ party, kroner: amount }) =>
        [
          write.text('factAwardParty', { party: write.or(party, 'awardParty') }),
          kroner(amount, write),
        ] as const,
    ),
    ...(decision.outcome === 'reduced'
      ? [[write.text('factRequested'), kroner(application.requestedKroner, write)] as const]
      : []),
    [
      write.text('factAwardPeriod'),
      decision.awardPeriod === null
        ? write.or('', 'awardPeriod')
        : period(decision.awardPeriod.from, decision.awardPeriod.to),
    ],
  ]
  if (application.period !== null) {
    rows.push([write.text('factProjectPeriod'), period(application.period.from, application.period.to)])
  }
  if ((application.purpose ?? '').trim() !== '') {
    rows.push([write.text('factPurpose'), application.purpose ?? ''])
  }
  const first = years[0]
  const later =
    first === undefined || years.length < 2
      ? []
      : [
          paragraph(write.text('multiYear', { firstYear: first[0] })),
          ...((scheme.yearlyConfirmation ?? '').trim() === ''
            ? []
            : [
                paragraph(
                  write.text('yearlyConfirmation', { quoted: quote(scheme.yearlyConfirmation ?? '') }),
                ),
              ]),
        ]
  return [{ kind: 'heading', level: 2, text: write.text('factsHeading') }, { kind: 'facts', rows }, ...later]
}

function samiBlocks({ sami }: LetterInput): Block[] {
  if (sami === undefined || sami.text.trim() === '') return []
  const { language, text } = sami
  const heading: Block = { kind: 'heading', level: 2, text: samiNames[language], language }
  return [heading, ...inParagraphs(text).map(block => ({ ...block, language }))]
}

const filled = (texts: readonly string[]) => texts.filter(text => text.trim() !== '')

function conditionBlocks({ scheme, decision }: LetterInput, write: LetterWriter): Block[] {
  return [
    { kind: 'heading', level: 2, text: write.text('conditionsHeading') },
    paragraph(write.text('conditionsIntro')),
    {
      kind: 'list',
      items: [write.text('conditionUse'), ...filled(scheme.conditions), ...filled(decision.conditions)],
    },
  ]
}

function paymentBlocks({ scheme, recipient }: LetterInput, write: LetterWriter): Block[] {
  const account = formatAccount(recipient.account ?? '')
  const marking = scheme.payment.marking?.trim() ?? ''
  const payment = [
    write.or(scheme.payment.text, 'payment'),
    ...(marking === '' ? [] : [write.text('paymentMarking', { marking })]),
    ...(account === '' ? [] : [write.text('paymentAccount', { account })]),
  ]
  return [{ kind: 'heading', level: 2, text: write.text('paymentHeading') }, paragraph(payment.join(' '))]
}

function reportingBlocks({ scheme }: LetterInput, write: LetterWriter): Block[] {
  return [
    { kind: 'heading', level: 2, text: write.text('reportingHeading') },
    ...(scheme.reporting.length === 0
      ? [paragraph(write.or('', 'reporting'))]
      : [
          paragraph(write.text('reportingIntro')),
          { kind: 'list' as const, items: scheme.reporting.map(duty => dutyLine(duty, write)) },
        ]),
  ]
}

function dutyLine(duty: ReportingDuty, write: LetterWriter): string {
  const due =
    duty.dueOn !== null ? write.text('reportDueOn', { date: write.date(duty.dueOn) }) : (duty.dueText ?? '')
  const recipient = duty.recipient?.trim() ?? ''
  const channel = duty.channel?.trim() ?? ''
  const contents = duty.contents.filter(text => text.trim() !== '')
  const sent = [
    recipient === '' ? write.text('reportSent') : write.text('reportTo', { recipient }),
    due.trim(),
    channel === '' ? '' : write.text('reportChannel', { channel }),
  ].filter(part => part !== '')
  return [
    fullSentence(write.or(duty.report, 'report')),
    ...(sent.length === 1 && recipient === '' ? [] : [fullSentence(sent.join(' '))]),
    ...(contents.length === 0 ? [] : [write.text('reportContents', { contents: contents.join('; ') })]),
  ].join(' ')
}

function reasonBlocks({ decision }: LetterInput, write: LetterWriter): Block[] {
  const { outcome, reasons } = decision
  if (outcome === 'deferred') {
    return [
      { kind: 'heading', level: 2, text: write.text('reasonsHeadingDeferred') },
      ...inParagraphs(write.or(reasons.considerations, 'reasonConsiderations')),
    ]
  }
  const failed = outcome === 'dismissed' ? decision.failedRequirements.filter(text => text.trim() !== '') : []
  const criteria = decision.criteriaReliedOn.filter(text => text.trim() !== '')
  return [
    { kind: 'heading', level: 2, text: write.text('reasonsHeading') },
    ...(failed.length === 0
      ? []
      : [paragraph(write.text('failedRequirements')), { kind: 'list' as const, items: failed }]),
    ...inParagraphs(write.or(reasons.rules, 'reasonRules'), write.text('reasonRules')),
    ...(criteria.length === 0
      ? []
      : [paragraph(write.text('criteria')), { kind: 'list' as const, items: criteria.map(quote) }]),
    ...inParagraphs(write.or(reasons.facts, 'reasonFacts'), write.text('reasonFacts')),
    ...inParagraphs(
      write.or(reasons.considerations, 'reasonConsiderations'),
      write.text('reasonConsiderations'),
    ),
  ]
}

function changeBlocks({ scheme, meeting }: LetterInput, write: LetterWriter): Block[] {
  return [
    { kind: 'heading', level: 2, text: write.text('changeHeading') },
    paragraph(write.text('change', { body: write.or(meeting.body, 'bodyName') })),
    ...fromCall(scheme.misuse, write),
  ]
}

function controlBlocks({ scheme, meeting }: LetterInput, write: LetterWriter): Block[] {
  return [
    { kind: 'heading', level: 2, text: write.text('controlHeading') },
    paragraph(write.text('control', { body: write.or(meeting.body, 'bodyName') })),
    ...fromCall(scheme.repayment, write),
  ]
}

function fromCall(texts: readonly string[], write: LetterWriter): Block[] {
  const quoted = filled(texts).map(quote)
  return quoted.length === 0 ? [] : [paragraph(write.text('fromCall', { quoted: quoted.join(' ') }))]
}

function nextBlocks({ scheme, decision }: LetterInput, write: LetterWriter): Block[] {
  const section = (heading: LetterTextKey, text: string): Block[] => [
    { kind: 'heading', level: 2, text: write.text(heading) },
    ...inParagraphs(text),
  ]
  if (decision.outcome === 'deferred') return section('afterDeferralHeading', write.text('afterDeferral'))
  const call = scheme.nextCall?.trim() ?? ''
  if (isAward(decision.outcome)) return []
  return section('nextCallHeading', call === '' ? write.text('nextCallDefault') : call)
}

function appealBlocks({ scheme, meeting, decision, language }: LetterInput, write: LetterWriter): Block[] {
  const section = (heading: LetterTextKey, ...texts: string[]): Block[] => [
    { kind: 'heading', level: 2, text: write.text(heading) },
    ...texts.map(paragraph),
  ]
  const { appealable, appealBody, basisSet } = scheme.legal
  if (decision.outcome === 'deferred') return section('accessHeading', write.text('accessOnRequest'))
  if (appealable === 'no') {
    return section('appealHeading', write.text('noAppeal'), write.text('accessOnRequest'))
  }
  const basis = findLegalBasis(basisSet, meeting.date)
  if (appealable === 'undecided' || (appealBody ?? '').trim() === '' || !basis.ok) {
    return section('appealHeading', write.text('appealUndecided'))
  }
  const act = basis.value.shortName[language]
  const { appeal, access } = basis.value.paragraphs
  return section(
    'appealHeading',
    write.text('appeal', {
      appealBody: appealBody ?? '',
      body: write.or(meeting.body, 'bodyName'),
      weeks: numberInWords(basis.value.appealWeeks),
      appealRule: noBreak(`${act} ${appeal}`),
    }),
    write.text('access', { accessRule: noBreak(`${act} ${access}`) }),
  )
}

/** "forvaltningsloven §§ 28 til 32" may break after the act's name only. */
function noBreak(reference: string): string {
  const [act = '', ...rest] = reference.split(' ')
  return `${act} ${rest.join('\u00a0')}`
}

function contactBlocks(input: LetterInput, write: LetterWriter): Block[] {
  const { sender } = input
  const caseOfficer = write.or(input.caseOfficer, 'caseOfficer')
  const ways = [
    ...(sender.phone.trim() === ''
      ? []
      : [write.text('phone', { phone: sender.phone.trim().replaceAll(' ', '\u00a0') })]),
    ...(sender.email.trim() === '' ? [] : [sender.email.trim()]),
  ]
  const contact =
    ways.length === 0
      ? write.text('contact', { caseOfficer })
      : write.text('contactBy', { caseOfficer, contact: ways.join(', ') })
  return [{ kind: 'heading', level: 2, text: write.text('contactHeading') }, paragraph(contact)]
}

function signatureBlocks({ signatories, ...input }: LetterInput, write: LetterWriter): Block[] {
  const signing = signatories.filter(({ name }) => name.trim() !== '')
  return [
    {
      kind: 'signatures',
      closing: write.text('closing'),
      signatories: signing.length > 0 ? signing : [{ name: write.or('', 'signatories'), title: '' }],
      approval: input.approvedElectronically ? write.text('approvedElectronically') : null,
    },
  ]
}

function copyBlocks({ copies }: LetterInput, write: LetterWriter): Block[] {
  const lines = filled(copies)
  return lines.length === 0 ? [] : [{ kind: 'small', heading: write.text('copies'), lines }]
}
