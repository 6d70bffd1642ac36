/** A cell of the grid: application by criterion. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** The cell that a key goes to, held inside the grid; null for a key that goes nowhere. */
export function cellAfterKey(
  key: string,
  { row, column }: Cell,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
  ctrl: boolean,
): Cell | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const to = (row: number, column: number): Cell => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  })
  switch (key) {
    case 'ArrowDown':
    case 'Enter':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'PageDown':
      return to(row + size.page, column)
    case 'PageUp':
      return to(row - size.page, column)
    case 'Home':
      return ctrl ? to(0, 0) : to(row, 0)
    case 'End':
      return ctrl ? to(lastRow, lastColumn) : to(row, lastColumn)
    default:
      return null
  }
}
