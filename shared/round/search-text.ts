/** Where a piece of searchable text stands: a field of the form, or a page (or the whole) of an attachment. */
export type SearchPlace =
  | { readonly kind: 'field'; readonly path: string; readonly label: string }
  | {
      readonly kind: 'attachment'
      readonly sha256: string
      readonly name: string
      readonly page: number | null
    }

/** A piece of searchable text, in the order that people read the application. */
export interface SearchPart {
  readonly place: SearchPlace
  readonly text: string
}

/** One place where something was found, with a short piece of the text and where in it the words stand. */
export interface SearchHit {
  readonly place: SearchPlace
  readonly snippet: string
  /** From and to (not included) in the snippet, in order, never over each other. */
  readonly marks: readonly (readonly [number, number])[]
  /** How many of the words stand in this place. */
  readonly words: number
}

/** One application in which every word occurs; `places` counts also the hits that are left out. */
export interface FoundApplication {
  readonly applicationId: string
  readonly hits: readonly SearchHit[]
  readonly places: number
}

/** Text made ready for search once: as it is shown, and as it is compared. The two are equally long. */
export interface PreparedPart {
  readonly place: SearchPlace
  readonly shown: string
  readonly folded: string
}

const longestTerm = 200
const mostTerms = 20

/**
 * What a person asks for: words that must all occur, and phrases between quotation marks ("…", “…” or «…») that must
 * occur as they stand. Folded like the text they are compared with. Empty when nothing is asked.
 */
export function parseQuery(query: string): readonly string[] {
  const terms: string[] = []
  for (const [, ...groups] of query.matchAll(/"([^"]*)"?|“([^”]*)”?|«([^»]*)»?|([^\s"“«]+)/g)) {
    const term = foldText(plainText(groups.find(group => group !== undefined) ?? '')).slice(0, longestTerm)
    if (term !== '' && !terms.includes(term)) terms.push(term)
  }
  return terms.slice(0, mostTerms)
}

/** Text with every run of white space as one space and without soft hyphens, in composed characters. */
export function plainText(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}

/** Text as it is compared: small letters, any white space as a space. As long as what went in, place for place. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  const folded =
    lower.length === text.length
      ? lower
      : Array.from({ length: text.length }, (_, index) => {
          const one = text.charAt(index)
          const small = one.toLowerCase()
          return small.length === 1 ? small : one
        }).join('')
  return folded.replace(/\s/g, ' ')
}

/** Makes parts ready for search; those without text are left out. */
export function prepareParts(parts: readonly SearchPart[]): readonly PreparedPart[] {
  return parts.flatMap(({ place, text }) => {
    const shown = plainText(text)
    return shown === '' ? [] : [{ place, shown, folded: foldText(shown) }]
  })
}

/**
 * Where the words stand in one application: null unless every one of them occurs somewhere in it. Places that hold
 * most of the words come first, else in reading order.
 */
export function searchParts(
  parts: readonly PreparedPart[],
  terms: readonly string[],
): readonly SearchHit[] | null {
  if (terms.length === 0) return null
  const missing = new Set(terms)
  const hits: SearchHit[] = []
  for (const { place, shown, folded } of parts) {
    const present = terms.filter(term => folded.includes(term))
    if (present.length === 0) continue
    for (const term of present) missing.delete(term)
    hits.push({ place, ...snippetOf(shown, folded, present), words: present.length })
  }
  return missing.size > 0 ? null : hits.sort((a, b) => b.words - a.words)
}

/** Every place where a term stands in folded text: from and to, in order; what overlaps is joined. */
export function findTerms(folded: string, terms: readonly string[], most = 10_000): [number, number][] {
  const found: [number, number][] = []
  for (const term of terms) {
    for (let at = folded.indexOf(term); at !== -1 && found.length < most; at = folded.indexOf(term, at + 1))
      found.push([at, at + term.length])
  }
  found.sort(([a], [b]) => a - b)
  const joined: [number, number][] = []
  for (const [from, to] of found) {
    const last = joined.at(-1)
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

const before = 60
const length = 180

function snippetOf(
  shown: string,
  folded: string,
  terms: readonly string[],
): { readonly snippet: string; readonly marks: readonly (readonly [number, number])[] } {
  const first = Math.min(...terms.map(term => folded.indexOf(term)))
  const from = wordStart(shown, first)
  const to = wordEnd(shown, from + length)
  const lead = from === 0 ? '' : '… '
  const marks = findTerms(folded.slice(from, to), terms, 50).map(
    ([start, end]): readonly [number, number] => [start + lead.length, end + lead.length],
  )
  return { snippet: `${lead}${shown.slice(from, to)}${to === shown.length ? '' : ' …'}`, marks }
}

function wordStart(text: string, first: number): number {
  if (first <= before) return 0
  const space = text.indexOf(' ', first - before)
  return space === -1 || space >= first ? first : space + 1
}

function wordEnd(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length
  const space = text.lastIndexOf(' ', wanted)
  return space < wanted - 40 ? wanted : space
}
