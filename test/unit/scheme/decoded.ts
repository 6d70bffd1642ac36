import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

/** The scheme in a JSON value that is meant to be right; throws with every fault where it is not. */
export function decoded(json: unknown): Scheme {
  const result = decodeScheme(json)
  if (!result.ok) throw new Error(result.error.map(fault => `${fault.path} ${fault.message}`).join('\n'))
  return result.value
}
