import {
  type Bookmark,
  type Drawing,
  type LaidOutPage,
  type Line,
  type LineInline,
  type PageItem,
  type PdfDocument,
  PdfmakeRenderer,
  type Region,
} from './pdfmake-parts'
import { type Element, type StructureTree, spanAtEnd } from './structure-tree'

/** Property lists of artifacts (ISO 32000-1, 14.8.2.2.2): what is drawn on a page but is no part of the text. */
const artifacts = {
  header: '<< /Type /Pagination /Subtype /Header /Attached [/Top] >>',
  footer: '<< /Type /Pagination /Subtype /Footer /Attached [/Bottom] >>',
  background: '<< /Type /Page >>',
  repeated: '<< /Type /Pagination >>',
  watermark: '<< /Type /Pagination /Subtype /Watermark >>',
  layout: '<< /Type /Layout >>',
} as const

export type RenderOptions = {
  /** False leaves out all structure, for a file that does not claim to have any. */
  readonly tagged: boolean
  /** Whether every heading gets a bookmark, under that of the heading it belongs to. */
  readonly bookmarks: 'headings' | 'none'
}

const headingLevels: Readonly<Record<string, number>> = { H1: 1, H2: 2, H3: 3 }

/** Text in one style, set at one place. */
type Run = { text: string; readonly x: number; readonly style: LineInline }

/**
 * pdfmake's renderer, which brackets all that it draws: as content of the element that the structure gives for its
 * node, or as an artifact. One stretch of marked content is one element's on one page; a paragraph that goes on on
 * the next page gets a second stretch there. A table's headings are content the first time and artifacts when they
 * are repeated. Words in one style on a line are set as one text.
 */
export class TaggingRenderer extends PdfmakeRenderer {
  readonly #tree: StructureTree
  readonly #options: RenderOptions
  readonly #bookmarks: { readonly level: number; readonly bookmark: Bookmark }[] = []
  readonly #drawn = new WeakSet<object>()
  #open: Element | string | null = null
  #color: string | null = null

  constructor(pdf: PdfDocument, tree: StructureTree, options: RenderOptions) {
    super(pdf)
    this.#tree = tree
    this.#options = options
  }

  /** Draws pages after those that the file has; the first gets a bookmark where a title is given. */
  override renderPages(pages: readonly LaidOutPage[], title?: string): void {
    for (const [index, page] of pages.entries()) {
      this.pdfDocument.addPage({ size: [page.pageSize.width, page.pageSize.height] })
      this.#color = null
      if (index === 0 && title !== undefined) this.#bookmark(this.pdfDocument.outline, title, 0)
      if (page.watermark !== undefined) {
        this.#mark(artifacts.watermark)
        this.renderWatermark(page)
      }
      for (const item of page.items) this.#draw(item)
      this.#mark(null)
    }
  }

  override renderLine(line: Line, x: number, y: number): void {
    const target = this.#targetOf(line)
    if (!line.inlines.every(isPlain)) {
      this.#mark(target)
      this.#color = null
      super.renderLine(line, x, y)
      return
    }
    const height = line.getHeight()
    const descent = height - line.getAscenderHeight()
    for (const run of runsOf(line)) {
      const { font, fontSize, color = 'black', language } = run.style
      if (typeof target === 'string' || language === undefined) this.#mark(target)
      else this.#mark(spanAtEnd(target, language))
      if (color !== this.#color) this.pdfDocument.fillColor(color)
      this.#color = color
      this.pdfDocument._font = font
      const shift = height - (font.ascender / 1000) * fontSize - descent
      this.pdfDocument.fontSize(fontSize).text(run.text, x + run.x, y + shift, { lineBreak: false })
    }
  }

  #draw({ type, item }: PageItem): void {
    if (type === 'line') {
      this.renderLine(item, item.x, item.y)
      return
    }
    this.#color = null
    const target = type === 'vector' || type === 'image' ? this.#targetOf(item) : null
    this.#mark(target)
    if (target !== null && typeof target !== 'string' && target.tag === 'Figure') this.#box(target, item)
    switch (type) {
      case 'vector':
        this.renderVector(item)
        break
      case 'image':
        this.renderImage(item)
        break
      case 'beginClip':
        this.beginClip(item)
        break
      case 'endClip':
        this.endClip()
        break
      case 'beginVerticalAlignment':
        this.beginVerticalAlignment(item)
        break
      case 'endVerticalAlignment':
        this.endVerticalAlignment(item)
        break
      default:
        throw new Error(`Nothing is known of how to tag ${type}`)
    }
  }

  #targetOf(item: Line | Drawing): Element | string {
    const inlines = item.inlines as Line['inlines'] | undefined
    const element = this.#tree.find(item.source ?? inlines?.[0]?.source)
    if (element === undefined) return artifactOf(item.region)
    if (inlines === undefined) return element
    if (this.#drawn.has(inlines)) return artifacts.repeated
    this.#drawn.add(inlines)
    const level = headingLevels[element.tag]
    if (level !== undefined && element.parts.length === 0 && this.#options.bookmarks === 'headings') {
      this.#bookmarkHeading(item.source?.text, level, item.y as number)
    }
    return element
  }

  #bookmarkHeading(text: unknown, level: number, top: number): void {
    while ((this.#bookmarks.at(-1)?.level ?? 0) >= level) this.#bookmarks.pop()
    const parent = this.#bookmarks.at(-1)?.bookmark ?? this.pdfDocument.outline
    this.#bookmarks.push({ level, bookmark: this.#bookmark(parent, String(text), top) })
  }

  #bookmark(parent: Bookmark, title: string, top: number): Bookmark {
    return parent.addItem(title, { top, left: this.pdfDocument.page.width })
  }

  /** Begins the marked content of an element or an artifact; goes on with it when it is open already. */
  #mark(target: Element | string | null): void {
    if (this.#open === target || !this.#options.tagged) return
    if (typeof this.#open === 'string') this.pdfDocument.addContent('EMC')
    else if (this.#open !== null) this.pdfDocument.endMarkedContent()
    if (typeof target === 'string') this.pdfDocument.addContent(`/Artifact ${target} BDC`)
    else if (target !== null) target.parts.push(this.pdfDocument.markStructureContent(target.tag))
    this.#open = target
  }

  #box(figure: Element, drawing: Drawing): void {
    const { height } = this.pdfDocument.page
    const numbers = drawing as Readonly<Record<string, number | undefined>>
    const { x1, x2, y1, y2, x = 0, y = 0, _width = 0, _height = 0 } = numbers
    figure.box =
      x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined
        ? [x, height - y - _height, x + _width, height - y]
        : [Math.min(x1, x2), height - Math.max(y1, y2) - 1, Math.max(x1, x2), height - Math.min(y1, y2) + 1]
  }
}

function artifactOf(region: Region | undefined): string {
  return region === undefined ? artifacts.layout : artifacts[region]
}

const plainStyles = [
  'decoration',
  'background',
  'link',
  'linkToPage',
  'linkToDestination',
  'fontFeatures',
  'sup',
  'sub',
]

/** Whether an inline is text in a font, size and colour and nothing more. */
function isPlain(inline: LineInline): boolean {
  return (
    plainStyles.every(style => !inline[style]) &&
    !inline.characterSpacing &&
    inline.justifyShift === undefined &&
    (inline.opacity === undefined || inline.opacity === 1)
  )
}

/** The words of a line, with those that follow one another in one style as one run. */
function runsOf(line: Line): readonly Run[] {
  const runs: Run[] = []
  for (const inline of line.inlines) {
    const last = runs.at(-1)
    if (last !== undefined && isSameStyle(last.style, inline)) last.text += inline.text
    else runs.push({ text: inline.text, x: inline.x, style: inline })
  }
  const last = runs.at(-1)
  // A line that was broken by force ends in a space, or its last word would be read together with the next line.
  if (last !== undefined && line.newLineForced === true && last.text !== '') last.text += ' '
  return runs.filter(({ text }) => text !== '')
}

function isSameStyle(one: LineInline, other: LineInline): boolean {
  return (
    one.font === other.font &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    one.language === other.language
  )
}
