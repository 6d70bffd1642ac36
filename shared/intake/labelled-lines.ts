import type { FieldSource } from '#shared/round/packet'
import { readAnswerColumns } from './answer-columns'
import { asksAmount, asksLines } from './asked-field'
import { cellText } from './cell'
import { readAnswer } from './choices'
import { buildForm, type FormDefaults } from './form-builder'
import { formFields } from './form-field'
import type { FormReading } from './form-table'
import type { FoundValue } from './found-value'
import { readGrids } from './grids'
import { labelledBy, type Pair, readRow, startOf } from './label-and-answer'
import type { LabelFinder, LabelMatch } from './label-table'
import { isLabelLike, type Strange, unknownLabel, unreadAnswer } from './left-out'
import type { Caution, Rejection } from './problem'
import { isBothPrinted, isNoAnswer } from './read-value'

/**
 * A line of a document: one text, or the cells of a row beside one another. `heading` marks what the document itself
 * calls a heading; `table` tells rows of one table from those of another.
 */
export type DocumentLine = {
  readonly cells: readonly string[]
  readonly heading: boolean
  readonly table?: number
  readonly source: Omit<FieldSource, 'label'>
}

type Open = {
  readonly match: LabelMatch
  readonly label: string
  readonly source: Omit<FieldSource, 'label'>
  /** Whether the document itself calls the label a heading. */
  readonly heading: boolean
  readonly parts: string[]
}

/**
 * Reads the form of a document from its lines: a label with its answer beside it, after a colon, or on the lines
 * below it until the next label or heading; ticked boxes as the options that are ticked. A document is a form when it
 * names enough of what an application has; otherwise the one outcome is that no known labels were found.
 */
export function readLabelledLines(
  lines: readonly DocumentLine[],
  find: LabelFinder,
  known: readonly FoundValue[] = [],
  defaults: FormDefaults = {},
): FormReading {
  const { found, cautions } = collect(lines, find)
  const told = new Set(known.map(answerKey))
  const all = [...known, ...found.filter(value => !told.has(answerKey(value)))]
  if (!isForm(all)) {
    return { outcomes: [{ part: null, rejection: whyNoForm(all, lines, find) }], cautions: [] }
  }
  const built = buildForm(all, defaults)
  if (!built.ok) return { outcomes: [{ part: null, rejection: built.error }], cautions }
  const doubtful = Object.entries(built.value.sources).filter(([, source]) => !source.certain)
  const fields = doubtful.map(([field]) => field)
  const labels = doubtful.map(([field, { label }]) => label ?? field)
  const uncertain: readonly Caution[] =
    doubtful.length === 0 ? [] : [{ kind: 'uncertain', fields, labels: [...new Set(labels)] }]
  return { outcomes: [{ part: null, built: built.value }], cautions: [...cautions, ...uncertain] }
}

/** What no application can do without. */
const needed: readonly string[] = ['title', 'applicant.name', 'budget.requested']

/** What a document lacks that is no form: everything, any answer, or one of the answers that no form can do without. */
function whyNoForm(
  found: readonly FoundValue[],
  lines: readonly DocumentLine[],
  find: LabelFinder,
): Rejection {
  const answered = new Set<string>(
    found
      .filter(({ value }) => !isNoAnswer(value) && !isBothPrinted(cellText(value)))
      .map(({ match }) => (match.field === 'budget.requested.total' ? 'budget.requested' : match.field)),
  )
  if (answered.size <= 1 && askedFields(lines, find) >= fewestAsked) return { kind: 'blank-form' }
  const missing = needed.filter(field => !answered.has(field))
  return answered.size > 1 && missing.length < 3
    ? { kind: 'incomplete-form', missing }
    : { kind: 'no-known-labels' }
}

/** So many fields an empty form asks for at the least; fewer are headings that some other document shares. */
const fewestAsked = 4

function askedFields(lines: readonly DocumentLine[], find: LabelFinder): number {
  const texts = lines.flatMap(({ cells }) => cells).filter(text => text.length <= 400)
  const matches = texts.map(text => find(text.replace(/[☐☒☑].*$/s, '')))
  return new Set(matches.flatMap(match => (match === null || match === 'ignored' ? [] : [match.field]))).size
}

function answerKey({ match, value }: FoundValue): string {
  return JSON.stringify([
    match.field,
    match.year,
    match.side,
    match.kind,
    String(value).replace(/\s+/g, ' ').trim(),
  ])
}

/** The lines of a plain text, an e-mail say. */
export function textLines(text: string, file: string): readonly DocumentLine[] {
  return text
    .split(/\r?\n/)
    .map(line => ({ cells: [line.replace(/^>+ ?/, '')], heading: false, source: { file, certain: true } }))
}

/** Whether what was found is an application's form and not some other document that shares a few of its headings. */
export function isForm(found: readonly FoundValue[]): boolean {
  const fields = new Set(found.map(({ match }) => match.field))
  const requested = fields.has('budget.requested') || fields.has('budget.requested.total')
  if (requested) return fields.has('title') || fields.has('applicant.name')
  return fields.has('title') && fields.has('applicant.name') && fields.size >= 6
}

/** The answers that stand with a known label in the lines, whether they are a form or not. */
export function foundInLines(lines: readonly DocumentLine[], find: LabelFinder): readonly FoundValue[] {
  return collect(lines, find).found
}

/** How many different fields of an application the lines name with an answer. */
export function countFields(lines: readonly DocumentLine[], find: LabelFinder): number {
  return new Set(foundInLines(lines, find).map(({ match }) => match.field)).size
}

function collect(lines: readonly DocumentLine[], find: LabelFinder) {
  const labelled = labelledBy(find)
  const grids = readGrids(lines, find)
  const columns = readAnswerColumns(lines, labelled, grids.read)
  const found: FoundValue[] = [...grids.found]
  const cautions: Caution[] = [...grids.cautions, ...columns.cautions]
  let open: Open | null = null
  let strange: Strange | null = null
  // What stands above the first label is the form's own title and guidance.
  let hasBegun = false
  const take = ({ match, label, value, unclear }: Pair, source: DocumentLine['source']) => {
    const at = { ...source, label }
    const answer = unclear ? null : readAnswer(value, formFields[match.field])
    if (answer === null) cautions.push(unreadAnswer(match, value, at))
    else if (answer !== '') found.push({ match, value: answer, source: at })
  }
  const close = () => {
    if (strange !== null && strange.parts.length > 0) cautions.push(unknownLabel(strange))
    strange = null
    if (open !== null) take({ ...open, value: open.parts.join('\n').trim() }, open.source)
    open = null
  }
  for (const line of lines) {
    if (grids.read.has(line) || columns.read.has(line)) continue
    // A star alone marks what must be answered.
    const cells = line.cells.map(cell => cell.trim().replace(/^\*$/, ''))
    const filled = cells.filter(cell => cell !== '')
    if (filled.length === 0) {
      if (open !== null && open.parts.length > 0 && formFields[open.match.field] !== 'text') close()
      continue
    }
    if (cells.length > 1) {
      const pairs = readRow(cells, labelled)
      const [label, value] = filled
      if (pairs.length > 0) hasBegun = true
      const isStrange = pairs.length === 0 && cells.length === 2 && label !== undefined && value !== undefined
      if (pairs.length > 0 || (isStrange && isLabelLike(label))) close()
      for (const pair of pairs) take(pair, line.source)
      if (isStrange && isLabelLike(label) && find(label) === null) {
        cautions.push(unknownLabel({ label, source: line.source, parts: [value] }))
      }
      if (pairs.length > 0 || (isStrange && isLabelLike(label))) continue
    }
    const text = filled.join(' | ')
    const started = startOf(text, labelled)
    if (started !== null && !line.heading && open !== null && isWithin(open, started, found)) {
      open = withLine(open, text, started.value !== '' || answers(found, started.match.field))
    } else if (started !== null) {
      hasBegun = true
      close()
      const { match, label, value, tick } = started
      open = { match, label, source: line.source, heading: line.heading, parts: value === '' ? [] : [value] }
      if (tick) close()
    } else if (line.heading) {
      close()
      if (hasBegun && isLabelLike(text) && find(text) === null)
        strange = { label: text, source: line.source, parts: [] }
    } else if (strange !== null) (strange as Strange).parts.push(text)
    else if (open !== null && takesMore(open)) (open as Open).parts.push(text)
  }
  close()
  return { found: [...found, ...columns.found], cautions }
}

/**
 * Whether what looks like a label is a line of the running text that it stands in: under a heading that has text
 * already, where its field is answered elsewhere or nothing follows it on the line; or an amount without a figure.
 */
function isWithin(open: Open, { match, value }: Pair, found: readonly FoundValue[]): boolean {
  if (!open.heading || formFields[open.match.field] !== 'text') return false
  if (value !== '' && asksAmount(match) && !/\d/.test(value)) return true
  const isNeeded = needed.includes(match.field) && !answers(found, match.field)
  return open.parts.length > 0 && !isNeeded && (value === '' || answers(found, match.field))
}

/** A running text with one line more; `certain` is false where the line may have been a label after all. */
function withLine(open: Open, line: string, certain: boolean): Open {
  const source = { ...open.source, certain: open.source.certain && certain }
  return { ...open, source, parts: [...open.parts, line] }
}

function answers(found: readonly FoundValue[], field: string): boolean {
  return found.some(({ match }) => match.field === field)
}

function takesMore({ parts, match }: Open): boolean {
  return parts.length === 0 || asksLines(match)
}
