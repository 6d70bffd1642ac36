import {
  columnFilteringFeature,
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table'
import type { ReactNode } from 'react'
import { type CellValue, passesFilter } from './column-filter'

/** One column of a table; the array of columns must stay the same between drawings (a constant or `useMemo`). */
export interface DataTableColumn<Row> {
  readonly id: string
  readonly header: string
  /** What the column is sorted, filtered and searched by. */
  readonly value: (row: Row) => CellValue
  /** How a cell looks; left out, the value is printed. */
  readonly cell?: (row: Row) => ReactNode
  /** Below the table, over the rows that pass the filters. */
  readonly footer?: (rows: readonly Row[]) => ReactNode
  readonly width: number
  /** Takes the room that is left; at most one column should. */
  readonly grows?: boolean
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  readonly filterable?: boolean
}

export interface Sorting {
  readonly columnId: string
  readonly descending: boolean
}

export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  columnSizingFeature,
  columnResizingFeature,
})

// Chromium sorts Norwegian right under `nb` alone.
const norwegian = new Intl.Collator('nb', { numeric: true })

function compare(a: CellValue | undefined, b: CellValue | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return norwegian.compare(String(a), String(b))
}

/** The table library's columns for ours. */
export function columnsFor<Row extends object>(columns: readonly DataTableColumn<Row>[]) {
  const helper = createColumnHelper<typeof dataTableFeatures, Row>()
  return helper.columns(
    columns.map(column =>
      // A missing value is missing, never zero: it stands last whichever way the column is sorted.
      helper.accessor(row => column.value(row) ?? undefined, {
        id: column.id,
        size: column.width,
        minSize: 48,
        enableSorting: column.sortable ?? true,
        sortUndefined: 'last',
        sortFn: (a, b) => compare(a.getValue(column.id), b.getValue(column.id)),
        filterFn: (row, id, filter) => passesFilter(row.getValue(id) ?? null, String(filter ?? '')),
      }),
    ),
  )
}
