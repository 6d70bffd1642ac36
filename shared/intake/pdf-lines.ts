import type { DocumentLine } from './labelled-lines'
import { type PdfRule, pdfTables } from './pdf-tables'

/** A piece of text on a page, in points from the page's lower left corner. */
export type PdfText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Row = { y: number; height: number; texts: PdfText[] }
type PdfCell = { readonly text: string; readonly x: number }

/**
 * The lines of one page from where its pieces of text stand: pieces on one height are a line, a wide gap parts it into
 * cells, and a lone piece under the last cell of the line before goes on with that cell. Where the page draws lines
 * round the cells of a table, its rows are read by those. Guessed from the layout, so nothing read from it is certain.
 */
export function pdfLines(
  texts: readonly PdfText[],
  file: string,
  page: number,
  rules: readonly PdfRule[] = [],
): readonly DocumentLine[] {
  const { rows, outside } = pdfTables(texts, rules)
  const source = { file, page, certain: false }
  const drawn = rows.map(({ cells, table, y }) => ({
    y,
    line: { cells, heading: false, table: page * tablesOfPage + table, source },
  }))
  const usual = median(texts.filter(({ text }) => text.trim() !== '').map(({ height }) => height))
  const written = writtenLines(
    outside,
    usual,
    drawn.map(({ y }) => y),
  ).map(({ cells, heading, y, height }) => ({
    y: y + height,
    line: { cells: cells.map(({ text }) => text), heading: heading && cells.length === 1, source },
  }))
  return [...drawn, ...written].sort((a, b) => b.y - a.y).map(({ line }) => line)
}

/** Tells the tables of one page from those of the next. */
const tablesOfPage = 10_000

type WrittenLine = { cells: PdfCell[]; heading: boolean; y: number; height: number }

/** The lines of texts; those higher than usual are headings, and none goes on over a height in `between`. */
function writtenLines(
  texts: readonly PdfText[],
  usual: number,
  between: readonly number[],
): readonly WrittenLine[] {
  const rows: Row[] = []
  for (const piece of [...texts]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.find(({ y, height }) => Math.abs(y - piece.y) < Math.max(height, piece.height, 4) * 0.45)
    if (row === undefined) rows.push({ y: piece.y, height: piece.height, texts: [piece] })
    else row.texts.push(piece)
  }
  const lines: WrittenLine[] = []
  for (const row of rows) {
    const cells = cellsOf(row.texts)
    const before = lines.at(-1)
    const last = before?.cells.at(-1)
    const [only] = cells
    const near =
      before !== undefined &&
      before.y - row.y < Math.max(before.height, row.height) * 2.2 &&
      !between.some(y => row.y < y && y < before.y)
    if (cells.length === 1 && only !== undefined && before !== undefined && last !== undefined && near) {
      if (before.cells.length > 1 && Math.abs(only.x - last.x) < 3) {
        before.cells[before.cells.length - 1] = { x: last.x, text: `${last.text}\n${only.text}` }
        before.y = row.y
        continue
      }
    }
    lines.push({ cells: [...cells], heading: row.height > usual * 1.15, y: row.y, height: row.height })
  }
  return lines
}

function cellsOf(texts: readonly PdfText[]): readonly PdfCell[] {
  const cells: { text: string; x: number; end: number }[] = []
  for (const piece of [...texts].sort((a, b) => a.x - b.x)) {
    const last = cells.at(-1)
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.x - last.end
    if (last === undefined || gap > Math.max(piece.height, 6) * 1.1) {
      cells.push({ text: piece.text.trim(), x: piece.x, end: piece.x + piece.width })
    } else {
      last.text +=
        gap > piece.height * 0.12 && !last.text.endsWith(' ') ? ` ${piece.text.trimStart()}` : piece.text
      last.end = piece.x + piece.width
    }
  }
  return cells.map(({ text, x }) => ({ text: text.trim(), x }))
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
