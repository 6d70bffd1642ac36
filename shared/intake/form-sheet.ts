import { asksAmount, asksChoice, asksLines } from './asked-field'
import { type Cell, cellText, columnLetters, type Table } from './cell'
import type { FoundValue } from './found-value'
import { isSumLine } from './grids'
import type { LabelFinder, LabelMatch } from './label-table'
import {
  besideOneAnother,
  hiddenColumnsRead,
  isFilled,
  isNoteOfThousands,
  readCell,
  rowNumber,
  sourceOf,
  toldInThousands,
} from './labelled-cell'
import { unreadAnswer } from './left-out'
import type { Caution } from './problem'
import { readAmount } from './read-value'
import {
  fitsUnder,
  isQuestion,
  isTick,
  isUnit,
  isUnsure,
  type Labelled,
  type Placed,
  takesYears,
} from './sheet-cells'
import { readSheetGrid } from './sheet-grid'
import { type Headings, headingsIn, isMarked, noHeadings, sumHeading } from './sheet-headings'
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
  /** The columns over which texts stand that belong to no known label: what a mark below them means is not known. */
  readonly #strange = new Set<number>()
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
      const grid = readSheetGrid(this.#table, at, this.#file, this.#find, cell => this.#matchOf(cell))
      if (grid === null) this.#readRow(at, row, filled)
      else {
        this.#note ??= row.find(isNoteOfThousands) ?? null
        this.#found.push(...grid.found)
        this.#cautions.push(...grid.cautions)
        this.#passedOver.push(...grid.passedOver)
        at += grid.rows - 1
      }
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
    if (starts.length === 0) for (const { cell, index } of placed) if (!isTick(cell)) this.#strange.add(index)
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
    else if (isUnsure(label, answers) || (isTick(first.cell) && this.#strange.has(first.index)))
      this.#cautions.push(this.#unread(label, answers))
    else {
      this.#take(label, first, at)
      this.#strange.delete(first.index)
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
    if (!this.#hasBegun() || isSumLine(label) || this.#matchOf(cell) === 'ignored') return
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
    const columns = new Set(all.map(({ source }) => source.cell?.replace(/\d+$/, '')))
    cautions.push(...hiddenColumnsRead(this.#table, at => columns.has(columnLetters(at))))
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
    this.#cautions.push(unreadAnswer(match, cellText(found.value), source))
    return []
  }

  #isNote(cell: Cell): boolean {
    return isNoteOfThousands(cell) && this.#matchOf(cell) === null
  }

  #unread(label: Labelled, answers: readonly Placed[]): Caution {
    const cells = answers.map(({ cell }) => cell)
    const [first] = cells
    const value = cells.map(cell => cell.fault ?? cellText(cell.value)).join(' | ')
    return unreadAnswer(label.match, shortened(value), this.#source(first ?? label.cell, label))
  }

  #source(cell: Cell, label: Labelled) {
    return sourceOf(this.#file, this.#table, cell, cellText(label.cell.value))
  }

  #matchOf({ value }: Cell): Match {
    return typeof value !== 'string' || value.length > 500 ? null : this.#find(value)
  }
}
