import { type Cell, cellText, type Table } from './cell'
import type { FoundValue } from './found-value'
import { readGrids } from './grids'
import type { LabelFinder, LabelMatch } from './label-table'
import { isFilled } from './labelled-cell'
import type { Caution } from './problem'

/** What a table with a column per kind of answer gave, the cells that stand under no heading, and its rows. */
export type SheetGrid = {
  readonly found: readonly FoundValue[]
  readonly cautions: readonly Caution[]
  readonly passedOver: readonly Cell[]
  readonly rows: number
}

/**
 * Reads the table within a form in a sheet that begins in a row: its budget, say. It ends before a label of another
 * field, an empty row or an error. Null where none begins there, or one of which not every row can be read.
 */
export function readSheetGrid(
  table: Table,
  at: number,
  file: string,
  find: LabelFinder,
  matchOf: (cell: Cell) => LabelMatch | 'ignored' | null,
): SheetGrid | null {
  const header = table.rows[at] ?? []
  const filled = header.filter(isFilled)
  if (filled.length < 2 || filled.some(({ value }) => typeof value !== 'string')) return null
  if (readGrids([lineOf(header, table, file)], find).read.size === 0) return null
  let end = at + 1
  while (end < table.rows.length && isRowOfGrid(table.rows[end] ?? [], matchOf)) end += 1
  const block = table.rows.slice(at, end).map(row => lineOf(row, table, file))
  const { found, cautions, read } = readGrids(block, find)
  if (found.length === 0 || block.some(line => !read.has(line))) return null
  const isUnder = (index: number) => isFilled(header[index])
  const passedOver = table.rows
    .slice(at + 1, end)
    .flatMap(row => row.filter((cell, index) => isFilled(cell) && !isUnder(index)))
  const placed = cautions.map(caution => atHeading(caution, header))
  return { found, cautions: placed, passedOver, rows: block.length }
}

/** What is told of a column, with the cell of its heading: a line of a document has one place only. */
function atHeading(caution: Caution, header: readonly Cell[]): Caution {
  if (!('source' in caution) || caution.source === undefined) return caution
  const { source } = caution
  const heading = header.find(({ value }) => cellText(value).trim() === source.label)
  return heading === undefined ? caution : { ...caution, source: { ...source, cell: heading.address } }
}

function isRowOfGrid(row: readonly Cell[], matchOf: (cell: Cell) => LabelMatch | 'ignored' | null): boolean {
  const first = row.find(isFilled)
  if (first === undefined || row.some(cell => cell.fault !== undefined || cell.struck === true)) return false
  const match = matchOf(first)
  return match === null || match === 'ignored' || match.field === 'budget.lines'
}

function lineOf(row: readonly Cell[], { sheet }: Table, file: string) {
  const place = row.find(isFilled)?.address
  const source = {
    file,
    ...(sheet === null ? {} : { sheet }),
    ...(place === undefined ? {} : { cell: place }),
    certain: true,
  }
  return { cells: row.map(({ value }) => cellText(value)), heading: false, table: 0, source }
}
