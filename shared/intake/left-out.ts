import type { FieldSource } from '#shared/round/packet'
import { fieldOf } from './asked-field'
import type { LabelMatch } from './label-table'
import type { DocumentLine } from './labelled-lines'
import type { Caution } from './problem'

/** What stands under or beside a label that names no known field. */
export type Strange = {
  readonly label: string
  readonly source: Omit<FieldSource, 'label'>
  readonly parts: string[]
}

/** Tells of what stands under a label that nobody knows. */
export function unknownLabel({ label, source, parts }: Strange): Caution {
  const samples = [parts.join(' ').replace(/\s+/g, ' ').slice(0, 120)]
  return { kind: 'unknown-label', label, samples, source: { ...source, label } }
}

/** Tells of rows of a table that were not read, all in one. */
export function tableLeftOut(header: DocumentLine, rows: readonly DocumentLine[]): readonly Caution[] {
  const inLine = ({ cells }: DocumentLine, between: string) =>
    cells.filter(cell => cell.trim() !== '').join(between)
  const texts = rows.map(row => inLine(row, ', ')).filter(text => text !== '')
  const where = `Tabellen «${inLine(header, ' | ')}»`
  const { page } = header.source
  if (texts.length === 0) return []
  return [{ kind: 'stray-text', where, text: texts.join('; '), ...(page === undefined ? {} : { page }) }]
}

/** Tells of an answer that could be read in more ways than one, and was not. */
export function unreadAnswer(match: LabelMatch, value: string, source: FieldSource): Caution {
  return { kind: 'unread-value', field: fieldOf(match), value, source }
}

/** Whether a text may be a label: short, or closed as a question is. */
export function isLabelLike(text: string): boolean {
  return (
    text.length <= 200 && (/[:?]$/.test(text) || text.split(/\s+/).length <= 6) && /[a-zæøå]{3}/i.test(text)
  )
}
