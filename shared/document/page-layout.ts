import { assertNever } from '#shared/base/assert'
import type { Block, DocumentDefinition, Inline, LetterHead } from './definition'
import { addressZone, letterPage, mm } from './geometry'
import { groupAt, isShort, leadsTo, plainText, roomToBegin, fontSize as size } from './room'
import type { StructureMark } from './structure'

/** A node of pdfmake's document definition, as plain data; `mark` says what it is in the document's structure. */
export type PdfNode = { readonly [key: string]: unknown }

const quiet = '#565656'
const headingTags = { 1: 'H1', 2: 'H2', 3: 'H3' } as const
const page = letterPage

/** The colour of running text: nearly black. */
export const inkColor = '#1a1a1a'

/**
 * The blocks of a document as pdfmake content, in reading order: what stands where on A4.
 * A node that must not be parted from the next carries as `headlineLevel` the points it wants below its top.
 */
export function layOutContent({ head, blocks, draftMark }: DocumentDefinition): PdfNode[] {
  const nodes: PdfNode[] = []
  for (let index = 0; index < blocks.length; ) {
    const group = groupAt(blocks, index)
    const count = group?.length ?? 1
    const inGroup = blocks
      .slice(index, index + count)
      .map((block, at) => layOutBlock(block, blocks, index + at))
    if (group === null) nodes.push(...inGroup)
    else nodes.push({ stack: inGroup.map(withoutLevel), unbreakable: true })
    index += count
  }
  const body = head === null ? nodes : [...layOutHead(head), ...nodes]
  return draftMark === null ? body : [layOutFirstDraftMark(draftMark), ...body]
}

const marked = (mark: StructureMark) => ({ mark })

/** In a group that moves as one, no node asks for a new page by itself. */
function withoutLevel({ headlineLevel: _, ...node }: PdfNode): PdfNode {
  return node
}

/** The foot of one page: case number and page number, on the first page also how to reach the sender. */
export function layOutFoot({ foot }: DocumentDefinition, pageNumber: number, pages: number): PdfNode {
  const label = foot.page.replace('{page}', String(pageNumber)).replace('{pages}', String(pages))
  const width = page.widthMm - page.marginLeftMm - page.marginRightMm
  return {
    margin: [mm(page.marginLeftMm), mm(8), mm(page.marginRightMm), 0],
    fontSize: size.label,
    color: quiet,
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(width), y2: 0, lineWidth: 0.5, lineColor: '#b4b4b4' }],
      },
      {
        margin: [0, 4, 0, 0],
        columns: [
          { text: foot.left, width: '*' },
          { text: label, alignment: 'right', width: 'auto' },
        ],
      },
      ...(pageNumber === 1 && foot.sender !== '' ? [{ text: foot.sender, margin: [0, 2, 0, 0] }] : []),
    ],
  }
}

/** The mark to fold a letter at for a C5 envelope, drawn at the left edge of its first page. */
export function layOutFoldMark(): PdfNode {
  const y = mm(page.foldMm)
  return {
    canvas: [{ type: 'line', x1: mm(5), y1: y, x2: mm(9), y2: y, lineWidth: 0.4, lineColor: '#8a8a8a' }],
  }
}

/** The word at the top of a draft's pages after the first; it is also written across every page. */
export function layOutDraftMark(mark: string, pageNumber: number): PdfNode | null {
  if (pageNumber === 1) return null
  return { ...draftMarkText(mark), margin: [0, mm(7), mm(page.marginRightMm), 0] }
}

/** On the first page the word is part of the text, so that it is read aloud before anything else. */
function layOutFirstDraftMark(mark: string): PdfNode {
  const width = page.widthMm - page.marginLeftMm - page.marginRightMm
  return {
    absolutePosition: { x: mm(page.marginLeftMm), y: mm(7) },
    columns: [{ ...draftMarkText(mark), width: mm(width) }],
  }
}

function draftMarkText(mark: string): PdfNode {
  return { text: mark, bold: true, fontSize: 11, color: '#a3001d', alignment: 'right' }
}

function layOutHead(head: LetterHead): PdfNode[] {
  const sender = {
    absolutePosition: { x: mm(page.marginLeftMm), y: mm(page.senderTopMm) },
    columns: [
      ...(head.logo === null
        ? []
        : [
            {
              image: head.logo.picture,
              fit: [mm(30), mm(13)],
              width: 'auto',
              ...marked({ tag: 'Figure', alt: head.logo.alternative }),
            },
          ]),
      {
        stack: [
          { text: head.senderName, bold: true, fontSize: 12 },
          ...(head.senderUnit === '' ? [] : [{ text: head.senderUnit, fontSize: size.small, color: quiet }]),
        ],
      },
    ],
    columnGap: mm(5),
  }
  const address = {
    absolutePosition: { x: mm(addressZone.leftMm), y: mm(addressZone.topMm) },
    ...marked({ tag: 'Div' }),
    stack: head.addressLines.map(line => ({ text: line, noWrap: true })),
    fontSize: addressZone.fontSize,
    lineHeight: addressZone.lineHeight,
  }
  const references = head.references.map(([label, value], index) => ({
    margin: [0, index === 0 ? 0 : 3.5, 0, 0],
    ...marked({ tag: 'LI' }),
    stack: [
      { text: label, fontSize: size.label, color: quiet, ...marked({ tag: 'Lbl' }) },
      { text: value, fontSize: size.reference, ...marked({ tag: 'LBody' }) },
    ],
  }))
  const referenceList = {
    stack: references,
    margin: [0, 0, 0, mm(5)],
    ...marked({ tag: 'L', listNumbering: 'None' }),
  }
  const besideAddress = {
    ...marked({ tag: 'none' }),
    layout: 'bare',
    margin: [0, mm(page.referenceTopMm - page.marginTopMm), 0, 0],
    table: {
      widths: [mm(page.referenceLeftMm - page.marginLeftMm), '*'],
      heights: [mm(page.bodyTopMm - page.referenceTopMm)],
      body: [[{ text: '' }, referenceList]],
    },
  }
  return [sender, address, besideAddress]
}

/** The mark of a block: its tag, where it has one, and its language, where that is not the document's. */
function markOf(block: Block, mark: StructureMark): { readonly mark: StructureMark } {
  return { mark: block.language === undefined ? mark : { ...mark, language: block.language } }
}

function layOutBlock(block: Block, blocks: readonly Block[], index: number): PdfNode {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        bold: true,
        ...markOf(block, { tag: headingTags[block.level] }),
        headlineLevel: roomToBegin(blocks, index),
        ...[
          { fontSize: size.title, margin: [0, 0, 0, 9] },
          { fontSize: size.section, margin: [0, 10, 0, 3] },
          { fontSize: size.sub, margin: [0, 7, 0, 2] },
        ][block.level - 1],
      }
    case 'lead':
      return { text: block.text, bold: true, margin: [0, 0, 0, 7], ...markOf(block, { tag: 'P' }) }
    case 'paragraph': {
      const text = { text: block.text.map(layOutInline), ...markOf(block, { tag: 'P' }) }
      return leadsTo(block, blocks[index + 1])
        ? { ...text, margin: [0, 0, 0, 3], headlineLevel: roomToBegin(blocks, index) }
        : { ...keptTogether(text, plainText(block.text)), margin: [0, 0, 0, 7] }
    }
    case 'list':
      return {
        ul: block.items.map((item, at) => ({
          ...keptTogether({ text: item }, item),
          margin: [2, at === 0 ? 0 : 3, 0, 0],
        })),
        margin: [0, 0, 0, 8],
        ...markOf(block, { tag: 'L', listNumbering: 'Disc' }),
      }
    case 'facts':
      return {
        ...markOf(block, { tag: 'Table', headingColumns: 1 }),
        layout: 'facts',
        margin: [0, 2, 0, 9],
        table: {
          widths: [mm(55), '*'],
          dontBreakRows: true,
          body: block.rows.map(([label, value], row) => [
            { text: label, color: quiet },
            { text: value, bold: row === 0 },
          ]),
        },
      }
    case 'table':
      return layOutTable(block)
    case 'signatures':
      return layOutSignatures(block)
    case 'small':
      return {
        unbreakable: block.lines.length < 12,
        fontSize: size.small,
        margin: [0, 12, 0, 0],
        ...markOf(block, { tag: 'Div' }),
        stack: [
          { text: block.heading, bold: true },
          {
            stack: block.lines.map(text => ({
              ...marked({ tag: 'LI' }),
              stack: [{ text, ...marked({ tag: 'LBody' }) }],
            })),
            ...marked({ tag: 'L', listNumbering: 'None' }),
          },
        ],
      }
    default:
      return assertNever(block)
  }
}

/** A short text is not parted by a page end, so that no line is left alone. */
function keptTogether(node: PdfNode, text: string): PdfNode {
  return isShort(text) ? { stack: [node], unbreakable: true } : node
}

function layOutInline(inline: Inline): PdfNode | string {
  return typeof inline === 'string' ? inline : { ...inline }
}

function layOutTable(block: Extract<Block, { kind: 'table' }>): PdfNode {
  const { columns, rows, total } = block
  const cells = (texts: readonly string[], bold: boolean) =>
    columns.map((column, index) => ({
      text: texts[index] ?? '',
      alignment: column.align,
      ...(bold ? { bold } : {}),
      ...(column.wide === true ? {} : { noWrap: true }),
    }))
  return {
    ...markOf(block, { tag: 'Table' }),
    layout: total === undefined ? 'lined' : 'totalled',
    fontSize: size.table,
    margin: [0, 3, 0, 10],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ wide }) => (wide === true ? '*' : 'auto')),
      body: [
        cells(
          columns.map(({ heading }) => heading),
          true,
        ),
        ...rows.map(row => cells(row, false)),
        ...(total === undefined ? [] : [cells(total, true)]),
      ],
    },
  }
}

function layOutSignatures(block: Extract<Block, { kind: 'signatures' }>): PdfNode {
  const approved = block.approval !== null
  return {
    ...markOf(block, { tag: 'Div' }),
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      ...(block.closing === '' ? [] : [{ text: block.closing }]),
      ...inPairs(block.signatories).map(pair => ({
        margin: [0, approved ? 10 : 38, 0, 0],
        columnGap: mm(10),
        columns: [...pair, ...(pair.length === 1 ? [null] : [])].map(signatory => ({
          width: '*',
          stack:
            signatory === null
              ? []
              : [
                  ...(approved ? [] : [signatureLine(signatory.name)]),
                  { text: signatory.name },
                  ...(signatory.title === ''
                    ? []
                    : [{ text: signatory.title, fontSize: size.small, color: quiet }]),
                ],
        })),
      })),
      ...(block.approval === null
        ? []
        : [{ text: block.approval, italics: true, fontSize: size.small, margin: [0, 10, 0, 0] }]),
    ],
  }
}

/** The line to sign on: a figure, for it tells the reader what to do there. The words are the same in nynorsk. */
function signatureLine(name: string): PdfNode {
  return {
    ...marked({ tag: 'Figure', alt: `Plass til underskrift: ${name}` }),
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(70), y2: 0, lineWidth: 0.5, lineColor: '#6f6f6f' }],
    margin: [0, 0, 0, 2],
  }
}

function inPairs<T>(items: readonly T[]): T[][] {
  return items.flatMap((item, index) => {
    if (index % 2 === 1) return []
    const second = items[index + 1]
    return [second === undefined ? [item] : [item, second]]
  })
}
