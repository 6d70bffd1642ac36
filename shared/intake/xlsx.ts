import { strToU8, zipSync } from 'fflate'
import readSheets from 'read-excel-file/universal'
import { err, ok, type Result } from '#shared/base/result'
import { type Cell, type CellValue, columnLetters, type Table } from './cell'
import { intakeLimits } from './limits'
import { type OfficeParts, officeXml } from './office-parts'
import type { Rejection } from './problem'

/**
 * Reads all sheets of a workbook. Formulas count as the answers that were stored with them; a formula without one and
 * an error cell are marked, not taken as empty. The sheets' extents are measured before any of them is laid out.
 */
export async function readWorkbook(parts: OfficeParts): Promise<Result<readonly Table[], Rejection>> {
  const xml = officeXml(parts)
  if (!xml.ok) return xml
  const struckStyles = stylesStruckOut(xml.value.get('xl/styles.xml') ?? '')
  const scans = new Map<string, SheetScan>()
  const trimmed = new Map<string, string>()
  for (const [name, text] of xml.value) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue
    const whole = scanSheet(text, struckStyles)
    const filled = whole.ok ? text : withoutEmptyCells(text)
    const scan = whole.ok ? whole : scanSheet(filled, struckStyles)
    if (!scan.ok) return scan
    if (!whole.ok) trimmed.set(name, filled)
    scans.set(name, scan.value)
  }
  if (scans.size > intakeLimits.sheet.sheets) {
    return err({ kind: 'too-many', what: 'ark i arbeidsboken', limit: intakeLimits.sheet.sheets })
  }
  const stored: Record<string, [Uint8Array, { level: 0 }]> = {}
  for (const [name, bytes] of parts) {
    const sheet = trimmed.get(name)
    if (/\.(xml|rels)$/i.test(name))
      stored[name] = [sheet === undefined ? bytes : strToU8(sheet), { level: 0 }]
  }
  const packed = zipSync(stored)
  try {
    const sheets = await readSheets(packed.buffer as ArrayBuffer)
    const states = sheetStates(xml.value, scans, sheets.length)
    return ok(sheets.map((sheet, index) => tableOf(sheet.sheet, sheet.data, states[index] ?? plainSheet)))
  } catch {
    return err({ kind: 'unreadable' })
  }
}

type Faults = ReadonlyMap<string, NonNullable<Cell['fault']>>
type SheetScan = {
  readonly rows: number
  readonly columns: number
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly struck: ReadonlySet<string>
}

const placed = /<(?:\w+:)?(row|c)\s[^<>]*?\br\s*=\s*["']([^"']*)["']/g

/**
 * How far a sheet reaches, from the addresses in it alone; a refusal names the cell that reaches too far. An address
 * of any other form than Excel's is refused: what lays the sheet out would take `1e9` for a thousand million rows.
 * Hidden rows and columns and cells of a style that is struck out are noted on the way.
 */
function scanSheet(text: string, struckStyles: ReadonlySet<string>): Result<SheetScan, Rejection> {
  if (hasBrokenPieces(text)) return err({ kind: 'unreadable' })
  const hiddenRows = new Set<number>()
  const struck = new Set<string>()
  const mayHide = text.includes('hidden=')
  let rows = 0
  let columns = 0
  let farthest = ''
  placed.lastIndex = 0
  for (let tag = placed.exec(text); tag !== null; tag = placed.exec(text)) {
    const [, name, address = ''] = tag
    const place = placeOf(address)
    if (place === null || (place.column === 0) !== (name === 'row')) return err({ kind: 'unreadable' })
    const { row, column } = place
    if (column > 0 && (row > rows || column > columns)) farthest = address
    rows = Math.max(rows, row)
    columns = Math.max(columns, column)
    if (column === 0 && mayHide && hides(tagFrom(text, tag.index))) hiddenRows.add(row - 1)
    if (column > 0 && struckStyles.size > 0) {
      const style = tagFrom(text, tag.index).match(/\ss="(\d+)"/)?.[1]
      if (style !== undefined && struckStyles.has(style)) struck.add(address)
    }
  }
  const { rows: mostRows, columns: mostColumns, cells } = intakeLimits.sheet
  const at = farthest === '' ? {} : { at: farthest }
  if (rows > mostRows) return err({ kind: 'too-many', what: 'rader i arket', limit: mostRows, ...at })
  if (columns > mostColumns)
    return err({ kind: 'too-many', what: 'kolonner i arket', limit: mostColumns, ...at })
  if (rows * columns > cells) return err({ kind: 'too-many', what: 'celler i arket', limit: cells, ...at })
  const hiddenColumns = mayHide ? columnsHidden(text, columns) : new Set<number>()
  return ok({ rows, columns, hiddenRows, hiddenColumns, struck })
}

const halfTag = /<(?!!)[^<>]*(?:<|$)/

/**
 * Whether a tag is not closed before the next one opens, or a tag or text is longer than a cell can make it. What parses
 * a sheet goes on with a part that is not at its end once for each small part that it takes.
 */
function hasBrokenPieces(text: string): boolean {
  if (halfTag.test(text)) return true
  const longest = intakeLimits.sheet.pieceLength
  if (text.length <= longest) return false
  for (let open = text.indexOf('<'); open >= 0; ) {
    const next = text.indexOf('<', open + 1)
    if ((next < 0 ? text.length : next) - open > longest) return true
    open = next
  }
  return false
}

/** The hidden ones of so many columns, counted from 0. What a sheet says of its columns stands before its rows. */
function columnsHidden(text: string, columns: number): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (const part of text.slice(0, Math.max(0, text.indexOf('sheetData'))).split('<')) {
    const tag = part.slice(0, part.indexOf('>'))
    if (!/^(?:\w+:)?col\s/.test(tag) || !hides(tag)) continue
    const [first, last] = ['min', 'max'].map(name => Number(tag.match(`\\s${name}="(\\d+)"`)?.[1]))
    for (let column = first ?? 0; column <= Math.min(last ?? 0, columns); column += 1) hidden.add(column - 1)
  }
  return hidden
}

const oneTag = /<[^<>]*/y

function tagFrom(text: string, start: number): string {
  oneTag.lastIndex = start
  return oneTag.exec(text)?.[0] ?? ''
}

function hides(tag: string): boolean {
  return /\shidden="(?:1|true)"/.test(tag)
}

/** The numbers of the cell styles whose font is struck out. */
function stylesStruckOut(styles: string): ReadonlySet<string> {
  if (!/<(?:\w+:)?strike\b/.test(styles)) return new Set()
  const part = (name: string) => {
    const after = styles.split(new RegExp(`<(?:\\w+:)?${name}(?=[\\s>])`))[1] ?? ''
    return after.split(new RegExp(`</(?:\\w+:)?${name}>`))[0] ?? ''
  }
  const fonts = part('fonts')
    .split(/<(?:\w+:)?font(?=[\s/>])/)
    .slice(1)
    .map(font => /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/?>/.test(font))
  return new Set(
    [...part('cellXfs').matchAll(/<(?:\w+:)?xf\s[^<>]*?\bfontId="(\d+)"/g)].flatMap(([, font], style) =>
      fonts[Number(font)] === true ? [String(style)] : [],
    ),
  )
}

/** Row and column of an address as Excel writes it, both from 1; column 0 where it names a row alone. Else null. */
function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  let at = 0
  let column = 0
  for (let code = address.charCodeAt(at); code >= 65 && code <= 90; code = address.charCodeAt(at)) {
    column = column * 26 + code - 64
    at += 1
  }
  const letters = at
  let row = 0
  for (let code = address.charCodeAt(at); code >= 48 && code <= 57; code = address.charCodeAt(at)) {
    row = row * 10 + code - 48
    at += 1
  }
  const digits = at - letters
  return letters > 3 || digits === 0 || digits > 9 || at < address.length ? null : { row, column }
}

/**
 * A sheet without the cells that hold nothing and the rows of nothing else: where someone has coloured or framed a whole
 * column, Excel stores a million of them.
 */
function withoutEmptyCells(text: string): string {
  return text
    .replace(/<((?:\w+:)?c)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, '')
    .replace(/<((?:\w+:)?row)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, '')
}

/** What is known of a sheet besides its values: faults by cell, and what of it is hidden or struck out. */
type SheetState = Pick<SheetScan, 'hiddenRows' | 'hiddenColumns' | 'struck'> & {
  readonly faults: Faults
  readonly hidden: boolean
}

const plainSheet: SheetState = {
  faults: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  struck: new Set(),
  hidden: false,
}

/** The state of each sheet in the workbook's order. */
function sheetStates(
  xml: ReadonlyMap<string, string>,
  scans: ReadonlyMap<string, SheetScan>,
  read: number,
): readonly SheetState[] {
  const files = sheetFiles(xml)
  if (files.length !== read || scans.size < read) return []
  return files.map(({ file, hidden }) => ({
    ...plainSheet,
    ...scans.get(file),
    faults: faultsOf(xml.get(file) ?? ''),
    hidden,
  }))
}

function faultsOf(text: string): Faults {
  const faults = new Map<string, NonNullable<Cell['fault']>>()
  // Most sheets have neither errors nor formulas; to look through each of their cells takes long.
  if (!/\bt="e"|<(?:\w+:)?f[\s>/]/.test(text)) return faults
  for (const cell of text.split(/<(?:\w+:)?c(?=\s)/).slice(1)) {
    const end = cell.indexOf('>')
    const attributes = cell.slice(0, end)
    const address = attributes.match(/\br="([A-Z]+\d+)"/)?.[1]
    if (address === undefined || attributes.endsWith('/')) continue
    const [body = ''] = cell.slice(end + 1).split(/<\/(?:\w+:)?c>/, 1)
    const value = body.match(/<(?:\w+:)?v>([^<]*)</)?.[1]
    if (/\bt="e"/.test(attributes)) faults.set(address, `#${(value ?? 'FEIL').replace(/^#/, '')}`)
    else if (
      /<(?:\w+:)?f[\s>/]/.test(body) &&
      (value === undefined || value === '') &&
      !/\bt="str"/.test(attributes)
    ) {
      faults.set(address, 'no-cached-value')
    }
  }
  return faults
}

function sheetFiles(xml: ReadonlyMap<string, string>) {
  const targets = new Map<string, string>()
  for (const [tag] of (xml.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(
    /<(?:\w+:)?Relationship\s[^<>]*>/g,
  )) {
    const id = tag.match(/\bId="([^"]*)"/)?.[1]
    const target = tag.match(/\bTarget="([^"]*)"/)?.[1]
    if (id !== undefined && target !== undefined) {
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    }
  }
  return [...(xml.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => ({
    file: targets.get(tag.match(/\br:id="([^"]*)"/)?.[1] ?? '') ?? '',
    hidden: /\sstate="(?:hidden|veryHidden)"/.test(tag),
  }))
}

function tableOf(sheet: string, data: readonly (readonly unknown[])[], state: SheetState): Table {
  const { faults, struck, hiddenRows, hiddenColumns, hidden } = state
  const letters: string[] = []
  const isPlain = faults.size === 0 && struck.size === 0
  const rows = data.map((row, index) =>
    row.map((value, column): Cell => {
      letters[column] ??= columnLetters(column)
      const address = `${letters[column]}${index + 1}`
      const cell = { value: cellValue(value), address }
      if (isPlain) return cell
      const fault = faults.get(address)
      return {
        ...cell,
        ...(fault === undefined ? {} : { fault }),
        ...(struck.has(address) ? { struck: true } : {}),
      }
    }),
  )
  return { sheet, rows, hiddenRows, hiddenColumns, ...(hidden ? { hidden } : {}) }
}

function cellValue(value: unknown): CellValue {
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null
    const iso = new Date(Math.round(value.getTime() / 1_000) * 1_000).toISOString()
    return { moment: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19) }
  }
  // The text of a cell comes without the spaces round it.
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}
