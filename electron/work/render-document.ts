import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ArchiveDocument, type FontFiles } from '#electron/pdf/archive-document'
import type { Conformance } from '#electron/pdf/archive-metadata'
import type { LayoutNode } from '#electron/pdf/pdfmake-parts'
import { StructureTree } from '#electron/pdf/structure-tree'
import { tableLayouts } from '#electron/pdf/table-layouts'
import { TaggingLayout } from '#electron/pdf/tagging-layout'
import { TaggingRenderer } from '#electron/pdf/tagging-renderer'
import type { CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import { letterPage, mm } from '#shared/document/geometry'
import {
  inkColor,
  layOutContent,
  layOutDraftMark,
  layOutFoldMark,
  layOutFoot,
} from '#shared/document/page-layout'

const pageSize = { width: 595.28, height: 841.89, orientation: 'portrait' }
const pageMargins = {
  left: mm(letterPage.marginLeftMm),
  top: mm(letterPage.marginTopMm),
  right: mm(letterPage.marginRightMm),
  bottom: mm(letterPage.marginBottomMm),
}
const defaultStyle = { font: 'NotoSans', fontSize: 11, color: inkColor }

/** What every file is: PDF/A-2a and PDF/UA-1 at once. */
const archivedAndAccessible: Conformance = { part: 2, level: 'A', accessible: true }

/**
 * A document, or several in one file, as a PDF: PDF/A-2a and PDF/UA-1, tagged, fonts embedded, language and title
 * set. The same definition gives the same bytes. Throws on a definition that cannot be laid out (a picture that is
 * no picture). Another conformance is asked for only by checks that know no newer one.
 */
export async function renderDocument(
  definition: DocumentDefinition | CombinedDefinition,
  conformance: Conformance = archivedAndAccessible,
): Promise<Uint8Array> {
  const { title, author, subject, date } = definition
  const createdAt = new Date(`${date}T12:00:00Z`)
  const description = { title, author, subject, creator: 'Tildeling', producer: 'Tildeling', createdAt }
  const language = `${definition.language}-NO`
  const pdf = new ArchiveDocument(fontFiles(), description, conformance, language)
  const tree = new StructureTree()
  const renderer = new TaggingRenderer(pdf, tree, {
    tagged: conformance.level === 'A',
    bookmarks: definition.kind === 'combined' || definition.kind === 'letter' ? 'none' : 'headings',
  })
  if (definition.kind === 'combined') {
    for (const part of definition.parts) {
      renderPart(part, pdf, tree, renderer, { title: part.title, language: part.language })
    }
  } else renderPart(definition, pdf, tree, renderer, null)
  if (conformance.level === 'A') tree.write(pdf)
  return pdf.bytes()
}

/** Lays out one document and draws its pages, which are counted from 1, after those that the file has. */
function renderPart(
  definition: DocumentDefinition,
  pdf: ArchiveDocument,
  tree: StructureTree,
  renderer: TaggingRenderer,
  part: { readonly title: string; readonly language: string } | null,
): void {
  const { draftMark, head } = definition
  const content = layOutContent(definition) as LayoutNode[]
  const layout = new TaggingLayout(pageSize, pageMargins, null)
  layout.registerTableLayouts(tableLayouts)
  const pages = layout.layoutDocument(
    content,
    pdf,
    {},
    defaultStyle,
    (page: number) => (head !== null && page === 1 ? layOutFoldMark() : null),
    (page: number) => (draftMark === null ? null : layOutDraftMark(draftMark, page)),
    (page: number, count: number) => layOutFoot(definition, page, count),
    draftMark === null ? undefined : watermark(draftMark),
    asksForNewPage,
  )
  tree.add(content, part)
  renderer.renderPages(pages, part?.title)
  tree.forgetPlaces()
}

/** The word behind the text of every page of a draft, in a colour so light that nothing need be transparent. */
function watermark(text: string): Record<string, unknown> {
  return { text, color: '#f8ebed', opacity: 1, bold: true, angle: -50, fontSize: 150 }
}

type NodePlace = {
  readonly headlineLevel?: number
  readonly startPosition: { readonly top: number; readonly pageInnerHeight: number }
}

/** Whether less room than a node wants is left from where it begins down to the foot of its page. */
function asksForNewPage({ headlineLevel, startPosition }: NodePlace): boolean {
  const { top, pageInnerHeight } = startPosition
  return headlineLevel !== undefined && headlineLevel > pageMargins.top + pageInnerHeight - top
}

let foundFonts: FontFiles | null = null

function fontFiles(): FontFiles {
  foundFonts ??= {
    normal: fontPath('noto-sans-regular.ttf'),
    bold: fontPath('noto-sans-bold.ttf'),
    italics: fontPath('noto-sans-italic.ttf'),
    bolditalics: fontPath('noto-sans-bold-italic.ttf'),
  }
  return foundFonts
}

/** The fonts lie in the app's assets, two folders up both from the sources and from the built files. */
function fontPath(name: string): string {
  for (const up of ['../../', '../../../']) {
    const path = fileURLToPath(new URL(`${up}assets/fonts/${name}`, import.meta.url))
    try {
      readFileSync(path)
      return path
    } catch {}
  }
  throw new Error(`Font not found: ${name}`)
}
