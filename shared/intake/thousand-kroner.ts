import type { CellValue } from './cell'
import type { LabelFinder } from './label-table'
import { isNoAnswer } from './read-value'

const unit =
  /(?:^|[ (])i (?:hele )?(?:(?:kr|kroner|nok) )?(?:1[ .\u00a0]?000|tusen)(?=\s*(?:kr|kroner|nok)\b|\s*[).,;:]|$)|\((?:kr |nok )?(?:1[ .\u00a0]?000|tusen)(?: (?:kr|kroner|nok))?\)|\b(?:tkr|kkr|tnok)\b/i

/** Whether a heading or a note says that amounts stand in thousands of kroner: "(i 1000 kr)", "Tall i hele tusen". */
export function saysThousands(text: string): boolean {
  return text.length <= 200 && unit.test(text) && !/avrund|nærmeste|næraste/i.test(text)
}

/** A finder that knows a label with words of thousands, in parentheses or not, as what it is without them. */
export function findingThousands(find: LabelFinder): LabelFinder {
  return label => {
    const match = find(label)
    if (match !== null || label.length > 200 || !unit.test(label)) return match
    const outside = label.replace(/\([^)]*\)/g, part => (unit.test(part) ? ' ' : part))
    return find(outside.replace(unit, ' '))
  }
}

/** From here on an amount under such a heading was more likely written in kroner after all. */
const mostThousands = 100_000

/** An amount written in thousands, in kroner; null where it may just as well stand in kroner, or is no plain number. */
export function kronerOfThousands(value: CellValue): CellValue {
  if (isNoAnswer(value) || (typeof value === 'string' && /mill|tusen/i.test(value))) return value
  const thousands = typeof value === 'number' ? value : typeof value === 'string' ? plainNumber(value) : null
  if (thousands === null || thousands >= mostThousands) return null
  return Math.round(thousands * 1_000_000) / 1_000
}

function plainNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  return /^-?\d+(?:,\d{1,3})?$/.test(plain) ? Number(plain.replace(',', '.')) : null
}
