import type { DataTableColumn } from './data-table'

interface Props<Row> {
  readonly id: string
  readonly rowId: string
  readonly row: Row
  readonly index: number
  readonly start: number
  readonly columns: readonly DataTableColumn<Row>[]
  readonly selected: boolean
  readonly className: string | undefined
  readonly onSelect: ((id: string) => void) | undefined
  readonly onOpen: ((id: string) => void) | undefined
}

export function DataTableRow<Row>(props: Props<Row>) {
  const { id, rowId, row, index, start, columns, selected, className, onSelect, onOpen } = props
  return (
    <div
      id={id}
      className={`data-table-row data-table-line ${className ?? ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-even={index % 2 === 1}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onSelect?.(rowId)}
      onDoubleClick={() => onOpen?.(rowId)}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          className="data-table-cell"
          role="gridcell"
          aria-colindex={place + 1}
          data-align={column.align}
        >
          {column.cell ? column.cell(row) : (column.value(row) ?? '–')}
        </div>
      ))}
    </div>
  )
}
