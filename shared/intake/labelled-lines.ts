import type { FieldSource } from '#shared/round/packet'
import { cellText } from './cell'
import { buildForm, type FormDefaults } from './form-builder'
import { formFields } from './form-field'
import type { FormReading } from './form-table'
import type { FoundValue } from './found-value'
import { readGrids } from './grids'
import type { LabelFinder, LabelMatch } from './label-table'
import type { Caution } from './problem'
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
  readonly source: FieldSource
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
  const { found, unknown } = collect(lines, find)
  const told = new Set(known.map(answerKey))
  const all = [...known, ...found.filter(value => !told.has(answerKey(value)))]
  if (!isForm(all)) {
    const answers = all.filter(({ value }) => !isNoAnswer(value) && !isBothPrinted(cellText(value)))
    const answered = new Set(answers.map(({ match }) => match.field)).size
    const isBlank = answered <= 1 && askedFields(lines, find) >= fewestAsked
    const rejection = { kind: isBlank ? ('blank-form' as const) : ('no-known-labels' as const) }
    return { outcomes: [{ part: null, rejection }], cautions: [] }
  }
  const built = buildForm(all, defaults)
  if (!built.ok) return { outcomes: [{ part: null, rejection: built.error }], cautions: unknown }
  const doubtful = Object.entries(built.value.sources).filter(([, source]) => !source.certain)
  const fields = doubtful.map(([field]) => field)
  const labels = doubtful.map(([field, { label }]) => label ?? field)
  const cautions: readonly Caution[] =
    doubtful.length === 0 ? unknown : [...unknown, { kind: 'uncertain', fields, labels }]
  return { outcomes: [{ part: null, built: built.value }], cautions }
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

/** How many different fields of an application the lines name with an answer. */
export function countFields(lines: readonly DocumentLine[], find: LabelFinder): number {
  return new Set(collect(lines, find).found.map(({ match }) => match.field)).size
}

/** The answer in a text with boxes: the ticked options, empty when none is; a text without boxes as it stands. */
export function ticked(text: string): string {
  if (!/[☐☒☑]/.test(text)) return text
  return [...text.matchAll(/([☐☒☑])\s*([^☐☒☑\n]*)/g)]
    .filter(([, box]) => box !== '☐')
    .map(([, , option]) => (option ?? '').trim().replace(/[;,]$/, ''))
    .map(option => (option === '' ? 'Ja' : option))
    .join('; ')
}

function collect(lines: readonly DocumentLine[], find: LabelFinder) {
  const found: FoundValue[] = []
  const unknown: Caution[] = []
  let open: Open | null = null
  let strange: Strange | null = null
  // What stands above the first label is the form's own title and guidance.
  let hasBegun = false
  const close = () => {
    if (strange !== null && strange.parts.length > 0) unknown.push(unknownLabel(strange))
    strange = null
    if (open === null) return
    const value = ticked(open.parts.join('\n').trim())
    if (value !== '') found.push({ match: open.match, value, source: open.source })
    open = null
  }
  const labelled = (text: string) => {
    if (text.length > 400) return null
    const match = find(text)
    return match === 'ignored' ? null : match
  }
  const grids = readGrids(lines)
  found.push(...grids.found)
  for (const line of lines) {
    if (grids.read.has(line)) continue
    const cells = line.cells.map(cell => cell.trim())
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
      for (const pair of pairs) {
        const answer = ticked(pair.value)
        if (answer !== '')
          found.push({ match: pair.match, value: answer, source: { ...line.source, label: pair.label } })
      }
      if (isStrange && isLabelLike(label) && find(label) === null) {
        unknown.push(unknownLabel({ label, source: line.source, parts: [value] }))
      }
      if (pairs.length > 0 || (isStrange && isLabelLike(label))) continue
    }
    const text = filled.join(' | ')
    const started = startOf(text, labelled)
    if (started !== null) {
      hasBegun = true
      close()
      const source = { ...line.source, label: started.label }
      open = {
        match: started.match,
        label: started.label,
        source,
        parts: started.value === '' ? [] : [started.value],
      }
      if (started.tick) close()
    } else if (line.heading) {
      close()
      if (hasBegun && isLabelLike(text) && find(text) === null)
        strange = { label: text, source: line.source, parts: [] }
    } else if (strange !== null) (strange as Strange).parts.push(text)
    else if (open !== null && takesMore(open)) (open as Open).parts.push(text)
  }
  close()
  return { found, unknown }
}

/** A heading that names no known field, with what stands under it. */
type Strange = Pick<Open, 'label' | 'source' | 'parts'>

function unknownLabel({ label, source, parts }: Strange): Caution {
  const samples = [parts.join(' ').replace(/\s+/g, ' ').slice(0, 120)]
  return { kind: 'unknown-label', label, samples, source: { ...source, label } }
}

type Labelled = (text: string) => LabelMatch | null
type Pair = { readonly label: string; readonly match: LabelMatch; readonly value: string }

function readRow(cells: readonly string[], labelled: Labelled): readonly Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at < cells.length; at += 1) {
    const label = cells[at] ?? ''
    const match = label === '' ? null : labelled(label)
    if (match === null) {
      const within = labelAbove(label, labelled)
      if (within !== null) pairs.push(within)
      continue
    }
    const next = cells.findIndex((cell, index) => index > at && cell !== '')
    const value = cells[next]
    if (value === undefined || (labelled(value) !== null && !/[☐☒☑]/.test(value))) {
      pairs.push({ label, match, value: '' })
      continue
    }
    const other = cells.find((cell, index) => index > next && cell !== '')
    const both = other === undefined ? '' : `${value} ${other}`
    pairs.push({ label, match, value: isBothPrinted(both) ? both : value })
    at = isBothPrinted(both) ? cells.indexOf(other ?? '', next + 1) : next
  }
  return pairs
}

/** A cell that has its label as its first line and the answer below it. */
function labelAbove(cell: string, labelled: Labelled): Pair | null {
  const [label = '', ...lines] = cell.split('\n')
  const value = lines.join('\n').trim()
  const match = value === '' ? null : labelled(label)
  return match === null ? null : { label, match, value }
}

/** A label alone, before a colon, as the first of several lines, or after a box that is ticked or not. */
function startOf(text: string, labelled: Labelled): (Pair & { readonly tick?: true }) | null {
  const box = text.match(/^([☐☒☑])\s*([^☐☒☑]+)$/)
  if (box !== null) {
    const label = (box[2] ?? '').trim()
    const match = labelled(label)
    return match !== null && formFields[match.field].startsWith('yesNo')
      ? { label, match, value: box[1] === '☐' ? 'Nei' : 'Ja', tick: true }
      : null
  }
  const asked = askedAndAnswered(text, labelled)
  if (asked !== null) return asked
  const whole = labelled(text)
  if (whole !== null) return { label: text, match: whole, value: '' }
  const [first = '', ...rest] = text.split('\n')
  const firstMatch = rest.length === 0 ? null : labelled(first)
  if (firstMatch !== null) return { label: first, match: firstMatch, value: rest.join('\n').trim() }
  for (const mark of [':', '?', '\t']) {
    const at = text.indexOf(mark)
    if (at < 1 || at > 200) continue
    const label = text.slice(0, at + 1).trim()
    const match = labelled(label)
    if (match !== null) return { label, match, value: text.slice(at + 1).trim() }
  }
  return null
}

/** A question with its answer after it on the same line, or with the boxes that answer it. */
function askedAndAnswered(text: string, labelled: Labelled): Pair | null {
  const at = text.search(/[?☐☒☑]/)
  if (at < 1 || at > 300) return null
  const label = text.slice(0, text[at] === '?' ? at + 1 : at).trim()
  const value = text.slice(label.length).replace(/^[\s:]+/, '')
  // What stands in parentheses after a question belongs to it: "Hvor mye søkes det om? (i kroner)".
  const match = value.replace(/\([^)]*\)/g, '').trim() === '' ? null : labelled(label)
  return match === null ? null : { label, match, value: value.trim() }
}

function takesMore(open: Open): boolean {
  const kind = formFields[open.match.field]
  return open.parts.length === 0 || ['text', 'list', 'parties', 'milestones'].includes(kind)
}

function isLabelLike(text: string): boolean {
  return (
    text.length <= 200 && (/[:?]$/.test(text) || text.split(/\s+/).length <= 6) && /[a-zæøå]{3}/i.test(text)
  )
}
