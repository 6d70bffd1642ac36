import type { FieldSource } from '#shared/round/packet'
import type { FoundValue } from './found-value'
import { type Labelled, labelledBy } from './label-and-answer'
import type { LabelFinder, LabelMatch } from './label-table'
import { normalLabel } from './label-table'
import type { DocumentLine } from './labelled-lines'
import { tableLeftOut, unknownLabel, unreadAnswer } from './left-out'
import type { Caution } from './problem'
import { sideOfName } from './read-value'

/**
 * What was found in the tables of a document that have a column per kind of answer, what of them was left out, and the
 * lines they took up.
 */
export type GridReading = {
  readonly found: readonly FoundValue[]
  readonly cautions: readonly Caution[]
  readonly read: ReadonlySet<DocumentLine>
}

type Column =
  | 'party'
  | 'name'
  | 'orgNumber'
  | 'role'
  | 'text'
  | 'kind'
  | 'year'
  | 'amount'
  | 'own'
  | 'date'
  | 'milestone'

/** A table by its first row: what each column holds, and what a row of it says. */
type Grid = {
  readonly header: DocumentLine
  readonly columns: readonly (Column | null)[]
  /** The columns, by number, that the rows are read by. */
  readonly used: ReadonlySet<number>
  readonly make: Maker
}

/**
 * Reads the tables that forms have for what comes in any number: the parties, the budget, the parties' own
 * contributions, the milestones. A table is known by its first row; lines for a sum are passed, save those that
 * name a field. A column that says something else is told, and a table of persons too: they are no parties.
 */
export function readGrids(lines: readonly DocumentLine[], find: LabelFinder): GridReading {
  const found: FoundValue[] = []
  const cautions: Caution[] = []
  const read = new Set<DocumentLine>()
  const labelled = labelledBy(find)
  for (const [at, header] of lines.entries()) {
    if (header.table === undefined || lines[at - 1]?.table === header.table) continue
    const grid = gridOf(header, labelled)
    if (grid === null) continue
    const rows = linesAfter(lines, at, row => row.table === header.table)
    const taken = rows.filter(row => takeRow(grid, row, labelled, found))
    for (const row of [header, ...taken]) read.add(row)
    const persons = grid.make === organisation ? rows.filter(row => !read.has(row)) : []
    for (const row of persons) read.add(row)
    cautions.push(...tableLeftOut(header, persons))
    cautions.push(...leftOut(grid, taken, find))
  }
  return { found, cautions, read }
}

/** The lines after one, as far as they go on with it. */
export function linesAfter(
  lines: readonly DocumentLine[],
  at: number,
  goesOn: (line: DocumentLine) => boolean,
): readonly DocumentLine[] {
  let end = at + 1
  for (let line = lines[end]; line !== undefined && goesOn(line); line = lines[end]) end += 1
  return lines.slice(at + 1, end)
}

/** Whether a row belongs to the table: what it says is added to what was found. */
function takeRow(grid: Grid, row: DocumentLine, labelled: Labelled, found: FoundValue[]): boolean {
  const cell = (column: Column) => row.cells[grid.columns.indexOf(column)]?.trim() ?? ''
  const first = row.cells.find(text => text.trim() !== '')?.trim() ?? ''
  const named = grid.make === budgetLine && cell('amount') !== '' ? labelled(first) : null
  if (named !== null && /^budget\.(?!lines)/.test(named.field)) {
    found.push({ match: named, value: cell('amount'), source: { ...row.source, label: first } })
    return true
  }
  if (first === '' || isSumLine(first)) return true
  // What does not fit the columns may be a label with its answer, drawn in one with the table.
  const made = grid.make(cell, row)
  for (const { source, ...value } of made) found.push({ ...value, source })
  return made.length > 0
}

/** A cell that is nothing but a year. */
export const yearHead = /^(?:(?:budsjett)?år |budsjett |for )?(20\d\d)$/i

/** A line for a sum, which is no post of its own. */
export function isSumLine(label: string): boolean {
  return /^(sum|total|totalt|i alt)\b/i.test(label)
}

/** Whether the head of a column says that the posts of a budget stand in it. */
export function namesPosts(label: string): boolean {
  return ['text', 'kind'].includes(columnOf(label) ?? '')
}

/** The columns that have something in them which no field was made of, save numbers and sums of the rows. */
function leftOut({ header, used }: Grid, rows: readonly DocumentLine[], find: LabelFinder) {
  const posts = rows.filter(({ cells }) => !isSumLine(cells[0]?.trim() ?? ''))
  return header.cells.flatMap((cell, at): readonly Caution[] => {
    const label = cell.trim()
    const match = label === '' ? 'ignored' : find(label)
    if (used.has(at) || match === 'ignored' || isSumLine(label)) return []
    const answers = posts.map(({ cells }) => cells[at]?.trim() ?? '').filter(text => text !== '')
    const source = { ...header.source, label }
    if (answers.length === 0) return []
    return match === null
      ? [unknownLabel({ label, source: header.source, parts: [answers.join('; ')] })]
      : [unreadAnswer(match, answers.join('; '), source)]
  })
}

type Made = Pick<FoundValue, 'match' | 'role'> & { readonly value: string; readonly source: FieldSource }
type Maker = (cell: (column: Column) => string, row: DocumentLine) => readonly Made[]

function gridOf(header: DocumentLine, labelled: Labelled): Grid | null {
  const columns = header.cells.map(columnOf)
  const has = (column: Column) => columns.includes(column)
  const grid = (make: Maker, ...used: readonly Column[]): Grid => ({
    header,
    columns,
    used: new Set(used.map(column => columns.indexOf(column))),
    make,
  })
  if (has('party') && has('own')) return grid(contribution, 'party', 'own')
  if (has('party') && (has('orgNumber') || has('role'))) return grid(party, 'party', 'orgNumber', 'role')
  if (has('name') && has('orgNumber')) return grid(party, 'name', 'orgNumber', 'role')
  if (columns[0] === 'name' && has('role')) return grid(organisation, 'name', 'role')
  if (has('date') && has('milestone')) return grid(milestone, 'date', 'milestone')
  // Beside years as columns, the column of the sum holds no posts.
  const isByYear = header.cells.some(cell => yearHead.test(cell.trim()))
  if (!isByYear && has('amount') && (has('text') || has('kind')))
    return grid(budgetLine, 'amount', 'text', 'kind', 'year')
  if (columns[0] === 'year') return yearly(header, columns, labelled)
  return null
}

/** A table with a year in each row, and beside it amounts that the form knows by name. */
function yearly(header: DocumentLine, columns: Grid['columns'], labelled: Labelled): Grid | null {
  const amounts = header.cells.map(label => ({ label: label.trim(), match: labelled(label) }))
  const known = amounts.flatMap(({ label, match }, at) =>
    match !== null && /^budget\.(?!lines)/.test(match.field) ? [{ label, match, at }] : [],
  )
  if (known.length === 0) return null
  const make: Maker = (cell, row) => {
    const year = cell('year').match(/^20\d\d$/)?.[0]
    if (year === undefined) return []
    return known
      .map(({ label, match, at }) => ({
        match: { ...match, year },
        value: row.cells[at]?.trim() ?? '',
        source: { ...row.source, label },
      }))
      .filter(({ value }) => value !== '')
  }
  return { header, columns, used: new Set([0, ...known.map(({ at }) => at)]), make }
}

/** A party under a head that may stand over persons too: only what is an organisation by its name. */
const organisation: Maker = (cell, row) => (sideOfName(cell('name')) === undefined ? [] : party(cell, row))

const party: Maker = (cell, row) => {
  const name = cell('party') || cell('name')
  if (name === '') return []
  const number = cell('orgNumber').replace(/\s/g, '')
  const value = /^\d{9}$/.test(number) ? `${name} (${number})` : name
  const role = cell('role').replace(/\s+/g, ' ')
  return [
    {
      match: { field: 'partners' },
      value: value.replace(/[;\n]/g, ' '),
      source: { ...row.source, label: 'Samarbeidsparter' },
      ...(role === '' ? {} : { role }),
    },
  ]
}

const contribution: Maker = (cell, row) => {
  if (cell('party') === '' || cell('own') === '') return []
  const value = `${cell('party').replace(/[:;\n]/g, ' ')}: ${cell('own')}`
  return [
    { match: { field: 'budget.ownContribution' }, value, source: { ...row.source, label: 'Egeninnsats' } },
  ]
}

const milestone: Maker = (cell, row) => {
  if (cell('date') === '' || cell('milestone') === '') return []
  const value = `${cell('date')}: ${cell('milestone').replace(/[;\n]/g, ' ')}`
  return [{ match: { field: 'milestones' }, value, source: { ...row.source, label: 'Milepæler' } }]
}

const budgetLine: Maker = (cell, row) => {
  if (cell('amount') === '') return []
  const label = cell('text') === '' ? cell('kind') : cell('text')
  const kind = kindOf(cell('kind')) ?? kindOf(label)
  const year = cell('year').match(/^20\d\d$/)?.[0]
  const match: LabelMatch = {
    field: 'budget.lines',
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { year }),
  }
  return [{ match, value: cell('amount'), source: { ...row.source, label } }]
}

/** The kind of cost that a text names. */
export function kindOf(text: string): LabelMatch['kind'] {
  if (/personell|personal|lønn|løn|stilling/i.test(text)) return 'personell'
  if (/utstyr|innkjøp|investering/i.test(text)) return 'utstyr'
  if (/drift/i.test(text)) return 'drift'
  return /^ann(et|a)$/i.test(text) ? 'annet' : undefined
}

function columnOf(label: string): Column | null {
  const plain = normalLabel(label)
  if (/^(egeninnsats|eigeninnsats|egenfinansiering|eigenfinansiering|egenandel)\b/.test(plain)) return 'own'
  if (
    /^(part|parter|samarbeidspart|samarbeidspartner|virksomhet|verksemd|organisasjon|kommune\/sykehus|bidragsyter|hvem)$/.test(
      plain,
    )
  )
    return 'party'
  if (/^(navn|namn)$/.test(plain)) return 'name'
  if (/^(org\.? ?nr|orgnr|organisasjonsnummer|organisasjonsnr)$/.test(plain)) return 'orgNumber'
  if (/^(rolle|rolle i (prosjektet|tiltaket))$/.test(plain)) return 'role'
  if (/^(art|type|kategori|kostnadsart|utgiftsart)$/.test(plain)) return 'kind'
  if (/^(post|budsjettpost|tekst|hva|kva|beskrivelse|utgift|kostnad|tiltak|utgiftspost)$/.test(plain))
    return 'text'
  if (/^(år|budsjettår)$/.test(plain)) return 'year'
  if (/^(beløp|sum|kroner|kr|beløp i kroner|søkt beløp|beløp kr)( \(kr\))?$/.test(plain)) return 'amount'
  if (/^(dato|frist|tidspunkt|når)$/.test(plain)) return 'date'
  return /^(milepæl|aktivitet|hva skal være gjort|leveranse)$/.test(plain) ? 'milestone' : null
}
