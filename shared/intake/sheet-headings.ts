import { asksAmount } from './asked-field'
import { type Cell, cellText } from './cell'
import { isSumLine } from './grids'
import type { LabelMatch } from './label-table'

/**
 * What a row of a form in a sheet says of the columns below it: the year of amounts, or the answer that a mark stands
 * for. `own` is what the row itself names, for amounts below that have no label of their own.
 */
export type Headings =
  | { readonly kind: 'none' }
  | { readonly kind: 'years'; readonly over: ReadonlyMap<number, string>; readonly own: LabelMatch | null }
  | { readonly kind: 'answers'; readonly over: ReadonlyMap<number, string> }

export const noHeadings: Headings = { kind: 'none' }

/** The column of a sum, beside those of the years. */
export const sumHeading = 'sum'

/** Reads a row for headings; null where it is none. `filled` are its columns that hold something. */
export function headingsIn(
  row: readonly Cell[],
  filled: readonly number[],
  matchOf: (cell: Cell) => LabelMatch | 'ignored' | null,
): Headings | null {
  const [first] = filled
  const cell = first === undefined ? undefined : row[first]
  if (cell === undefined) return null
  const startsPlain = headingOf(cell) === null
  const texts = filled
    .slice(startsPlain ? 1 : 0)
    .map(index => [index, headingOf(row[index] ?? cell)] as const)
  const over = new Map(texts.filter((entry): entry is readonly [number, string] => entry[1] !== null))
  if (over.size === 0 || over.size < texts.length) return null
  const own = startsPlain ? matchOf(cell) : null
  const values = [...over.values()]
  if (values.includes('ja') && values.includes('nei')) return own === null ? { kind: 'answers', over } : null
  const years = values.filter(isYear)
  if (years.length === 0 || values.some(value => !isYear(value) && value !== sumHeading)) return null
  if (startsPlain && years.length === 1 && !/^(?:budsjett|tilskudds)?år:?$/i.test(cellText(cell.value)))
    return null
  if (own === 'ignored' || own === null) return { kind: 'years', over, own: null }
  return asksAmount(own) && own.year === undefined ? { kind: 'years', over, own } : null
}

function isYear(text: string): boolean {
  return /^20\d\d$/.test(text)
}

/** A year, a sum, or an answer to choose, as a heading names them; null for any other text. */
function headingOf({ value }: Cell): string | null {
  const text = cellText(value).toLowerCase()
  const year = text.match(/^(?:(?:budsjett|tilskudds)?år )?(20\d\d)$/)?.[1]
  if (year !== undefined) return year
  if (isSumLine(text)) return sumHeading
  return isAnswer(text) ? text : null
}

/** Whether a text is one of the answers that forms print over columns of boxes. */
export function isAnswer(text: string): boolean {
  return /^(?:ja|nei|ikk(?:e|je) (?:relevant|aktuelt)|vet ikke)$/i.test(text)
}

/** Whether a cell under an answer is marked; null where it holds something else. */
export function isMarked({ value }: Cell, answer: string): boolean | null {
  if (typeof value === 'boolean') return value
  const text = cellText(value).toLowerCase()
  if (text === answer || /^(?:x|xx|1|✓|✔|☒|☑)$/.test(text)) return true
  return /^(?:|0|-|–|☐)$/.test(text) ? false : null
}
