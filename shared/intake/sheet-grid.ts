import { type Cell, cellText, type Table } from './cell'
import type { FoundValue } from './found-value'
import { readGrids } from './grids'
import type { LabelMatch } from './label-table'
import { isFilled } from './labelled-cell'

/** What a table with a column per kind of answer gave, the cells that came into none of it, and its rows. */
export type SheetGrid = {
  readonly found: readonly FoundValue[]
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
  matchOf: (cell: Cell) => LabelMatch | 'ignored' | null,
): SheetGrid | null {
  const header = table.rows[at] ?? []
  const filled = header.filter(isFilled)
  if (filled.length < 2 || filled.some(({ value }) => typeof value !== 'string')) return null
  if (readGrids([lineOf(header, table, file)]).read.size === 0) return null
  let end = at + 1
  while (end < table.rows.length && isRowOfGrid(table.rows[end] ?? [], matchOf)) end += 1
  const block = table.rows.slice(at, end).map(row => lineOf(row, table, file))
  const { found, read } = readGrids(block)
  if (found.length === 0 || block.some(line => !read.has(line))) return null
  const passedOver = table.rows.slice(at + 1, end).flatMap(row => notIn(found, row))
  return { found, passedOver, rows: block.length }
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

/** The cells of a row that came into none of its answers; a row of a sum holds none. */
function notIn(found: readonly FoundValue[], row: readonly Cell[]): readonly Cell[] {
  const place = row.find(isFilled)?.address
  const taken = found.filter(({ source }) => source.cell === place)
  const texts = taken.flatMap(({ match, value, role, source }) =>
    [match.kind, match.year, cellText(value), role, source.label].map(text => text?.toLowerCase()),
  )
  if (taken.length === 0) return []
  return row.filter(cell => {
    const text = cellText(cell.value).toLowerCase()
    return text !== '' && !texts.some(taken => taken?.includes(text) === true)
  })
}
