import { type LayoutNode, type MeasuredInline, PdfmakeTextInlines, type Styles } from './pdfmake-parts'

/** Styles that make the first word of a text unlike the others; such texts are left to pdfmake. */
const spacing = ['leadingIndent', 'preserveLeadingSpaces', 'preserveTrailingSpaces']

type Style = Readonly<Record<string, unknown>>

/**
 * pdfmake's measuring of words, with the style looked up once for all words of a text that have the same one. It was
 * looked up anew, through the whole stack of styles, 25 times for every word: most of the time that a letter took.
 */
export class TextMeasure extends PdfmakeTextInlines {
  override measure(inlines: MeasuredInline[], styles: Styles): MeasuredInline[] {
    if (spacing.some(key => styles.getProperty(key) || inlines.some(inline => inline[key]))) {
      return super.measure(inlines, styles)
    }
    let style: Style | null = null
    let resolved: MeasuredInline | null = null
    return inlines.map(inline => {
      const { text, lineEnd, noNewLine, ...own } = inline
      if (style === null || resolved === null || !isSame(style, own)) {
        style = own
        resolved = super.measure([inline], styles)[0] as MeasuredInline
        return inline
      }
      // What the words have in common they inherit: to copy 25 styles to every word took as long as to look them up.
      const word: MeasuredInline = Object.create(resolved)
      word.text = text
      word.lineEnd = lineEnd
      word.noNewLine = noNewLine
      word.width = this.widthOfText(text, resolved)
      word.leadingCut = this.#widthOfSpaces(/^\s+/, text, resolved)
      word.trailingCut = this.#widthOfSpaces(/\s+$/, text, resolved)
      return word
    })
  }

  #widthOfSpaces(place: RegExp, text: string, style: MeasuredInline): number {
    const [spaces] = place.exec(text) ?? []
    return spaces === undefined ? 0 : this.widthOfText(spaces, style)
  }
}

function isSame(one: Style, other: Style): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every(key => one[key] === other[key])
}

/** A word of its own that can be moved, with all that the other has. */
function copyOf(inline: MeasuredInline): MeasuredInline {
  return Object.assign(Object.create(Object.getPrototypeOf(inline)), inline)
}

type Measured = { readonly inlines: readonly MeasuredInline[]; readonly min: unknown; readonly max: unknown }

/**
 * The measuring of texts for one document: each text once, however often the document is laid out to find where its
 * pages end. Lines take the inlines out of a node and move them, so each layout gets its own.
 */
export function measureOnce(measure: (node: LayoutNode) => LayoutNode): (node: LayoutNode) => LayoutNode {
  const known = new Map<LayoutNode, Measured>()
  return node => {
    const before = known.get(node)
    if (before === undefined) {
      measure(node)
      const inlines = (node._inlines as MeasuredInline[]).map(copyOf)
      known.set(node, { inlines, min: node._minWidth, max: node._maxWidth })
    } else {
      node._inlines = before.inlines.map(copyOf)
      node._minWidth = before.min
      node._maxWidth = before.max
    }
    return node
  }
}
