import type { MemberId } from '#shared/base/ids'

/** One mark on one unit: an application and a criterion. */
export interface UnitMark {
  readonly unit: string
  readonly memberId: MemberId
  readonly mark: number
}

/** How far one member's marks lie above or below the others' on the same units. */
export interface Strictness {
  readonly memberId: MemberId
  /** Marks above (lenient, positive) or below (strict, negative) the mean of the group; null without any mark to compare. */
  readonly effect: number | null
  /** Standard error of the effect; null with too few marks to tell. */
  readonly error: number | null
  /** Marks on units that others have marked too. */
  readonly compared: number
  /** Members that can be compared with each other, through units in common, have the same group. */
  readonly group: number
}

/**
 * The additive model mark = unit + member + rest, by least squares over the marks that exist: each unit has its own
 * level, so a member who was given weak applications is not called strict for it. The members' effects sum to zero
 * within each group that units in common tie together; between groups nothing can be told. Units are eliminated, which
 * leaves a system with one row per member.
 */
export function estimateStrictness(
  members: readonly MemberId[],
  marks: readonly UnitMark[],
): readonly Strictness[] {
  const place = new Map(members.map((member, at) => [member, at]))
  const units = new Map<string, { readonly at: number; readonly mark: number }[]>()
  for (const { unit, memberId, mark } of marks) {
    const at = place.get(memberId)
    if (at === undefined) continue
    const list = units.get(unit) ?? []
    list.push({ at, mark })
    units.set(unit, list)
  }
  const shared = [...units.values()].filter(list => list.length > 1)
  const size = members.length
  const matrix = members.map(() => new Float64Array(size))
  const right = new Float64Array(size)
  const compared = members.map(() => 0)
  for (const list of shared) {
    const mean = list.reduce((sum, { mark }) => sum + mark, 0) / list.length
    for (const { at, mark } of list) {
      compared[at] = (compared[at] ?? 0) + 1
      right[at] = (right[at] ?? 0) + mark - mean
      const row = matrix[at] ?? new Float64Array(size)
      row[at] = (row[at] ?? 0) + 1
      for (const other of list) row[other.at] = (row[other.at] ?? 0) - 1 / list.length
    }
  }
  const group = groupsOf(
    size,
    shared.map(list => list.map(({ at }) => at)),
  )
  const inverse = invert(withSums(matrix, group, compared))
  const effects = members.map((_, at) =>
    (inverse[at] ?? []).reduce((sum, cell, other) => sum + cell * (right[other] ?? 0), 0),
  )
  const variance = residualVariance(shared, effects, group, compared)
  return members.map((memberId, at) => {
    const own = compared[at] ?? 0
    const groupSize = group.filter((other, index) => other === group[at] && (compared[index] ?? 0) > 0).length
    // The rows that fix the sums add 1/(group) to the inverse, which is no uncertainty.
    const spread = (inverse[at]?.[at] ?? 0) - 1 / groupSize ** 2
    return {
      memberId,
      effect: own === 0 ? null : (effects[at] ?? 0),
      error: own === 0 || variance === null ? null : Math.sqrt(Math.max(0, spread) * variance),
      compared: own,
      group: group[at] ?? at,
    }
  })
}

/** Adds to each group that its effects sum to zero; members without comparable marks stand alone. */
function withSums(matrix: readonly Float64Array[], group: readonly number[], compared: readonly number[]) {
  return matrix.map((row, at) =>
    Array.from(row, (cell, other) => {
      if ((compared[at] ?? 0) === 0) return at === other ? 1 : 0
      return group[at] === group[other] && (compared[other] ?? 0) > 0 ? cell + 1 : cell
    }),
  )
}

function residualVariance(
  shared: readonly (readonly { readonly at: number; readonly mark: number }[])[],
  effects: readonly number[],
  group: readonly number[],
  compared: readonly number[],
): number | null {
  let squares = 0
  let marks = 0
  for (const list of shared) {
    const rests = list.map(({ at, mark }) => mark - (effects[at] ?? 0))
    const mean = rests.reduce((sum, rest) => sum + rest, 0) / rests.length
    squares += rests.reduce((sum, rest) => sum + (rest - mean) ** 2, 0)
    marks += list.length
  }
  const members = compared.filter(own => own > 0).length
  const groups = new Set(group.filter((_, at) => (compared[at] ?? 0) > 0)).size
  const free = marks - shared.length - (members - groups)
  return free <= 0 ? null : squares / free
}

function groupsOf(size: number, ties: readonly (readonly number[])[]): readonly number[] {
  const group = Array.from({ length: size }, (_, at) => at)
  const rootOf = (at: number): number => {
    const next = group[at] ?? at
    return next === at ? at : rootOf(next)
  }
  for (const [first, ...rest] of ties) {
    if (first === undefined) continue
    for (const at of rest) group[rootOf(at)] = rootOf(first)
  }
  return group.map((_, at) => rootOf(at))
}

/** Gauss–Jordan with the largest pivot; the matrices here are symmetric, positive definite and small. */
function invert(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length
  const rows = matrix.map((row, at) => [...row, ...row.map((_, other) => (other === at ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let at = column + 1; at < size; at++) {
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at
    }
    const top = rows[pivot] ?? []
    rows[pivot] = rows[column] ?? []
    const scale = top[column] ?? 1
    const own = top.map(cell => cell / scale)
    rows[column] = own
    for (let at = 0; at < size; at++) {
      const factor = rows[at]?.[column] ?? 0
      if (at === column || factor === 0) continue
      rows[at] = (rows[at] ?? []).map((cell, index) => cell - factor * (own[index] ?? 0))
    }
  }
  return rows.map(row => row.slice(size))
}
