import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { CutLine, DataTableColumn } from './data-table'
import { CutBand } from './data-table-cut'
import { DataTableRow } from './data-table-row'

interface Props<Row extends object> {
  /** Beginning of the ids of the rows. */
  readonly name: string
  readonly columns: readonly DataTableColumn<Row>[]
  readonly shown: readonly { readonly id: string; readonly original: Row }[]
  /** Place of the selected row among those shown; -1 where it is not among them. */
  readonly selected: number
  readonly sorting: readonly { readonly id: string; readonly desc: boolean }[]
  /** Changes with sorting, filters and search. */
  readonly order: string
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly onSelect?: (id: string) => void
  readonly onOpen?: (id: string) => void
  readonly rowClassName?: (row: Row) => string | undefined
  readonly cutLine?: CutLine | null
}

export const rowHeight = 28
const cutHeight = 24

/** The rows that are in sight, and a few around them. */
export function DataTableBody<Row extends object>(props: Props<Row>) {
  const { name, columns, shown, selected, sorting, order, scroller, onSelect, onOpen, cutLine } = props
  const [first] = sorting
  const cutHolds = cutLine?.whenSortedBy === undefined || (first?.id === cutLine.whenSortedBy && !first.desc)
  const cut = cutHolds ? shown.findIndex(row => row.id === cutLine?.afterRowId) : -1
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (index === cut ? rowHeight + cutHeight : rowHeight),
    getItemKey: index => shown[index]?.id ?? index,
    overscan: 12,
    // The selected row is always drawn: the grid names it to those who cannot see it.
    rangeExtractor: range => {
      const drawn = defaultRangeExtractor(range)
      return selected < 0 || drawn.includes(selected) ? drawn : [...drawn, selected].sort((a, b) => a - b)
    },
    // The head and foot stay in place over the rows; the rows themselves begin below the head.
    scrollPaddingEnd: 3 * rowHeight,
  })

  // The row at the line is higher than the others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualiser is the same object throughout.
  useEffect(() => virtual.measure(), [cut])

  // Follows the selection wherever it comes from; a new order begins at the selection, or else at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; rows that change in place must not scroll.
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' })
    else virtual.scrollToOffset(0)
  }, [selected, order])

  return (
    <div className="data-table-body" role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
      {shown.length === 0 ? (
        <p className="data-table-none muted">Ingen rader passer med søk og filter.</p>
      ) : null}
      {virtual.getVirtualItems().map(item => {
        const row = shown[item.index]
        return row ? (
          <DataTableRow
            key={row.id}
            id={`${name}-${item.index}`}
            rowId={row.id}
            row={row.original}
            index={item.index}
            start={item.start}
            columns={columns}
            selected={item.index === selected}
            className={props.rowClassName?.(row.original)}
            onSelect={onSelect}
            onOpen={onOpen}
          />
        ) : null
      })}
      {cut >= 0 && cutLine ? (
        <CutBand start={(cut + 1) * rowHeight} height={cutHeight} columns={columns.length}>
          {cutLine.label}
        </CutBand>
      ) : null}
    </div>
  )
}
