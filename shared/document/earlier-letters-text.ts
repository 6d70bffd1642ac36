import { listInWords } from '#shared/i18n/list-in-words'
import { quote } from '#shared/i18n/quote'

const mostNamed = 5

/** What to do with letters of earlier decisions that lie beside the new ones; '' where there are none. */
export function earlierLettersText(names: readonly string[]): string {
  if (names.length === 0) return ''
  const more = names.length - mostNamed
  const named = [...names.slice(0, mostNamed).map(quote), ...(more > 0 ? [`${more} til`] : [])]
  const letters = names.length === 1 ? 'et eldre brev' : `${names.length} eldre brev`
  const remove = names.length === 1 ? 'Slett det' : 'Slett dem'
  return `I mappen ligger også ${letters} til de samme søkerne: ${listInWords(named)}. ${remove}, så ingen sender feil brev.`
}
