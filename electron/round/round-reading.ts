import type { Fields } from '#shared/round/fields'
import { schemeOfRound } from '#shared/round/round-scheme'
import type { Scheme } from '#shared/scheme/scheme'

/** The scheme that a round is run by. Throws where the round has none: then it is no round. */
export function schemeOf(fields: Fields): Scheme {
  const scheme = schemeOfRound(fields)
  if (scheme === null) throw new Error('The round has no scheme that can be read')
  return scheme
}
