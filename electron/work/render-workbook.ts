import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/node'
import type {
  WorkbookCell,
  WorkbookColumn,
  WorkbookDefinition,
  WorkbookSheet,
} from '#shared/document/workbook'

/** A workbook as the bytes of an xlsx file. The same definition gives the same bytes. */
export async function renderWorkbook({ sheets }: WorkbookDefinition): Promise<Uint8Array> {
  const written = await writeExcelFile(sheets.map(layOutSheet)).toBuffer()
  return withFixedTimes(new Uint8Array(written))
}

function layOutSheet({ name, above, columns, rows, total }: WorkbookSheet): Sheet<never> {
  const heading = columns.map(column => ({
    value: column.heading,
    fontWeight: 'bold' as const,
    wrap: true,
    bottomBorderStyle: 'thin' as const,
    ...(column.numbers === undefined ? {} : { align: 'right' as const }),
  }))
  return {
    // Excel takes at most 31 characters, and none of these.
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    data: [
      ...above.map((text, index) => [
        { value: text, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
      ]),
      heading,
      ...rows.map(row => layOutRow(row, columns)),
      ...(total === undefined ? [] : [layOutRow(total, columns).map(inTotal)]),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
  }
}

function layOutRow(row: readonly WorkbookCell[], columns: readonly WorkbookColumn[]): Cell[] {
  return columns.map(({ numbers }, index) => {
    const cell = row[index] ?? null
    if (cell === null || cell === '') return null
    if (typeof cell === 'number') {
      return { value: cell, type: Number, format: numbers === 'points' ? '0.00' : '#,##0' }
    }
    if (typeof cell === 'string')
      return { value: cell, type: String, wrap: cell.length > 40, alignVertical: 'top' }
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' }
  })
}

function inTotal(cell: Cell): Cell {
  return cell === null || typeof cell !== 'object' || cell instanceof Date
    ? cell
    : { ...cell, fontWeight: 'bold', topBorderStyle: 'thin' }
}

/** The writer stamps the moment of writing on every part; one fixed moment makes equal workbooks equal files. */
function withFixedTimes(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 6, mtime: new Date(2000, 0, 1) })
}
