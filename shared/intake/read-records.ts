import { type Cell, cellText, type Table } from './cell'
import { normalLabel } from './label-table'

/** A row of a list that was refused: its number in the file, a reason for machines, a line for people. */
export type RefusedRow = { readonly row: number; readonly reason: string; readonly message: string }

/** The rows of a list, and those that were refused; `missing` names needed columns that the list does not have. */
export type RecordReading<T> = {
  readonly records: readonly T[]
  readonly refused: readonly RefusedRow[]
  readonly missing: readonly string[]
}

/** Which columns a list has, by the names each may stand under; the first name is the one that is asked for. */
export type ColumnNames<Key extends string> = Readonly<Record<Key, readonly string[]>>

/** One row: the cells by column. A column that the list lacks is an empty cell. */
export type RecordCells<Key extends string> = Readonly<Record<Key, Cell>>

/**
 * Reads a list from the first table that has all needed columns, wherever its header stands and in whatever order.
 * `read` makes a record of a row, says why not, or returns null for a row that says nothing. Empty rows are passed.
 */
export function readRecords<Key extends string, T>(
  tables: readonly Table[],
  columns: ColumnNames<Key>,
  needed: readonly Key[],
  read: (
    cells: RecordCells<Key>,
    row: number,
  ) => T | { readonly refused: string; readonly message: string } | null,
): RecordReading<T> {
  let missing: readonly Key[] = needed
  for (const table of tables) {
    for (const [index, row] of table.rows.slice(0, 30).entries()) {
      const places = placesOf(row, columns)
      const lacking = needed.filter(key => !places.has(key))
      if (lacking.length < missing.length) missing = lacking
      if (lacking.length === 0) return readRows(table.rows.slice(index + 1), columns, places, read)
    }
  }
  return { records: [], refused: [], missing: missing.map(key => columns[key][0] ?? key) }
}

function placesOf<Key extends string>(
  row: readonly Cell[],
  columns: ColumnNames<Key>,
): ReadonlyMap<Key, number> {
  const places = new Map<Key, number>()
  for (const [index, cell] of row.entries()) {
    const label = normalLabel(cellText(cell.value))
    const key = (Object.keys(columns) as Key[]).find(name =>
      columns[name].some(known => normalLabel(known) === label),
    )
    if (key !== undefined && !places.has(key)) places.set(key, index)
  }
  return places
}

function readRows<Key extends string, T>(
  rows: readonly (readonly Cell[])[],
  columns: ColumnNames<Key>,
  places: ReadonlyMap<Key, number>,
  read: (
    cells: RecordCells<Key>,
    row: number,
  ) => T | { readonly refused: string; readonly message: string } | null,
): RecordReading<T> {
  const records: T[] = []
  const refused: RefusedRow[] = []
  for (const row of rows) {
    if (row.every(cell => cell.value === null && cell.fault === undefined)) continue
    const number = Number(row[0]?.address.replace(/^[A-Z]+/, '') ?? 0)
    const cells = Object.fromEntries(
      (Object.keys(columns) as Key[]).map(key => [
        key,
        row[places.get(key) ?? -1] ?? { value: null, address: '' },
      ]),
    ) as RecordCells<Key>
    const fault = Object.values<Cell>(cells).find(cell => cell.fault !== undefined)
    if (fault !== undefined) {
      const message = `rad ${number}: celle ${fault.address} har en feil eller en formel uten svar. Rett den og les inn på nytt.`
      refused.push({ row: number, reason: 'cell-error', message })
      continue
    }
    const record = read(cells, number)
    if (record === null) continue
    if (isRefusal(record))
      refused.push({ row: number, reason: record.refused, message: `rad ${number}: ${record.message}` })
    else records.push(record)
  }
  return { records, refused, missing: [] }
}

function isRefusal(record: unknown): record is { readonly refused: string; readonly message: string } {
  return typeof record === 'object' && record !== null && 'refused' in record
}
