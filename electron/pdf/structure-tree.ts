import type { StructureMark, StructureTag } from '#shared/document/structure'
import type { LayoutNode, PdfDocument, StructContent, StructElement } from './pdfmake-parts'

/** An element of a document's structure while it is being made: its parts in reading order. */
export type Element = {
  readonly tag: StructureTag
  readonly mark: Partial<StructureMark> & { readonly title?: string }
  readonly parts: (Element | StructContent)[]
  /** Where a figure stands on its page: left, top, right, bottom in points. */
  box?: readonly [number, number, number, number]
}

/** Elements in which a text may not stand by itself: it becomes a paragraph. */
const groups: ReadonlySet<StructureTag> = new Set(['Document', 'Part', 'Sect', 'Div'])

/**
 * The structure of a document: elements in the order of its definition, which is the reading order, whatever the
 * order they are drawn in. It knows of each node that holds text, a drawing or a picture the element it belongs to;
 * what belongs to none is an artifact.
 */
export class StructureTree {
  readonly root: Element = elementOf('Document')
  readonly #places = new Map<unknown, Element>()

  /** Takes in content that has been laid out; several documents in one file are each a part with its title. */
  add(content: readonly LayoutNode[], part: { title: string; language: string } | null): void {
    const parent =
      part === null
        ? this.root
        : within(this.root, elementOf('Part', { title: part.title, language: part.language as 'nb' }))
    for (const node of content) this.#take(node, parent)
  }

  /** The element that what is drawn for a node belongs to. */
  find(node: unknown): Element | undefined {
    return this.#places.get(node)
  }

  /** Forgets which node belongs where; the elements stay. */
  forgetPlaces(): void {
    this.#places.clear()
  }

  /** Writes the tree into the file; call it after the last page. */
  write(pdf: PdfDocument): void {
    const root = writeElement(pdf, this.root)
    if (root !== null) pdf.addStructure(root)
  }

  #take(node: LayoutNode, parent: Element): void {
    const mark = node.mark as StructureMark | undefined
    if (mark?.tag === 'artifact') return
    const places = mark?.tag === 'none'
    const own = (tag: StructureTag) =>
      places ? parent : within(parent, elementOf((mark?.tag as StructureTag | undefined) ?? tag, mark))
    const inside = (nodes: unknown, into: Element) => {
      for (const child of nodes as LayoutNode[]) this.#take(child, into)
    }
    if (node.table !== undefined) this.#takeTable(node, places ? null : own('Table'), parent)
    else if (node.ul !== undefined || node.ol !== undefined) this.#takeList(node, own('L'))
    else if (node.stack !== undefined || node.columns !== undefined) {
      inside(node.stack ?? node.columns, mark === undefined ? parent : own('Div'))
    } else if (node.text !== undefined) {
      const holds = mark === undefined && !groups.has(parent.tag)
      if (node.text !== '') this.#places.set(node, holds ? parent : own('P'))
    } else if (node.image !== undefined) {
      if (mark?.alt === undefined)
        throw new Error('A picture says what it shows, or is marked as an artifact')
      this.#places.set(node, own('Figure'))
    } else if (node.canvas !== undefined && mark !== undefined) {
      this.#places.set(node, own('Figure'))
    }
  }

  #takeList(node: LayoutNode, list: Element): void {
    for (const item of (node.ul ?? node.ol) as LayoutNode[]) {
      const into = within(list, elementOf('LI'))
      const label = elementOf('Lbl', node.ul === undefined ? {} : { actualText: '•' })
      if (item.listMarker !== undefined) this.#places.set(item.listMarker, within(into, label))
      this.#take(item, within(into, elementOf('LBody')))
    }
  }

  #takeTable(node: LayoutNode, table: Element | null, parent: Element): void {
    const { body, headerRows = 0 } = node.table as { body: LayoutNode[][]; headerRows?: number }
    const headingColumns = (node.mark as StructureMark | undefined)?.headingColumns ?? 0
    for (const [at, row] of body.entries()) {
      const line = table === null ? null : within(table, elementOf('TR'))
      for (const [column, cell] of row.entries()) {
        if (cell._span === true) continue
        const scope = at < headerRows ? 'Column' : column < headingColumns ? 'Row' : null
        const heading = scope === null ? elementOf('TD') : elementOf('TH', { scope })
        this.#take(cell, line === null ? parent : within(line, heading))
      }
    }
  }
}

/** The stretch of text in another language at the end of an element; a new one unless the last goes on. */
export function spanAtEnd(element: Element, language: string): Element {
  const last = element.parts.at(-1)
  if (last !== undefined && 'tag' in last && last.tag === 'Span' && last.mark.language === language)
    return last
  return within(element, elementOf('Span', { language: language as 'nb' }))
}

function elementOf(tag: StructureTag, mark: Element['mark'] = {}): Element {
  return { tag, mark, parts: [] }
}

function within(parent: Element, child: Element): Element {
  parent.parts.push(child)
  return child
}

/** An empty cell keeps its place in its row; anything else without content is left out. */
function writeElement(pdf: PdfDocument, element: Element): StructElement | null {
  const parts = element.parts.flatMap(part => ('tag' in part ? (writeElement(pdf, part) ?? []) : part))
  if (parts.length === 0 && element.tag !== 'TD' && element.tag !== 'TH') return null
  const { title, language, alt, actualText, scope, listNumbering } = element.mark
  const options = { title, lang: languageTag(language), alt, actual: actualText, scope }
  const made = pdf.struct(element.tag, options, parts)
  const { data } = made.dictionary
  if (listNumbering !== undefined) data.A = { O: 'List', ListNumbering: listNumbering }
  if (element.box !== undefined) data.A = { O: 'Layout', Placement: 'Block', BBox: [...element.box] }
  return made
}

/** nb and nn as they are usually written with their country. */
function languageTag(language: string | undefined): string | undefined {
  return language === 'nb' || language === 'nn' ? `${language}-NO` : language
}
