import { readFileSync } from 'node:fs'
import type { DocumentFont, FontFile, PdfDocument } from './pdfmake-parts'

type EmbeddedFont = new (pdf: PdfDocument, font: FontFile, id: string) => DocumentFont
type SharedFont = {
  readonly font: FontFile
  readonly EmbeddedFont: EmbeddedFont
  cache: Record<string, unknown>
  cached: number
}

const opened = new Map<string, SharedFont>()
const mostCachedWords = 40_000

/**
 * A font for one document, from a file that is parsed once for all documents: most of the time of a short letter went
 * to reading its fonts. The measured words are shared too, up to a limit. What a document says of its own font (the
 * glyphs it uses) stays its own, so the same definition still gives the same bytes.
 */
export function openSharedFont(pdf: PdfDocument, path: string): DocumentFont {
  const shared = opened.get(path) ?? openFirst(pdf, path)
  pdf._fontCount += 1
  const font = new shared.EmbeddedFont(pdf, shared.font, `F${pdf._fontCount}`)
  pdf._fontFamilies[font.name] = font
  // No character is mapped to U+0000 (ISO 19005-2, 6.2.11.7.2); the glyph that stands for none reads as U+FFFD.
  font.unicode[0] = [0xfffd]
  shared.cached += 1
  if (shared.cached % 500 === 0 && Object.keys(shared.cache).length > mostCachedWords) {
    shared.cache = Object.create(null)
  }
  font.layoutCache = shared.cache
  return font
}

function openFirst(pdf: PdfDocument, path: string): SharedFont {
  const first = pdf.font(readFileSync(path))._font
  delete pdf._fontFamilies[first.name]
  pdf._fontCount -= 1
  // A glyph keeps the character it was first asked for by; asked in order, it is the same whatever came before.
  const characters = Array.from(first.font.characterSet).sort((one, other) => one - other)
  for (const character of characters) first.font.glyphForCodePoint(character)
  const shared = {
    font: first.font,
    EmbeddedFont: first.constructor as EmbeddedFont,
    cache: Object.create(null),
    cached: 0,
  }
  opened.set(path, shared)
  return shared
}
