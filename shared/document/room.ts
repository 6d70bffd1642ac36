import { assertNever } from '#shared/base/assert'
import type { Block, Inline } from './definition'
import { textWidth } from './font-characters'
import { letterPage, mm } from './geometry'

/** Font sizes in points: body text is never under 11 (a common rule for legible print). */
export const fontSize = {
  body: 11,
  title: 15,
  section: 12,
  sub: 11,
  table: 9.5,
  reference: 9.5,
  small: 9,
  label: 8,
} as const

const columnWidth = mm(letterPage.widthMm - letterPage.marginLeftMm - letterPage.marginRightMm)
/** The font's own line: ascent and descent together, in ems. */
const lineEm = 1.362

/** The lines that a text takes up at most, with a little to spare for ragged ends. */
export function lineCount(text: string, size: number, width: number = columnWidth): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, size) * 1.04) / width)), 0)
}

/** The plain text of a paragraph. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inline => (typeof inline === 'string' ? inline : inline.text)).join('')
}

/** Whether a text is so short (five lines) that a page end should not part it. */
export function isShort(text: string): boolean {
  return lineCount(text, fontSize.body) <= 5
}

/** Whether a block only makes sense together with what follows: a heading, or the words before a list or table. */
export function leadsTo(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'heading') return true
  return (
    block.kind === 'paragraph' &&
    (next?.kind === 'list' || next?.kind === 'table' || next?.kind === 'signatures')
  )
}

/**
 * The points that must be left on a page for the block at `index` to begin there together with what belongs to it:
 * a heading wants its first paragraph, a list its first item, a table its heading and first row.
 */
export function roomToBegin(blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  const next = blocks[index + 1]
  return ownRoom(block) + (leadsTo(block, next) ? roomToBegin(blocks, index + 1) : 0)
}

/**
 * The blocks from `index` on that are best moved to the next page as one: a heading with the paragraph, the short list
 * or the facts that it leads to. Null where the block leads to nothing or the whole is too tall to be moved.
 */
export function groupAt(blocks: readonly Block[], index: number): readonly Block[] | null {
  let end = index
  while (leadsTo(blocks[end] ?? nothing, blocks[end + 1])) end += 1
  const group = blocks.slice(index, end + 1)
  const height = group.reduce((sum, block) => sum + wholeHeight(block), 0)
  return group.length > 1 && height < tallestGroup ? group : null
}

const nothing: Block = { kind: 'small', heading: '', lines: [] }
const tallestGroup = 280

function height(text: string, size: number, width?: number): number {
  return lineCount(text, size, width) * size * lineEm
}

function wholeHeight(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
      return isShort(plainText(block.text)) ? ownRoom(block) + 7 : Number.POSITIVE_INFINITY
    case 'list':
      return block.items.reduce((sum, item) => sum + height(item, fontSize.body) + 3, 8)
    case 'facts':
      return block.rows.reduce((sum, [, value]) => sum + height(value, fontSize.body, mm(100)) + 7, 11)
    case 'table':
      return Number.POSITIVE_INFINITY
    default:
      return ownRoom(block)
  }
}

function ownRoom(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return height(block.text, block.level === 1 ? fontSize.title : fontSize.section) + 14
    case 'lead':
      return height(block.text, fontSize.body)
    case 'paragraph': {
      const text = plainText(block.text)
      return isShort(text) ? height(text, fontSize.body) : 3 * fontSize.body * lineEm
    }
    case 'list':
      return isShort(block.items[0] ?? '') ? height(block.items[0] ?? '', fontSize.body) : 45
    case 'facts':
      return 50
    case 'table':
      return 75
    case 'signatures':
      return 45 + Math.ceil(block.signatories.length / 2) * (block.approval === null ? 72 : 42)
    case 'small':
      return (block.lines.length + 2) * fontSize.small * lineEm
    default:
      return assertNever(block)
  }
}
