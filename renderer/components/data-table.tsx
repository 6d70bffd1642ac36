import { useTable } from '@tanstack/react-table'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { passesSearch } from './column-filter'
import { DataTableBody, rowHeight } from './data-table-body'
import { columnsFor, type DataTableColumn, dataTableFeatures, type Sorting } from './data-table-columns'
import { DataTableFooter } from './data-table-footer'
import { DataTableHeader } from './data-table-header'
import { rowAfterKey } from './data-table-keys'
import { DataTableToolbar } from './data-table-toolbar'
import './data-table.css'

export type { DataTableColumn, Sorting }

/** A line after a row: where the money ends. */
export interface CutLine {
  readonly afterRowId: string
  readonly label: string
  /** The line says something only in this order; in any other it is left out. */
  readonly whenSortedBy?: string
}

export interface DataTableProps<Row> {
  /** What the table holds, read aloud. */
  readonly label: string
  readonly columns: readonly DataTableColumn<Row>[]
  /** Must stay the same array while nothing has changed. */
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly selectedId?: string | null
  readonly onSelect?: (id: string) => void
  /** Enter or a double click. */
  readonly onOpen?: (id: string) => void
  readonly initialSorting?: readonly Sorting[]
  readonly rowClassName?: (row: Row) => string | undefined
  readonly cutLine?: CutLine | null
  /** Words in the search field; left out, there is none. */
  readonly searchLabel?: string
  /** Buttons and choices beside the search field. */
  readonly toolbar?: ReactNode
  /** Shown instead of the rows when there are none at all. */
  readonly empty?: ReactNode
}

/**
 * A table of many rows: sorted, filtered, searched, walked through by keyboard; only what is seen is drawn, which is
 * why it is made of placed parts with the roles of a grid and not of <table>.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, initialSorting = [], selectedId = null, onSelect, onOpen } = props
  const name = useId()
  const [search, setSearch] = useState('')
  const [filtering, setFiltering] = useState(false)
  const scroller = useRef<HTMLDivElement>(null)

  const tableColumns = useMemo(() => columnsFor(columns), [columns])
  const found = useMemo(
    () =>
      rows.filter(row =>
        passesSearch(
          columns.map(column => column.value(row)),
          search,
        ),
      ),
    [rows, columns, search],
  )
  const table = useTable({
    features: dataTableFeatures,
    columns: tableColumns,
    data: found,
    getRowId: rowId,
    initialState: {
      sorting: initialSorting.map(({ columnId, descending }) => ({ id: columnId, desc: descending })),
    },
    columnResizeMode: 'onChange',
    sortDescFirst: false,
  })
  const shown = table.getRowModel().rows
  const selected = shown.findIndex(row => row.id === selectedId)
  const sizes = table.state.columnSizing
  const template = columns
    .map(column => {
      const width = sizes[column.id] ?? column.width
      return column.grows && sizes[column.id] === undefined ? `minmax(${width}px, 1fr)` : `${width}px`
    })
    .join(' ')

  function toggleFilters() {
    if (filtering) table.resetColumnFilters(true)
    setFiltering(!filtering)
  }

  function key(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3)
    const next = rowAfterKey(event.key, selected, shown.length, page)
    const target = next === null ? undefined : shown[next]
    if (target) onSelect?.(target.id)
    else if (event.key === 'Enter' && selectedId !== null && selected >= 0) onOpen?.(selectedId)
    else return
    event.preventDefault()
  }

  return (
    <div className="data-table">
      <DataTableToolbar
        searchLabel={props.searchLabel}
        search={search}
        onSearch={setSearch}
        filtering={filtering}
        onToggleFilters={columns.some(column => column.filterable) ? toggleFilters : undefined}
        shown={shown.length}
        all={rows.length}
      >
        {props.toolbar}
      </DataTableToolbar>
      <div className="data-table-scroller" ref={scroller}>
        {/* The focus stays on the whole; which row is meant is told by aria-activedescendant. */}
        <div
          className="data-table-inner"
          role="grid"
          tabIndex={0}
          aria-label={props.label}
          aria-rowcount={shown.length + 1}
          aria-colcount={columns.length}
          aria-activedescendant={selected >= 0 ? `${name}-${selected}` : undefined}
          style={{ '--columns': template } as CSSProperties}
          onKeyDown={key}
        >
          <DataTableHeader table={table} columns={columns} filtering={filtering} />
          {rows.length === 0 && props.empty ? (
            <div className="data-table-empty">{props.empty}</div>
          ) : (
            <DataTableBody
              {...props}
              name={name}
              shown={shown}
              selected={selected}
              sorting={table.state.sorting}
              order={JSON.stringify([search, table.state.sorting, table.state.columnFilters])}
              scroller={scroller}
            />
          )}
          <DataTableFooter columns={columns} rows={shown.map(row => row.original)} />
        </div>
      </div>
    </div>
  )
}
