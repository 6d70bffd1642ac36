interface Props {
  readonly start: number
  readonly height: number
  readonly columns: number
  readonly children: string
}

/** The band under the row where the money ends. */
export function CutBand({ start, height, columns, children }: Props) {
  return (
    <div
      className="data-table-cut"
      role="row"
      style={{ transform: `translateY(${start}px)`, blockSize: height }}
    >
      <div className="data-table-cut-label" role="gridcell" aria-colspan={columns}>
        {children}
      </div>
    </div>
  )
}
