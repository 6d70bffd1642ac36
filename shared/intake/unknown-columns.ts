import { type Cell, cellText, type Table } from './cell'
import type { UnknownLabel } from './report'

/** The first rows of a table, among which its header stands. */
export const headerWithinRows = 40

const mostSamples = 3

/** The first different values of a column, as a person would recognise it by. */
export function samplesOf(cells: Iterable<Cell | undefined>): readonly string[] {
  const samples = new Set<string>()
  for (const cell of cells) {
    const text = cell === undefined ? '' : shortened(cellText(cell.value))
    if (text !== '') samples.add(text)
    if (samples.size === mostSamples) break
  }
  return [...samples]
}

/** A text on one line, cut where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

/**
 * What the columns of a table nobody knows seem to be called: the first row with the most texts side by side, of which
 * there must be two with values below; else the texts of the first column that have an answer beside them.
 */
export function likelyLabels(table: Table): readonly UnknownLabel[] {
  const texts = (row: readonly Cell[]) =>
    row.filter(({ value }) => typeof value === 'string' && value.trim() !== '' && value.length <= 500)
  const rows = table.rows.slice(0, headerWithinRows)
  const most = Math.max(0, ...rows.map(row => texts(row).length))
  const header = rows.findIndex(row => texts(row).length === most)
  const below = table.rows.slice(header + 1)
  if (most > 2 && below.length > 0) {
    return (table.rows[header] ?? []).flatMap((cell, index): UnknownLabel[] => {
      const label = cellText(cell.value)
      const samples = samplesOf(below.map(row => row[index]))
      return label === '' || label.length > 500 ? [] : [{ label, samples: [...samples] }]
    })
  }
  return table.rows.flatMap((row): UnknownLabel[] => {
    const [label, answer] = row.filter(({ value }) => value !== null)
    const text = label === undefined ? '' : cellText(label.value)
    if (answer === undefined || text === '' || text.length > 500) return []
    return [{ label: text, samples: [shortened(cellText(answer.value))] }]
  })
}
