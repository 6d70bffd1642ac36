import { type Mark, type PageContent, readContent } from './page-content'
import { type Dictionary, isDictionary, type PdfFile, type Value } from './pdf-file'

/** An element of the structure with what is in it, in order: elements, or stretches of content by page and number. */
export type Element = {
  readonly reference: string
  readonly tag: string
  readonly dictionary: Dictionary
  readonly parts: readonly (Element | ContentPart)[]
}
export type ContentPart = { readonly page: string; readonly id: number }

/** A file's structure tree beside what its pages draw. */
export type Structure = {
  readonly root: Element
  readonly elements: readonly Element[]
  readonly pages: ReadonlyMap<string, PageContent>
}

export function readStructure(file: PdfFile): Structure {
  const treeRoot = file.dictionary(file.catalog['/StructTreeRoot'])
  const tops = file.list(treeRoot['/K']).map(kid => elementAt(file, kid, ''))
  const root = {
    reference: String(file.catalog['/StructTreeRoot']),
    tag: '',
    dictionary: treeRoot,
    parts: tops,
  }
  const pages = new Map(file.pages.map(({ reference, page }) => [reference, readContent(file.content(page))]))
  return { root, elements: tops.flatMap(withAllInside), pages }
}

export function isElement(part: Element | ContentPart): part is Element {
  return 'tag' in part
}

export function isContent(part: Element | ContentPart): part is ContentPart {
  return 'id' in part
}

/** The elements right inside an element. */
export function children(element: Element): readonly Element[] {
  return element.parts.filter(isElement)
}

/** The numbers of content, by page, in the order of the tree. */
export function contentParts(element: Element): readonly ContentPart[] {
  return element.parts.flatMap(part => (isElement(part) ? contentParts(part) : [part]))
}

/** The text of a stretch of content, by the fonts' own maps to Unicode. */
export function textReader(file: PdfFile, structure: Structure): (element: Element) => string {
  const maps = new Map<string, Map<number, string>>()
  for (const { page } of file.pages) {
    const named = file.dictionary(file.dictionary(page['/Resources'])['/Font'])
    for (const [name, reference] of Object.entries(named)) {
      maps.set(name, unicodeMap(file.data(file.dictionary(reference)['/ToUnicode']).toString('latin1')))
    }
  }
  const textOf = new Map<Mark, string>()
  for (const { drawn } of structure.pages.values()) {
    for (const { marks, glyphs, font } of drawn) {
      const mark = marks.at(-1)
      const text = glyphs.map(code => maps.get(font)?.get(code) ?? '').join('')
      if (mark !== undefined) textOf.set(mark, (textOf.get(mark) ?? '') + text)
    }
  }
  return element =>
    contentParts(element)
      .map(({ page, id }) => structure.pages.get(page)?.marks.find(mark => mark.id === id))
      .map(mark => (mark === undefined ? '' : (textOf.get(mark) ?? '')))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
}

/** What each code means, from a ToUnicode map. */
export function unicodeMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, first = '', , list = ''] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[(.*?)\]/gs)) {
    Array.from(list.matchAll(/<([\w ]+)>/g)).forEach(([, units = ''], at) => {
      const codes = units.split(' ').map(unit => Number.parseInt(unit, 16))
      map.set(Number.parseInt(first, 16) + at, String.fromCharCode(...codes))
    })
  }
  return map
}

function withAllInside(element: Element): Element[] {
  return [element, ...children(element).flatMap(withAllInside)]
}

function elementAt(file: PdfFile, reference: Value, pageAround: string): Element {
  const dictionary = file.dictionary(reference)
  const page = String(dictionary['/Pg'] ?? pageAround)
  const parts = file.list(dictionary['/K']).flatMap((kid): (Element | ContentPart)[] => {
    if (typeof kid === 'number') return [{ page, id: kid }]
    if (isDictionary(kid)) return [{ page: String(kid['/Pg'] ?? page), id: Number(kid['/MCID']) }]
    return [elementAt(file, kid, page)]
  })
  return { reference: String(reference), tag: String(dictionary['/S'] ?? '').slice(1), dictionary, parts }
}
