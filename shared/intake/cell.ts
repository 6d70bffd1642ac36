/** What a cell or a form's field holds; a point in time is local, as spreadsheets keep it. */
export type CellValue = string | number | boolean | { readonly moment: string } | null

/**
 * One cell with its address as spreadsheets write it (`F7`); `fault` is an error or a formula without its answer,
 * `struck` says that its text is struck out.
 */
export type Cell = {
  readonly value: CellValue
  readonly address: string
  readonly fault?: 'no-cached-value' | `#${string}`
  readonly struck?: true
}

/** A sheet or a CSV file: rows of cells, each row as long as it needs to be. `sheet` is null where there is but one. */
export type Table = {
  readonly sheet: string | null
  readonly rows: readonly (readonly Cell[])[]
  /** Whether the sheet is hidden, and which of its rows and columns are, counted from 0. */
  readonly hidden?: true
  readonly hiddenRows?: ReadonlySet<number>
  readonly hiddenColumns?: ReadonlySet<number>
}

/** A cell as a person would read it; empty text for an empty one. */
export function cellText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nei'
  if (typeof value === 'object') return value.moment
  return String(value).trim()
}

/** The letters of a column counted from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const rest = index % 26
  const before = Math.floor(index / 26)
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + rest)
}
