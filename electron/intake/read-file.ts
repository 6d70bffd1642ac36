import type { Result } from '#shared/base/result'
import type { Table } from '#shared/intake/cell'
import { readCsvText } from '#shared/intake/csv'
import { decodeText } from '#shared/intake/decode-text'
import { fileKind } from '#shared/intake/file-kind'
import { type FormReading, readFormTables } from '#shared/intake/form-table'
import { htmlText, isHtmlPage } from '#shared/intake/html-text'
import { readLabelledLines, textLines } from '#shared/intake/labelled-lines'
import { intakeLimits } from '#shared/intake/limits'
import { readMarks } from '#shared/intake/marks'
import { readMembers } from '#shared/intake/members'
import type { Rejection } from '#shared/intake/problem'
import { readSoknadJson } from '#shared/intake/soknad-json'
import { readZip } from './read-zip'
import type { FileReading, ReadContext } from './reading'
import { readStart, readWhole, type SourceFile, sizeText } from './source-file'

/**
 * Reads one file by what its content is, whatever its name says. What reads mail and PDF is loaded when there is any:
 * a reader is started for each import.
 */
export async function readFile(file: SourceFile, context: ReadContext): Promise<FileReading> {
  context.sink.begin(file.name)
  if (context.skip.has(file.name)) return { kind: 'done' }
  const start = await readStart(file)
  const kind = fileKind(start)
  switch (kind) {
    case 'empty':
      return none(file, { kind: 'empty-file' }, false)
    case 'zip':
      return readZip(file, context)
    case 'email':
      return (await import('./read-email')).readEmail(file, context)
    case 'json':
    case 'text':
      return readText(file, kind, context)
    case 'pdf':
      return (await import('./read-pdf')).readPdf(file, context)
    case 'ole':
      return readOle(file)
    case 'rtf':
      return none(file, richText, true)
    case 'image':
      return none(file, mislabelledDocument(file.name) ?? { kind: 'not-a-packet' }, true)
    case 'other-archive':
      return none(file, { kind: 'not-a-packet', found: 'other-archive' }, false)
    case 'age':
      return none(file, { kind: 'not-a-packet', found: 'sealed-round' }, false)
    case 'binary':
      if (/(?:^|\/)winmail\.dat$/i.test(file.name)) return none(file, outlookBundle, false)
      return none(file, mislabelled(file.name) ?? { kind: 'not-a-packet' }, false)
  }
}

/** A file that holds no application. */
export function none(file: SourceFile, rejection: Rejection, attachable: boolean): FileReading {
  return { kind: 'none', file, rejection, attachable }
}

/** The forms of tables that could be read, or why they could not. */
export function tablesReading(
  file: SourceFile,
  tables: Result<readonly Table[], Rejection>,
  { find, defaults }: ReadContext,
): FileReading {
  if (!tables.ok) return none(file, tables.error, false)
  const reading = formsReading(file, readFormTables(tables.value, file.name, find, defaults), true)
  if (reading.kind !== 'none') return reading
  if (readMarks(tables.value).missing.length === 0)
    return none(file, { kind: 'not-a-packet', found: 'marks' }, false)
  if (readMembers(tables.value).missing.length > 0) return reading
  return none(file, { kind: 'not-a-packet', found: 'members' }, false)
}

/** A reading of forms; where no known label was found at all, the file is no form and may be an attachment. */
export function formsReading(file: SourceFile, reading: FormReading, attachable: boolean): FileReading {
  const [first, second] = reading.outcomes
  if (
    first !== undefined &&
    second === undefined &&
    'rejection' in first &&
    ['no-known-labels', 'blank-form', 'incomplete-form'].includes(first.rejection.kind)
  ) {
    return none(file, first.rejection, attachable)
  }
  const list = second !== undefined || first?.part !== null
  return { kind: 'forms', file, reading, list }
}

async function readText(file: SourceFile, kind: 'json' | 'text', context: ReadContext): Promise<FileReading> {
  if (file.bytes > intakeLimits.documentBytes) {
    return none(
      file,
      { kind: 'too-large', what: 'filen', limit: sizeText(intakeLimits.documentBytes) },
      false,
    )
  }
  const wrong = mislabelled(file.name)
  if (wrong !== null) return none(file, wrong, false)
  const bytes = await readWhole(file)
  if (kind === 'json') {
    const form = readSoknadJson(bytes)
    if (form.ok) {
      const built = { form: form.value, sources: {}, cautions: [] }
      return {
        kind: 'forms',
        file,
        reading: { outcomes: [{ part: null, built }], cautions: [] },
        list: false,
      }
    }
    return none(file, /soknad.*\.json$/i.test(file.name) ? form.error : { kind: 'not-a-packet' }, false)
  }
  const decoded = decodeText(bytes)
  const text = isHtmlPage(decoded) ? htmlText(decoded) : decoded
  const table = readCsvText(text)
  const reading = tablesReading(file, table.ok ? { ok: true, value: [table.value] } : table, context)
  if (/\.(csv|tsv)$/i.test(file.name)) return reading
  if (reading.kind !== 'none' && (reading.kind !== 'forms' || reading.list || hasWideRows(text)))
    return reading
  const lines = textLines(text, file.name)
  const form = formsReading(file, readLabelledLines(lines, context.find, [], context.defaults), true)
  if (form.kind !== 'none') return form
  return reading.kind === 'none' ? none(file, { kind: 'not-a-packet' }, /\.txt$/i.test(file.name)) : reading
}

/** Whether a text has rows of several cells, which only a table can be: a label and its answer are a line as well. */
function hasWideRows(text: string): boolean {
  return text.split(/\r?\n/).some(line => line.split('\t').filter(cell => cell.trim() !== '').length > 2)
}

async function readOle(file: SourceFile): Promise<FileReading> {
  const old = oldFormat(file.name)
  if (file.bytes > intakeLimits.documentBytes) return none(file, old, true)
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
  return (await readWhole(file)).includes(encrypted)
    ? none(file, { kind: 'encrypted' }, false)
    : none(file, old, true)
}

const outlookBundle: Rejection = {
  kind: 'old-format',
  format: 'Outlook-pakke (winmail.dat)',
  advice:
    'Åpne e-posten i Outlook, lagre vedleggene, og importer dem. Eller be avsenderen sende dem på nytt.',
}

const richText: Rejection = {
  kind: 'old-format',
  format: 'rik tekst (.rtf)',
  advice: 'Åpne filen i programmet den er laget i, lagre den som .docx eller PDF, og importer på nytt.',
}

/** Which old format a file of Microsoft's former kind has by its name, and what to do with it. */
export function oldFormat(name: string): Rejection {
  const ending = name.match(/\.(\w+)$/)?.[1]?.toLowerCase()
  const open = (as: string) =>
    `Åpne filen i programmet den er laget i, lagre den som ${as}, og importer på nytt.`
  switch (ending) {
    case 'msg':
      return {
        kind: 'old-format',
        format: 'Outlook-melding (.msg)',
        advice:
          'Åpne meldingen i Outlook, lagre den som .eml eller PDF, lagre vedleggene, og importer på nytt.',
      }
    case 'xls':
      return { kind: 'old-format', format: 'Excel fra før 2007 (.xls)', advice: open('.xlsx eller CSV') }
    case 'doc':
      return { kind: 'old-format', format: 'Word fra før 2007 (.doc)', advice: open('.docx eller PDF') }
    default:
      return {
        kind: 'old-format',
        format: 'Word, Excel eller Outlook i eldre utgave',
        advice: open('.docx, .xlsx, .eml eller PDF'),
      }
  }
}

/** What to do with a package of OpenDocument or Apple's programs; null where the name says nothing of it. */
export function foreignOffice(name: string): Rejection | null {
  const ending = name.match(/\.(odt|ods|odp|pages|numbers|keynote)$/i)?.[1]?.toLowerCase()
  if (ending === undefined) return null
  const table = ending === 'ods' || ending === 'numbers'
  const as = table ? '.xlsx eller CSV' : '.docx eller PDF'
  const program = ending.startsWith('o') ? 'OpenDocument' : 'Apple iWork'
  const advice = `Åpne filen i programmet den er laget i, lagre den som ${as}, og importer på nytt.`
  return { kind: 'old-format', format: `${program} (.${ending})`, advice }
}

/** As `mislabelled`, for content of a known kind: a picture under the name of a form. A zip's name promises little. */
function mislabelledDocument(name: string): Rejection | null {
  return /\.zip$/i.test(name) ? null : mislabelled(name)
}

/** Says so when a file's name promises a format that its content is not. */
export function mislabelled(name: string): Rejection | null {
  const promised = name.match(/\.(zip|xlsx|docx|pdf|eml)$/i)?.[1]?.toLowerCase()
  switch (promised) {
    case undefined:
      return null
    case 'zip':
      return { kind: 'broken-zip' }
    case 'xlsx':
      return { kind: 'wrong-type', format: 'en Excel-arbeidsbok' }
    case 'docx':
      return { kind: 'wrong-type', format: 'et Word-dokument' }
    case 'eml':
      return { kind: 'wrong-type', format: 'en e-post med hele hodet' }
    default:
      return { kind: 'wrong-type', format: 'en PDF' }
  }
}
