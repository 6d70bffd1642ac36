import widths from '#assets/fonts/noto-sans-widths.json'
import type { DocumentWarning } from './warning'

const widthByCharacter: ReadonlyMap<string, number> = new Map(Object.entries(widths))

/** What stands where the font has no glyph: U+FFFD, a sign that nobody takes for a letter. */
export const replacementCharacter = '\ufffd'

/** The width of a text in points at a font size, in the upright font without kerning; what is not in the font counts as 1 em. */
export function textWidth(text: string, fontSize: number): number {
  let perMille = 0
  for (const character of text) perMille += widthByCharacter.get(character) ?? 1000
  return (perMille * fontSize) / 1000
}

/**
 * A text in the characters that the font writes the same content with: composed letters (NFC), one kind of
 * no-break space (U+202F becomes U+00A0), ligatures and symbol-font bullets from Word as ordinary characters,
 * and nothing that is invisible (joiners, direction marks, soft hyphens, controls other than line feed).
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replace(/[\ufb00-\ufb06]/g, ligature => ligature.normalize('NFKC'))
    .replace(/[\uf0b7\u25cf\u25cb\u25aa\u2219\u2043]/g, '•')
    .replace(/[\u2007\u202f]/g, '\u00a0')
    .replace(/[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' ')
    .replace(/(?!\n)(\p{Cc}|\p{Cf}|\p{Variation_Selector})/gu, '')
}

/** The characters of a text that the font lacks, each once, with some of the text around. */
export function findUnsupportedCharacters(text: string): Extract<DocumentWarning, { codePoint: string }>[] {
  const characters = Array.from(normalizeText(text))
  const found = new Map<string, number>()
  characters.forEach((character, index) => {
    if (character !== '\n' && !widthByCharacter.has(character) && !found.has(character))
      found.set(character, index)
  })
  return Array.from(found, ([character, index]) => ({
    kind: 'unsupportedCharacter',
    character,
    codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    excerpt: characters
      .slice(Math.max(0, index - 20), index + 20)
      .join('')
      .trim(),
  }))
}

/** The text with each character that the font lacks replaced visibly. */
export function replaceUnsupportedCharacters(text: string): string {
  return Array.from(normalizeText(text), character =>
    character === '\n' || widthByCharacter.has(character) ? character : replacementCharacter,
  ).join('')
}
