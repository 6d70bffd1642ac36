import type { Json } from '#shared/base/canonical-json'
import { decodeScheme, type SchemeError } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

/** What is wrong at one place of a draft. */
export interface Fault {
  readonly path: string
  /** Where, in words: «Ramme, deler av rammen nr. 2, beløp i kroner». */
  readonly place: string
  /** What to do, beside the field itself. */
  readonly advice: string
}

/** A draft as it stands: a scheme that can be saved, or everything that is wrong with it. */
export interface Checked {
  readonly scheme: Scheme | null
  readonly faults: readonly Fault[]
}

/** Holds a draft against all that is demanded of a scheme. */
export function checkDraft(draft: Json): Checked {
  const decoded = decodeScheme(draft)
  return decoded.ok
    ? { scheme: decoded.value, faults: [] }
    : { scheme: null, faults: decoded.error.map(faultOf) }
}

/** The faults of a place itself, or of what stands inside it. */
export function faultsAt(faults: readonly Fault[], path: string, inside = false): readonly Fault[] {
  return faults.filter(
    fault =>
      fault.path === path ||
      (inside && (fault.path.startsWith(`${path}.`) || fault.path.startsWith(`${path}[`))),
  )
}

// The decoder speaks of text in a file; on the screen nobody sees quotation marks, null or true.
function faultOf({ kind, path, message }: SchemeError): Fault {
  const colon = message.indexOf(': ')
  const place = message.slice(0, colon)
  const advice = message.slice(colon + 2)
  return { path, place, advice: adviceOnScreen(kind, advice) }
}

function adviceOnScreen(kind: SchemeError['kind'], advice: string): string {
  if (advice.startsWith('teksten er tom')) return 'Skriv en tekst.'
  if (advice.startsWith('før opp minst')) return 'Legg til minst én.'
  if (kind === 'missing' || kind === 'wrong-type') {
    if (advice.includes('helt tall')) return 'Skriv et helt tall.'
    if (advice.includes('et tall')) return 'Skriv et tall.'
    return 'Fyll ut feltet.'
  }
  if (kind === 'not-allowed') return 'Velg et av alternativene.'
  if (advice.startsWith('skriv fristen som')) {
    return 'Skriv fristen som dato, og klokkeslettet som tt:mm, for eksempel 12:00, eller la klokkeslettet stå tomt.'
  }
  return advice.charAt(0).toUpperCase() + advice.slice(1)
}
