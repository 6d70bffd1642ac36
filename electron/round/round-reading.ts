import type { Fields } from '#shared/round/fields'
import { selectInfo } from '#shared/round/round-view'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

const decoded = new WeakMap<object, Scheme>()

/** The scheme that a round was begun with. Throws where the round has none: then it is no round. */
export function schemeOf(fields: Fields): Scheme {
  const json = selectInfo(fields)?.scheme
  if (json === undefined) throw new Error('The round has no scheme')
  const known = decoded.get(json)
  if (known !== undefined) return known
  const scheme = decodeScheme(json)
  if (!scheme.ok) throw new Error(`The round's scheme does not decode: ${scheme.error[0]?.message}`)
  decoded.set(json, scheme.value)
  return scheme.value
}
