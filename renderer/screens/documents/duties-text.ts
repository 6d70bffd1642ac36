import type { Duties } from '#shared/round/kinds/duty-entries'
import type { PaymentMode } from '#shared/round/kinds/payment-entries'

export type RecipientGroup = 'hospital-units' | 'others'
type Way = Pick<Duties['payments'][number], 'mode' | 'instructions'>

export const modeOptions: readonly { readonly value: PaymentMode | 'none'; readonly label: string }[] = [
  { value: 'none', label: 'Ikke avgjort' },
  { value: 'internal-posting', label: 'Intern postering' },
  { value: 'invoice', label: 'Faktura' },
  { value: 'bank', label: 'Utbetaling til konto' },
  { value: 'administered', label: 'Forvaltes av helseforetaket' },
]

/** What a letter says of each way until somebody writes it otherwise. */
export const modeText: Readonly<Record<PaymentMode, string>> = {
  'internal-posting': 'Utgifter knyttet til tilskuddet føres internt i helseforetaket.',
  invoice: 'Tilskuddet utbetales etter faktura.',
  bank: 'Tilskuddet utbetales til kontoen som er oppgitt i søknaden.',
  administered: 'Helseforetaket forvalter tilskuddet og fører utgiftene etter sine regnskapsrutiner.',
}

/** The way of payment that is settled for a group of recipients; null while none is. */
export function paymentFor(duties: Duties, group: RecipientGroup): Way | null {
  return duties.payments.find(({ appliesTo }) => appliesTo === group || appliesTo === 'everyone') ?? null
}

/** The duties with another way of payment for a group; null takes it away. */
export function withPayment(duties: Duties, group: RecipientGroup, way: Way | null): Duties {
  const kept = (['hospital-units', 'others'] as const).flatMap(appliesTo => {
    const now = appliesTo === group ? way : paymentFor(duties, appliesTo)
    return now === null ? [] : [{ mode: now.mode, instructions: now.instructions, appliesTo }]
  })
  return { ...duties, payments: kept }
}
