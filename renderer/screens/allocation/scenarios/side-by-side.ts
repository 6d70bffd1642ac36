import type { Instance } from '#shared/allocation/instance'

/** One distribution to hold beside others. */
export interface Column {
  readonly id: string
  readonly name: string
  /** Kroner by application; those that get nothing may be left out. */
  readonly awards: ReadonlyMap<string, number>
}

/** One line of amounts, in the order of the columns. */
export interface Line {
  readonly key: string
  readonly kroner: readonly number[]
  /** Whether the columns differ. */
  readonly differs: boolean
}

export interface ColumnSum {
  readonly awardedKroner: number
  readonly funded: number
  /** How many get more, and less, than in the first column. */
  readonly gains: number
  readonly losses: number
}

export interface SideBySide {
  readonly sums: readonly ColumnSum[]
  /** Those that differ first, by the largest distance from the first column; then the others. */
  readonly applications: readonly Line[]
  readonly groups: readonly { readonly dimension: string; readonly lines: readonly Line[] }[]
}

const dimensions = ['side', 'area', 'target', 'priority']

/**
 * Distributions beside one another, the first being the one that others are held against. An application that only
 * one of them knows has 0 in the others.
 */
export function holdSideBySide(
  columns: readonly Column[],
  applications: readonly Pick<Instance['applications'][number], 'id' | 'groups'>[],
): SideBySide {
  const known = new Set(applications.map(({ id }) => id))
  const others = columns.flatMap(({ awards }) => [...awards.keys()].filter(id => !known.has(id)))
  const ids = [...known, ...new Set(others)]
  const lines = ids.map(id =>
    lineOf(
      id,
      columns.map(({ awards }) => awards.get(id) ?? 0),
    ),
  )
  const distance = ({ kroner: [first = 0, ...rest] }: Line) =>
    Math.max(0, ...rest.map(amount => Math.abs(amount - first)))
  return {
    sums: columns.map(({ awards }, at) => ({
      awardedKroner: sum([...awards.values()]),
      funded: [...awards.values()].filter(amount => amount > 0).length,
      gains: lines.filter(({ kroner }) => (kroner[at] ?? 0) > (kroner[0] ?? 0)).length,
      losses: lines.filter(({ kroner }) => (kroner[at] ?? 0) < (kroner[0] ?? 0)).length,
    })),
    applications: [...lines].sort((a, b) => distance(b) - distance(a)),
    groups: dimensions.flatMap(dimension => {
      const groups = [...new Set(applications.flatMap(one => one.groups))].filter(key =>
        key.startsWith(`${dimension}:`),
      )
      const found = groups.map(group => {
        const members = applications.filter(one => one.groups.includes(group))
        return lineOf(
          group,
          columns.map(({ awards }) => sum(members.map(({ id }) => awards.get(id) ?? 0))),
        )
      })
      const shown = found.filter(({ kroner }) => kroner.some(amount => amount > 0))
      const byFirst = shown.sort((a, b) => (b.kroner[0] ?? 0) - (a.kroner[0] ?? 0))
      return byFirst.length === 0 ? [] : [{ dimension, lines: byFirst }]
    }),
  }
}

function lineOf(key: string, kroner: readonly number[]): Line {
  return { key, kroner, differs: new Set(kroner).size > 1 }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0)
}
