import { asksAmount, asksChoice } from './asked-field'
import { type Cell, cellText } from './cell'
import type { LabelMatch } from './label-table'
import { isNoAnswer, readAmount } from './read-value'
import { type Headings, isAnswer, isMarked } from './sheet-headings'

/** A cell and its column, counted from 0. */
export type Placed = { readonly cell: Cell; readonly index: number }

/** A cell that names a field. */
export type Labelled = Placed & { readonly match: LabelMatch }

/** Whether a label asks for amounts that may stand under years. */
export function takesYears(match: LabelMatch): boolean {
  return asksAmount(match) && match.field !== 'budget.requested.total'
}

/** Whether a text may stand under headings: an amount under a year, a mark or one of the answers under an answer. */
export function fitsUnder({ kind }: Headings, cell: Cell): boolean {
  const text = cellText(cell.value)
  return kind === 'years'
    ? /\d/.test(text) || isUnit(text) || isNoAnswer(text)
    : isMarked(cell, '') !== null || isAnswer(text)
}

/** What stands beside an amount without being one. */
export function isUnit(text: string): boolean {
  return /^(?:kr|nok|kroner|,-)\.?$/i.test(text)
}

/** Whether cells beside a label may be read in more than one way: several amounts, or a mark among printed answers. */
export function isUnsure(label: Labelled, answers: readonly Placed[]): boolean {
  const [first] = answers
  if (first === undefined) return false
  if (asksAmount(label.match))
    return answers.length > 1 && answers.filter(({ cell }) => readAmount(cell.value).ok).length > 1
  if (!asksChoice(label.match)) return false
  // A mark that does not stand right beside its question may stand under an answer that nobody has read.
  if (isTick(first.cell) && first.index !== label.index + 1) return true
  return answers.filter(({ cell }) => isTick(cell) || /^(?:ja|nei)$/i.test(cellText(cell.value))).length > 1
}

/** Whether a cell holds a mark and no word. */
export function isTick(cell: Cell): boolean {
  return typeof cell.value !== 'boolean' && cell.value !== null && isMarked(cell, '') === true
}

/** Whether a text before an answer asks for something. */
export function isQuestion({ value }: Cell): boolean {
  return typeof value === 'string' && value.length <= 300 && /[a-zæøå]{3}/i.test(value)
}
