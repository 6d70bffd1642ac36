import type { CellValue } from './cell'
import { readAnswer } from './choices'
import { formFields } from './form-field'
import type { FoundValue } from './found-value'
import type { LabelFinder, LabelMatch } from './label-table'
import { unreadAnswer } from './left-out'
import type { PdfText } from './pdf-lines'
import type { Caution } from './problem'

/** A field of a PDF form as it was filled in. `option` is what a tick stands for, `description` what the form calls it. */
export type PdfField = {
  readonly name: string
  readonly description: string
  readonly kind: 'text' | 'tick'
  readonly value: string
  readonly ticked: boolean
  readonly option: string
  readonly page: number
  readonly box: readonly [left: number, bottom: number, right: number, top: number]
}

/**
 * The answers in a PDF form: a field is known by what the form calls it or by its name, which is certain; otherwise by
 * the text to the left of it or above it, which is not. A ticked box beside an option answers the question it is named by.
 */
export function readPdfFields(
  fields: readonly PdfField[],
  texts: ReadonlyMap<number, readonly PdfText[]>,
  file: string,
  find: LabelFinder,
): PdfFieldReading {
  const found: FoundValue[] = []
  const cautions: Caution[] = []
  const named = fields.flatMap(field => namedField(field, texts.get(field.page) ?? [], find))
  const read = new Set<Named>()
  for (const one of named) {
    if (read.has(one)) continue
    const { field, label, match } = one
    const onPage = texts.get(field.page) ?? []
    const source = { file, page: field.page, label: label.text, certain: label.certain }
    const siblings = boxesOf(one, named)
    const row = siblings.filter(other => Math.abs(other.field.box[1] - field.box[1]) < 4)
    for (const member of row) read.add(member)
    const kind = formFields[match.field]
    const isOneOf = row.length > 1 || (siblings.length > 1 && kind !== 'list')
    const line = isOneOf ? lineOf(row, onPage, find) : null
    const value = line === null ? answerOf(field, kind.startsWith('yesNo'), onPage) : readAnswer(line, kind)
    if (line !== null && value === null) cautions.push(unreadAnswer(match, line, source))
    if (value !== null && value !== '') found.push({ match, value, source })
  }
  return { found, cautions, asked: new Set(named.map(({ match }) => match.field)) }
}

/** The answers in a form's fields, what could not be told from them, and the fields of an application they ask for. */
export type PdfFieldReading = {
  readonly found: readonly FoundValue[]
  readonly cautions: readonly Caution[]
  readonly asked: ReadonlySet<string>
}

type Named = { readonly field: PdfField; readonly label: FieldLabel; readonly match: LabelMatch }
type FieldLabel = { readonly text: string; readonly certain: boolean }

function namedField(field: PdfField, texts: readonly PdfText[], find: LabelFinder): readonly Named[] {
  const label = labelOf(field, texts, find)
  const match = label === null ? null : find(label.text)
  return label === null || match === null || match === 'ignored' ? [] : [{ field, label, match }]
}

/** The boxes that answer one question and do not say themselves what they stand for. */
function boxesOf(one: Named, named: readonly Named[]): readonly Named[] {
  const isBox = ({ field }: Named) => field.kind === 'tick' && optionOf(field) === ''
  const isSibling = (other: Named) =>
    isBox(other) && other.match.field === one.match.field && other.field.page === one.field.page
  return isBox(one) ? named.filter(isSibling) : [one]
}

/** Boxes and the texts round them as they stand on their line, from the question to the next one. */
function lineOf(row: readonly Named[], texts: readonly PdfText[], find: LabelFinder): string {
  const [first = 0, bottom = 0, , top = 0] = row[0]?.field.box ?? []
  const onLine = texts.filter(({ y, text }) => y >= bottom - 4 && y <= top + 2 && text.trim() !== '')
  const questions = onLine.filter(({ text }) => isKnown(text, find)).map(({ x }) => x)
  const from = Math.max(...questions.filter(x => x < first))
  const to = Math.min(...questions.filter(x => x > first))
  const boxes = row.map(({ field }) => ({ x: field.box[0], text: field.ticked ? '☒' : '☐' }))
  return [...boxes, ...onLine.filter(({ x }) => x > from && x < to)]
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join(' ')
}

function labelOf(field: PdfField, texts: readonly PdfText[], find: LabelFinder): FieldLabel | null {
  const plainName =
    field.name
      .split('.')
      .at(-1)
      ?.replace(/_/g, ' ')
      .replace(/\s+\d{1,2}$/, '') ?? ''
  for (const text of [field.description, field.name, plainName]) {
    if (text !== '' && isKnown(text, find)) return { text, certain: true }
  }
  for (const text of besideOf(field, texts)) if (isKnown(text, find)) return { text, certain: false }
  return null
}

function answerOf(field: PdfField, yesNo: boolean, texts: readonly PdfText[]): CellValue {
  if (field.kind === 'text') return field.value
  const option = optionOf(field)
  if (yesNo) {
    if (!field.ticked) return option === '' ? 'Nei' : null
    return option === '' ? 'Ja' : option
  }
  if (!field.ticked) return null
  return option === '' ? (textRightOf(field, texts) ?? 'Ja') : option
}

/** What a tick is said to stand for, where that is more than that it is ticked. */
function optionOf({ option }: PdfField): string {
  return /^(yes|on|ja|x|1|0|\d+)$/i.test(option) ? '' : option
}

/** The texts that may name a field: those that end left of it on its height, nearest first, then the one just above. */
function besideOf({ box }: PdfField, texts: readonly PdfText[]): readonly string[] {
  const [left, bottom, right, top] = box
  const beside = texts.filter(({ x, width, y }) => x + width <= left + 2 && y >= bottom - 4 && y <= top + 2)
  const above = texts.filter(({ x, y }) => y > top - 2 && y < top + 20 && x >= left - 12 && x < right)
  const joined = [...beside]
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join(' ')
    .trim()
  return [
    joined,
    ...[...beside].sort((a, b) => b.x - a.x).map(({ text }) => text),
    ...[...above].sort((a, b) => a.y - b.y).map(({ text }) => text),
  ].filter(text => text.trim() !== '')
}

function textRightOf({ box }: PdfField, texts: readonly PdfText[]): string | null {
  const [, bottom, right, top] = box
  const [nearest] = texts
    .filter(
      ({ x, y, text }) =>
        text.trim() !== '' && x >= right - 2 && x < right + 30 && y >= bottom - 4 && y <= top + 2,
    )
    .sort((a, b) => a.x - b.x)
  return nearest?.text.trim() ?? null
}

function isKnown(text: string, find: LabelFinder): boolean {
  const match = find(text)
  return match !== null && match !== 'ignored'
}
