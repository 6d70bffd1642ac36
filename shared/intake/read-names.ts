import type { CellValue } from './cell'
import { isNoAnswer, readList, sideOfName } from './read-value'

const elsewhere =
  /^(?:vedlagt|(?:se|sjå|jfr?\.?) (?:\p{L}+ )?(?:vedl|avtale|søknad|liste|oversikt|pkt|punkt|over|under))/iu

/**
 * The partners that an answer names; none for "Ingen". Null where the names are elsewhere ("Se vedlegg"), or where
 * each has an answer of its own behind it ("Lier kommune: Nei").
 */
export function readPartyNames(text: string): readonly string[] | null {
  if (/^(?:ingen|inga)(?: andre)?\.?$/i.test(text)) return []
  if (elsewhere.test(text) || (text.includes(':') && /:\s*(?:ja|nei)\b/i.test(text))) return null
  return readNames(text).filter(name => !isNoAnswer(name))
}

/** A longer text than this is no list of names. */
const longestList = 2_000

/**
 * Names of several organisations in one field. Commas, a slash between two and a last "og" part them; not inside
 * parentheses, not in a name that has an "og" of its own, and not before what is no name ("avd.leder", "tlf. …").
 */
export function readNames(value: CellValue): readonly string[] {
  const lines = readList(value)
  const only = lines[0]
  if (lines.length !== 1 || only === undefined || only.length > longestList) return lines
  const listed =
    only.match(/^(?:kommunene|kommunane) (.+)$/i)?.[1] ?? only.replace(/^(.+ og .+) kommun(?:er|ar)$/i, '$1')
  const parts = joinedWhereNoName(withTiedNames(listed).split(/,\s+(?![^()]*\))/)).flatMap(splitSlash)
  const isList = parts.length > 1 || listed !== only
  return parts
    .flatMap((part, index) => (index === parts.length - 1 ? splitAnd(part, isList) : [part]))
    .map(name => name.replaceAll('\u00a0', ' ').trim())
    .filter(name => name !== '')
}

/** Names with an "og" of their own, with spaces at which nothing is parted. */
function withTiedNames(text: string): string {
  return text.replace(/\b(nore|møre|sogn) og /gi, '$1\u00a0og\u00a0')
}

/** Parts with those that begin in a small letter, or tell how to reach somebody, left with the part before them. */
function joinedWhereNoName(parts: readonly string[]): readonly string[] {
  const names: string[] = []
  for (const part of parts) {
    const isName = sideOfName(part) !== undefined || !/^\p{Ll}|^(?:Tlf|Telefon|Mobil|E-?post)\b/u.test(part)
    if (names.length === 0 || isName) names.push(part)
    else names[names.length - 1] += `, ${part}`
  }
  return names
}

function splitSlash(text: string): readonly string[] {
  const parts = text.split(/\s+\/\s+/)
  return parts.every(part => sideOfName(part) !== undefined) ? parts : [text]
}

function splitAnd(text: string, isList: boolean): readonly string[] {
  const at = text.lastIndexOf(' og ')
  if (at < 0) return [text]
  const both = [text.slice(0, at), text.slice(at + 4)] as const
  const areNames =
    both.every(part => sideOfName(part) !== undefined) ||
    (isList && both.every(part => /^\p{Lu}/u.test(part)))
  return areNames ? [...splitAnd(both[0], isList), both[1]] : [text]
}
