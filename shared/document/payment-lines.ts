import { checkAccountNumber } from '#shared/base/account-number'
import { canonicalJson } from '#shared/base/canonical-json'
import { sha256Hex } from '#shared/base/sha256'
import { awardOf } from '#shared/decision/check-freeze'
import { confirmedAward } from '#shared/decision/confirmed-award'
import type { OrganisationTable } from '#shared/intake/organisations'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import { type Fields, valueAt } from '#shared/round/fields'
import type { AwardPart, FrozenDecision } from '#shared/round/kinds/decision-entries'
import { type Payment, type PaymentMode, paymentField } from '#shared/round/kinds/payment-entries'
import { selectFollowUps, selectFrozen, selectRecipients, selectStanding } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { bareName, type Party, partiesOf } from '#shared/screening/parties'
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
  /** The party whose part of a split award it is; null where all of it goes to the applicant. */
  readonly party: string | null
  /** Which of the payments to this application it is, 1 … `instalments`. */
  readonly instalment: number
  readonly instalments: number
  readonly kroner: Kroner
  /** What was awarded for the year; more than `kroner` where less was confirmed later. */
  readonly awardedKroner: Kroner
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

/**
 * The payments that a round's frozen decisions lead to, by application number and year; years without money are left
 * out. Where less was confirmed for a year than was awarded, the confirmed amount is paid.
 */
export function paymentLinesOfRound(
  fields: Fields,
  scheme: Scheme,
  organisations: OrganisationTable,
): readonly PaymentLine[] {
  const frozen = selectFrozen(fields)
  const recipients = selectRecipients(fields)
  const followUps = selectFollowUps(fields)
  return selectStanding(fields).flatMap((application): PaymentLine[] => {
    const decision = frozen.get(application.id)
    if (decision === undefined || awardOf(decision) === 0) return []
    const parties = partiesOf(application.packet.form, organisations, application.organisation)
    const award = { ...decision, ...confirmedAward(decision, followUps.get(application.id) ?? []) }
    const awarded = sharesOf(decision, parties)
    return sharesOf(award, parties).flatMap(
      ({ party, isApplicant, name, awardByYear }, share): PaymentLine[] => {
        const { applicant, title } = application.packet.form
        const ways = waysFor(scheme, party)
        const modes = new Set(ways.map(({ mode }) => mode))
        const onlyMode = modes.size === 1 ? (ways[0]?.mode ?? null) : null
        const recipient = recipients.get(application.id) ?? recipientOf(application)
        const years = Object.entries(awardByYear)
          .filter(([, kroner]) => kroner > 0)
          .sort(([a], [b]) => (a < b ? -1 : 1))
        return years.map(([year, kroner], index) => {
          const noted = valueAt(fields, paymentField(application.id, year, name)) as Payment | null
          const mode = noted?.mode ?? onlyMode
          const ownNumber = isApplicant ? applicant.orgNumber : party?.orgNumber
          return {
            applicationId: application.id,
            number: application.number,
            title,
            recipient: isApplicant ? recipient.name : (name ?? ''),
            orgNumber: party?.known?.orgNumber ?? ownNumber ?? '',
            // What is posted inside the hospital is not paid to an account, and the account is the applicant's own.
            account:
              mode === 'internal-posting' || !isApplicant
                ? ''
                : (applicant.account ?? '').replace(/[\s.]/g, ''),
            reference: isApplicant ? recipient.reference : '',
            year,
            party: name,
            instalment: index + 1,
            instalments: years.length,
            kroner,
            awardedKroner: awarded[share]?.awardByYear[year] ?? kroner,
            mode,
            marking: scheme.payment.markingCode ?? '',
            invoiceNumber: noted?.invoiceNumber ?? '',
            dueOn: noted?.dueOn ?? null,
            paidOn: noted?.paidOn ?? null,
          }
        })
      },
    )
  })
}

interface Share {
  /** Who gets it, as the application and the known organisations tell; undefined where neither does. */
  readonly party: Party | undefined
  readonly isApplicant: boolean
  /** The party of a split award; null where it is not split. */
  readonly name: string | null
  readonly awardByYear: Readonly<Record<string, Kroner>>
}

/** Who gets what of an award: the applicant all of it, or each party its part. */
function sharesOf(
  { awardByYear, awardByParty = [] }: FrozenDecision,
  parties: readonly Party[],
): readonly Share[] {
  const [applicant] = parties
  if (awardByParty.length === 0) return [{ party: applicant, isApplicant: true, name: null, awardByYear }]
  return awardByParty.map(part => {
    const bare = bareName(part.party)
    const party = parties.find(one => one.bare === bare)
    return {
      party:
        party === undefined || party.side !== null
          ? (party ?? sideOnly(part))
          : { ...party, side: sideOf(part) },
      isApplicant: party !== undefined && party === applicant,
      name: part.party,
      awardByYear: part.awardByYear,
    }
  })
}

const sideOf = ({ side }: AwardPart) => (side === 'hospital' ? 'sykehus' : 'kommune')

/** A party that the application does not name, known by its name and side alone. */
function sideOnly(part: AwardPart): Party {
  return {
    name: part.party,
    orgNumber: null,
    side: sideOf(part),
    known: null,
    match: { kind: 'unknown' },
    role: '',
    bare: bareName(part.party),
    path: '',
  }
}

/** What a person must settle before the payments are made, by application number; each doubt once per application. */
export function doubtsOfPayments(lines: readonly PaymentLine[]): readonly PaymentDoubt[] {
  const first = lines.filter(({ instalment }) => instalment === 1)
  const doubts = first.flatMap(({ number, mode, account, orgNumber }): PaymentDoubt[] => [
    ...(mode === null ? [{ kind: 'mode-open' as const, number }] : []),
    ...(mode === 'bank' && account === '' ? [{ kind: 'no-account' as const, number }] : []),
    ...(account !== '' && checkAccountNumber(account) !== 'valid'
      ? [{ kind: 'account-invalid' as const, number, account }]
      : []),
    ...(orgNumber === '' ? [{ kind: 'no-org-number' as const, number }] : []),
  ])
  const seen = new Set<string>()
  return doubts.filter(doubt => {
    const about = `${doubt.kind} ${doubt.number}`
    return !seen.has(about) && seen.add(about)
  })
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

/** Why a payment is less than what was awarded; empty where it is not. */
export function confirmationText({ kroner, awardedKroner }: PaymentLine): string {
  return kroner === awardedKroner
    ? ''
    : `${formatKroner(kroner)} er bekreftet av ${formatKroner(awardedKroner)} som ble vedtatt.`
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
