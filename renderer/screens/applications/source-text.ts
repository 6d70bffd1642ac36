import { quote } from '#shared/i18n/quote'
import type { FieldSource, Packet } from '#shared/round/packet'

/** Where a field was read, in words, and whether the reading is sure. */
export interface SourceNote {
  readonly text: string
  readonly certain: boolean
}

/**
 * Where a field was read: the field itself, or else the parts below it (a year of an amount, one partner), each
 * place once. Null where nothing is known.
 */
export function sourceNote(sources: Packet['sources'], path: string): SourceNote | null {
  if (sources === undefined) return null
  const own = sources[path]
  const found =
    own === undefined
      ? Object.entries(sources).flatMap(([key, source]) => (key.startsWith(`${path}.`) ? [source] : []))
      : [own]
  if (found.length === 0) return null
  const places = [...new Set(found.map(placeText))]
  return { text: places.join('; '), certain: found.every(({ certain }) => certain) }
}

/** «svar.xlsx, ark «Svar», celle E5, under «Hvem er ansvarlig søker?»». */
function placeText({ file, sheet, cell, page, label }: FieldSource): string {
  return [
    file,
    ...(sheet === undefined ? [] : [`ark ${quote(sheet)}`]),
    ...(cell === undefined ? [] : [`celle ${cell}`]),
    ...(page === undefined ? [] : [`side ${page}`]),
    ...(label === undefined ? [] : [`under ${quote(label)}`]),
  ].join(', ')
}
