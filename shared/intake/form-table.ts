import type { FieldSource } from '#shared/round/packet'
import { type Cell, cellText, type Table } from './cell'
import { type BuiltForm, buildForm, type FormDefaults } from './form-builder'
import type { FoundValue } from './found-value'
import type { LabelFinder, LabelMatch } from './label-table'
import type { Caution, Rejection } from './problem'
import type { UnknownLabel } from './report'

/** What was read from one place in a file: a form, or why there is none. `part` names the place ("rad 7"). */
export type FormOutcome =
  | { readonly part: string | null; readonly built: BuiltForm }
  | { readonly part: string | null; readonly rejection: Rejection }

/**
 * The forms of a file, and what in it was not understood. The forms are read as they are gone through, anew each time:
 * of a list of a thousand applications no more than one need be held.
 */
export type FormReading = { readonly outcomes: Iterable<FormOutcome>; readonly cautions: readonly Caution[] }

const headerWithinRows = 40
const fewestLabels = 3

/**
 * Reads the forms of a workbook or CSV file. A sheet with known labels side by side is a list with one application a
 * row, wherever its header stands; sheets with labels below one another and answers beside them are one form
 * together. Columns under unknown labels are reported. No known labels at all gives the one rejection for that.
 */
export function readFormTables(
  tables: readonly Table[],
  file: string,
  find: LabelFinder,
  defaults: FormDefaults = {},
): FormReading {
  const lists: List[] = []
  const answers: FoundValue[] = []
  for (const table of tables) {
    const header = findHeader(table, find)
    if (header !== null) lists.push(listIn(table, header, file, find))
    else {
      const found = readAnswers(table, file, find)
      if (distinctFields(found) >= fewestLabels) answers.push(...found)
    }
  }
  function* outcomes(): Generator<FormOutcome> {
    let isEmpty = true
    for (const list of lists) {
      for (const outcome of readRows(list, defaults)) {
        isEmpty = false
        yield inSheet(outcome, tables.length > 1 ? list.table.sheet : null)
      }
    }
    if (answers.length > 0) {
      const built = buildForm(answers, defaults)
      yield built.ok ? { part: null, built: built.value } : { part: null, rejection: built.error }
    } else if (isEmpty) yield { part: null, rejection: nothingIn(tables, lists) }
  }
  return { outcomes: { [Symbol.iterator]: outcomes }, cautions: lists.flatMap(list => list.cautions) }
}

function nothingIn(tables: readonly Table[], lists: readonly List[]): Rejection {
  if (lists.length > 0) return { kind: 'no-rows' }
  const labels = tables.flatMap(likelyLabels)
  return { kind: 'no-known-labels', ...(labels.length === 0 ? {} : { labels: labels.slice(0, 100) }) }
}

/** The row that names the columns: of the first rows, the one with most known labels, of which some must be telling. */
function findHeader(table: Table, find: LabelFinder): number | null {
  let best: number | null = null
  let bestCount = 0
  for (const [index, row] of table.rows.slice(0, headerWithinRows).entries()) {
    // A row of fewer texts than labels were found already is no better; most are answers, which no label is like.
    if (row.filter(({ value }) => typeof value === 'string').length <= bestCount) continue
    const fields = new Set(
      row.map(cell => labelMatch(cell, find)?.field).filter(field => field !== undefined),
    )
    const telling = fields.has('title') && (fields.has('applicant.name') || fields.has('budget.requested'))
    if (telling && fields.size >= fewestLabels && fields.size > bestCount) {
      best = index
      bestCount = fields.size
    }
  }
  return best
}

const mostSamples = 3

/** The first different values of a column, as a person would recognise it by. */
function samplesOf(cells: Iterable<Cell | undefined>): readonly string[] {
  const samples = new Set<string>()
  for (const cell of cells) {
    const text = cell === undefined ? '' : shortened(cellText(cell.value))
    if (text !== '') samples.add(text)
    if (samples.size === mostSamples) break
  }
  return [...samples]
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

/**
 * What the columns of a table nobody knows seem to be called: the first row with the most texts side by side, of which
 * there must be two with values below; else the texts of the first column that have an answer beside them.
 */
function likelyLabels(table: Table): readonly UnknownLabel[] {
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

type Column = { readonly label: string; readonly match: LabelMatch }

/** A table with one application a row: its columns that name a field, and those that nobody knows. */
type List = {
  readonly table: Table
  readonly file: string
  readonly header: number
  readonly columns: ReadonlyMap<number, Column>
  readonly cautions: readonly Caution[]
}

function listIn(table: Table, header: number, file: string, find: LabelFinder): List {
  const columns = new Map<number, Column>()
  const cautions: Caution[] = []
  for (const [index, cell] of (table.rows[header] ?? []).entries()) {
    const label = cellText(cell.value)
    const match = label === '' ? null : find(label)
    if (match !== null && match !== 'ignored') columns.set(index, { label, match })
    else if (match === null && label !== '') {
      const samples = samplesOf(table.rows.slice(header + 1).map(row => row[index]))
      // A column that nobody answered leaves nothing out.
      if (samples.length === 0) continue
      cautions.push({ kind: 'unknown-label', label, samples, source: source(file, table, cell, label) })
    }
  }
  return { table, file, header, columns, cautions }
}

function* readRows({ table, file, header, columns }: List, defaults: FormDefaults): Generator<FormOutcome> {
  const width = table.rows[header]?.length ?? 0
  for (const row of table.rows.slice(header + 1)) {
    const found: FoundValue[] = []
    const faults: Caution[] = []
    for (const [index, { label, match }] of columns) {
      const cell = row[index]
      if (cell === undefined) continue
      const at = source(file, table, cell, label)
      if (cell.fault !== undefined) faults.push(faultCaution(cell, match, at))
      else if (cell.value !== null) found.push({ match, value: cell.value, source: at })
    }
    if ((found.length === 0 && faults.length === 0) || isSumRow(row, found)) continue
    const part = `rad ${rowNumber(row)}`
    const stray = table.sheet === null ? row.slice(width).find(({ value }) => value !== null) : undefined
    if (stray !== undefined) {
      yield { part, rejection: strayed(stray, source(file, table, stray, cellText(stray.value))) }
      continue
    }
    const built = buildForm(found, defaults)
    yield built.ok
      ? { part, built: { ...built.value, cautions: [...faults, ...built.value.cautions] } }
      : { part, rejection: explained(built.error, faults, columns) }
  }
}

/** Labels with the answer in the next filled cell to the right, or under them where nothing stands to the right. */
function readAnswers(table: Table, file: string, find: LabelFinder): readonly FoundValue[] {
  const found: FoundValue[] = []
  for (const row of table.rows) {
    for (const [index, cell] of row.entries()) {
      const label = cellText(cell.value)
      const match = label === '' ? null : labelMatch(cell, find)
      if (match === null) continue
      const answer = row.slice(index + 1).find(next => next.value !== null)
      if (answer === undefined || labelMatch(answer, find) !== null) continue
      found.push({ match, value: answer.value, source: source(file, table, answer, label) })
      break
    }
  }
  return found
}

function labelMatch(cell: Cell, find: LabelFinder): LabelMatch | null {
  if (typeof cell.value !== 'string' || cell.value.length > 500) return null
  const match = find(cell.value)
  return match === 'ignored' ? null : match
}

function faultCaution(cell: Cell, match: LabelMatch, at: FieldSource): Caution {
  const field = match.year === undefined ? match.field : `${match.field}.${match.year}`
  return cell.fault === 'no-cached-value'
    ? { kind: 'no-cached-value', field, source: at }
    : { kind: 'cell-error', field, value: cell.fault ?? '', source: at }
}

/** A missing field whose column is there is named by the column's label, and by the cell where that holds an error. */
function explained(
  rejection: Rejection,
  faults: readonly Caution[],
  columns: ReadonlyMap<number, Column>,
): Rejection {
  if (rejection.kind !== 'missing-field') return rejection
  const fault = faults.find(caution => 'field' in caution && caution.field.startsWith(rejection.field))
  if (fault !== undefined && 'source' in fault && fault.source !== undefined) {
    const reason =
      fault.kind === 'cell-error' ? `viser feilen ${fault.value}` : 'er en formel uten lagret svar'
    return { kind: 'bad-field', field: rejection.field, fault: reason, source: fault.source }
  }
  const column = [...columns.values()].find(({ match }) => match.field === rejection.field)
  return column === undefined
    ? rejection
    : { ...rejection, source: { file: '', label: column.label, certain: true } }
}

/** A row of a CSV file with more answers than there are columns: an answer holds the mark that parts them, unquoted. */
function strayed(cell: Cell, at: FieldSource): Rejection {
  const fault =
    'står utenfor kolonnene: raden har flere svar enn overskriften har kolonner, så svarene kan ha flyttet seg. Sett anførselstegn rundt svar med skilletegn i'
  return { kind: 'bad-field', field: cell.address, fault, source: at }
}

function isSumRow(row: readonly Cell[], found: readonly FoundValue[]): boolean {
  const first = row.find(cell => cell.value !== null)
  return (
    /^(sum|total|totalt|i alt|antall)\b/i.test(cellText(first?.value ?? null)) &&
    found.filter(({ value }) => typeof value !== 'number').length <= 1
  )
}

function rowNumber(row: readonly Cell[]): string {
  return row[0]?.address.replace(/^[A-Z]+/, '') ?? '?'
}

function source(file: string, table: Table, cell: Cell, label: string): FieldSource {
  return {
    file,
    ...(table.sheet === null ? {} : { sheet: table.sheet }),
    cell: cell.address,
    label,
    certain: true,
  }
}

function inSheet(outcome: FormOutcome, sheet: string | null): FormOutcome {
  return sheet === null ? outcome : { ...outcome, part: `${sheet}, ${outcome.part}` }
}

function distinctFields(found: readonly FoundValue[]): number {
  return new Set(found.map(({ match }) => match.field)).size
}
