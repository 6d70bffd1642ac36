import type { FieldSource } from '#shared/round/packet'
import { fieldOf } from './asked-field'
import { type Cell, cellText, columnLetters, type Table } from './cell'
import type { FoundValue } from './found-value'
import type { LabelMatch } from './label-table'
import type { Caution, Rejection } from './problem'
import { saysThousands } from './thousand-kroner'

/** What stands in a cell under or beside a label: a value, or why there is none to be taken. */
export type CellReading = { readonly found: FoundValue } | { readonly caution: Caution }

/** Reads a filled cell for what its label asks for. An error, and what is struck out, are told and not taken. */
export function readCell(cell: Cell, match: LabelMatch, source: FieldSource): CellReading {
  const field = fieldOf(match)
  if (cell.fault === 'no-cached-value') return { caution: { kind: 'no-cached-value', field, source } }
  if (cell.fault !== undefined) return { caution: { kind: 'cell-error', field, value: cell.fault, source } }
  if (cell.struck === true) return { caution: { kind: 'struck-value', field, source } }
  return { found: { match, value: cell.value, source } }
}

/** Whether a cell holds anything, be it an error. */
export function isFilled(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cell.value !== null || cell.fault !== undefined)
}

/** The place of a cell, under the label that it answers. */
export function sourceOf(file: string, table: Table, cell: Cell, label: string): FieldSource {
  const { sheet } = table
  if (sheet === null) return { file, cell: cell.address, label, certain: true }
  return { file, sheet, cell: cell.address, label, certain: true }
}

/** The caution about hidden columns that something was read from, which the test tells by their numbers; none else. */
export function hiddenColumnsRead(table: Table, isRead: (column: number) => boolean): readonly Caution[] {
  const columns = [...(table.hiddenColumns ?? [])].filter(isRead).map(columnLetters)
  return columns.length === 0 ? [] : [{ kind: 'hidden-columns', columns, sheet: table.sheet }]
}

/** The number of a row as the spreadsheet shows it. */
export function rowNumber(row: readonly Cell[]): string {
  return row[0]?.address.replace(/^[A-Z]+/, '') ?? '?'
}

/** Why a field is missing, where a caution about its cell knows: that cell then says so. */
export function missingBecause(field: string, cautions: readonly Caution[]): Rejection | null {
  for (const caution of cautions) {
    if (!('field' in caution) || !caution.field.startsWith(field) || caution.source === undefined) continue
    const fault = reasonOf(caution)
    if (fault !== null) return { kind: 'bad-field', field, fault, source: caution.source }
  }
  return null
}

function reasonOf(caution: Caution): string | null {
  switch (caution.kind) {
    case 'cell-error':
      return `viser feilen ${caution.value}`
    case 'no-cached-value':
      return 'er en formel uten lagret svar'
    case 'struck-value':
      return 'er strøket over i arbeidsboken'
    case 'unread-value':
      return `kan leses på flere måter (${caution.value.slice(0, 120)})`
    default:
      return null
  }
}

/** Whether a cell is a note that amounts stand in thousands of kroner. */
export function isNoteOfThousands({ value }: Cell): boolean {
  return typeof value === 'string' && value.length <= 80 && saysThousands(value)
}

export function toldInThousands(file: string, table: Table, cell: Cell): Caution {
  const label = cellText(cell.value)
  return { kind: 'in-thousands', label, source: sourceOf(file, table, cell, label) }
}

/** Texts of cells as a person would see them beside one another. */
export function besideOneAnother(cells: readonly Cell[]): string {
  return cells
    .map(cell => cellText(cell.value))
    .filter(text => text !== '')
    .join(' | ')
}
