/// <reference path="./papaparse.d.ts" />
import papa from 'papaparse/papaparse.js'
import { err, ok, type Result } from '#shared/base/result'
import { columnLetters, type Table } from './cell'
import { decodeText } from './decode-text'
import { intakeLimits } from './limits'
import type { Rejection } from './problem'

/**
 * Reads a CSV file: semicolon, comma or tab (the one that parts the first lines most evenly), quotes as Excel writes
 * them, any of the encodings of `decodeText`. An Excel line `sep=;` is obeyed. An empty file has no rows.
 */
export function readCsv(bytes: Uint8Array): Result<Table, Rejection> {
  if (bytes.length > intakeLimits.documentBytes) {
    return err({ kind: 'too-large', what: 'filen', limit: '40 MB' })
  }
  return readCsvText(decodeText(bytes))
}

/** As `readCsv`, for a text that is decoded already. */
export function readCsvText(whole: string): Result<Table, Rejection> {
  const text = whole.replace(/^\ufeff/, '')
  const stated = text.match(/^sep=([;,\t])\r?\n/i)
  const body = stated === null ? text : text.slice(stated[0].length)
  const delimiter = stated?.[1] ?? likelyDelimiter(body)
  const { rows: rowLimit, columns } = intakeLimits.sheet
  const { data, errors } = papa.parse(body, { delimiter, skipEmptyLines: false, preview: rowLimit + 2 })
  if (data.length > rowLimit + 1) return err({ kind: 'too-many', what: 'rader i tabellen', limit: rowLimit })
  if (data.some(row => row.length > columns)) {
    return err({ kind: 'too-many', what: 'kolonner i tabellen', limit: columns })
  }
  if (errors.some(error => error.type === 'Quotes')) return err({ kind: 'unreadable' })
  const firstRow = stated === null ? 1 : 2
  const rows = data.map((row, index) =>
    row.map((value, column) => ({
      value: value.trim() === '' ? null : value.trim(),
      address: `${columnLetters(column)}${index + firstRow}`,
    })),
  )
  return ok({ sheet: null, rows })
}

/** The mark that parts the first lines into most columns, semicolon where several do. */
function likelyDelimiter(text: string): string {
  const start = text.slice(0, 20_000)
  let best = ';'
  let bestColumns = 0
  for (const delimiter of [';', '\t', ',']) {
    const { data } = papa.parse(start, { delimiter, skipEmptyLines: false, preview: 20 })
    const counts = data.filter(row => row.some(cell => cell.trim() !== '')).map(row => row.length)
    const columns = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    if (columns > bestColumns) {
      best = delimiter
      bestColumns = columns
    }
  }
  return best
}
