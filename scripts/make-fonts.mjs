// Makes the fonts that letters and protocols are set in: Noto Sans, cut down to the characters that Norwegian, the
// Sami languages and their neighbours write with, without layout tables and hinting. A PDF is then made about six
// times as fast, for the font is read anew for every document. Run by hand when the list below changes:
//   node scripts/make-fonts.mjs
// It writes the four fonts, their licence, and what they hold (characters and widths) for the code to look up.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const source = name => require.resolve(`@expo-google-fonts/noto-sans/${name}`)
const target = name => new URL(`../assets/fonts/${name}`, import.meta.url)

/** First and last code point of each stretch. */
const wanted = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xac], // Latin-1 without the soft hyphen
  [0xae, 0xff],
  [0x100, 0x17f], // Latin Extended-A: Northern, Inari, Lule and Southern Sami, Polish, Baltic, Turkish …
  [0x18f, 0x18f], // Ə
  [0x192, 0x192],
  [0x1b7, 0x1b7], // Ʒ, Skolt Sami
  [0x1cd, 0x1dc],
  [0x1e4, 0x1ef], // Ǥ Ǧ Ǩ Ǫ Ǯ, Skolt Sami
  [0x1f4, 0x1f5],
  [0x1fa, 0x1ff], // Ǻ Ǽ Ǿ
  [0x218, 0x21b], // Ș Ț
  [0x259, 0x259],
  [0x292, 0x292], // ʒ, Skolt Sami
  [0x2b9, 0x2bc], // ʹ ʺ ʻ ʼ, Skolt Sami softening mark and apostrophes
  [0x2c6, 0x2c7],
  [0x2d8, 0x2dd],
  [0x386, 0x3ce], // Greek, as in α and µ
  [0x1e02, 0x1e03],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9], // Vietnamese names
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201e], // quotation marks
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x2070, 0x2079], // raised digits
  [0x2080, 0x2089],
  [0x20ac, 0x20ac],
  [0x2113, 0x2116],
  [0x2122, 0x2122],
  [0x2126, 0x2126],
  [0x2150, 0x215e], // fractions
  [0x2190, 0x2193],
  [0x2202, 0x2202],
  [0x2206, 0x2206],
  [0x2211, 0x2212],
  [0x221a, 0x221a],
  [0x221e, 0x221e],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x25a0, 0x25a1],
  [0x25ca, 0x25cc],
  [0x2610, 0x2612],
  [0x2713, 0x2713],
  [0xfffd, 0xfffd],
]

const styles = {
  regular: '400Regular/NotoSans_400Regular.ttf',
  bold: '700Bold/NotoSans_700Bold.ttf',
  italic: '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/NotoSans_700Bold_Italic.ttf',
}

const text = wanted
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  .map(codePoint => String.fromCodePoint(codePoint))
  .join('')

const coverage = []
let widths = {}
for (const [style, file] of Object.entries(styles)) {
  const cut = await subsetFont(readFileSync(source(file)), text, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'kern', 'STAT', 'meta', 'DSIG'],
  })
  writeFileSync(target(`noto-sans-${style}.ttf`), cut)
  const font = fontkit.create(cut)
  coverage.push(new Set(font.characterSet))
  if (style === 'regular') {
    const perMille = codePoint =>
      Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm)
    widths = Object.fromEntries(
      font.characterSet.map(codePoint => [String.fromCodePoint(codePoint), perMille(codePoint)]),
    )
  }
  console.log(`noto-sans-${style}.ttf: ${cut.length} bytes, ${font.characterSet.length} characters`)
}

const inAll = Object.fromEntries(
  Object.entries(widths).filter(([character]) => coverage.every(set => set.has(character.codePointAt(0)))),
)
writeFileSync(target('noto-sans-widths.json'), `${JSON.stringify(inAll, null, 1)}\n`)
writeFileSync(target('OFL.txt'), readFileSync(source('LICENSE_FONT')))
