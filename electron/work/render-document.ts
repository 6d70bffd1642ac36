import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { Content, Node, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DocumentDefinition } from '#shared/document/definition'
import { letterPage, mm } from '#shared/document/geometry'
import {
  inkColor,
  layOutContent,
  layOutDraftMark,
  layOutFoldMark,
  layOutFoot,
} from '#shared/document/page-layout'

const fontFiles = {
  normal: 'noto-sans-regular.ttf',
  bold: 'noto-sans-bold.ttf',
  italics: 'noto-sans-italic.ttf',
  bolditalics: 'noto-sans-bold-italic.ttf',
} as const

let ready = false

/**
 * A document as a PDF file: PDF/A-2b, fonts embedded, language and title set. The same definition gives the same
 * bytes. Throws on a definition that cannot be laid out (a picture that is no picture).
 */
export async function renderDocument(definition: DocumentDefinition): Promise<Uint8Array> {
  if (!ready) prepareFonts()
  ready = true
  const { draftMark, head } = definition
  const pdf: TDocumentDefinitions = {
    version: '1.7',
    subset: 'PDF/A-2b',
    language: definition.language === 'nn' ? 'nn-NO' : 'nb-NO',
    displayTitle: true,
    info: {
      title: definition.title,
      author: definition.author,
      subject: definition.subject,
      creator: 'Tildeling',
      producer: 'Tildeling',
      creationDate: new Date(`${definition.date}T12:00:00Z`),
    },
    pageSize: 'A4',
    pageMargins: [
      mm(letterPage.marginLeftMm),
      mm(letterPage.marginTopMm),
      mm(letterPage.marginRightMm),
      mm(letterPage.marginBottomMm),
    ],
    defaultStyle: { font: 'NotoSans', fontSize: 11, color: inkColor },
    content: layOutContent(definition) as unknown as Content,
    footer: (page, pages) => layOutFoot(definition, page, pages) as unknown as Content,
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel !== undefined && headlineLevel > roomBelow(startPosition),
  }
  if (head !== null && head.logo !== null) pdf.images = { logo: head.logo }
  if (head !== null) {
    pdf.background = page => (page === 1 ? (layOutFoldMark() as unknown as Content) : null)
  }
  if (draftMark !== null) {
    pdf.header = () => layOutDraftMark(draftMark) as unknown as Content
    pdf.watermark = {
      text: draftMark,
      color: '#a3001d',
      opacity: 0.08,
      bold: true,
      angle: -50,
      fontSize: 150,
    }
  }
  return new Uint8Array(await pdfmake.createPdf(pdf).getBuffer())
}

/** The points from where a node begins down to the foot of its page. */
function roomBelow({ top, pageInnerHeight }: Node['startPosition']): number {
  return mm(letterPage.marginTopMm) + pageInnerHeight - top
}

function prepareFonts(): void {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => fontPaths.has(path))
  const fontPaths = new Set(Object.values(fontFiles).map(name => fontPath(name)))
  pdfmake.setFonts({
    NotoSans: {
      normal: fontPath(fontFiles.normal),
      bold: fontPath(fontFiles.bold),
      italics: fontPath(fontFiles.italics),
      bolditalics: fontPath(fontFiles.bolditalics),
    },
  })
  const thinLine = '#c8c8c8'
  const bare = { hLineWidth: () => 0, vLineWidth: () => 0 }
  const lined = {
    vLineWidth: () => 0,
    hLineColor: () => thinLine,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  }
  const lineAt = (row: number, rows: number) => (row <= 1 || row === rows ? 0.8 : 0.4)
  pdfmake.setTableLayouts({
    bare: {
      ...bare,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    facts: { ...lined, hLineWidth: () => 0.4, paddingLeft: () => 0 },
    lined: { ...lined, hLineWidth: (row, node) => lineAt(row, node.table.body.length) },
    totalled: {
      ...lined,
      hLineWidth: (row, node) =>
        row === node.table.body.length - 1 ? 0.8 : lineAt(row, node.table.body.length),
    },
  })
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
