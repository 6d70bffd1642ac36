import { zipOf } from './packet-files'

export type Value =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly struck: string }

export type SheetIn = {
  readonly name?: string
  readonly rows: readonly (readonly Value[])[]
  readonly hidden?: true
  /** Counted from 1, as Excel shows them. */
  readonly hiddenRows?: readonly number[]
  /** Counted from 1, as the file does. */
  readonly hiddenColumns?: readonly number[]
}

/** A workbook as Excel stores it, with what no writer of tables makes: errors, hidden sheets and rows, struck text. */
export function excelWorkbook(...sheets: readonly SheetIn[]): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const types = 'http://schemas.openxmlformats.org/package/2006'
  const names = sheets.map(({ name, hidden }, at) => {
    const state = hidden === true ? ' state="hidden"' : ''
    return `<sheet name="${name ?? `Ark${at + 1}`}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`
  })
  const targets = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"/>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${types}/relationships">${targets.join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${main}>${columnsOf(sheet)}<sheetData>${rowsOf(sheet)}</sheetData></worksheet>`,
      ]),
    ),
  })
}

function columnsOf({ hiddenColumns = [] }: SheetIn): string {
  if (hiddenColumns.length === 0) return ''
  const hidden = hiddenColumns.map(at => `<col min="${at}" max="${at}" width="9" hidden="1"/>`)
  return `<cols>${hidden.join('')}</cols>`
}

function rowsOf({ rows, hiddenRows = [] }: SheetIn): string {
  return rows
    .map((row, at) => {
      const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : ''
      const cells = row.map((value, column) => cellOf(value, `${String.fromCharCode(65 + column)}${at + 1}`))
      return `<row r="${at + 1}"${hidden}>${cells.join('')}</row>`
    })
    .join('')
}

function cellOf(value: Value, address: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'object' && 'error' in value)
    return `<c r="${address}" t="e"><f>1/0</f><v>${value.error}</v></c>`
  const [text, style] = typeof value === 'string' ? [value, 0] : [value.struck, 1]
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
}
