import PostalMime, { type Address } from 'postal-mime'
import { err, ok, type Result } from '#shared/base/result'
import { cellText, type Table } from '#shared/intake/cell'
import { readCsv } from '#shared/intake/csv'
import { decodeText } from '#shared/intake/decode-text'
import {
  type AttachmentText,
  type Block,
  blocksText,
  type DocumentView,
  type Span,
} from '#shared/intake/document-view'
import { fileKind } from '#shared/intake/file-kind'
import { htmlText, isHtmlPage } from '#shared/intake/html-text'
import { intakeLimits } from '#shared/intake/limits'
import { officeKind } from '#shared/intake/office-parts'
import type { Rejection } from '#shared/intake/problem'
import { readWorkbook } from '#shared/intake/xlsx'
import { readPdfText } from './pdf-text'
import { textOf } from './read-email'
import { oldFormat } from './read-file'
import { unpackOffice } from './read-zip'
import { openZip } from './safe-zip'
import { fileOnDisk, readStart, readWhole, type SourceFile, sizeText } from './source-file'
import { viewDocx } from './word-view'

const { reading, documentBytes, email } = intakeLimits

/** Reads an attachment as blocks that can be shown: Word, workbook, e-mail, text. `name` tells a CSV from other text. */
export async function viewAttachment(path: string, name: string): Promise<Result<DocumentView, Rejection>> {
  const file = await fileOnDisk(path, name)
  if (file.bytes > documentBytes)
    return err({ kind: 'too-large', what: 'filen', limit: sizeText(documentBytes) })
  switch (fileKind(await readStart(file))) {
    case 'empty':
      return err({ kind: 'empty-file' })
    case 'zip':
      return viewOffice(file)
    case 'email':
      return viewEmail(file)
    case 'json':
    case 'text':
      return ok(viewText(await readWhole(file), name))
    case 'ole': {
      const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
      return (await readWhole(file)).includes(encrypted) ? err({ kind: 'encrypted' }) : err(oldFormat(name))
    }
    default:
      return err({ kind: 'not-a-packet' })
  }
}

/** Reads the text of an attachment, page by page where it has pages. */
export async function searchableText(path: string, name: string): Promise<AttachmentText> {
  const file = await fileOnDisk(path, name)
  const kind = file.bytes === 0 ? 'empty' : fileKind(await readStart(file))
  if (kind === 'image' || kind === 'empty') return { state: 'no-text', parts: [] }
  if (kind === 'pdf') {
    return file.bytes > reading.pdfBytes
      ? { state: 'unreadable', parts: [] }
      : withText(await readPdfText(await readWhole(file)))
  }
  const view = await viewAttachment(path, name)
  if (!view.ok) return { state: view.error.kind === 'encrypted' ? 'locked' : 'unreadable', parts: [] }
  return withText(ok([{ page: null, text: blocksText(view.value.blocks) }]))
}

function withText(read: Result<AttachmentText['parts'], 'locked' | 'unreadable'>): AttachmentText {
  if (!read.ok) return { state: read.error, parts: [] }
  const parts: AttachmentText['parts'] = []
  let room = reading.characters
  for (const { page, text } of read.value) {
    if (text.trim() === '' || room <= 0) continue
    parts.push({ page, text: text.slice(0, room) })
    room -= text.length
  }
  const letters = parts.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  // A scanned page may carry a stray mark or a page number.
  return letters < 20 && read.value.length > 0 && parts.every(({ page }) => page !== null)
    ? { state: 'no-text', parts: [] }
    : { state: parts.length === 0 ? 'no-text' : 'text', parts }
}

async function viewOffice(file: SourceFile): Promise<Result<DocumentView, Rejection>> {
  const zip = await openZip(file.path ?? '')
  if (!zip.ok) return zip
  try {
    const kind = officeKind(zip.value.entries.map(entry => entry.name))
    if (kind === 'docx') return await viewDocx(file, zip.value)
    if (kind !== 'xlsx') return err({ kind: 'not-a-packet' })
    const parts = await unpackOffice(file, zip.value)
    const tables = parts.ok ? await readWorkbook(parts.value) : parts
    return tables.ok ? ok(viewTables(tables.value)) : tables
  } finally {
    zip.value.close()
  }
}

function viewTables(tables: readonly Table[]): DocumentView {
  let cut = false
  const blocks = tables.flatMap(({ sheet, rows }): Block[] => {
    const filled = rows.filter(row => row.some(({ value }) => cellText(value) !== ''))
    const shown = filled.slice(0, reading.tableRows)
    if (shown.length < filled.length || shown.some(row => row.length > reading.tableColumns)) cut = true
    const table: Block = {
      kind: 'table',
      header: false,
      rows: shown.map(row =>
        row.slice(0, reading.tableColumns).map(cell => [[{ text: cell.fault ?? cellText(cell.value) }]]),
      ),
    }
    const heading: Block[] =
      sheet === null || tables.length < 2 ? [] : [{ kind: 'heading', level: 2, spans: [{ text: sheet }] }]
    return shown.length === 0 ? heading : [...heading, table]
  })
  return { blocks, cut }
}

async function viewEmail(file: SourceFile): Promise<Result<DocumentView, Rejection>> {
  try {
    const mail = await PostalMime.parse(await readWhole(file), {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: email.nesting,
      maxRfc822NestingDepth: 0,
    })
    const fact = (name: string, value: string | undefined): Block[] =>
      value === undefined || value.trim() === ''
        ? []
        : [{ kind: 'paragraph', spans: [{ text: `${name}: `, bold: true }, { text: value }] }]
    const body = viewText(Buffer.from(textOf(mail)), '')
    return ok({
      blocks: [
        ...(mail.subject ? [{ kind: 'heading' as const, level: 1, spans: [{ text: mail.subject }] }] : []),
        ...fact('Fra', mail.from && addressText(mail.from)),
        ...fact('Til', mail.to?.map(addressText).join(', ')),
        ...fact('Sendt', mail.date),
        ...fact('Vedlegg', mail.attachments.map(({ filename }) => filename ?? 'uten navn').join(', ')),
        ...body.blocks,
      ],
      cut: body.cut,
    })
  } catch {
    return err({ kind: 'unreadable' })
  }
}

function addressText({ name, address }: Address): string {
  return [name, address === undefined || address === name ? '' : `<${address}>`].filter(Boolean).join(' ')
}

function viewText(bytes: Uint8Array, name: string): DocumentView {
  if (/\.(csv|tsv)$/i.test(name)) {
    const table = readCsv(bytes)
    if (table.ok) return viewTables([table.value])
  }
  const decoded = decodeText(bytes)
  const whole = (isHtmlPage(decoded) ? htmlText(decoded) : decoded).replace(/\r\n?/g, '\n')
  const text = whole.slice(0, reading.characters)
  const paragraphs = text.split(/\n{2,}/).filter(one => one.trim() !== '')
  const shown = paragraphs.slice(0, reading.blocks)
  const spans = (one: string): Span[] => [{ text: one.replace(/^\n+|\n+$/g, '') }]
  return {
    blocks: shown.map(one => ({ kind: 'paragraph', spans: spans(one) })),
    cut: text.length < whole.length || shown.length < paragraphs.length,
  }
}
