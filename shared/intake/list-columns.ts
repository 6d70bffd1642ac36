import { asksAmount, asksChoice } from './asked-field'
import { type Cell, cellText, columnLetters, type Table } from './cell'
import { type DayOrder, dayOrderOf } from './day-order'
import { formFields } from './form-field'
import type { LabelFinder, LabelMatch } from './label-table'
import { sourceOf } from './labelled-cell'
import type { Caution } from './problem'
import { readYesNo } from './read-value'
import { saysThousands } from './thousand-kroner'
import { samplesOf } from './unknown-columns'

/**
 * A column of a list that names a field. `option` is the answer that its boxes stand for, where a question has a
 * column for each of its answers; `inThousands` says that its amounts stand in thousands of kroner; `dayOrder` how its
 * days are written.
 */
export type Column = {
  readonly label: string
  readonly match: LabelMatch
  readonly option?: string
  readonly inThousands?: true
  readonly dayOrder?: DayOrder
}

/** The columns of a list that name a field, how many rows its header takes, and what of it is told. */
export type ListColumns = {
  readonly columns: ReadonlyMap<number, Column>
  readonly headerRows: number
  readonly cautions: readonly Caution[]
}

/** Reads the columns under a header; `allInThousands` where a note by the list says so of all its amounts. */
export function readColumns(
  table: Table,
  header: number,
  file: string,
  find: LabelFinder,
  allInThousands: boolean,
): ListColumns {
  const headings = headingsOf(table, header, find)
  const below = table.rows.slice(header + headings.rows)
  const columns = new Map<number, Column>()
  const cautions: Caution[] = []
  for (const [index, { cell, label, match }] of headings.over.entries()) {
    if (match === 'ignored') continue
    const column = match === null ? null : columnOf(label, match, find)
    const named = column ?? optionOf(label, find)
    const values = () => below.map(row => row[index])
    if (named !== null && !(isOfBoxes(named) && holdsOnlyMarks(values()))) {
      const inThousands = asksAmount(named.match) && (allInThousands || saysThousands(label))
      const dayOrder = asksDay(named.match) ? dayOrderOf(values().map(value => value?.value ?? null)) : null
      columns.set(index, {
        ...named,
        ...(inThousands ? { inThousands } : {}),
        ...(dayOrder === null ? {} : { dayOrder }),
      })
      if (inThousands && !allInThousands)
        cautions.push({ kind: 'in-thousands', label, source: sourceOf(file, table, cell, label) })
      continue
    }
    const samples = samplesOf(values())
    // A column that nobody answered leaves nothing out.
    if (samples.length === 0) continue
    if (label !== '')
      cautions.push({ kind: 'unknown-label', label, samples, source: sourceOf(file, table, cell, label) })
    else if (table.sheet !== null || index < (table.rows[header]?.length ?? 0))
      cautions.push({ kind: 'unnamed-column', column: columnLetters(index), samples })
  }
  return { columns, headerRows: headings.rows, cautions }
}

function columnOf(label: string, match: LabelMatch, find: LabelFinder): Column {
  return optionOf(label, find) ?? { label, match }
}

/** A column for one answer of a question, as web forms export them: "Hvem er målgruppen?.Barn og unge". */
function optionOf(label: string, find: LabelFinder): Column | null {
  const at = label.indexOf('?.')
  const option = at < 0 ? '' : label.slice(at + 2).trim()
  if (option === '') return null
  const match = find(label.slice(0, at + 1)) ?? find(label)
  return match === null || match === 'ignored' || !(asksChoice(match) || asksList(match))
    ? null
    : { label, match, option }
}

function asksList({ field }: LabelMatch): boolean {
  return ['list', 'parties'].includes(formFields[field])
}

function asksDay({ field }: LabelMatch): boolean {
  return ['date', 'moment'].includes(formFields[field])
}

/** Whether marks in a column would be boxes of an answer that its label does not tell. */
function isOfBoxes({ match, option }: Column): boolean {
  return option === undefined && asksList(match)
}

function holdsOnlyMarks(cells: readonly (Cell | undefined)[]): boolean {
  const values = cells.flatMap(cell => (cell === undefined || cell.value === null ? [] : [cell.value]))
  return values.length > 0 && values.every(value => readYesNo(value) !== null)
}

type Heading = {
  readonly cell: Cell
  readonly label: string
  readonly match: LabelMatch | 'ignored' | null
}

/** The heading over each column; in two rows, where a second one parts the columns of the first. */
function headingsOf(table: Table, header: number, find: LabelFinder) {
  const top = table.rows[header] ?? []
  const sub = table.rows[header + 1] ?? []
  const width = table.rows.reduce((most, row) => Math.max(most, row.length), top.length)
  const over = Array.from({ length: width }, (_, index): Heading => {
    const cell = top[index] ?? { value: null, address: `${columnLetters(index)}${header + 1}` }
    const label = cellText(cell.value)
    return { cell, label, match: label === '' ? null : find(label) }
  })
  const parted = partedHeadings(over, sub, find)
  return parted === null ? { rows: 1, over } : { rows: 2, over: parted }
}

/**
 * The headings with those of a second row put to them: "Søkt beløp" over 2025 and 2026. Null where that row is none: an
 * application's row names its title or applicant, and a row that changes no column parts nothing.
 */
function partedHeadings(
  over: readonly Heading[],
  sub: readonly Cell[],
  find: LabelFinder,
): readonly Heading[] | null {
  const isApplication = over.some(
    ({ match }, index) =>
      match !== null &&
      match !== 'ignored' &&
      ['title', 'applicant.name'].includes(match.field) &&
      (sub[index]?.value ?? null) !== null,
  )
  if (isApplication) return null
  let group: Heading | null = null
  let hasParted = false
  const parted = over.map((heading, index): Heading => {
    if (heading.label !== '') group = heading
    const cell = sub[index]
    const text = cell === undefined ? '' : cellText(cell.value)
    if (cell === undefined || text === '' || group === null) return heading
    const part = partOf(group, text, find)
    if (part !== null) hasParted = true
    else if (heading.label !== '') return heading
    return { cell, ...(part ?? { label: `${group.label} ${text}`, match: find(text) }) }
  })
  return hasParted ? parted : null
}

/** What a group of columns and the heading of one of them name together, where that is more than the group alone. */
function partOf(group: Heading, text: string, find: LabelFinder): Pick<Heading, 'label' | 'match'> | null {
  if (group.match === null || group.match === 'ignored') return null
  const label = `${group.label} ${text}`
  if (/^20\d\d$/.test(text)) {
    const takesYear = asksAmount(group.match) && group.match.year === undefined
    return takesYear ? { label, match: { ...group.match, year: text } } : null
  }
  const match = find(label)
  const adds = match !== null && match !== 'ignored' && !isSame(match, group.match)
  return adds ? { label, match } : null
}

function isSame(one: LabelMatch, other: LabelMatch): boolean {
  return (
    one.field === other.field && one.year === other.year && one.side === other.side && one.kind === other.kind
  )
}
