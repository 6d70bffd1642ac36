import type { Instance, InstanceLayer } from './instance'
import type { Rule } from './rule'

/** The name of a layer as people know it. */
export function layerLabel({ id, label }: Pick<InstanceLayer, 'id' | 'label'>): string {
  return label === '' ? id : label
}

/** Whether an application may draw on a layer: it is for all, or for one of the application's groups. */
export function mayDraw(groups: readonly string[], layer: Pick<InstanceLayer, 'groups'>): boolean {
  return layer.groups.length === 0 || layer.groups.some(group => groups.includes(group))
}

/** What a layer has to give: its amount less what is bound from before. */
export function availableIn({ amount, committed }: Pick<InstanceLayer, 'amount' | 'committed'>): number {
  return amount - committed
}

/**
 * What layers with purposes of their own forbid, as limits on sums: those that can draw on some layers alone may
 * together not get more than these hold. By Hall's theorem (Gale 1957, for amounts) awards can be drawn from the
 * layers exactly when all these limits and the frames hold. Only sets of layers that are unions of what single
 * applications can draw on bring a limit of their own.
 */
export function layerRules({ layers, applications, frames }: Instance): readonly Rule[] {
  return Object.keys(frames)
    .sort()
    .flatMap(year => {
      const own = layers.filter(layer => layer.year === year)
      if (own.length === 0) return []
      const open = applications.map(({ groups }) => setOf(own, layer => mayDraw(groups, layer)))
      const everything = 2 ** own.length - 1
      const unions = new Set([0])
      for (const set of new Set(open)) for (const union of [...unions]) unions.add(union | set)
      return [...unions]
        .filter(union => union !== everything)
        .sort((a, b) => a - b)
        .flatMap((union): Rule[] => {
          const members = applications.filter((application, at) => {
            const isIn = ((open[at] ?? 0) & ~union) === 0
            return isIn && (application.requested[year] ?? 0) > 0
          })
          if (members.length === 0) return []
          const inUnion = own.filter((_, at) => (union >> at) & 1)
          return [
            {
              kind: 'layers',
              year,
              labels: inUnion.length === 0 ? ['ingen lag'] : inUnion.map(layerLabel),
              applicationIds: members.map(({ id }) => id),
              kroner: inUnion.reduce((sum, layer) => sum + availableIn(layer), 0),
            },
          ]
        })
    })
}

/** A set of places as a number with a bit for each. */
function setOf<T>(items: readonly T[], isIn: (item: T) => boolean): number {
  return items.reduce((set, item, at) => (isIn(item) ? set | (1 << at) : set), 0)
}
