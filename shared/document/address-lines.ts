import { textWidth } from './font-characters'
import { addressZone } from './geometry'

/** Where a letter goes by post; an empty part is left out. */
export type PostalAddress = {
  readonly name: string
  readonly line: string
  readonly postalCode: string
  readonly city: string
}

/**
 * The lines that show in the window of an envelope: name, street or box, postal code and place, in that order.
 * At most four, each inside the width of the zone: a long name or street is broken at a space (inside a word
 * where one word is too long), the postal line always stands last. What still has no room is cut with "…" and
 * `shortened` says so; nothing is set smaller, for the post wants 10 points.
 */
export function fitAddress(address: PostalAddress): { lines: string[]; shortened: boolean } {
  const oneLine = (text: string) =>
    text
      .replace(/\s*\n+\s*/g, ', ')
      .replace(/ +/g, ' ')
      .trim()
  const postal = oneLine(`${address.postalCode} ${address.city}`)
  const name = wrapToZone(oneLine(address.name))
  const street = wrapToZone(oneLine(address.line))
  const room = addressZone.maxLines - (postal === '' ? 0 : 1)
  const streetRoom = Math.min(street.length, Math.max(street.length === 0 ? 0 : 1, room - name.length))
  const parts = [
    cutTo(name, room - streetRoom),
    cutTo(street, streetRoom),
    cutTo(wrapToZone(postal), postal === '' ? 0 : 1),
  ]
  return { lines: parts.flatMap(part => part.lines), shortened: parts.some(part => part.cut) }
}

const fits = (text: string) => textWidth(text, addressZone.fontSize) <= addressZone.widthPoints

function wrapToZone(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(part => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of word) {
      if (!fits(line + character)) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return line === '' ? lines : [...lines, line]
}

function cutTo(lines: readonly string[], room: number): { lines: string[]; cut: boolean } {
  if (lines.length <= room) return { lines: [...lines], cut: false }
  const kept = lines.slice(0, room)
  let last = kept.pop() ?? ''
  while (!fits(`${last}…`)) last = last.slice(0, -1)
  return { lines: [...kept, `${last.trimEnd()}…`], cut: true }
}
