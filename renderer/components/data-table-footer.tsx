import type { DataTableColumn } from './data-table'

interface Props<Row> {
  readonly columns: readonly DataTableColumn<Row>[]
  readonly rows: readonly Row[]
}

/** Sums and counts over the rows that are shown. */
export function DataTableFooter<Row>({ columns, rows }: Props<Row>) {
  if (!columns.some(column => column.footer)) return null
  return (
    <div className="data-table-foot data-table-row numbers">
      {columns.map(column => (
        <div key={column.id} className="data-table-cell" data-align={column.align}>
          {column.footer?.(rows)}
        </div>
      ))}
    </div>
  )
}
