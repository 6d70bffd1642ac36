import type { DocumentDefinition } from './definition'
import { findUnsupportedCharacters, replaceUnsupportedCharacters } from './font-characters'
import type { DocumentWarning } from './warning'

/**
 * The definition with every text in characters that the font has; what had to be replaced is added to its
 * warnings, each character once.
 */
export function makePrintable(definition: DocumentDefinition): DocumentDefinition {
  const found = new Map<string, DocumentWarning>()
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      for (const warning of findUnsupportedCharacters(value)) {
        if (!found.has(warning.character)) found.set(warning.character, warning)
      }
      return replaceUnsupportedCharacters(value)
    }
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, key === 'picture' ? member : clean(member)]),
      )
    }
    return value
  }
  const { warnings, ...texts } = definition
  const printable = clean(texts) as typeof texts
  return { ...printable, warnings: [...warnings, ...found.values()] }
}
