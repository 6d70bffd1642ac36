import { ArrowsUpDownIcon, SortDownIcon, SortUpIcon } from '@navikt/aksel-icons'
import type { Header, ReactTable } from '@tanstack/react-table'
import type { KeyboardEvent } from 'react'
import type { DataTableColumn, dataTableFeatures } from './data-table-columns'

interface Props<Row extends object> {
  readonly table: ReactTable<typeof dataTableFeatures, Row>
  readonly columns: readonly DataTableColumn<Row>[]
  readonly filtering: boolean
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const

/** Names of the columns: click to sort, drag the edge (or Alt and an arrow key) for the width. */
export function DataTableHeader<Row extends object>({ table, columns, filtering }: Props<Row>) {
  const headers = table.getHeaderGroups()[0]?.headers ?? []
  return (
    <div className="data-table-head" role="rowgroup">
      <div className="data-table-row" role="row">
        {columns.map((column, place) => {
          const header = headers[place]
          return header ? <HeaderCell key={column.id} header={header} column={column} /> : null
        })}
      </div>
      {filtering ? (
        <div className="data-table-row data-table-filters">
          {columns.map((column, place) => (
            <div key={column.id} className="data-table-cell">
              {column.filterable ? (
                <input
                  type="text"
                  aria-label={`Filtrer ${column.header}`}
                  placeholder={column.align === 'end' ? '> 0, 1–5' : 'Filtrer'}
                  value={String(headers[place]?.column.getFilterValue() ?? '')}
                  onChange={event => headers[place]?.column.setFilterValue(event.target.value)}
                />
              ) : null}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}

interface CellProps<Row extends object> {
  readonly header: Header<typeof dataTableFeatures, Row, unknown>
  readonly column: DataTableColumn<Row>
}

function HeaderCell<Row extends object>({ header, column }: CellProps<Row>) {
  const sorted = header.column.getIsSorted()
  const Arrow = sorted === 'asc' ? SortUpIcon : sorted === 'desc' ? SortDownIcon : ArrowsUpDownIcon

  function key(event: KeyboardEvent) {
    const step = event.key === 'ArrowLeft' ? -16 : event.key === 'ArrowRight' ? 16 : 0
    if (!event.altKey || step === 0) return
    event.preventDefault()
    const width = Math.max(48, header.column.getSize() + step)
    header.getContext().table.setColumnSizing(sizes => ({ ...sizes, [column.id]: width }))
  }

  return (
    <div
      className="data-table-cell"
      role="columnheader"
      aria-sort={sorted ? ariaSort[sorted] : undefined}
      data-align={column.align}
    >
      {header.column.getCanSort() ? (
        <button type="button" onClick={header.column.getToggleSortingHandler()} onKeyDown={key}>
          <span>{column.header}</span>
          <Arrow aria-hidden data-sorted={sorted !== false} />
        </button>
      ) : (
        <span>{column.header}</span>
      )}
      <div
        className="data-table-resizer"
        aria-hidden
        onMouseDown={header.getResizeHandler()}
        onDoubleClick={() => header.column.resetSize()}
      />
    </div>
  )
}
