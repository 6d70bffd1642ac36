import { type CellValue, cellText, type Table } from './cell'
import { type RecordReading, readRecords } from './read-records'

/** One mark as it stands in a file; whether the member, application and criterion exist is for the round to say. */
export type MarkRow = {
  /** Its number in the file. */
  readonly row: number
  readonly member: string
  readonly application: string
  readonly criterion: string
  readonly mark: number | null
  readonly comment: string
}

const columns = {
  member: ['member', 'medlem', 'medlemsid'],
  application: ['application', 'søknad', 'søknads-id', 'søknad id'],
  criterion: ['criterion', 'kriterium'],
  mark: ['mark', 'poeng', 'karakter', 'score'],
  comment: ['comment', 'kommentar', 'merknad', 'begrunnelse'],
} as const

/**
 * Reads marks: `member;application;criterion;mark;comment`, or the same under Norwegian names. The mark may have a
 * decimal comma; left out it is missing, never zero, and the row counts only if it has a comment. Refused by row: an
 * unfilled key, what is no number, and a negative number. A second row for the same mark is for the round to refuse,
 * which knows whether the first one counted.
 */
export function readMarks(tables: readonly Table[]): RecordReading<MarkRow> {
  return readRecords<keyof typeof columns, MarkRow>(
    tables,
    columns,
    ['member', 'application', 'criterion', 'mark'],
    (cells, row) => {
      const member = cellText(cells.member.value)
      const application = cellText(cells.application.value)
      const criterion = cellText(cells.criterion.value)
      const comment = cellText(cells.comment.value)
      const mark = readMark(cells.mark.value)
      if (member === '' || application === '' || criterion === '') {
        return { refused: 'missing-key', message: 'medlem, søknad og kriterium må være fylt ut.' }
      }
      if (mark === 'invalid') {
        return {
          refused: 'bad-mark',
          message: `poenget «${cellText(cells.mark.value)}» er ikke et tall fra 0 og oppover.`,
        }
      }
      if (mark === null && comment === '') return null
      if (comment.length > 10_000) return { refused: 'too-long', message: 'kommentaren er for lang.' }
      return { row, member, application, criterion, mark, comment }
    },
  )
}

function readMark(value: CellValue): number | null | 'invalid' {
  const text = cellText(value)
  if (text === '') return null
  const number =
    typeof value === 'number'
      ? value
      : /^\d{1,3}(?:[.,]\d{1,4})?$/.test(text)
        ? Number(text.replace(',', '.'))
        : Number.NaN
  return Number.isFinite(number) && number >= 0 && number <= 100 ? number : 'invalid'
}
