import { assertNever } from '#shared/base/assert'
import { formatKroner } from '#shared/money/format-kroner'
import type { AmountError } from '#shared/money/parse-kroner'
import type { DateError } from './parse-date'

/** What a person is told about an amount that could not be read, and what to write instead. */
export function amountErrorText(error: AmountError): string {
  switch (error.kind) {
    case 'empty':
      return 'Beløpet mangler. Skriv hele kroner, for eksempel 450 000.'
    case 'notAnAmount':
      return `«${error.text}» er ikke et beløp. Skriv hele kroner, for eksempel 450 000.`
    case 'ambiguous':
      return `«${error.text}» kan leses på flere måter. Skriv beløpet i hele kroner uten punktum, for eksempel 450 000.`
    case 'notWholeKroner':
      return `«${error.text}» har øre. Skriv beløpet i hele kroner.`
    case 'negative':
      return `«${error.text}» er negativt. Et beløp kan ikke være under null.`
    case 'tooLarge':
      return `«${error.text}» er over grensen på ${formatKroner(error.limitKroner)}. Kontroller antall nuller.`
    default:
      return assertNever(error)
  }
}

/** What a person is told about a date that could not be read, and what to write instead. */
export function dateErrorText(error: DateError): string {
  switch (error.kind) {
    case 'empty':
      return 'Datoen mangler. Skriv den som dag.måned.år, for eksempel 15.09.2025.'
    case 'notADate':
      return `«${error.text}» er ikke en dato. Skriv den som dag.måned.år, for eksempel 15.09.2025.`
    case 'twoDigitYear':
      return `«${error.text}» har årstall med to sifre. Skriv årstallet med fire sifre.`
    case 'noSuchDay':
      return `«${error.text}» finnes ikke i kalenderen. Kontroller dag og måned.`
    default:
      return assertNever(error)
  }
}
