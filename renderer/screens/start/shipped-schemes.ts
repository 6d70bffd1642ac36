import { schemes as shipped } from '#assets/schemes'
import type { ListedScheme } from '#shared/ipc/scheme-channels'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

let decoded: readonly Scheme[] | null = null

/** The schemes that ship with the product. */
export function shippedSchemes(): readonly Scheme[] {
  decoded ??= shipped.map(json => {
    const scheme = decodeScheme(json)
    if (!scheme.ok) throw new Error(`A shipped scheme does not decode: ${scheme.error[0]?.message}`)
    return scheme.value
  })
  return decoded
}

/** The secretariat's own schemes among those that are listed. */
export function ownSchemes(listed: readonly ListedScheme[]): readonly Scheme[] {
  return listed.flatMap(item => (item.origin === 'own' ? [item.scheme] : []))
}

/** What a scheme is called in a list: whose it is, and for which years. */
export function schemeLabel({ fellowship, years }: Scheme): string {
  return `${fellowship} ${yearsText(years)}`
}

/** A title to begin with; the secretariat may well want another. */
export function suggestedTitle({ fellowship, years }: Scheme): string {
  return `Rekrutterings- og samhandlingstilskudd ${yearsText(years)}, ${fellowship}`
}

function yearsText(years: readonly number[]): string {
  const [first] = years
  const last = years.at(-1)
  return first === last ? String(first) : `${first}–${last}`
}
