import type { AttachmentText } from '#shared/intake/document-view'
import type { FoundApplication, SearchPlace } from '#shared/round/search-text'

/** Where a hit stands, in words: «Formål», «avtale.pdf, side 3». */
export function placeName(place: SearchPlace): string {
  if (place.kind === 'field') return place.label
  return place.page === null ? place.name : `${place.name}, side ${place.page}`
}

/** How much was found, in one sentence. */
export function foundText(results: readonly FoundApplication[]): string {
  if (results.length === 0) return 'Ingen søknader har alle ordene.'
  const places = results.reduce((sum, one) => sum + one.places, 0)
  const inApplications = results.length === 1 ? 'én søknad' : `${results.length} søknader`
  return `${places === 1 ? 'Ett sted' : `${places} steder`} i ${inApplications}.`
}

/** Why search does not reach into an attachment. */
export const silentReasons: Readonly<Record<Exclude<AttachmentText['state'], 'text'>, string>> = {
  'no-text': 'uten søkbar tekst',
  locked: 'låst med passord',
  unreadable: 'kan ikke leses',
}

/** A snippet as pieces, those that were searched for marked. */
export function piecesOf(
  snippet: string,
  marks: readonly (readonly [number, number])[],
): readonly { readonly at: number; readonly text: string; readonly marked: boolean }[] {
  const pieces: { at: number; text: string; marked: boolean }[] = []
  let at = 0
  for (const [from, to] of marks) {
    if (from > at) pieces.push({ at, text: snippet.slice(at, from), marked: false })
    pieces.push({ at: from, text: snippet.slice(from, to), marked: true })
    at = to
  }
  if (at < snippet.length) pieces.push({ at, text: snippet.slice(at), marked: false })
  return pieces
}
