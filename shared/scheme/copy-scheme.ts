import type { SchemeId } from '#shared/base/ids'
import type { Scheme } from './scheme'

/**
 * A scheme to edit as one's own, begun from another: the same content under another id and name. Quotes are kept
 * as they are, free to edit. `seedRef` becomes null, since no call of its own lies behind the copy yet.
 */
export function copyScheme(scheme: Scheme, { id, name }: { readonly id: SchemeId; readonly name: string }) {
  const copy: Scheme = { ...scheme, id, name, seedRef: null }
  return copy
}

/**
 * An id for a scheme of this name that none of the taken ones has: «Ny ordning 2026» gives `ny-ordning-2026`, and
 * `ny-ordning-2026-2` where that is taken. Norwegian letters become ae, o and a; other signs become hyphens. A name
 * without letters and digits, or one that Windows keeps for itself as a file name, gives `ordning`. At most 76 letters.
 */
export function freeSchemeId(name: string, taken: readonly string[]): SchemeId {
  const slug = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 76)
    .replace(/^-+|-+$/g, '')
  const wanted = slug === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? 'ordning' : slug
  const known = new Set(taken)
  let id = wanted
  for (let number = 2; known.has(id); number++) id = `${wanted}-${number}`
  return id as SchemeId
}
