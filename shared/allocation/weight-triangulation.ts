import type { WeightPolytope } from './weight-polytope'

/** A polytope of weights cut into simplices: corners by index, and the share of the volume up to and with each. */
export interface Triangulation {
  readonly dimension: number
  readonly simplices: readonly (readonly number[])[]
  readonly upTo: readonly number[]
}

const mostSimplices = 20_000

/**
 * Cuts a polytope into simplices that meet only in their faces: from the first corner to every facet that it does not
 * lie on, and each facet in the same way (a pulling triangulation). Null where more than 20 000 would be needed.
 */
export function triangulate(polytope: WeightPolytope): Triangulation | null {
  const { corners, facetsAt, facets } = polytope
  const all = corners.map((_, index) => index)
  const dimension = dimensionOf(corners, all)
  const simplices: (readonly number[])[] = []

  /** Adds the simplices of a face, each with the corners that lead to it; false when there are too many. */
  const pull = (face: readonly number[], faceDimension: number, apexes: readonly number[]): boolean => {
    const [apex] = face
    if (apex === undefined) return true
    if (face.length === faceDimension + 1) {
      simplices.push([...apexes, ...face])
      return simplices.length <= mostSimplices
    }
    const seen = new Set<string>()
    for (let facet = 0n; facet < BigInt(facets); facet++) {
      if (((facetsAt[apex] ?? 0n) >> facet) & 1n) continue
      const part = face.filter(corner => ((facetsAt[corner] ?? 0n) >> facet) & 1n)
      if (part.length < faceDimension) continue
      const key = part.join()
      if (seen.has(key)) continue
      seen.add(key)
      if (dimensionOf(corners, part) !== faceDimension - 1) continue
      if (!pull(part, faceDimension - 1, [...apexes, apex])) return false
    }
    return true
  }
  if (!pull(all, dimension, [])) return null

  const axes = spanningAxes(corners, all, dimension)
  const volumes = simplices.map(simplex => volumeOf(corners, simplex, axes))
  const whole = volumes.reduce((sum, volume) => sum + volume, 0)
  let sum = 0
  const upTo = volumes.map(volume => {
    sum += volume
    return whole === 0 ? 1 : sum / whole
  })
  return { dimension, simplices, upTo }
}

type Corners = WeightPolytope['corners']

function differences(corners: Corners, face: readonly number[]): number[][] {
  const [first = 0, ...others] = face
  return others.map(corner => (corners[corner] ?? []).map((part, k) => part - (corners[first]?.[k] ?? 0)))
}

function dimensionOf(corners: Corners, face: readonly number[]): number {
  return eliminate(differences(corners, face)).pivots.length
}

/** The criteria in which the polytope has its volume: as many as its dimension. */
function spanningAxes(corners: Corners, all: readonly number[], dimension: number): readonly number[] {
  return eliminate(differences(corners, all)).pivots.slice(0, dimension)
}

function volumeOf(corners: Corners, simplex: readonly number[], axes: readonly number[]): number {
  const rows = differences(corners, simplex).map(row => axes.map(axis => row[axis] ?? 0))
  return Math.abs(eliminate(rows).determinant)
}

/** Gaussian elimination with the largest pivot of each row's column; changes the rows. */
function eliminate(rows: number[][]): { readonly pivots: readonly number[]; readonly determinant: number } {
  const columns = rows[0]?.length ?? 0
  const pivots: number[] = []
  let determinant = 1
  for (let column = 0; column < columns && pivots.length < rows.length; column++) {
    const from = pivots.length
    let best = from
    for (let row = from; row < rows.length; row++) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    }
    const pivot = rows[best] ?? []
    const size = pivot[column] ?? 0
    if (Math.abs(size) < 1e-10) continue
    rows[best] = rows[from] ?? []
    rows[from] = pivot
    determinant *= size
    for (let row = from + 1; row < rows.length; row++) {
      const other = rows[row] ?? []
      const factor = (other[column] ?? 0) / size
      if (factor !== 0)
        for (let k = column; k < columns; k++) other[k] = (other[k] ?? 0) - factor * (pivot[k] ?? 0)
    }
    pivots.push(column)
  }
  return { pivots, determinant: pivots.length === rows.length ? determinant : 0 }
}
