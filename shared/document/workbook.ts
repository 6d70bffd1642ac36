/** One cell: text, a number (whole kroner, counts, points), a day as ISO text in `date`, or nothing. */
export type WorkbookCell = string | number | { readonly date: string } | null

/** One column: its heading, its width in characters, and whether its numbers are kroner or points. */
export interface WorkbookColumn {
  readonly heading: string
  readonly width: number
  readonly numbers?: 'kroner' | 'points'
}

/** One sheet: lines above the table (title, explanations), the table with its headings, and a last row of sums. */
export interface WorkbookSheet {
  readonly name: string
  readonly above: readonly string[]
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly WorkbookCell[])[]
  readonly total?: readonly WorkbookCell[]
}

/** A workbook as plain data; whoever has the writer makes the xlsx file. Text is always written as text, never as a formula. */
export interface WorkbookDefinition {
  readonly title: string
  readonly sheets: readonly WorkbookSheet[]
}

/** A sheet that is a plain table: no lines above it and no sums. */
export function sheet(
  name: string,
  columns: readonly (readonly [heading: string, width: number, numbers?: 'kroner' | 'points'])[],
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookSheet {
  return {
    name,
    above: [],
    columns: columns.map(([heading, width, numbers]) => ({
      heading,
      width,
      ...(numbers === undefined ? {} : { numbers }),
    })),
    rows,
  }
}
