/** Something to be taken in a meeting, and who must be out of the room meanwhile. */
export interface Absence {
  readonly id: string
  readonly absent: readonly string[]
}

/** An order to take things in. */
export interface AbsenceOrder {
  readonly order: readonly string[]
  /** How many times somebody leaves; each comes back as many times. */
  readonly leavings: number
  /** Whether no other order asks for fewer. */
  readonly proven: boolean
}

/** The most different sets of absent people, tied together by common members, that are ordered exactly. */
export const exactLimit = 14

/** How many times somebody leaves the room when things are taken in the order given; all are in before and after. */
export function countLeavings(absences: readonly Absence[]): number {
  let out = new Set<string>()
  let leavings = 0
  for (const { absent } of absences) {
    const next = new Set(absent)
    for (const person of next) if (!out.has(person)) leavings += 1
    out = next
  }
  return leavings
}

/**
 * An order in which the fewest people leave the room and come back. Things with the same people out stand together;
 * those with nobody out come first; equals keep the order given. Sets without a common person can be ordered apart,
 * since all are in the room between them. Within such a cluster of up to `exactLimit` different sets the order is the
 * shortest path (dynamic programming over subsets: Held and Karp 1962, with the number of leavings as distance);
 * above that it is the best of several greedy paths improved by reversals, and `proven` says so unless everybody
 * leaves only once. Empty input: nothing to do, proven.
 */
export function orderByAbsence(absences: readonly Absence[]): AbsenceOrder {
  const groups = new Map<string, Group>()
  for (const absence of absences) {
    const people = [...new Set(absence.absent)].sort()
    const key = people.join('\n')
    const group = groups.get(key) ?? { people: new Set(people), ids: [] }
    groups.set(key, { people: group.people, ids: [...group.ids, absence.id] })
  }
  const present = [...groups.values()].filter(({ people }) => people.size === 0)
  const clusters = clustersOf([...groups.values()].filter(({ people }) => people.size > 0))
  const ordered = clusters.map(cluster =>
    cluster.length <= exactLimit ? shortestPath(cluster) : improvedPath(cluster),
  )
  const order = [...present, ...ordered.flat()].flatMap(({ ids }) => ids)
  const absentOf = new Map(absences.map(({ id, absent }) => [id, absent]))
  const leavings = countLeavings(order.map(id => ({ id, absent: absentOf.get(id) ?? [] })))
  const people = new Set(absences.flatMap(({ absent }) => absent))
  return {
    order,
    leavings,
    proven: leavings === people.size || clusters.every(({ length }) => length <= exactLimit),
  }
}

interface Group {
  readonly people: ReadonlySet<string>
  readonly ids: readonly string[]
}

/** Groups that hang together by common people, in the order of their first group. */
function clustersOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const clusters: Group[][] = []
  const left = new Set(groups)
  for (const first of groups) {
    if (!left.delete(first)) continue
    const cluster = [first]
    for (const known of cluster) {
      for (const other of left) {
        if ([...other.people].some(person => known.people.has(person))) {
          left.delete(other)
          cluster.push(other)
        }
      }
    }
    clusters.push(cluster.sort((a, b) => groups.indexOf(a) - groups.indexOf(b)))
  }
  return clusters
}

/** People who leave when one group follows another. */
function leaving(from: Group | null, to: Group): number {
  let count = 0
  for (const person of to.people) if (from === null || !from.people.has(person)) count += 1
  return count
}

/** Held–Karp over subsets; of equally short paths the one that keeps the given order longest. */
function shortestPath(groups: readonly Group[]): readonly Group[] {
  const n = groups.length
  const full = (1 << n) - 1
  // From each place, with the rest still to come: leavings from there on. Filled from the last place backwards.
  const rest = Array.from({ length: 1 << n }, () => new Array<number>(n).fill(Number.POSITIVE_INFINITY))
  const at = (mask: number, place: number) => rest[mask]?.[place] ?? Number.POSITIVE_INFINITY
  const distance = groups.map(from => groups.map(to => leaving(from, to)))
  for (let place = 0; place < n; place += 1) (rest[full] as number[])[place] = 0
  for (let mask = full - 1; mask > 0; mask -= 1) {
    for (let place = 0; place < n; place += 1) {
      if ((mask & (1 << place)) === 0) continue
      let best = Number.POSITIVE_INFINITY
      for (let next = 0; next < n; next += 1) {
        if ((mask & (1 << next)) !== 0) continue
        best = Math.min(best, (distance[place]?.[next] ?? 0) + at(mask | (1 << next), next))
      }
      ;(rest[mask] as number[])[place] = best
    }
  }
  const path: Group[] = []
  let mask = 0
  let last: Group | null = null
  while (path.length < n) {
    let best = Number.POSITIVE_INFINITY
    let chosen = 0
    for (const [place, group] of groups.entries()) {
      if ((mask & (1 << place)) !== 0) continue
      const cost: number = leaving(last, group) + at(mask | (1 << place), place)
      if (cost < best) {
        best = cost
        chosen = place
      }
    }
    const group: Group | undefined = groups[chosen]
    if (group === undefined) break
    path.push(group)
    last = group
    mask |= 1 << chosen
  }
  return path
}

const mostStarts = 40

/** Nearest next from several beginnings, each improved by turning stretches round until nothing gets better. */
function improvedPath(groups: readonly Group[]): readonly Group[] {
  let best = groups
  for (const first of groups.slice(0, mostStarts)) {
    const path = turnStretches(nearestNext(first, groups))
    if (lengthOf(path) < lengthOf(best)) best = path
  }
  return best
}

function lengthOf(path: readonly Group[]): number {
  return path.reduce((sum, group, at) => sum + leaving(path[at - 1] ?? null, group), 0)
}

function nearestNext(first: Group, groups: readonly Group[]): readonly Group[] {
  const path = [first]
  const left = new Set(groups)
  left.delete(first)
  let last = first
  while (left.size > 0) {
    const [next] = [...left].sort((a, b) => leaving(last, a) - leaving(last, b))
    if (next === undefined) break
    left.delete(next)
    path.push(next)
    last = next
  }
  return path
}

function turnStretches(path: readonly Group[]): readonly Group[] {
  let best = path
  for (let improved = true; improved; ) {
    improved = false
    for (let from = 0; from < best.length - 1; from += 1) {
      for (let to = from + 2; to <= best.length; to += 1) {
        const turned = [...best.slice(0, from), ...best.slice(from, to).reverse(), ...best.slice(to)]
        if (lengthOf(turned) < lengthOf(best)) {
          best = turned
          improved = true
        }
      }
    }
  }
  return best
}
