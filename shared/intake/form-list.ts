import { type Cell, cellText, type Table } from './cell'
import { inDayOrder } from './day-order'
import { buildForm, type FormDefaults } from './form-builder'
import type { FormField } from './form-field'
import type { FormOutcome } from './form-table'
import type { FoundValue } from './found-value'
import type { LabelFinder } from './label-table'
import {
  hiddenColumnsRead,
  isFilled,
  isNoteOfThousands,
  missingBecause,
  readCell,
  rowNumber,
  sourceOf,
  toldInThousands,
} from './labelled-cell'
import { unreadAnswer } from './left-out'
import { type Column, readColumns } from './list-columns'
import type { Caution, Rejection } from './problem'
import { readYesNo } from './read-value'
import { kronerOfThousands } from './thousand-kroner'
import { headerWithinRows } from './unknown-columns'

/** A table with one application a row: its columns that name a field, and what is told of the others. */
export type List = {
  readonly table: Table
  readonly file: string
  readonly width: number
  /** The first row with answers. */
  readonly from: number
  readonly columns: ReadonlyMap<number, Column>
  readonly cautions: readonly Caution[]
}

/** How many known labels a row must have to be a header, and a sheet to be a form. */
export const fewestLabels = 3

/** The row that names the columns: of the first rows, the one with most known labels, of which some must be telling. */
export function findHeader(table: Table, find: LabelFinder): number | null {
  let best: number | null = null
  let bestCount = 0
  for (const [index, row] of table.rows.slice(0, headerWithinRows).entries()) {
    const fields = fieldsNamed(row, find, bestCount)
    const telling = fields.has('title') && (fields.has('applicant.name') || fields.has('budget.requested'))
    if (telling && fields.size >= fewestLabels && fields.size > bestCount) {
      best = index
      bestCount = fields.size
    }
  }
  return best
}

/** The fields that a row names; looked for no further than there may be more than so many. Answers are like no label. */
function fieldsNamed(row: readonly Cell[], find: LabelFinder, moreThan: number): ReadonlySet<FormField> {
  const fields = new Set<FormField>()
  const texts = row.filter(({ value }) => typeof value === 'string')
  for (const [index, cell] of texts.entries()) {
    if (fields.size + texts.length - index <= moreThan) break
    const field = labelMatch(cell, find)?.field
    if (field !== undefined) fields.add(field)
  }
  return fields
}

function labelMatch(cell: Cell, find: LabelFinder) {
  if (typeof cell.value !== 'string' || cell.value.length > 500) return null
  const match = find(cell.value)
  return match === 'ignored' ? null : match
}

/** The list under a header, with what is told of its columns and of what is hidden. */
export function listIn(table: Table, header: number, file: string, find: LabelFinder): List {
  const note = noteOfThousands(table, header)
  const { columns, headerRows, cautions } = readColumns(table, header, file, find, note !== null)
  const from = header + headerRows
  const hidden = [...(table.hiddenRows ?? [])].filter(
    at => at >= from && (table.rows[at] ?? []).some(isFilled),
  )
  const rows = hidden.map(at => rowNumber(table.rows[at] ?? []))
  const all: Caution[] = [...cautions]
  if (note !== null) all.push(toldInThousands(file, table, note))
  if (rows.length > 0) all.push({ kind: 'hidden-rows', rows, sheet: table.sheet })
  const answers = table.rows.slice(from)
  all.push(...hiddenColumnsRead(table, at => columns.has(at) && answers.some(row => isFilled(row[at]))))
  return { table, file, width: table.rows[header]?.length ?? 0, from, columns, cautions: all }
}

const notesBelow = 3

/** The note above a list, or in the last rows below it, that says that its amounts stand in thousands of kroner. */
function noteOfThousands(table: Table, header: number): Cell | null {
  const below = table.rows.slice(Math.max(header + 1, table.rows.length - notesBelow))
  return [...table.rows.slice(0, header), ...below].flat().find(isNoteOfThousands) ?? null
}

/** Reads the applications of a list, row by row. */
export function* readRows(list: List, defaults: FormDefaults): Generator<FormOutcome> {
  const { table, file, width, from, columns } = list
  for (const row of table.rows.slice(from)) {
    const { found, cautions } = readRow(list, row)
    if ((found.length === 0 && cautions.length === 0) || isSumRow(row, found)) continue
    const part = `rad ${rowNumber(row)}`
    const stray = table.sheet === null ? row.slice(width).find(({ value }) => value !== null) : undefined
    if (stray !== undefined) {
      yield { part, rejection: strayed(stray, file, table) }
      continue
    }
    const built = buildForm(found, defaults)
    yield built.ok
      ? { part, built: { ...built.value, cautions: [...cautions, ...built.value.cautions] } }
      : { part, rejection: explained(built.error, cautions, columns) }
  }
}

function readRow({ table, file, columns }: List, row: readonly Cell[]) {
  const found: FoundValue[] = []
  const cautions: Caution[] = []
  for (const [index, column] of columns) {
    const cell = row[index]
    if (!isFilled(cell)) continue
    const reading = readCell(cell, column.match, sourceOf(file, table, cell, column.label))
    if ('caution' in reading) cautions.push(reading.caution)
    else {
      const value = valueUnder(column, reading.found)
      if (value === 'unsure')
        cautions.push(unreadAnswer(column.match, cellText(cell.value), reading.found.source))
      else if (value !== null) found.push(value)
    }
  }
  return { found, cautions }
}

/** What was found, as its column means it; null for a box that is not ticked. */
function valueUnder(column: Column, found: FoundValue): FoundValue | 'unsure' | null {
  if (column.option !== undefined) {
    const ticked = cellText(found.value) === column.option || readYesNo(found.value)
    if (ticked === null) return 'unsure'
    return ticked ? { ...found, value: column.option } : null
  }
  if (column.inThousands === true) {
    const value = kronerOfThousands(found.value)
    return value === null ? 'unsure' : { ...found, value }
  }
  if (column.dayOrder !== undefined) return { ...found, value: inDayOrder(found.value, column.dayOrder) }
  return found
}

/** A missing field whose column is there is named by the column's label, and by the cell where that tells why. */
function explained(
  rejection: Rejection,
  cautions: readonly Caution[],
  columns: ReadonlyMap<number, Column>,
): Rejection {
  if (rejection.kind !== 'missing-field') return rejection
  const reason = missingBecause(rejection.field, cautions)
  if (reason !== null) return reason
  const column = [...columns.values()].find(({ match }) => match.field === rejection.field)
  return column === undefined
    ? rejection
    : { ...rejection, source: { file: '', label: column.label, certain: true } }
}

/** A row of a CSV file with more answers than there are columns: an answer holds the mark that parts them, unquoted. */
function strayed(cell: Cell, file: string, table: Table): Rejection {
  const fault =
    'står utenfor kolonnene: raden har flere svar enn overskriften har kolonner, så svarene kan ha flyttet seg. Sett anførselstegn rundt svar med skilletegn i'
  const source = sourceOf(file, table, cell, cellText(cell.value))
  return { kind: 'bad-field', field: cell.address, fault, source }
}

function isSumRow(row: readonly Cell[], found: readonly FoundValue[]): boolean {
  const first = row.find(cell => cell.value !== null)
  return (
    /^(sum|total|totalt|i alt|antall)\b/i.test(cellText(first?.value ?? null)) &&
    found.filter(({ value }) => typeof value !== 'number').length <= 1
  )
}
