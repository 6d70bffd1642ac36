import { checkAccountNumber } from '#shared/base/account-number'
import { canonicalJson } from '#shared/base/canonical-json'
import { sha256Hex } from '#shared/base/sha256'
import { awardOf } from '#shared/decision/check-freeze'
import type { OrganisationTable } from '#shared/intake/organisations'
import type { Kroner } from '#shared/money/kroner'
import { type Fields, valueAt } from '#shared/round/fields'
import { type Payment, type PaymentMode, paymentField } from '#shared/round/kinds/payment-entries'
import { selectFrozen, selectRecipients, selectStanding } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { partiesOf } from '#shared/screening/parties'
import { recipientOf } from './letter-from-round'
import { waysFor } from './letter-scheme'

/** One payment to make: an award of one application for one year (domain facts §2.10). */
export interface PaymentLine {
  readonly applicationId: string
  readonly number: number
  readonly title: string
  readonly recipient: string
  readonly orgNumber: string
  /** Eleven digits, or empty where the application names no account. */
  readonly account: string
  readonly reference: string
  readonly year: string
  /** Which of the payments to this application it is, 1 … `instalments`. */
  readonly instalment: number
  readonly instalments: number
  readonly kroner: Kroner
  /** Null where the call leaves several ways open and nobody has chosen. */
  readonly mode: PaymentMode | null
  /** What the payment or the invoice must be marked with; empty where the call says nothing. */
  readonly marking: string
  readonly invoiceNumber: string
  readonly dueOn: string | null
  readonly paidOn: string | null
}

/** Something about a payment that a person must settle before the money goes out. */
export type PaymentDoubt =
  | { readonly kind: 'mode-open'; readonly number: number }
  | { readonly kind: 'no-account'; readonly number: number }
  | { readonly kind: 'account-invalid'; readonly number: number; readonly account: string }
  | { readonly kind: 'no-org-number'; readonly number: number }

/** The payments that a round's frozen decisions lead to, by application number and year; years without money are left out. */
export function paymentLinesOfRound(
  fields: Fields,
  scheme: Scheme,
  organisations: OrganisationTable,
): readonly PaymentLine[] {
  const frozen = selectFrozen(fields)
  const recipients = selectRecipients(fields)
  return selectStanding(fields).flatMap((application): PaymentLine[] => {
    const decision = frozen.get(application.id)
    if (decision === undefined || awardOf(decision) === 0) return []
    const { applicant, title } = application.packet.form
    const [party] = partiesOf(application.packet.form, organisations, application.organisation)
    const ways = waysFor(scheme, party)
    const modes = new Set(ways.map(({ mode }) => mode))
    const onlyMode = modes.size === 1 ? (ways[0]?.mode ?? null) : null
    const recipient = recipients.get(application.id) ?? recipientOf(application)
    const years = Object.entries(decision.awardByYear)
      .filter(([, kroner]) => kroner > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return years.map(([year, kroner], index) => {
      const noted = valueAt(fields, paymentField(application.id, year)) as Payment | null
      const mode = noted?.mode ?? onlyMode
      return {
        applicationId: application.id,
        number: application.number,
        title,
        recipient: recipient.name,
        orgNumber: party?.known?.orgNumber ?? applicant.orgNumber ?? '',
        // What is posted inside the hospital is not paid to an account.
        account: mode === 'internal-posting' ? '' : (applicant.account ?? '').replace(/[\s.]/g, ''),
        reference: recipient.reference,
        year,
        instalment: index + 1,
        instalments: years.length,
        kroner,
        mode,
        marking: scheme.payment.markingCode ?? '',
        invoiceNumber: noted?.invoiceNumber ?? '',
        dueOn: noted?.dueOn ?? null,
        paidOn: noted?.paidOn ?? null,
      }
    })
  })
}

/** What a person must settle before the payments are made, by application number; each doubt once per application. */
export function doubtsOfPayments(lines: readonly PaymentLine[]): readonly PaymentDoubt[] {
  const first = lines.filter(({ instalment }) => instalment === 1)
  return first.flatMap(({ number, mode, account, orgNumber }): PaymentDoubt[] => [
    ...(mode === null ? [{ kind: 'mode-open' as const, number }] : []),
    ...(mode === 'bank' && account === '' ? [{ kind: 'no-account' as const, number }] : []),
    ...(account !== '' && checkAccountNumber(account) !== 'valid'
      ? [{ kind: 'account-invalid' as const, number, account }]
      : []),
    ...(orgNumber === '' ? [{ kind: 'no-org-number' as const, number }] : []),
  ])
}

/** A doubt in Norwegian: what is open and what to do. */
export function paymentDoubtText(doubt: PaymentDoubt): string {
  const about = `Søknad ${doubt.number}:`
  switch (doubt.kind) {
    case 'mode-open':
      return `${about} Det er ikke avklart hvordan tilskuddet skal betales ut. Velg betalingsmåte.`
    case 'no-account':
      return `${about} Kontonummer mangler. Be mottakeren om det.`
    case 'account-invalid':
      return `${about} «${doubt.account}» er ikke et gyldig kontonummer. Kontroller det med mottakeren.`
    case 'no-org-number':
      return `${about} Organisasjonsnummer mangler. Kontroller hvem som er mottaker.`
  }
}

/** The kroner of all payments. */
export function sumOfPayments(lines: readonly PaymentLine[]): Kroner {
  return lines.reduce((sum, { kroner }) => sum + kroner, 0)
}

/** Kroner and number of payments for each way of payment, in the order of the modes, those that are open last. */
export function totalsByMode(
  lines: readonly PaymentLine[],
): readonly { readonly mode: PaymentMode | null; readonly payments: number; readonly kroner: Kroner }[] {
  const order = ['internal-posting', 'invoice', 'bank', 'administered', null] as const
  return order.flatMap(mode => {
    const those = lines.filter(line => line.mode === mode)
    return those.length === 0 ? [] : [{ mode, payments: those.length, kroner: sumOfPayments(those) }]
  })
}

/** What a control of the list is a control of: who gets how much, when and how. It changes when any of that does. */
export function basisOfPayments(lines: readonly PaymentLine[]): string {
  return sha256Hex(
    canonicalJson(
      lines.map(({ applicationId, year, recipient, orgNumber, account, kroner, mode, marking }) => ({
        applicationId,
        year,
        recipient,
        orgNumber,
        account,
        kroner,
        mode,
        marking,
      })),
    ),
  )
}
