import { formatAccountNumber } from '#shared/base/account-number'
import { formatOrgNumber } from '#shared/base/org-number'
import { err, ok, type Result } from '#shared/base/result'
import { isIsoDate } from '#shared/i18n/calendar'
import { formatDate, formatNumericDate } from '#shared/i18n/format-date'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import type { Control, ControlStep, PaymentMode } from '#shared/round/kinds/payment-entries'
import type { Block, DocumentDefinition, Signatory } from './definition'
import { listFoot } from './list-foot'
import {
  basisOfPayments,
  confirmationText,
  doubtsOfPayments,
  type PaymentLine,
  paymentDoubtText,
  sumOfPayments,
  totalsByMode,
} from './payment-lines'
import { makePrintable } from './printable'
import type { WorkbookDefinition } from './workbook'

/** Everything that a payment list says. */
export interface PaymentListInput {
  readonly schemeName: string
  readonly fellowship: string
  readonly body: string
  readonly caseNumber: string
  /** The day of the meeting that decided, and the day of the list. */
  readonly meetingDate: string
  readonly date: string
  readonly lines: readonly PaymentLine[]
  /** The sum of the frozen decisions, less what later confirmations took off them, which the payments must equal. */
  readonly decidedKroner: Kroner
  readonly controls: Readonly<Record<ControlStep, Control | null>>
}

/** Why a payment list cannot be made, or is not controlled yet. */
export type PaymentListProblem =
  | { readonly kind: 'nothing-to-pay' }
  | { readonly kind: 'sum-differs'; readonly sumKroner: Kroner; readonly decidedKroner: Kroner }

export const paymentModeNames: Readonly<Record<PaymentMode, string>> = {
  'internal-posting': 'intern postering',
  invoice: 'faktura fra mottakeren',
  bank: 'overføring til konto',
  administered: 'forvaltes for mottakeren',
}

const modeName = (mode: PaymentMode | null) => (mode === null ? 'ikke avklart' : paymentModeNames[mode])

const stepNames: Readonly<Record<ControlStep, string>> = { attested: 'Attestert', approved: 'Godkjent' }

/** How the control of the list stands; another person must approve than the one who attested. */
export interface ControlState {
  readonly step: ControlStep
  readonly control: Control | null
  /** The list has changed after this step was done. */
  readonly outdated: boolean
  /** The same person has done both steps. */
  readonly samePerson: boolean
}

/** Both steps of the control, held against the list as it is now. */
export function controlStatesOf(
  lines: readonly PaymentLine[],
  controls: PaymentListInput['controls'],
): readonly ControlState[] {
  const basis = basisOfPayments(lines)
  const samePerson =
    controls.attested !== null &&
    controls.approved !== null &&
    sameName(controls.attested.name, controls.approved.name)
  return (['attested', 'approved'] as const).map(step => {
    const control = controls[step]
    return { step, control, outdated: control !== null && control.basis !== basis, samePerson }
  })
}

function sameName(one: string, other: string): boolean {
  const bare = (name: string) => name.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()
  return bare(one) === bare(other)
}

/** Whether two people have controlled the list as it is now, and nothing is left open. */
export function isReadyToPay(input: PaymentListInput): boolean {
  return (
    doubtsOfPayments(input.lines).length === 0 &&
    controlStatesOf(input.lines, input.controls).every(
      ({ control, outdated, samePerson }) => control !== null && !outdated && !samePerson,
    )
  )
}

/** Refuses a list that is empty or whose sum is not that of the decisions. */
export function checkPaymentList({ lines, decidedKroner }: PaymentListInput): readonly PaymentListProblem[] {
  const sumKroner = sumOfPayments(lines)
  if (sumKroner !== decidedKroner) return [{ kind: 'sum-differs', sumKroner, decidedKroner }]
  return lines.length === 0 ? [{ kind: 'nothing-to-pay' }] : []
}

/** A problem in Norwegian: what is wrong and what to do. */
export function paymentListProblemText(problem: PaymentListProblem): string {
  return problem.kind === 'nothing-to-pay'
    ? 'Ingen låste vedtak gir penger. Lås vedtakene før utbetalingslisten lages.'
    : `Utbetalingene er til sammen ${formatKroner(problem.sumKroner)}, men vedtakene er på ${formatKroner(problem.decidedKroner)}. Kontroller vedtakene.`
}

/** The payment list as a workbook: the payments, the sums for each way of payment, and the control. */
export function buildPaymentWorkbook(
  input: PaymentListInput,
): Result<WorkbookDefinition, readonly PaymentListProblem[]> {
  const problems = checkPaymentList(input)
  if (problems.length > 0) return err(problems)
  const { lines } = input
  const title = titleOf(input)
  const day = (date: string | null) => (date === null ? null : { date })
  return ok({
    title,
    sheets: [
      {
        name: 'Utbetalinger',
        above: [title, ...introOf(input)],
        columns: [
          { heading: 'Vedtak', width: 10 },
          { heading: 'Mottaker', width: 34 },
          { heading: 'Organisasjonsnummer', width: 20 },
          { heading: 'Prosjekt', width: 44 },
          { heading: 'År', width: 7 },
          { heading: 'Termin', width: 9 },
          { heading: 'Beløp (kr)', width: 14, numbers: 'kroner' },
          { heading: 'Betalingsmåte', width: 24 },
          { heading: 'Kontonummer', width: 16 },
          { heading: 'Merking', width: 18 },
          { heading: 'Mottakerens referanse', width: 20 },
          { heading: 'Fakturanummer', width: 16 },
          { heading: 'Forfall', width: 12 },
          { heading: 'Betalt', width: 12 },
          { heading: 'Merknad', width: 44 },
        ],
        rows: lines.map(line => [
          String(line.number),
          line.recipient,
          line.orgNumber,
          line.title,
          line.year,
          `${line.instalment} av ${line.instalments}`,
          line.kroner,
          modeName(line.mode),
          line.account,
          line.marking,
          line.reference,
          line.invoiceNumber,
          day(line.dueOn),
          day(line.paidOn),
          confirmationText(line),
        ]),
        total: ['', 'Sum', '', '', '', '', sumOfPayments(lines)],
      },
      {
        name: 'Sum per betalingsmåte',
        above: [title],
        columns: [
          { heading: 'Betalingsmåte', width: 30 },
          { heading: 'Antall', width: 10, numbers: 'kroner' },
          { heading: 'Beløp (kr)', width: 16, numbers: 'kroner' },
        ],
        rows: totalsByMode(lines).map(({ mode, payments, kroner }) => [modeName(mode), payments, kroner]),
        total: ['Sum', lines.length, sumOfPayments(lines)],
      },
      {
        name: 'Kontroll',
        above: [title, 'To ulike personer kontrollerer listen før den sendes til utbetaling.'],
        columns: [
          { heading: 'Kontroll', width: 16 },
          { heading: 'Navn', width: 34 },
          { heading: 'Dato', width: 14 },
          { heading: 'Sum (kr)', width: 16, numbers: 'kroner' },
          { heading: 'Merknad', width: 60 },
        ],
        rows: [
          ...controlStatesOf(input.lines, input.controls).map(state => [
            stepNames[state.step],
            state.control?.name ?? '',
            day(state.control?.on ?? null),
            state.control?.sumKroner ?? null,
            remarkOf(state),
          ]),
          ...doubtsOfPayments(lines).map(doubt => ['Må avklares', '', null, null, paymentDoubtText(doubt)]),
        ],
      },
    ],
  })
}

/** The payment list for paper: the same lines and sums, with room for two people to sign where they have not yet. */
export function buildPaymentDocument(
  input: PaymentListInput,
): Result<DocumentDefinition, readonly PaymentListProblem[]> {
  const problems = checkPaymentList(input)
  if (problems.length > 0) return err(problems)
  const { lines } = input
  const title = titleOf(input)
  const kroner = (amount: Kroner) => formatKroner(amount, 'none')
  const doubts = doubtsOfPayments(lines).map(paymentDoubtText)
  const ready = isReadyToPay(input)
  return ok(
    makePrintable({
      kind: 'list',
      title,
      author: input.fellowship,
      subject: input.caseNumber,
      language: 'nb',
      date: isIsoDate(input.date) ? input.date : '1970-01-01',
      head: null,
      blocks: [
        { kind: 'heading', level: 1, text: title },
        ...introOf(input).map((text): Block => ({ kind: 'paragraph', text: [text] })),
        ...(doubts.length === 0
          ? []
          : [
              { kind: 'heading' as const, level: 2 as const, text: 'Må avklares før utbetaling' },
              { kind: 'list' as const, items: doubts },
            ]),
        { kind: 'heading', level: 2, text: 'Utbetalinger' },
        {
          kind: 'table',
          columns: [
            { heading: 'Vedtak', align: 'left' },
            { heading: 'Mottaker', align: 'left', wide: true },
            { heading: 'Betaling', align: 'left', wide: true },
            { heading: 'År', align: 'left' },
            { heading: 'Beløp (kr)', align: 'right' },
          ],
          rows: lines.map(line => [
            String(line.number),
            [line.recipient, line.orgNumber === '' ? '' : `Org.nr. ${formatOrgNumber(line.orgNumber)}`]
              .filter(text => text !== '')
              .join('\n'),
            paymentText(line),
            line.instalments === 1 ? line.year : `${line.year} (${line.instalment} av ${line.instalments})`,
            kroner(line.kroner),
          ]),
          total: ['', 'Sum', '', '', kroner(sumOfPayments(lines))],
        },
        { kind: 'heading', level: 2, text: 'Sum per betalingsmåte' },
        {
          kind: 'table',
          columns: [
            { heading: 'Betalingsmåte', align: 'left', wide: true },
            { heading: 'Antall', align: 'right' },
            { heading: 'Beløp (kr)', align: 'right' },
          ],
          rows: totalsByMode(lines).map(({ mode, payments, kroner: sum }) => [
            modeName(mode),
            String(payments),
            kroner(sum),
          ]),
          total: ['Sum', String(lines.length), kroner(sumOfPayments(lines))],
        },
        { kind: 'heading', level: 2, text: 'Kontroll' },
        ...controlBlocks(input),
      ],
      foot: listFoot(input.caseNumber, title),
      draftMark: ready ? null : 'KLADD',
      warnings: [],
    }),
  )
}

function controlBlocks(input: PaymentListInput): Block[] {
  const states = controlStatesOf(input.lines, input.controls)
  const done = states.every(({ control, outdated }) => control !== null && !outdated)
  const signatories: Signatory[] = states.map(({ step, control }) => ({
    name: control === null ? '' : control.name,
    title:
      control === null ? `${stepNames[step]}: navn og dato` : `${stepNames[step]} ${formatDate(control.on)}`,
  }))
  const remarks = states.map(remarkOf).filter(text => text !== '')
  return [
    {
      kind: 'paragraph',
      text: ['To ulike personer kontrollerer listen mot vedtakene før den sendes til utbetaling.'],
    },
    ...(remarks.length === 0 ? [] : [{ kind: 'list' as const, items: [...new Set(remarks)] }]),
    { kind: 'signatures', closing: '', signatories, approval: done ? 'Kontrollert i Tildeling' : null },
  ]
}

function remarkOf({ step, control, outdated, samePerson }: ControlState): string {
  if (control === null) return ''
  if (outdated)
    return `${stepNames[step]} av ${control.name}, men listen er endret siden. Kontroller den på nytt.`
  return samePerson ? 'Samme person har gjort begge kontrollene. En annen må godkjenne.' : ''
}

function paymentText(line: PaymentLine): string {
  const { mode, account, marking, invoiceNumber, dueOn, paidOn } = line
  const name = modeName(mode)
  return [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    account === '' ? '' : `Konto ${formatAccountNumber(account)}`,
    marking === '' ? '' : `Merkes ${marking}`,
    invoiceNumber === '' ? '' : `Faktura ${invoiceNumber}`,
    dueOn === null ? '' : `Forfall ${formatNumericDate(dueOn)}`,
    paidOn === null ? '' : `Betalt ${formatNumericDate(paidOn)}`,
    confirmationText(line),
  ]
    .filter(text => text !== '')
    .join('\n')
}

function titleOf({ schemeName }: PaymentListInput): string {
  return `Utbetalingsliste: ${schemeName}`
}

function introOf({ body, fellowship, caseNumber, meetingDate }: PaymentListInput): string[] {
  const day = isIsoDate(meetingDate) ? formatDate(meetingDate) : meetingDate
  return [
    `Etter vedtak i ${body}, ${fellowship}, ${day}.${caseNumber === '' ? '' : ` Saksnummer ${caseNumber}.`}`,
  ]
}
