import { type Cell, cellText, type Table } from './cell'
import type { FoundValue } from './found-value'
import { readGrids } from './grids'
import type { LabelFinder, LabelMatch } from './label-table'
import {
  asksAmount,
  asksChoice,
  asksLines,
  besideOneAnother,
  isFilled,
  isNoteOfThousands,
  readCell,
  rowNumber,
  sourceOf,
  toldInThousands,
  unread,
} from './labelled-cell'
import type { Caution } from './problem'
import { isNoAnswer, readAmount } from './read-value'
import { type Headings, headingsIn, isAnswer, isMarked, noHeadings, sumHeading } from './sheet-headings'
import { kronerOfThousands, saysThousands } from './thousand-kroner'
import { shortened } from './unknown-columns'

/** What a sheet holds of a form: answers, questions that nobody knows, and what else is told of it. */
export type SheetReading = {
  readonly found: readonly FoundValue[]
  readonly unknown: readonly Caution[]
  readonly cautions: readonly Caution[]
}

/**
 * Reads a form in a sheet: labels with their answers beside them, several in a row where there are; an answer below its
 * label where nothing stands beside it; amounts under years and marks under the answers they choose. Where an answer
 * can be read in two ways, it is told and not taken.
 */
export function readSheet(table: Table, file: string, find: LabelFinder): SheetReading {
  const reader = new SheetReader(table, file, find)
  return reader.read()
}

type Match = LabelMatch | 'ignored' | null
type Labelled = { readonly cell: Cell; readonly index: number; readonly match: LabelMatch }
type Placed = { readonly cell: Cell; readonly index: number }

class SheetReader {
  readonly #found: FoundValue[] = []
  readonly #below: FoundValue[] = []
  readonly #unknown: Caution[] = []
  readonly #cautions: Caution[] = []
  readonly #passedOver: Cell[] = []
  readonly #hiddenRows: string[] = []
  readonly #table: Table
  readonly #file: string
  readonly #find: LabelFinder
  #headings: Headings = noHeadings
  /** Whether amounts were read under the years. */
  #hasYears = false
  #note: Cell | null = null
  /** The answer in the row before, which the next row may go on with. */
  #open: { readonly list: FoundValue[]; readonly index: number; readonly row: number } | null = null

  constructor(table: Table, file: string, find: LabelFinder) {
    this.#table = table
    this.#file = file
    this.#find = find
  }

  read(): SheetReading {
    const { rows } = this.#table
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? []
      const filled = [...row.keys()].filter(index => isFilled(row[index]))
      if (filled.length === 0) {
        this.#endTable()
        continue
      }
      const inGrid = this.#readGrid(at, filled)
      if (inGrid > 0) at += inGrid - 1
      else this.#readRow(at, row, filled)
    }
    return this.#finished()
  }

  #readRow(at: number, row: readonly Cell[], filled: readonly number[]): void {
    const headings = headingsIn(row, filled, cell => this.#matchOf(cell))
    if (headings !== null) {
      this.#headings = headings
      this.#hasYears = false
      return
    }
    this.#note ??=
      filled.map(index => row[index]).find(cell => cell !== undefined && this.#isNote(cell)) ?? null
    this.#endHeadings(row)
    const before = this.#count()
    const placed = filled.flatMap((index): Placed[] => [{ index, cell: row[index] as Cell }])
    const starts = this.#labelsIn(placed)
    this.#readUnlabelled(at, placed.slice(0, starts[0]?.order ?? placed.length))
    starts.forEach((label, order) => {
      const next = starts[order + 1]
      if (label.match === 'ignored') return
      const known = { ...label, match: label.match }
      this.#readAnswer(at, known, placed.slice(label.order + 1, next?.order ?? placed.length), placed)
      // A label with only a label beside it, which has no answer either: the one may be the other's answer.
      if (next !== undefined && next.order === placed.length - 1 && next.order === label.order + 1)
        this.#cautions.push(this.#unread(known, [next]))
    })
    if (this.#count() > before && this.#table.hiddenRows?.has(at) === true)
      this.#hiddenRows.push(rowNumber(row))
  }

  #count(): number {
    return this.#found.length + this.#below.length + this.#cautions.length + this.#unknown.length
  }

  /** The labels of a row, in order. One that names no field counts behind an answer only: else it may be one. */
  #labelsIn(placed: readonly Placed[]) {
    const labels: (Placed & { readonly match: LabelMatch | 'ignored'; readonly order: number })[] = []
    for (const [order, { cell, index }] of placed.entries()) {
      const match = this.#matchOf(cell)
      const last = labels.at(-1)
      if (match === null || (match === 'ignored' && (last === undefined || last.order === order - 1)))
        continue
      labels.push({ cell, index, match, order })
    }
    return labels
  }

  /** An empty row ends a table of years, but not the space under its heading. */
  #endTable(): void {
    if (this.#headings.kind === 'years' && this.#hasYears) this.#headings = noHeadings
  }

  /** Another text where marks, or amounts, stood under headings shows that something else has begun. */
  #endHeadings(row: readonly Cell[]): void {
    const headings = this.#headings
    if (headings.kind === 'none') return
    const ends = [...headings.over.keys()].some(index => {
      const cell = row[index]
      return typeof cell?.value === 'string' && !fitsUnder(headings, cell)
    })
    if (ends) this.#headings = noHeadings
  }

  #readAnswer(at: number, label: Labelled, beside: readonly Placed[], all: readonly Placed[]): void {
    const answers = beside.filter(({ cell }) => !isUnit(cellText(cell.value)))
    const [first, ...more] = answers
    if (first === undefined) {
      if (all.length === 1) this.#readBelow(at, label)
    } else if (this.#readUnderHeadings(label, answers) || this.#isHeadingOfColumn(at, label, first)) return
    else if (isUnsure(label, answers)) this.#cautions.push(this.#unread(label, answers))
    else {
      this.#take(label, first, at)
      this.#passedOver.push(...more.map(({ cell }) => cell))
    }
  }

  /** An amount's label before another text, with an amount below it: the heading of a column that is not read. */
  #isHeadingOfColumn(at: number, label: Labelled, answer: Placed): boolean {
    const below = this.#table.rows[at + 1]?.[label.index]
    if (!asksAmount(label.match) || typeof answer.cell.value !== 'string' || readAmount(answer.cell.value).ok)
      return false
    if (below === undefined || !readAmount(below.value).ok) return false
    this.#passedOver.push(below)
    return true
  }

  /** Reads answers by what stands over their columns; false where nothing does. */
  #readUnderHeadings(label: Labelled, answers: readonly Placed[]): boolean {
    const { kind } = this.#headings
    if (kind === 'none') return false
    const { over } = this.#headings
    const under = answers.filter(({ index }) => over.has(index))
    if (under.length === 0 && kind === 'years') return false
    if (kind === 'answers') return asksChoice(label.match) && this.#readChoice(label, answers, over)
    if (!takesYears(label.match)) return false
    this.#hasYears = true
    for (const answer of answers) this.#takeOfYear(label, answer, over.get(answer.index))
    return true
  }

  #readChoice(label: Labelled, answers: readonly Placed[], over: ReadonlyMap<number, string>): boolean {
    const marks = answers.map(answer => isMarked(answer.cell, over.get(answer.index) ?? ''))
    const chosen = answers.filter((_, order) => marks[order] === true)
    const [only] = chosen
    const answer = only === undefined ? undefined : over.get(only.index)
    const isPlain = answers.every(({ cell }) => cell.fault === undefined && cell.struck !== true)
    if (only !== undefined && answer !== undefined && chosen.length === 1 && !marks.includes(null) && isPlain)
      this.#found.push({ match: label.match, value: answer, source: this.#source(only.cell, label) })
    else if (answers.some(({ cell }) => cell.fault !== undefined) || marks.some(mark => mark !== false))
      this.#cautions.push(this.#unread(label, answers))
    return true
  }

  #takeOfYear(label: Labelled, answer: Placed, heading: string | undefined): void {
    const { match } = label
    const isSum = heading === sumHeading
    if (isSum && match.field !== 'budget.requested') return
    if (heading === undefined || (!isSum && match.year !== undefined && match.year !== heading))
      this.#cautions.push(this.#unread(label, [answer]))
    else
      this.#take(
        { ...label, match: isSum ? { field: 'budget.requested.total' } : { ...match, year: heading } },
        answer,
      )
  }

  /** A label alone in its row with a value alone below it. It counts where no answer stands beside such a label. */
  #readBelow(at: number, label: Labelled): void {
    const row = this.#table.rows[at + 1] ?? []
    const cell = row[label.index]
    if (!isFilled(cell) || row.some((other, index) => index !== label.index && isFilled(other))) return
    if (this.#matchOf(cell) !== null || /[:?]$/.test(cellText(cell.value).trim())) return
    if (asksAmount(label.match) && !readAmount(cell.value).ok) return
    const reading = readCell(cell, label.match, this.#source(cell, label))
    if ('caution' in reading) this.#cautions.push(reading.caution)
    else {
      this.#below.push(reading.found)
      this.#open = { list: this.#below, index: label.index, row: at + 1 }
    }
  }

  #take(label: Labelled, answer: Placed, at?: number): void {
    const reading = readCell(answer.cell, label.match, this.#source(answer.cell, label))
    if ('caution' in reading) this.#cautions.push(reading.caution)
    else {
      this.#found.push(reading.found)
      if (at !== undefined) this.#open = { list: this.#found, index: answer.index, row: at }
    }
  }

  /** What stands before the first label of a row: more of the answer above, or a question that nobody knows. */
  #readUnlabelled(at: number, cells: readonly Placed[]): void {
    const asked = cells.findIndex(({ cell }) => isQuestion(cell))
    const [label, ...answers] = asked < 0 ? [] : cells.slice(asked)
    const [only] = cells
    if (only !== undefined && cells.length === 1) this.#goOn(at, only)
    else if (label !== undefined && answers.length > 0) this.#readUnknown(label, answers)
    else if (cells.length > 0 && !this.#readOwn(cells) && this.#hasBegun())
      this.#passedOver.push(...cells.map(({ cell }) => cell))
  }

  #hasBegun(): boolean {
    return this.#found.length + this.#below.length > 0
  }

  /** A value alone in its row: a further line of the answer above it, or an amount under a year. */
  #goOn(at: number, { cell, index }: Placed): void {
    const open = this.#open
    const last = open?.list.at(-1)
    if (open === null || last === undefined || open.row !== at - 1) {
      this.#readOwn([{ cell, index }])
      return
    }
    // In a text the line stands where the labels do; in a sheet it is a heading there.
    const isLine = this.#table.sheet === null && this.#table.rows[at]?.length === 1
    if (open.index !== index && !isLine) return
    if (asksLines(last.match) && cell.fault === undefined && cell.struck !== true) {
      const value = `${cellText(last.value)}\n${cellText(cell.value)}`
      open.list.splice(-1, 1, { ...last, value })
      this.#open = { ...open, row: at }
    } else if (open.list === this.#found) this.#passedOver.push(cell)
  }

  #readUnknown({ cell }: Placed, answers: readonly Placed[]): void {
    const label = cellText(cell.value)
    // What stands above the first label is the form's own title and guidance.
    if (!this.#hasBegun() || isSum(label) || this.#matchOf(cell) === 'ignored') return
    const { kind } = this.#headings
    const over = kind === 'answers' ? this.#headings.over : new Map<number, string>()
    const marked = answers.flatMap(({ cell: answer, index }) => {
      const text = over.get(index)
      return text !== undefined && isMarked(answer, text) === true ? [text] : []
    })
    const samples = marked.length > 0 ? marked : [shortened(besideOneAnother(answers.map(one => one.cell)))]
    this.#unknown.push({
      kind: 'unknown-label',
      label,
      samples,
      source: sourceOf(this.#file, this.#table, cell, label),
    })
  }

  /** Amounts under years, in a row that names nothing, are of what the years' own row names. */
  #readOwn(cells: readonly Placed[]): boolean {
    const headings = this.#headings
    if (headings.kind !== 'years' || headings.own === null) return false
    const { over, own } = headings
    const under = cells.filter(({ index }) => over.has(index))
    for (const answer of under) this.#takeOfYear({ ...answer, match: own }, answer, over.get(answer.index))
    return under.length > 0
  }

  /** Reads a table that has a column per kind of answer; gives how many rows it took up. */
  #readGrid(at: number, filled: readonly number[]): number {
    const { rows } = this.#table
    const header = rows[at] ?? []
    if (filled.length < 2 || filled.some(index => typeof header[index]?.value !== 'string')) return 0
    if (readGrids([this.#line(header)]).read.size === 0) return 0
    let end = at + 1
    while (end < rows.length && this.#isRowOfGrid(rows[end] ?? [])) end += 1
    const block = rows.slice(at, end).map(row => this.#line(row))
    const { found, read } = readGrids(block)
    if (found.length === 0 || block.some(line => !read.has(line))) return 0
    this.#note ??= header.find(cell => isNoteOfThousands(cell)) ?? null
    this.#found.push(...found)
    for (const row of rows.slice(at + 1, end)) this.#passedOver.push(...notIn(found, row))
    return block.length
  }

  #isRowOfGrid(row: readonly Cell[]): boolean {
    const first = row.find(isFilled)
    if (first === undefined || row.some(cell => cell.fault !== undefined || cell.struck === true))
      return false
    const match = this.#matchOf(first)
    return match === null || match === 'ignored' || match.field === 'budget.lines'
  }

  #line(row: readonly Cell[]) {
    const place = row.find(isFilled)?.address
    const { sheet } = this.#table
    const source = {
      file: this.#file,
      ...(sheet === null ? {} : { sheet }),
      ...(place === undefined ? {} : { cell: place }),
      certain: true,
    }
    return { cells: row.map(({ value }) => cellText(value)), heading: false, table: 0, source }
  }

  #finished(): SheetReading {
    const answered = new Set(this.#found.map(({ match }) => match.field))
    const all = [...this.#found, ...this.#below.filter(({ match }) => !answered.has(match.field))]
    const found = all.flatMap(value => this.#inKroner(value))
    const cautions = [...this.#cautions]
    if (this.#note !== null) cautions.push(toldInThousands(this.#file, this.#table, this.#note))
    if (this.#passedOver.length > 0) {
      const cells = this.#passedOver.map(({ address }) => address)
      cautions.push({ kind: 'passed-over', cells, value: shortened(besideOneAnother(this.#passedOver)) })
    }
    if (this.#hiddenRows.length > 0)
      cautions.push({ kind: 'hidden-rows', rows: this.#hiddenRows, sheet: this.#table.sheet })
    return { found, unknown: this.#unknown, cautions }
  }

  #inKroner(found: FoundValue): readonly FoundValue[] {
    const { match, source } = found
    const label = source.label ?? ''
    const says = saysThousands(label)
    if (!asksAmount(match) || !(says || this.#note !== null)) return [found]
    if (says) this.#cautions.push({ kind: 'in-thousands', label, source })
    const value = kronerOfThousands(found.value)
    if (value !== null) return [{ ...found, value }]
    this.#cautions.push(unread(match, cellText(found.value), source))
    return []
  }

  #isNote(cell: Cell): boolean {
    return isNoteOfThousands(cell) && this.#matchOf(cell) === null
  }

  #unread(label: Labelled, answers: readonly Placed[]): Caution {
    const cells = answers.map(({ cell }) => cell)
    const [first] = cells
    const value = cells.map(cell => cell.fault ?? cellText(cell.value)).join(' | ')
    return unread(label.match, shortened(value), this.#source(first ?? label.cell, label))
  }

  #source(cell: Cell, label: Labelled) {
    return sourceOf(this.#file, this.#table, cell, cellText(label.cell.value))
  }

  #matchOf({ value }: Cell): Match {
    return typeof value !== 'string' || value.length > 500 ? null : this.#find(value)
  }
}

function takesYears(match: LabelMatch): boolean {
  return asksAmount(match) && match.field !== 'budget.requested.total'
}

/** Whether a text may stand under headings: an amount under a year, a mark or one of the answers under an answer. */
function fitsUnder({ kind }: Headings, cell: Cell): boolean {
  const text = cellText(cell.value)
  return kind === 'years'
    ? /\d/.test(text) || isUnit(text) || isNoAnswer(text)
    : isMarked(cell, '') !== null || isAnswer(text)
}

function isSum(text: string): boolean {
  return /^(?:sum|totalt?|i alt)\b/i.test(text)
}

/** The cells of a grid's row that came into none of its answers; a row of a sum holds none. */
function notIn(found: readonly FoundValue[], row: readonly Cell[]): readonly Cell[] {
  const place = row.find(isFilled)?.address
  const taken = found.filter(({ source }) => source.cell === place)
  const texts = taken.flatMap(({ match, value, role, source }) =>
    [match.kind, match.year, cellText(value), role, source.label].map(text => text?.toLowerCase()),
  )
  if (taken.length === 0) return []
  return row.filter(cell => {
    const text = cellText(cell.value).toLowerCase()
    return text !== '' && !texts.some(taken => taken?.includes(text) === true)
  })
}

/** What stands beside an amount without being one. */
function isUnit(text: string): boolean {
  return /^(?:kr|nok|kroner|,-)\.?$/i.test(text)
}

/** Whether cells beside a label may be read in more than one way: several amounts, or a mark among printed answers. */
function isUnsure(label: Labelled, answers: readonly Placed[]): boolean {
  const [first] = answers
  if (first === undefined) return false
  if (asksAmount(label.match))
    return answers.length > 1 && answers.filter(({ cell }) => readAmount(cell.value).ok).length > 1
  if (!asksChoice(label.match)) return false
  // A mark that does not stand right beside its question may stand under an answer that nobody has read.
  if (isTick(first.cell) && first.index !== label.index + 1) return true
  return answers.filter(({ cell }) => isTick(cell) || /^(?:ja|nei)$/i.test(cellText(cell.value))).length > 1
}

function isTick(cell: Cell): boolean {
  return typeof cell.value !== 'boolean' && cell.value !== null && isMarked(cell, '') === true
}

/** Whether a text before an answer asks for something. */
function isQuestion({ value }: Cell): boolean {
  return typeof value === 'string' && value.length <= 300 && /[a-zæøå]{3}/i.test(value)
}
