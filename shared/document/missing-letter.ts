import { err, ok, type Result } from '#shared/base/result'
import { type IsoDate, isIsoDate } from '#shared/i18n/calendar'
import { fillTemplate } from '#shared/i18n/fill-template'
import { formatDate, formatDateWithWeekday } from '#shared/i18n/format-date'
import type { Language } from '#shared/i18n/language'
import { type MissingLetterKey, missingLetterTexts } from '#shared/i18n/missing-letter-texts'
import { quote } from '#shared/i18n/quote'
import type { Asked } from '#shared/screening/compose-missing'
import { fitAddress } from './address-lines'
import type { Block, DocumentDefinition } from './definition'
import { letterHead, senderLine } from './letter-head'
import type { LetterInput } from './letter-input'
import { type LetterField, letterFieldNames } from './letter-problem'
import { type MissingLetterProblem, stopsDraft } from './missing-letter-problem'
import { makePrintable } from './printable'
import type { DocumentWarning } from './warning'

/** Everything that a letter about missing information says. An empty text is missing; the builder names it. */
export type MissingLetterInput = Pick<
  LetterInput,
  | 'sender'
  | 'caseNumber'
  | 'ourReference'
  | 'caseOfficer'
  | 'place'
  | 'date'
  | 'recipient'
  | 'approvedElectronically'
  | 'draft'
> & {
  readonly language: Language
  readonly scheme: {
    readonly name: string
    readonly fellowship: string
    readonly bodyName: string
    /** What the call says on applications that lack something, quoted. */
    readonly dismissal: string | null
  }
  readonly application: { readonly title: string; readonly number: string }
  readonly missing: readonly Asked[]
  /** The last day to answer. */
  readonly replyBy: IsoDate
}

/**
 * The letter that asks an applicant for what the screening found missing: what must be sent and what should be, each
 * with the sentence of the call it rests on, by which day, where to and what follows otherwise. A letter that is to go
 * out is refused with every problem. A draft says KLADD and shows what is missing in brackets, but is refused too when
 * there is nothing to ask for or no day to answer by.
 */
export function buildMissingLetter(
  input: MissingLetterInput,
): Result<DocumentDefinition, MissingLetterProblem[]> {
  const problems = checkMissingLetter(input)
  if (problems.some(stopsDraft) || (problems.length > 0 && !input.draft)) return err(problems)
  const write = missingLetterWriter(input)
  const { recipient } = input
  const address = fitAddress({ ...recipient, name: write.or(recipient.name, 'recipientName') })
  const shortened: DocumentWarning = {
    kind: 'addressShortened',
    full: [recipient.name, recipient.line, `${recipient.postalCode} ${recipient.city}`.trim()]
      .filter(part => part.trim() !== '')
      .join(', '),
  }
  return ok(
    makePrintable({
      kind: 'letter',
      title: write.text('title', { project: write.or(input.application.title, 'applicationTitle') }),
      author: input.sender.name,
      subject: write.or(input.caseNumber, 'caseNumber'),
      language: input.language,
      date: input.date,
      head: letterHead(input, write, formatDate(input.date), address.lines),
      blocks: bodyOf(input, write),
      foot: {
        left: write.text('case', { caseNumber: write.or(input.caseNumber, 'caseNumber') }),
        page: missingLetterTexts[input.language].page,
        sender: senderLine(input, write),
      },
      draftMark: input.draft ? write.text('draft') : null,
      warnings: [
        ...(address.shortened ? [shortened] : []),
        ...problems
          .filter(problem => !stopsDraft(problem))
          .map(problem => ({ kind: 'incompleteDraft' as const, problem })),
      ],
    }),
  )
}

/** Everything that stands in the way of sending the letter; empty when nothing does. */
export function checkMissingLetter(input: MissingLetterInput): MissingLetterProblem[] {
  const { scheme, sender, recipient, date, replyBy } = input
  const fields: readonly (readonly [LetterField, string])[] = [
    ['schemeName', scheme.name],
    ['bodyName', scheme.bodyName],
    ['senderName', sender.name],
    ['senderAddress', sender.address],
    ['caseNumber', input.caseNumber],
    ['ourReference', input.ourReference],
    ['caseOfficer', input.caseOfficer],
    ['place', input.place],
    ['recipientName', recipient.name],
    ['recipientPostalCode', recipient.postalCode],
    ['recipientCity', recipient.city],
    ['applicationTitle', input.application.title],
  ]
  return [
    ...(input.missing.length === 0 ? [{ kind: 'nothingMissing' as const }] : []),
    ...(isIsoDate(replyBy) ? [] : [{ kind: 'invalidReplyBy' as const, text: replyBy }]),
    ...(isIsoDate(date) && isIsoDate(replyBy) && replyBy <= date
      ? [{ kind: 'replyByNotAfterLetter' as const, replyBy, date }]
      : []),
    ...(isIsoDate(date) ? [] : [{ kind: 'invalidDate' as const, field: 'date' as const, text: date }]),
    ...fields
      .filter(([, value]) => value.trim() === '')
      .map(([field]) => ({ kind: 'missing' as const, field })),
  ]
}

type Writer = {
  readonly text: (key: MissingLetterKey, values?: Readonly<Record<string, string>>) => string
  /** The value, or in a draft a bracket that says what is missing. */
  readonly or: (value: string, field: LetterField) => string
}

function missingLetterWriter({ language }: MissingLetterInput): Writer {
  const texts = missingLetterTexts[language]
  const text: Writer['text'] = (key, values = {}) => fillTemplate(texts[key], values)
  return {
    text,
    or: (value, field) =>
      value.trim() === '' ? text('missing', { field: letterFieldNames[field] }) : value.trim(),
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [text] })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

function bodyOf(input: MissingLetterInput, write: Writer): Block[] {
  const { scheme, application, sender, language } = input
  const title = write.or(application.title, 'applicationTitle')
  const fellowship = scheme.fellowship.trim() === '' ? '' : ` i ${scheme.fellowship.trim()}`
  const needed = input.missing.filter(item => item.needed)
  const wanted = input.missing.filter(item => !item.needed)
  const answerTo = sender.email.trim() || write.or(sender.address, 'senderAddress')
  return [
    { kind: 'heading', level: 1, text: write.text('title', { project: title }) },
    {
      kind: 'lead',
      text: write.text('lead', {
        quotedProject: quote(title),
        replyBy: formatDateWithWeekday(input.replyBy, language),
      }),
    },
    paragraph(
      write.text('about', {
        quotedScheme: quote(write.or(scheme.name, 'schemeName')) + fellowship,
        body: write.or(scheme.bodyName, 'bodyName'),
      }),
    ),
    ...(needed.length === 0 ? [] : askFor(needed, 'neededHeading', 'needed', write)),
    ...(wanted.length === 0
      ? []
      : askFor(wanted, needed.length === 0 ? 'wantedHeadingAlone' : 'wantedHeading', 'wanted', write)),
    heading(write.text('howHeading')),
    paragraph(
      write.text('how', {
        address: answerTo,
        caseNumber: write.or(input.caseNumber, 'caseNumber'),
        number: application.number,
      }),
    ),
    paragraph(write.text('later')),
    heading(write.text('elseHeading')),
    paragraph(write.text(needed.length === 0 ? 'elseWanted' : 'elseNeeded')),
    ...(needed.length === 0 || (scheme.dismissal ?? '').trim() === ''
      ? []
      : [paragraph(write.text('fromCall', { quoted: quote(scheme.dismissal ?? '') }))]),
    ...closing(input, write),
  ]
}

function askFor(
  items: readonly Asked[],
  title: MissingLetterKey,
  intro: MissingLetterKey,
  write: Writer,
): Block[] {
  const item = ({ text, quote: quoted }: Asked) => {
    const asked = `${text.slice(0, 1).toLocaleUpperCase('nb')}${text.slice(1)}.`
    return quoted === null ? asked : `${asked} ${write.text('fromCall', { quoted: quote(quoted) })}`
  }
  return [heading(write.text(title)), paragraph(write.text(intro)), { kind: 'list', items: items.map(item) }]
}

function closing(input: MissingLetterInput, write: Writer): Block[] {
  const caseOfficer = write.or(input.caseOfficer, 'caseOfficer')
  const phone = input.sender.phone.trim()
  const ways = [
    ...(phone === '' ? [] : [write.text('phone', { phone: phone.replaceAll(' ', '\u00a0') })]),
    ...(input.sender.email.trim() === '' ? [] : [input.sender.email.trim()]),
  ]
  return [
    heading(write.text('contactHeading')),
    paragraph(
      ways.length === 0
        ? write.text('contact', { caseOfficer })
        : write.text('contactBy', { caseOfficer, contact: ways.join(', ') }),
    ),
    {
      kind: 'signatures',
      closing: write.text('closing'),
      signatories: [{ name: caseOfficer, title: write.text('caseOfficerTitle') }],
      approval: input.approvedElectronically ? write.text('approvedElectronically') : null,
    },
  ]
}
