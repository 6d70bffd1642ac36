import { type Dictionary, type PdfFile, spoilObjects } from './pdf-file'
import { type Checked, type Rule, unless } from './rule'
import { unicodeMap } from './structure'

const eachFont =
  (check: (font: PdfFile['fonts'][number], checked: Checked) => readonly string[]) => (checked: Checked) =>
    checked.file.fonts.length === 0 ? ['no font'] : checked.file.fonts.flatMap(font => check(font, checked))

const spoilFirst =
  (test: (one: Dictionary) => boolean, key: string, value: Dictionary[string] | undefined) =>
  (bytes: Uint8Array) =>
    spoilObjects(bytes, spoiler => {
      const found = spoiler.first(test)
      if (value === undefined) delete found[key]
      else found[key] = value
    })

const isOuter = (one: Dictionary) => one['/Subtype'] === '/Type0'
const isInner = (one: Dictionary) => one['/Subtype'] === '/CIDFontType2'
const isDescriptor = (one: Dictionary) => one['/Type'] === '/FontDescriptor'

/** Demands on fonts of ISO 19005-2, 6.2.11, which ISO 14289-1, 7.21 repeats. */
export const fontRules: readonly Rule[] = [
  {
    clause: 'ISO 19005-2, 6.2.11.2; ISO 14289-1, 7.21.3',
    says: 'every font is a TrueType font by glyph number, with its own descriptor',
    problems: eachFont(({ outer, inner, descriptor }) => [
      ...unless(isOuter(outer) && isInner(inner), 'kind of font'),
      ...unless(isDescriptor(descriptor) && descriptor['/FontName'] === inner['/BaseFont'], 'descriptor'),
    ]),
    spoil: spoilFirst(isDescriptor, '/FontName', '/Another'),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.3; ISO 14289-1, 7.21.3',
    says: 'codes are glyph numbers: Identity-H and an identity map to glyphs',
    problems: eachFont(({ outer, inner }, { file }) => [
      ...unless(outer['/Encoding'] === '/Identity-H', 'encoding'),
      ...unless(inner['/CIDToGIDMap'] === '/Identity', 'map to glyphs'),
      ...unless(file.text(file.dictionary(inner['/CIDSystemInfo'])['/Ordering']) === 'Identity', 'ordering'),
    ]),
    spoil: spoilFirst(isInner, '/CIDToGIDMap', undefined),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.4.1; ISO 14289-1, 7.21.4.1',
    says: 'every font is embedded',
    problems: eachFont(({ descriptor }, { file }) =>
      unless(file.data(descriptor['/FontFile2']).length > 1000, 'not embedded'),
    ),
    spoil: spoilFirst(isDescriptor, '/FontFile2', undefined),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.4.2; ISO 14289-1, 7.21.4.2',
    says: 'no list of glyphs is given that might be incomplete, and the name says that the font is cut down',
    problems: eachFont(({ descriptor }) => [
      ...unless(descriptor['/CIDSet'] === undefined, 'CIDSet'),
      ...unless(/^\/[A-Z]{6}\+/.test(String(descriptor['/FontName'])), 'name'),
    ]),
    spoil: spoilFirst(isDescriptor, '/CIDSet', '1 0 R'),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.5; ISO 14289-1, 7.21.5',
    says: 'the width of every glyph is that of the embedded font',
    problems: eachFont(({ inner, descriptor }, { file }) => {
      const widths = advanceWidths(file.data(descriptor['/FontFile2']))
      const [, listed] = file.list(inner['/W'])
      return file
        .list(listed)
        .flatMap((width, glyph) =>
          unless(Math.abs(Number(width) - Number(widths[glyph])) < 1, `width of glyph ${glyph}`),
        )
    }),
    spoil: bytes =>
      spoilObjects(bytes, spoiler => {
        const [, widths] = spoiler.first(isInner)['/W'] as [number, number[]]
        widths[3] = 4711
      }),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.7; ISO 14289-1, 7.21.7',
    says: 'every glyph that is shown has a character, and no map leads to U+0000, U+FEFF or U+FFFE',
    problems: eachFont(({ outer }, { file, structure }) => {
      const map = unicodeMap(file.data(outer['/ToUnicode']).toString('latin1'))
      const name = fontName(file, outer)
      const shown = Array.from(structure.pages.values()).flatMap(({ drawn }) => drawn)
      return [
        ...shown
          .filter(({ font }) => font === name)
          .flatMap(({ glyphs }) => glyphs.filter(glyph => !map.get(glyph)).map(glyph => `glyph ${glyph}`)),
        ...Array.from(map.values())
          .filter(text => [0, 0xfeff, 0xfffe].includes(text.charCodeAt(0)))
          .map(() => 'forbidden character'),
      ]
    }),
    spoil: bytes =>
      spoilObjects(bytes, spoiler =>
        spoiler.stream(spoiler.first(isOuter)['/ToUnicode'], text =>
          text.replace(/\[<fffd> <\w{4}>/, '[<fffd> <0000>'),
        ),
      ),
  },
  {
    clause: 'ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8',
    says: 'the glyph for what a font lacks is never shown',
    problems: ({ structure }) =>
      Array.from(structure.pages.values()).flatMap(({ drawn }) =>
        drawn.filter(({ glyphs }) => glyphs.includes(0)).map(() => 'glyph 0 is shown'),
      ),
    spoil: bytes =>
      spoilObjects(bytes, spoiler =>
        spoiler.stream(spoiler.typed('/Page')['/Contents'], text => text.replace(/<[0-9a-f]{4}/, '<0000')),
      ),
  },
]

function fontName(file: PdfFile, outer: Dictionary): string {
  for (const { page } of file.pages) {
    const named = file.dictionary(file.dictionary(page['/Resources'])['/Font'])
    const found = Object.entries(named).find(([, reference]) => file.dictionary(reference) === outer)
    if (found !== undefined) return found[0]
  }
  return ''
}

/** The advance width of every glyph in thousandths of an em, from the tables of a TrueType font. */
function advanceWidths(font: Buffer): number[] {
  const tables = new Map<string, number>()
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const record = 12 + at * 16
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8))
  }
  const unitsPerEm = font.readUInt16BE(Number(tables.get('head')) + 18)
  const count = font.readUInt16BE(Number(tables.get('hhea')) + 34)
  const hmtx = Number(tables.get('hmtx'))
  return Array.from(
    { length: count },
    (_, glyph) => (font.readUInt16BE(hmtx + glyph * 4) * 1000) / unitsPerEm,
  )
}
