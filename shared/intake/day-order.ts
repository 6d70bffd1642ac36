import type { CellValue } from './cell'

/** Whether the day or the month stands first in days that are written with slashes. */
export type DayOrder = 'day-first' | 'month-first'

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/

/** The order of the days in a column, where some of them can be read in one way only; null where that tells nothing. */
export function dayOrderOf(values: readonly CellValue[]): DayOrder | null {
  let order: DayOrder | null = null
  for (const value of values) {
    const [, first, second] = (typeof value === 'string' ? slashed.exec(value) : null) ?? []
    const told = Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : null
    if (told !== null && order !== null && told !== order) return null
    order ??= told
  }
  return order
}

/** A day as Norwegians write it, of one with slashes in a known order; all else as it stands. */
export function inDayOrder(value: CellValue, order: DayOrder): CellValue {
  if (typeof value !== 'string') return value
  return value.replace(slashed, order === 'day-first' ? '$1.$2.$3' : '$2.$1.$3')
}
