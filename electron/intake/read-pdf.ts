import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { err, ok, type Result } from '#shared/base/result'
import { cellText } from '#shared/intake/cell'
import type { LabelFinder } from '#shared/intake/label-table'
import {
  countFields,
  type DocumentLine,
  foundInLines,
  isForm,
  readLabelledLines,
} from '#shared/intake/labelled-lines'
import { intakeLimits } from '#shared/intake/limits'
import { type PdfField, readPdfFields } from '#shared/intake/pdf-fields'
import { type PdfText, pdfLines } from '#shared/intake/pdf-lines'
import type { PdfRule } from '#shared/intake/pdf-tables'
import type { Caution, HiddenText, Rejection } from '#shared/intake/problem'
import { withPlainSigns } from '#shared/intake/symbol-signs'
import { rulesOf } from './pdf-rules'
import { preparePdfRuntime } from './pdf-runtime'
import { formsReading, none } from './read-file'
import type { FileReading, ReadContext } from './reading'
import { readWhole, type SourceFile } from './source-file'

type PdfContent = {
  readonly fields: readonly PdfField[]
  /** What was typed on the pages as comments that are shown in full. */
  readonly comments: ReadonlyMap<number, readonly PdfText[]>
  readonly texts: ReadonlyMap<number, readonly PdfText[]>
  /** The lines that pages draw; of a document that is no form there are none. */
  readonly rules: ReadonlyMap<number, readonly PdfRule[]>
  /** Why there is little text to read in it, where that is plain. */
  readonly hidden: HiddenText | null
}

/** Reads a PDF form: its fields where it has any filled in, otherwise its text by label and place. */
export async function readPdf(file: SourceFile, { find, defaults, sink }: ReadContext): Promise<FileReading> {
  if (file.bytes > intakeLimits.documentBytes) return none(file, { kind: 'not-a-packet' }, true)
  const isFormText = (texts: PdfContent['texts']) => {
    const lines = [...texts].flatMap(([page, pieces]) => pdfLines(pieces, file.name, page))
    return countFields(lines, find) >= fewestFields || countLabels(texts, find) >= fewestFields
  }
  const content = await contentOf(await readWhole(file), page => sink.tick(page), isFormText)
  if (!content.ok) return none(file, content.error, true)
  const { fields, texts, comments, rules, hidden } = content.value
  const answers = readPdfFields(fields, texts, file.name, find)
  const isFilledIn = isForm(answers.found)
  const lines: DocumentLine[] = []
  for (const [page, pieces] of texts) {
    const written = isFilledIn ? pieces : [...pieces, ...(comments.get(page) ?? [])]
    lines.push(...pdfLines(written, file.name, page, rules.get(page)))
  }
  const reading = readLabelledLines(isFilledIn ? [] : lines, find, answers.found, defaults)
  const strays = isFilledIn ? strayTexts(lines, answers.asked, comments, find) : []
  const cautions = [...reading.cautions, ...answers.cautions, ...strays]
  const form = formsReading(file, { ...reading, cautions }, true)
  return form.kind === 'none' && hidden !== null
    ? none(file, { kind: 'no-known-labels', hidden }, true)
    : form
}

/** What was written on the pages of a form beside its fields: comments, and answers that no field asks for. */
function strayTexts(
  lines: readonly DocumentLine[],
  asked: ReadonlySet<string>,
  comments: PdfContent['comments'],
  find: LabelFinder,
): readonly Caution[] {
  const beside = foundInLines(lines, find)
    .filter(({ match }) => !asked.has(match.field))
    .map(({ source: { page, label }, value }) => ({ page, text: `${label} ${cellText(value)}` }))
  const typed = [...comments].flatMap(([page, texts]) => texts.map(({ text }) => ({ page, text })))
  return [...beside, ...typed].map(({ page, text }) => ({
    kind: 'stray-text',
    where: 'Tekst utenfor skjemafeltene',
    text,
    ...(page === undefined ? {} : { page }),
  }))
}

/** Whether a PDF can be read by anyone; also true for one that cannot be read at all, which a password would not mend. */
export async function opensWithoutPassword(bytes: Uint8Array): Promise<boolean> {
  const task = await opening(bytes)
  try {
    await task.promise
    return true
  } catch (error) {
    return !needsPassword(error)
  } finally {
    await task.destroy()
  }
}

async function opening(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  preparePdfRuntime()
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
  })
}

function needsPassword(error: unknown): boolean {
  return (error as Error).name === 'PasswordException'
}

/** How many different fields are named by a text that stands alone, wherever the answer is. */
function countLabels(texts: PdfContent['texts'], find: LabelFinder): number {
  const fields = [...texts.values()].flat().map(({ text }) => (text.length > 400 ? null : find(text)))
  return new Set(fields.flatMap(match => (match === null || match === 'ignored' ? [] : [match.field]))).size
}

/** So many fields of an application a document must name for its drawn lines to be worth looking at. */
const fewestFields = 3
const mostDrawnPages = 30

async function contentOf(
  bytes: Uint8Array,
  tick: (page: number) => void,
  isFormText: (texts: PdfContent['texts']) => boolean,
): Promise<Result<PdfContent, Rejection>> {
  const task = await opening(bytes)
  try {
    const pdf = await task.promise
    if (pdf.numPages > intakeLimits.pdf.pages) {
      return err({ kind: 'too-many', what: 'sider i dokumentet', limit: intakeLimits.pdf.pages })
    }
    const fields: PdfField[] = []
    const texts = new Map<number, readonly PdfText[]>()
    const comments = new Map<number, readonly PdfText[]>()
    for (let number = 1; number <= pdf.numPages; number += 1) {
      tick(number)
      const page = await pdf.getPage(number)
      texts.set(number, await textsOf(page))
      const annotations = (await page.getAnnotations()) as readonly Annotation[]
      fields.push(...fieldsOf(annotations, number))
      comments.set(number, commentsIn(annotations))
      if (fields.length > intakeLimits.pdf.fields) {
        return err({ kind: 'too-many', what: 'felt i skjemaet', limit: intakeLimits.pdf.fields })
      }
      page.cleanup()
    }
    const rules = new Map<number, readonly PdfRule[]>()
    const isPrint = fields.every(({ value, ticked }) => value === '' && !ticked)
    if (isPrint && pdf.numPages <= mostDrawnPages && isFormText(texts)) {
      for (let number = 1; number <= pdf.numPages; number += 1) {
        tick(number)
        const page = await pdf.getPage(number)
        // A drawing that cannot be followed leaves the text as it stands.
        rules.set(number, await rulesOf(page).catch(() => []))
        page.cleanup()
      }
    }
    return ok({ fields, texts, comments, rules, hidden: await hiddenIn(pdf, texts) })
  } catch (error) {
    return err({ kind: needsPassword(error) ? 'encrypted' : 'unreadable' })
  } finally {
    await task.destroy()
  }
}

/** What a PDF with little text on its pages is: another kind of form, a bundle of files, or pictures of pages. */
async function hiddenIn(pdf: PDFDocumentProxy, texts: PdfContent['texts']): Promise<HiddenText | null> {
  const written = [...texts.values()].flat().map(({ text }) => text.trim())
  const letters = written.reduce((sum, text) => sum + text.length, 0)
  if (letters > mostLettersOfCover) return null
  const { info } = await pdf.getMetadata()
  const has = info as { readonly IsXFAPresent?: boolean; readonly IsCollectionPresent?: boolean }
  if (has.IsXFAPresent === true || written[0]?.startsWith('Please wait')) return 'adobe-form'
  if (has.IsCollectionPresent === true || (await pdf.getAttachments()) !== null) return 'portfolio'
  return letters < fewestLettersOfPage * texts.size ? 'scan' : null
}

/** A scanned page may carry a stray mark or a page number. */
const fewestLettersOfPage = 20
/** The text of a page that only asks for another program, or lists what is inside, is no longer than this. */
const mostLettersOfCover = 2_000

async function textsOf(page: PDFPageProxy): Promise<readonly PdfText[]> {
  const { items } = await page.getTextContent()
  return items.flatMap(item =>
    'str' in item
      ? [
          {
            text: withPlainSigns(item.str.normalize('NFC')),
            x: item.transform[4] as number,
            y: item.transform[5] as number,
            width: item.width,
            height: item.height === 0 ? Math.abs(item.transform[3] as number) : item.height,
          },
        ]
      : [],
  )
}

type Annotation = {
  readonly subtype?: string
  readonly fieldName?: string
  readonly fieldType?: string
  readonly fieldValue?: unknown
  readonly alternativeText?: string
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly exportValue?: string
  readonly buttonValue?: string
  readonly rect?: readonly [number, number, number, number]
  /** The lines of a comment that is shown in full. */
  readonly textContent?: readonly string[]
  readonly contentsObj?: { readonly str?: string }
}

/** The comments that stand on the page as typed text, each line where it is shown. */
function commentsIn(annotations: readonly Annotation[]): readonly PdfText[] {
  return annotations.flatMap(({ subtype, rect, textContent, contentsObj }) => {
    if (subtype !== 'FreeText' || rect === undefined) return []
    const lines = textContent ?? contentsObj?.str?.split(/\r\n?|\n/) ?? []
    const [left, bottom, right, top] = rect
    const height = (top - bottom) / Math.max(1, lines.length)
    return lines.map((text, line) => ({
      text: withPlainSigns(text.normalize('NFC')),
      x: left,
      y: top - height * (line + 0.7),
      width: right - left,
      height: height * 0.6,
    }))
  })
}

function fieldsOf(annotations: readonly Annotation[], number: number): readonly PdfField[] {
  return annotations.flatMap(widget => {
    if (widget.subtype !== 'Widget' || widget.fieldName === undefined || widget.rect === undefined) return []
    const { fieldValue } = widget
    const tick = widget.checkBox === true || widget.radioButton === true
    const option = widget.exportValue ?? widget.buttonValue ?? ''
    // A field of a kind that cannot be told may hold an answer; a button and a signature hold none.
    if (!tick && (widget.fieldType === 'Btn' || widget.fieldType === 'Sig')) return []
    const value = Array.isArray(fieldValue)
      ? fieldValue.join('; ')
      : typeof fieldValue === 'string'
        ? fieldValue
        : ''
    return [
      {
        name: widget.fieldName,
        description: widget.alternativeText ?? '',
        kind: tick ? ('tick' as const) : ('text' as const),
        value: value.normalize('NFC').replace(/\r\n?/g, '\n').trim(),
        ticked: tick && value !== '' && value !== 'Off' && value === option,
        option,
        page: number,
        box: widget.rect,
      },
    ]
  })
}
