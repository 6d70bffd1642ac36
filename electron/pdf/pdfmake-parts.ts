import { createRequire } from 'node:module'

/**
 * The parts of pdfmake that the tagging layer is put between: its layout, its renderer and its document. They are
 * loaded as CommonJS, because the package offers them in no other way, and typed here as far as they are used.
 */

/** A node of a document definition; pdfmake changes it while it lays it out. */
export type LayoutNode = { [key: string]: unknown }

/** A font in one document. */
export type DocumentFont = {
  readonly font: FontFile
  readonly name: string
  readonly ascender: number
  layoutCache: Record<string, unknown>
  readonly unicode: number[][]
  readonly constructor: unknown
}

/** A parsed font file, which knows nothing of documents. */
export type FontFile = {
  readonly characterSet: readonly number[]
  readonly glyphForCodePoint: (codePoint: number) => unknown
}

/** A word or a stretch of words in one style on a line. */
export type LineInline = {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly font: DocumentFont
  readonly fontSize: number
  readonly color?: string
  readonly language?: string
  readonly [style: string]: unknown
}

export type Line = {
  readonly inlines: readonly LineInline[]
  readonly x: number
  readonly y: number
  readonly newLineForced?: boolean
  readonly lastLineInParagraph?: boolean
  readonly getHeight: () => number
  readonly getAscenderHeight: () => number
  /** Set by the tagging layout: the node the line is of, and the part of the page it is laid out for. */
  source?: LayoutNode
  region?: Region
  [key: string]: unknown
}

/** A drawing or a picture on a page. */
export type Drawing = { source?: LayoutNode; region?: Region; [key: string]: unknown }

/** What stands on every page beside the content. */
export type Region = 'header' | 'footer' | 'background'

export type PageItem =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'vector' | 'image'; readonly item: Drawing }
  | {
      readonly type:
        | 'beginClip'
        | 'endClip'
        | 'beginVerticalAlignment'
        | 'endVerticalAlignment'
        | 'svg'
        | 'attachment'
      readonly item: Drawing
    }

export type LaidOutPage = {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly items: readonly PageItem[]
  readonly watermark?: Drawing
}

export type StructContent = { readonly refs: readonly unknown[] }
export type StructElement = { readonly dictionary: { readonly data: Record<string, unknown> } }
export type PdfObject = {
  readonly data: Record<string, unknown>
  compress: boolean
  readonly write: (chunk: Uint8Array) => void
  readonly end: () => void
}
export type Bookmark = {
  readonly children: readonly Bookmark[]
  readonly outlineData: Record<string, unknown>
  readonly addItem: (title: string, options?: Record<string, unknown>) => Bookmark
}

/** pdfmake's document, and pdfkit's under it. */
export type PdfDocument = {
  _root: PdfObject
  _font: DocumentFont
  _fontCount: number
  _fontFamilies: Record<string, DocumentFont>
  subset: number | undefined
  metadataRef: PdfObject
  info: Record<string, unknown>
  outline: Bookmark
  page: { readonly width: number; readonly height: number }
  font(source: Uint8Array): PdfDocument
  fontSize(size: number): PdfDocument
  fillColor(color: string): PdfDocument
  text(text: string, x: number, y: number, options: Record<string, unknown>): PdfDocument
  addPage(options: { readonly size: readonly [number, number] }): PdfDocument
  addContent(operators: string): PdfDocument
  markStructureContent(tag: string): StructContent
  endMarkedContent(): PdfDocument
  struct(tag: string, options: Record<string, unknown>, children: readonly unknown[]): StructElement
  addStructure(element: StructElement): PdfDocument
  ref(data: Record<string, unknown>): PdfObject
  push(chunk: Uint8Array | null): boolean
  provideFont(family: string, bold: boolean, italics: boolean): DocumentFont
  getFontType(bold: boolean, italics: boolean): string
  endOutline(): void
  endSubset(): void
  endMetadata(): void
  end(): void
  once(event: string, listener: (problem: Error) => void): PdfDocument
}

/** A word while it is measured: its text and its style, which the measuring adds to. */
export type MeasuredInline = {
  text: string
  width: number
  leadingCut: number
  trailingCut: number
  [style: string]: unknown
}

/** The styles that apply where a text stands. */
export type Styles = { readonly getProperty: (name: string) => unknown }

export type TextInlines = {
  measure(inlines: MeasuredInline[], styles: Styles): MeasuredInline[]
  widthOfText(text: string, inline: MeasuredInline): number
}

export type Measuring = {
  textInlines: TextInlines
  convertIfBase64Image: (node: LayoutNode) => void
  measureLeaf: (node: LayoutNode) => LayoutNode
}

export type LayoutInput = [
  content: readonly LayoutNode[],
  pdf: PdfDocument,
  styles: Record<string, unknown>,
  defaultStyle: Record<string, unknown>,
  background: unknown,
  header: unknown,
  footer: unknown,
  watermark: unknown,
  pageBreakBefore: unknown,
]

export type PageLayout = {
  docMeasure: Measuring
  registerTableLayouts(layouts: Record<string, unknown>): void
  layoutDocument(...parts: LayoutInput): LaidOutPage[]
  tryLayoutDocument(content: unknown, pdf: PdfDocument, ...rest: unknown[]): unknown
  addBackground(background: unknown): void
  addHeadersAndFooters(header: unknown, footer: unknown): void
  addDynamicRepeatable(node: unknown, size: unknown, name: string): void
  buildNextLine(node: LayoutNode): Line | null
  processImage(node: LayoutNode): void
  processCanvas(node: LayoutNode): void
  processList(ordered: boolean, node: LayoutNode): void
}

export type PageRenderer = {
  readonly pdfDocument: PdfDocument
  renderPages(pages: readonly LaidOutPage[], title?: string): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: Drawing): void
  renderImage(image: Drawing): void
  renderWatermark(page: LaidOutPage): void
  beginClip(item: Drawing): void
  endClip(): void
  beginVerticalAlignment(item: Drawing): void
  endVerticalAlignment(item: Drawing): void
}

const load = createRequire(import.meta.url)
const part = <Type>(name: string): Type => load(`pdfmake/js/${name}.js`).default

export const PdfmakeLayout =
  part<new (pageSize: object, margins: object, svg: null) => PageLayout>('LayoutBuilder')
export const PdfmakeTextInlines = part<new (pdf: PdfDocument) => TextInlines>('TextInlines')
export const PdfmakeRenderer = part<new (pdf: PdfDocument) => PageRenderer>('Renderer')
export const PdfmakeDocument =
  part<
    new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      files: null,
      localAccess: (path: string) => boolean,
    ) => PdfDocument
  >('PDFDocument')
