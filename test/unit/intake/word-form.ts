import { importing, zipOf } from './packet-files'

/** A paragraph of a Word document, with what stands in its runs. */
export const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`

/** A run of text; `marks` are properties it has, as XML. */
export const run = (text: string, marks = '') =>
  `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const heading = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${run(text)}</w:p>`

export const line = (text: string) => paragraph(run(text))

/** A table of texts; a cell that is XML stands as it is, and a line break in a text begins a paragraph. */
export const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cellOf).join('')}</w:tr>`).join('')}</w:tbl>`

const cellOf = (cell: string) =>
  `<w:tc>${cell.startsWith('<') ? cell : cell.split('\n').map(line).join('')}</w:tc>`

/** The rows that every form has, so that a test gives only its own. */
export const known = [
  ['Tittel på prosjektet', 'Kveldsteam'],
  ['Ansvarlig søker', 'Lier kommune'],
] as const
export const sought = ['Søkt beløp 2025', '450 000'] as const

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Reads a Word form whose body is given, and with it parts beside the document. */
export async function readingWord(body: string, parts: Readonly<Record<string, string>> = {}) {
  const report = await importing({
    'skjema.docx': zipOf({
      'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  })
  return {
    form: report.packets[0]?.packet.form,
    messages: [...report.warnings, ...report.rejected].map(({ message }) => message),
  }
}
