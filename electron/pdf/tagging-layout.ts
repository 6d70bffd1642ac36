import {
  type LaidOutPage,
  type LayoutInput,
  type LayoutNode,
  type Line,
  type Measuring,
  type PdfDocument,
  PdfmakeLayout,
  type Region,
} from './pdfmake-parts'
import { measureOnce, TextMeasure } from './text-measure'

type Marker = { canvas?: { source?: unknown }[]; _inlines?: { source?: unknown }[] }

/**
 * pdfmake's layout, which also remembers of every line, drawing and picture which node of the definition it came
 * from, and what was laid out for the head, the foot or the background of pages.
 */
export class TaggingLayout extends PdfmakeLayout {
  #region: Region | undefined
  #measuring: Measuring | undefined

  /** Heads and feet are laid out once, when it is known where the pages end, and not at every attempt. */
  override layoutDocument(...parts: LayoutInput): LaidOutPage[] {
    const [, , , , , header, footer] = parts
    const pages = super.layoutDocument(...parts)
    super.addHeadersAndFooters(header, footer)
    return pages
  }

  override addHeadersAndFooters(): void {}

  override tryLayoutDocument(content: unknown, pdf: PdfDocument, ...rest: unknown[]): unknown {
    if (this.#measuring !== this.docMeasure) this.#prepare(this.docMeasure, pdf)
    return super.tryLayoutDocument(content, pdf, ...rest)
  }

  override addBackground(background: unknown): void {
    this.#within('background', () => super.addBackground(background))
  }

  override addDynamicRepeatable(node: unknown, size: unknown, name: string): void {
    this.#within(name as 'header' | 'footer', () => super.addDynamicRepeatable(node, size, name))
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const line = super.buildNextLine(node)
    return line === null ? null : this.#noted(line, node)
  }

  override processImage(node: LayoutNode): void {
    this.#noted(node, node)
    super.processImage(node)
  }

  override processCanvas(node: LayoutNode): void {
    for (const drawing of node.canvas as LayoutNode[]) this.#noted(drawing, node)
    super.processCanvas(node)
  }

  override processList(ordered: boolean, node: LayoutNode): void {
    for (const { listMarker } of (node.ul ?? node.ol) as { listMarker?: Marker }[]) {
      for (const sign of [...(listMarker?.canvas ?? []), ...(listMarker?._inlines ?? [])]) {
        sign.source = listMarker
      }
    }
    super.processList(ordered, node)
  }

  #prepare(measuring: Measuring, pdf: PdfDocument): void {
    this.#measuring = measuring
    // Pictures are known to the document by what they are; numbers would run anew in each document of one file.
    measuring.convertIfBase64Image = () => {}
    measuring.textInlines = new TextMeasure(pdf)
    measuring.measureLeaf = measureOnce(measuring.measureLeaf.bind(measuring))
  }

  #within(region: Region, layOut: () => void): void {
    const around = this.#region
    this.#region = region
    layOut()
    this.#region = around
  }

  #noted<Item extends { source?: LayoutNode; region?: Region }>(item: Item, source: LayoutNode): Item {
    item.source = source
    if (this.#region !== undefined) item.region = this.#region
    return item
  }
}
