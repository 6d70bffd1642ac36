import { err, ok, type Result } from '#shared/base/result'
import type { WeightBounds } from '#shared/scoring/weight-bounds'
import type { Random } from './random'
import {
  conflictingBounds,
  cutSimplex,
  listBounds,
  type WeightBound,
  type WeightPolytope,
} from './weight-polytope'
import { type Triangulation, triangulate } from './weight-triangulation'

/**
 * How weights are drawn uniformly from those that are allowed: `uniform` is exact and every draw stands alone;
 * `walk` is a hit-and-run walk of so many steps from the middle for every draw, which comes close to uniform.
 */
export type Sampling = { readonly kind: 'uniform' } | { readonly kind: 'walk'; readonly steps: number }

/** The weights that are allowed, ready to be drawn from. */
export interface WeightSet {
  readonly polytope: WeightPolytope
  readonly sampling: Sampling
  /** Fills `into` (one number per criterion, sum 1) with the next draw. */
  readonly draw: (random: Random, into: Float64Array) => void
}

/** Why there are no weights to draw: a smallest set of bounds that cannot hold together, or too many corners. */
export type WeightSetError =
  | { readonly kind: 'conflict'; readonly bounds: readonly WeightBound[] }
  | { readonly kind: 'too-many' }

/**
 * The weights within the bounds. They are cut into simplices once; a draw picks one by its volume and a point in it
 * as spacings, without trying again. Where that takes too many simplices it is a walk instead.
 */
export function buildWeightSet(
  criteria: readonly string[],
  bounds: WeightBounds,
): Result<WeightSet, WeightSetError> {
  const list = listBounds(bounds)
  const polytope = cutSimplex(criteria, list)
  if (polytope === 'empty') return err({ kind: 'conflict', bounds: conflictingBounds(criteria, list) })
  if (polytope === 'too-many') return err({ kind: 'too-many' })
  if (list.length === 0) return ok({ polytope, sampling: { kind: 'uniform' }, draw: drawWeights })
  const triangulation = triangulate(polytope)
  if (triangulation === null) {
    const steps = 30 * criteria.length
    return ok({ polytope, sampling: { kind: 'walk', steps }, draw: walker(polytope, list, steps) })
  }
  return ok({ polytope, sampling: { kind: 'uniform' }, draw: drawerFrom(polytope, triangulation) })
}

/**
 * Fills `into` with weights drawn uniformly from the simplex (Dirichlet(1, …, 1)) as the spacings of sorted uniform
 * numbers: subtraction and comparison only, so that every machine gets the same.
 */
export function drawWeights(random: Random, into: Float64Array): void {
  const last = into.length - 1
  for (let k = 0; k < last; k++) {
    const drawn = random()
    let at = k
    while (at > 0 && (into[at - 1] ?? 0) > drawn) {
      into[at] = into[at - 1] ?? 0
      at--
    }
    into[at] = drawn
  }
  into[last] = 1
  for (let k = last; k > 0; k--) into[k] = (into[k] ?? 0) - (into[k - 1] ?? 0)
}

function drawerFrom(
  { corners, criteria }: WeightPolytope,
  { dimension, simplices, upTo }: Triangulation,
): WeightSet['draw'] {
  const spacings = new Float64Array(dimension + 1)
  return (random, into) => {
    const at = simplices.length === 1 ? 0 : placeOf(upTo, random())
    const simplex = simplices[at] ?? []
    drawWeights(random, spacings)
    for (let k = 0; k < criteria.length; k++) {
      let weight = 0
      for (let c = 0; c <= dimension; c++) weight += (spacings[c] ?? 0) * (corners[simplex[c] ?? 0]?.[k] ?? 0)
      into[k] = weight
    }
  }
}

/** The first place whose limit is above the number. */
function placeOf(upTo: readonly number[], drawn: number): number {
  let low = 0
  let high = upTo.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle] ?? 1) > drawn) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Hit-and-run (Smith 1984): from the mean of the corners, again and again to a random point of the line through it
 * along the way from one random corner to another. Those ways span the set, so the walk reaches all of it.
 */
function walker(
  { criteria, corners }: WeightPolytope,
  bounds: readonly WeightBound[],
  steps: number,
): WeightSet['draw'] {
  const size = criteria.length
  const middle = Float64Array.from(criteria, (_, k) => {
    return corners.reduce((sum, corner) => sum + (corner[k] ?? 0), 0) / corners.length
  })
  const walls = [
    ...criteria.map((_, k) => criteria.map((_, other) => (other === k ? 1 : 0))),
    ...bounds.map(bound => wallOf(criteria, bound)),
  ]
  const along = new Float64Array(size)
  return (random, into) => {
    into.set(middle)
    for (let step = 0; step < steps; step++) {
      const from = corners[Math.floor(random() * corners.length)] ?? []
      const to = corners[Math.floor(random() * corners.length)] ?? []
      for (let k = 0; k < size; k++) along[k] = (to[k] ?? 0) - (from[k] ?? 0)
      let back = Number.NEGATIVE_INFINITY
      let ahead = Number.POSITIVE_INFINITY
      for (const wall of walls) {
        let speed = 0
        let room = 0
        for (let k = 0; k < size; k++) {
          speed += (wall[k] ?? 0) * (along[k] ?? 0)
          room += (wall[k] ?? 0) * (into[k] ?? 0)
        }
        if (speed > 1e-12) back = Math.max(back, -Math.max(0, room) / speed)
        else if (speed < -1e-12) ahead = Math.min(ahead, Math.max(0, room) / -speed)
      }
      const drawn = random()
      if (!Number.isFinite(back) || !Number.isFinite(ahead)) continue
      const length = back + (ahead - back) * drawn
      for (let k = 0; k < size; k++) into[k] = (into[k] ?? 0) + length * (along[k] ?? 0)
    }
  }
}

/** The bound as wall · weights ≥ 0, the sum of the weights being 1. */
function wallOf(criteria: readonly string[], bound: WeightBound): readonly number[] {
  if (bound.kind === 'order') {
    return criteria.map(one => (one === bound.first ? 1 : 0) - (one === bound.second ? 1 : 0))
  }
  const sign = bound.kind === 'least' ? 1 : -1
  return criteria.map(one => sign * ((one === bound.criterion ? 1 : 0) - bound.share))
}
