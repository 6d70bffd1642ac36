/** What a cell can be sorted, filtered and searched by; null where there is nothing. */
export type CellValue = string | number | null

/** Lower case, accents kept: «å» and «a» are different letters in Norwegian. */
const plain = (text: string) => text.toLocaleLowerCase('nb').replace(/[\u00a0\u202f]/g, ' ')

const numberOf = (text: string) => Number(text.replace(/\s/g, '').replace(',', '.'))

/**
 * Whether a value passes what was written in its column's filter. Text: each word must occur. Numbers: `>3`, `<3`,
 * `>=3`, `<=3`, `3-5`, or the beginning of the digits. An empty filter lets all through; a missing value passes
 * only that.
 */
export function passesFilter(value: CellValue, filter: string): boolean {
  const wanted = plain(filter).trim()
  if (wanted === '') return true
  if (value === null) return false
  if (typeof value === 'string') return wanted.split(/\s+/).every(word => plain(value).includes(word))
  return passesNumberFilter(value, wanted)
}

function passesNumberFilter(value: number, wanted: string): boolean {
  const compared = /^(?<sign>[<>]=?)(?<limit>[\d\s,.]+)$/.exec(wanted)?.groups
  if (compared?.sign && compared.limit) return compares(value, compared.sign, numberOf(compared.limit))
  const range = /^(?<from>[\d\s,.]+)[-–](?<to>[\d\s,.]+)$/.exec(wanted)?.groups
  if (range?.from && range.to) return value >= numberOf(range.from) && value <= numberOf(range.to)
  return String(value).startsWith(wanted.replace(/\s/g, '').replace(',', '.'))
}

function compares(value: number, sign: string, limit: number): boolean {
  if (sign === '>') return value > limit
  if (sign === '<') return value < limit
  return sign === '>=' ? value >= limit : value <= limit
}

/** Whether every word of a search occurs somewhere in the texts of a row. */
export function passesSearch(texts: readonly CellValue[], search: string): boolean {
  const words = plain(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const whole = plain(texts.filter(text => text !== null).join(' '))
  return words.every(word => whole.includes(word))
}
