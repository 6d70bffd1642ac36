import type { CellValue } from './cell'
import { formFields } from './form-field'
import type { FoundValue } from './found-value'
import type { LabelFinder } from './label-table'
import type { PdfText } from './pdf-lines'

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
): readonly FoundValue[] {
  const found: FoundValue[] = []
  for (const field of fields) {
    const label = labelOf(field, texts.get(field.page) ?? [], find)
    if (label === null) continue
    const match = find(label.text)
    if (match === null || match === 'ignored') continue
    const value = answerOf(field, formFields[match.field].startsWith('yesNo'), texts.get(field.page) ?? [])
    if (value === null || value === '') continue
    const source = { file, page: field.page, label: label.text, certain: label.certain }
    found.push({ match, value, source })
  }
  return found
}

function labelOf(
  field: PdfField,
  texts: readonly PdfText[],
  find: LabelFinder,
): { text: string; certain: boolean } | null {
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
  const option = field.option === '' || /^(yes|on|ja|x|1|0|\d+)$/i.test(field.option) ? '' : field.option
  if (yesNo) {
    if (!field.ticked) return option === '' ? 'Nei' : null
    return option === '' ? 'Ja' : option
  }
  if (!field.ticked) return null
  return option === '' ? (textRightOf(field, texts) ?? 'Ja') : option
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
