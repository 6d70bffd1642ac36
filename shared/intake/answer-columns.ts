import { asksAmount, asksLines } from './asked-field'
import { isMark, isOption, readAnswer } from './choices'
import { formFields } from './form-field'
import type { FoundValue } from './found-value'
import { isSumLine, kindOf, linesAfter, namesPosts, yearHead } from './grids'
import type { Labelled } from './label-and-answer'
import type { LabelMatch } from './label-table'
import type { DocumentLine } from './labelled-lines'
import { tableLeftOut, unknownLabel, unreadAnswer } from './left-out'
import type { Caution } from './problem'
import { readAmount } from './read-value'

/** What was found under heads of columns, what there could not be read, and the lines that this took up. */
export type ColumnReading = {
  readonly found: FoundValue[]
  readonly cautions: Caution[]
  readonly read: Set<DocumentLine>
}

/** A row that heads those below it: the texts of its columns after the first, by where they stand. */
type Header = {
  readonly line: DocumentLine
  /** What stands before the columns. */
  readonly lead: string
  readonly columns: ReadonlyMap<number, string>
  readonly kind: 'years' | 'options'
  /** Rows under labels that nobody knows. */
  readonly unknown: DocumentLine[]
}

/** A row under a header: its label, and its cells by the texts that head them; null where it has other cells. */
type Row = {
  readonly label: string
  readonly leads: readonly string[]
  readonly cells: ReadonlyMap<string, string> | null
}

/**
 * Reads the rows that stand under heads of columns: under years, under yes and no, and under labels side by side. A
 * row that has not the cells of its header is told where its answer hangs on which column it stands in.
 */
export function readAnswerColumns(
  lines: readonly DocumentLine[],
  labelled: Labelled,
  taken: ReadonlySet<DocumentLine>,
): ColumnReading {
  const reading: ColumnReading = { found: [], cautions: [], read: new Set() }
  const headers: Header[] = []
  let header: Header | null = null
  for (const line of lines) {
    if (header !== null && !goesOn(header, line)) header = null
    if (taken.has(line)) continue
    const next = yearHeader(line, labelled) ?? optionHeader(line, labelled)
    if (next !== null) {
      header = next
      headers.push(header)
      // Heads alone may also be what is printed to choose from under a question of its own line.
      if (!header.columns.has(0)) reading.read.add(line)
    } else if (header?.kind === 'years') readYears(header, line, labelled, reading)
    else if (header?.kind === 'options') readOptions(header, line, labelled, reading)
  }
  for (const { line, unknown } of headers) reading.cautions.push(...tableLeftOut(line, unknown))
  readLabelsAbove(lines, labelled, new Set([...taken, ...reading.read]), reading)
  return reading
}

/** Whether a line is still under a header: in its table, or, where no table is drawn, a line of several cells. */
function goesOn({ line: header }: Header, line: DocumentLine): boolean {
  if (header.table !== undefined) return line.table === header.table
  return line.table === undefined && (line === header || filledOf(line).length > 1)
}

function filledOf({ cells }: DocumentLine): readonly string[] {
  return cells.map(cell => cell.trim()).filter(cell => cell !== '')
}

/** A row that names years: two or more, or one beside an empty cell or the word that heads the posts of a budget. */
function yearHeader(line: DocumentLine, labelled: Labelled): Header | null {
  const cells = line.cells.map(cell => cell.trim())
  const first = cells.findIndex(cell => yearHead.test(cell))
  if (first < 0) return null
  const years = new Set(cells.flatMap(cell => cell.match(yearHead)?.[1] ?? []))
  const lead = cells.slice(0, first).find(cell => cell !== '') ?? ''
  if (years.size < 2 && !(first > 0 && (lead === '' || namesPosts(lead)))) return null
  const match = lead === '' ? null : labelled(lead)
  if (match !== null && !asksAmount(match) && !namesPosts(lead)) return null
  return { line, lead, columns: columnsFrom(cells, first), kind: 'years', unknown: [] }
}

/** A row with yes and no in a cell each, beside no question of its own. */
function optionHeader(line: DocumentLine, labelled: Labelled): Header | null {
  const cells = line.cells.map(cell => cell.trim())
  const first = cells.findIndex(isOption)
  const lead = cells.slice(0, Math.max(0, first)).find(cell => cell !== '') ?? ''
  const options = cells.filter(isOption).map(cell => cell.toLowerCase())
  if (!options.includes('ja') || !options.includes('nei')) return null
  // Yes and no beside a question are its own options.
  if (lead !== '' && (labelled(lead) !== null || lead.endsWith('?'))) return null
  return { line, lead, columns: columnsFrom(cells, first), kind: 'options', unknown: [] }
}

function columnsFrom(cells: readonly string[], first: number): ReadonlyMap<number, string> {
  return new Map([...cells.entries()].filter(([at, cell]) => at >= first && cell !== ''))
}

function rowUnder({ line: header, columns }: Header, line: DocumentLine): Row {
  const cells = line.cells.map(cell => cell.trim())
  const filled = filledOf(line)
  const heads = [...columns]
  if (header.table !== undefined && cells.length === header.cells.length) {
    const leads = cells.filter((cell, at) => cell !== '' && at < (heads[0]?.[0] ?? 0))
    const under = heads.map(([at, head]) => [head, cells[at] ?? ''] as const)
    return { label: leads[0] ?? '', leads, cells: new Map(under) }
  }
  const [label = '', ...rest] = filled
  if (rest.length !== heads.length) return { label, leads: [label], cells: null }
  return { label, leads: [label], cells: new Map(heads.map(([, head], at) => [head, rest[at] ?? ''])) }
}

function readYears(header: Header, line: DocumentLine, labelled: Labelled, reading: ColumnReading): void {
  const row = rowUnder(header, line)
  const label = row.label === '' ? header.lead : row.label
  const filled = filledOf(line)
  if (label === '' || filled.length < 2) return
  const match = labelled(label) ?? postIn(header, row)
  const source = { ...line.source, label }
  if (match === null ? !filled.slice(1).some(isFigure) : !asksAmount(match)) return
  reading.read.add(line)
  if (match === null || row.cells === null) {
    if (match !== null) reading.cautions.push(unreadAnswer(match, filled.slice(1).join(' | '), source))
    else if (!isSumLine(label)) header.unknown.push(line)
    return
  }
  if (isSumLine(label) && labelled(label) === null) return
  for (const [head, value] of row.cells) {
    const year = head.match(yearHead)?.[1]
    if (value === '' || isSumLine(head)) continue
    if (year === undefined) reading.cautions.push(unreadAnswer(match, value, { ...source, label: head }))
    else reading.found.push({ match: inYear(match, year), value, source })
  }
}

function isFigure(text: string): boolean {
  return isMark(text) || readAmount(text).ok
}

/** A total under a year is what is sought for that year. */
function inYear(match: LabelMatch, year: string): LabelMatch {
  const field = match.field === 'budget.requested.total' ? 'budget.requested' : match.field
  return { ...match, field, year }
}

/** The post of a budget, where the header says that posts are what stands in the first column. */
function postIn({ lead }: Header, { leads }: Row): LabelMatch | null {
  if (!namesPosts(lead)) return null
  const kind = leads.map(kindOf).find(one => one !== undefined)
  return { field: 'budget.lines', ...(kind === undefined ? {} : { kind }) }
}

function readOptions(header: Header, line: DocumentLine, labelled: Labelled, reading: ColumnReading): void {
  const { label, cells } = rowUnder(header, line)
  const match = label === '' ? null : labelled(label)
  const under = [...(cells ?? [])].filter(([head]) => isOption(head))
  const answers = (cells === null ? filledOf(line).slice(1) : under.map(([, cell]) => cell)).filter(
    cell => cell !== '' && cell !== '☐',
  )
  // Options in the row itself are read where they stand, as in any row.
  const isOwnChoice = answers.some(answer => /(?<![a-zæøå])(?:ja|nei)(?![a-zæøå])/i.test(answer))
  if (label === '' || (isOwnChoice && !answers.some(isMark)) || (match !== null && !isYesNo(match))) return
  if (match === null && !answers.some(isMark)) return
  reading.read.add(line)
  if (match === null) {
    header.unknown.push(line)
    return
  }
  const source = { ...line.source, label }
  const [chosen] = under.filter(([, cell]) => isMark(cell))
  if (answers.length > 1 || (answers.length > 0 && chosen === undefined))
    reading.cautions.push(unreadAnswer(match, answers.join(' | '), source))
  else if (chosen !== undefined) reading.found.push({ match, value: chosen[0], source })
  for (const [head, cell] of cells ?? []) {
    if (!isOption(head) && cell !== '')
      reading.cautions.push(unknownLabel({ label: head, source: line.source, parts: [cell] }))
  }
}

function isYesNo({ field }: LabelMatch): boolean {
  return ['yesNo', 'yesNoNotRelevant', 'agreement'].includes(formFields[field])
}

/**
 * Labels side by side with their answers in the rows below. Two labels may also be a label and an answer that is
 * like one, so the first such block must have an answer that only its label can have: a figure or an address.
 */
function readLabelsAbove(
  lines: readonly DocumentLine[],
  labelled: Labelled,
  taken: ReadonlySet<DocumentLine>,
  { found, cautions, read }: ColumnReading,
): void {
  let isLaidSo = false
  for (const [at, line] of lines.entries()) {
    if (taken.has(line) || filledOf(line).length < 2) continue
    const matches = line.cells.map(cell => (cell.trim() === '' ? null : labelled(cell)))
    if (line.cells.some((cell, index) => cell.trim() !== '' && matches[index] === null)) continue
    const rows = linesAfter(lines, at, row => isHeadedBy(line, row, labelled))
    isLaidSo ||= matches.some(
      (match, index) => match !== null && isTelling(match, rows[0]?.cells[index] ?? ''),
    )
    if (rows.length === 0 || !isLaidSo) continue
    for (const row of [line, ...rows]) read.add(row)
    // Rows of short answers are a list of something, not the form's own answers.
    if (rows.length > 1 && !matches.some(match => match !== null && asksLines(match))) {
      cautions.push(...tableLeftOut(line, rows))
      continue
    }
    for (const [index, match] of matches.entries()) {
      const parts = rows.map(({ cells }) => cells[index]?.trim() ?? '').filter(cell => cell !== '')
      if (match === null || parts.length === 0) continue
      const kind = formFields[match.field]
      const source = { ...line.source, label: line.cells[index]?.trim() ?? '' }
      const isOne = parts.length === 1 || asksLines(match)
      const value = isOne ? readAnswer(parts.join('\n'), kind) : null
      if (value === null) cautions.push(unreadAnswer(match, parts.join(' | '), source))
      else if (value !== '') found.push({ match, value, source })
    }
  }
}

/** Whether a row has answers under the cells of a row of labels and nowhere else, and no label. */
function isHeadedBy(header: DocumentLine, line: DocumentLine, labelled: Labelled): boolean {
  return (
    line.table === header.table &&
    line.cells.length === header.cells.length &&
    filledOf(line).length > 0 &&
    line.cells.every((cell, at) => {
      const text = cell.trim()
      return text === '' || (header.cells[at]?.trim() !== '' && labelled(text) === null)
    })
  )
}

function isTelling(match: LabelMatch, answer: string): boolean {
  const isFigure =
    asksAmount(match) || ['orgNumber', 'date', 'postalCode', 'account'].includes(formFields[match.field])
  return formFields[match.field] === 'email' ? answer.includes('@') : isFigure && /\d/.test(answer)
}
