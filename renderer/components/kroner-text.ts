import { err, ok, type Result } from '#shared/base/result'
import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'
import { type AmountError, parseKroner } from '#shared/money/parse-kroner'

/** What a field for kroner holds: an amount, or nothing. */
export type KronerOrNothing = Kroner | null

/** The text of an amount in a field whose unit stands beside it. */
export function kronerText(amount: KronerOrNothing): string {
  return amount === null ? '' : formatKroner(amount, 'none')
}

/** Reads a field; an empty one is no amount. The message says what to write instead. */
export function readKronerText(text: string, limit?: Kroner): Result<KronerOrNothing, string> {
  if (text.trim() === '') return ok(null)
  const amount = parseKroner(text)
  if (!amount.ok) return err(messageOf(amount.error))
  if (limit !== undefined && amount.value > limit) {
    return err(`Beløpet kan ikke være over ${formatKroner(limit)}.`)
  }
  return ok(amount.value)
}

function messageOf(error: AmountError): string {
  switch (error.kind) {
    case 'ambiguous':
      return 'Beløpet kan leses på flere måter. Skriv alle sifrene, for eksempel 450 000.'
    case 'notWholeKroner':
      return 'Skriv hele kroner, uten øre.'
    case 'negative':
      return 'Beløpet kan ikke være under null.'
    case 'tooLarge':
      return `Beløpet kan ikke være over ${formatKroner(error.limitKroner)}.`
    default:
      return 'Skriv et beløp i kroner, for eksempel 450 000.'
  }
}
