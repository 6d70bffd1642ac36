import type { Language } from '#shared/i18n/language'
import { quote } from '#shared/i18n/quote'
import type { MissingItem } from '#shared/screening/compose-missing'

const words = {
  nb: {
    needed: (title: string) => `Søknaden ${title} mangler:`,
    wanted: (title: string) => `Dette bør også være klart i søknaden ${title}:`,
    basis: 'Utlysningen sier',
  },
  nn: {
    needed: (title: string) => `Søknaden ${title} manglar:`,
    wanted: (title: string) => `Dette bør òg vere klart i søknaden ${title}:`,
    basis: 'Utlysinga seier',
  },
} as const satisfies Record<Language, unknown>

/**
 * What to ask the applicant for, as plain text for an e-mail in the language of the application: what is needed
 * first. Empty when nothing is missing.
 */
export function missingText(title: string, items: readonly MissingItem[], language: Language): string {
  const { needed, wanted, basis } = words[language]
  const block = (heading: string, chosen: readonly MissingItem[]) =>
    chosen.length === 0 ? [] : [[heading, ...chosen.map(item => line(item, basis))].join('\n')]
  return [
    ...block(
      needed(quote(title)),
      items.filter(item => item.needed),
    ),
    ...block(
      wanted(quote(title)),
      items.filter(item => !item.needed),
    ),
  ].join('\n\n')
}

function line({ text, quote: sentence }: MissingItem, basis: string): string {
  return sentence === null ? `– ${text}` : `– ${text}\n  ${basis}: ${quote(sentence)}`
}
