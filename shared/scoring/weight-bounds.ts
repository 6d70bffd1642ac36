import type { Fields } from '#shared/round/fields'
import type { WeightBasis } from '#shared/round/kinds/weight-entries'
import { selectWeightBasis } from '#shared/round/round-view'
import { weightsOfBasis } from './weight-methods'

/**
 * What the committee has agreed about weights, which sum to 1. In `order` the first counts at least as much as the
 * second; `intervals` hold the least and largest share of a criterion. Both empty where nothing is agreed.
 */
export interface WeightBounds {
  readonly order: readonly (readonly [string, string])[]
  readonly intervals: Readonly<Record<string, { readonly min: number; readonly max: number }>>
}

/** Nothing is agreed: every weighting is allowed. */
export const noWeightBounds: WeightBounds = { order: [], intervals: {} }

/** The weightings that the committee of a round has not ruled out, over the criteria of its scheme. */
export function selectWeightBounds(fields: Fields, criteria: readonly string[]): WeightBounds {
  const basis = selectWeightBasis(fields)
  return basis === null ? noWeightBounds : boundsOfBasis(basis, criteria)
}

/**
 * What a way of setting weights rules out. A ranking rules out its reverse and no more: each place counts at least as
 * much as the next. Numbers with a slack become an interval around each share, cut at 0 and 1; numbers without one
 * rule out nothing, since nobody has said how sure they are. Criteria outside the list are left out.
 */
export function boundsOfBasis(basis: WeightBasis, criteria: readonly string[]): WeightBounds {
  const known = new Set(criteria)
  const bothKnown = ([first, second]: readonly [string, string]) => known.has(first) && known.has(second)
  switch (basis.method) {
    case 'order':
      return { order: basis.atLeastAs.filter(bothKnown), intervals: {} }
    case 'ranking':
      return { order: pairsOfPlaces(basis.places).filter(bothKnown), intervals: {} }
    case 'equal':
    case 'points':
    case 'swing': {
      const slack = (basis.slackPercent ?? 0) / 100
      const shares = slack === 0 ? null : weightsOfBasis(basis, criteria)
      if (shares === null) return noWeightBounds
      const interval = (share: number) => ({
        min: Math.max(0, share - slack),
        max: Math.min(1, share + slack),
      })
      return {
        order: [],
        intervals: Object.fromEntries(criteria.map(id => [id, interval(shares[id] ?? 0)])),
      }
    }
  }
}

/** Each place against the next, and both ways within a place, where criteria count the same. */
function pairsOfPlaces(places: readonly (readonly string[])[]): readonly (readonly [string, string])[] {
  const ring = (place: readonly string[]) =>
    place.length < 2 ? [] : place.map((id, at) => [id, place[(at + 1) % place.length] ?? id] as const)
  return places.flatMap((place, at) => {
    const [next] = places[at + 1] ?? []
    const [first] = place
    return [...ring(place), ...(first === undefined || next === undefined ? [] : [[first, next] as const])]
  })
}
