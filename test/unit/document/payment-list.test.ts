import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import { renderWorkbook } from '#electron/work/render-workbook'
import {
  basisOfPayments,
  doubtsOfPayments,
  type PaymentLine,
  paymentDoubtText,
  totalsByMode,
} from '#shared/document/payment-lines'
import {
  buildPaymentDocument,
  buildPaymentWorkbook,
  isReadyToPay,
  type PaymentListInput,
  paymentListProblemText,
} from '#shared/document/payment-list'
import { linesOf } from './pdf-tools'

const line = (changes: Partial<PaymentLine> = {}): PaymentLine => ({
  applicationId: 'a',
  number: 1,
  title: 'Trygg hjemreise',
  recipient: 'Fjelldal kommune',
  orgNumber: '123456785',
  account: '76940512057',
  reference: 'Fjelldal 12',
  year: '2025',
  party: null,
  instalment: 1,
  instalments: 1,
  kroner: 850_000,
  awardedKroner: changes.kroner ?? 850_000,
  mode: 'invoice',
  marking: 'R-1',
  invoiceNumber: '',
  dueOn: null,
  paidOn: null,
  ...changes,
})

const twoYears = [
  line({ instalments: 2, kroner: 400_000 }),
  line({ year: '2026', instalment: 2, instalments: 2, kroner: 450_000 }),
]

function list(changes: Partial<PaymentListInput> = {}): PaymentListInput {
  const lines = changes.lines ?? [
    ...twoYears,
    line({ applicationId: 'b', number: 2, mode: 'internal-posting' }),
  ]
  return {
    schemeName: 'Tilskudd 2025',
    fellowship: 'Helsefellesskapet',
    body: 'Utvalget',
    caseNumber: '2025/174',
    meetingDate: '2025-11-04',
    date: '2025-11-05',
    lines,
    decidedKroner: lines.reduce((sum, { kroner }) => sum + kroner, 0),
    controls: { attested: null, approved: null },
    ...changes,
  }
}

const controlledBy = (attested: string, approved: string, lines: readonly PaymentLine[]) => {
  const control = (name: string) => ({
    name,
    on: '2025-11-06',
    sumKroner: 1_700_000,
    basis: basisOfPayments(lines),
  })
  return { attested: control(attested), approved: control(approved) }
}

async function sheetOf(input: PaymentListInput, sheet: string) {
  const workbook = buildPaymentWorkbook(input)
  if (!workbook.ok) throw new Error(workbook.error.map(paymentListProblemText).join('\n'))
  return readSheet(Buffer.from(await renderWorkbook(workbook.value)), sheet)
}

describe('a payment list', () => {
  it('has one line for each year of an award, and its sums are the decisions’ own', async () => {
    const rows = await sheetOf(list(), 'Utbetalinger')
    const payments = rows.slice(3)
    expect(payments.map(row => [row[0], row[4], row[5], row[6]])).toEqual([
      ['1', '2025', '1 av 2', 400_000],
      ['1', '2026', '2 av 2', 450_000],
      ['2', '2025', '1 av 1', 850_000],
      [null, null, null, 1_700_000],
    ])
    expect(totalsByMode(list().lines)).toEqual([
      { mode: 'internal-posting', payments: 1, kroner: 850_000 },
      { mode: 'invoice', payments: 2, kroner: 850_000 },
    ])
  })

  it('is refused when the payments are not the sum of the decisions', () => {
    const refused = buildPaymentWorkbook(list({ decidedKroner: 1_700_001 }))
    expect(refused.ok ? [] : refused.error.map(paymentListProblemText)).toEqual([
      'Utbetalingene er til sammen 1\u00a0700\u00a0000\u00a0kroner, men vedtakene er på 1\u00a0700\u00a0001\u00a0kroner. Kontroller vedtakene.',
    ])
  })

  it('writes text that looks like a formula as text', async () => {
    const lines = [line({ recipient: '=HYPERLINK("http://x")' })]
    const workbook = buildPaymentWorkbook(list({ lines }))
    if (!workbook.ok) throw new Error('refused')
    const parts = unzipSync(await renderWorkbook(workbook.value))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<row')
    expect(sheet).not.toContain('<f>')
    expect((await sheetOf(list({ lines }), 'Utbetalinger'))[3]?.[1]).toBe('=HYPERLINK("http://x")')
  })

  it('gives the same file for the same list', async () => {
    const workbook = buildPaymentWorkbook(list())
    if (!workbook.ok) throw new Error('refused')
    const first = await renderWorkbook(workbook.value)
    expect(Buffer.from(await renderWorkbook(workbook.value)).equals(Buffer.from(first))).toBe(true)
  })

  it('names every payment that must be settled first', () => {
    const open = [
      line({ mode: null, orgNumber: '' }),
      line({ number: 2, mode: 'bank', account: '' }),
      line({ number: 3, account: '10101010101' }),
    ]
    expect(doubtsOfPayments(open).map(paymentDoubtText)).toEqual([
      'Søknad 1: Det er ikke avklart hvordan tilskuddet skal betales ut. Velg betalingsmåte.',
      'Søknad 1: Organisasjonsnummer mangler. Kontroller hvem som er mottaker.',
      'Søknad 2: Kontonummer mangler. Be mottakeren om det.',
      'Søknad 3: «10101010101» er ikke et gyldig kontonummer. Kontroller det med mottakeren.',
    ])
  })

  it('is ready only when two different people have controlled it as it is', () => {
    const { lines } = list()
    expect(isReadyToPay(list())).toBe(false)
    expect(isReadyToPay(list({ controls: controlledBy('Kari Prøve', 'Ola Test', lines) }))).toBe(true)
    expect(isReadyToPay(list({ controls: controlledBy('Kari Prøve', 'kari  prøve', lines) }))).toBe(false)
    const changed = lines.map((one, index) => (index === 0 ? { ...one, account: '' } : one))
    expect(
      isReadyToPay(list({ lines: changed, controls: controlledBy('Kari Prøve', 'Ola Test', lines) })),
    ).toBe(false)
  })

  it('is marked as a draft on paper until it is controlled, and says who did it afterwards', async () => {
    const textOf = async (input: PaymentListInput) => {
      const document = buildPaymentDocument(input)
      if (!document.ok) throw new Error('refused')
      return linesOf(await renderDocument(document.value))
    }
    expect(await textOf(list())).toContain('KLADD')
    const controlled = await textOf(list({ controls: controlledBy('Kari Prøve', 'Ola Test', list().lines) }))
    expect(controlled).not.toContain('KLADD')
    expect(controlled).toContain('Kari Prøve Ola Test')
    expect(controlled).toContain('Sum 3 1 700 000')
  })
})
