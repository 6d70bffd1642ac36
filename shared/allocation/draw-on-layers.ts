import type { Awards } from './check'
import type { KronerByYear } from './instance'
import { availableIn, layerLabel, mayDraw } from './layers'
import type { Problem } from './problem'
import { rankCandidates } from './rank'

/** What one layer holds and has given. In whole kroner: amount = committed + spent + remainder. */
export interface LayerSum {
  readonly id: string
  readonly label: string
  readonly year: string
  readonly amount: number
  readonly committed: number
  readonly spent: number
  readonly remainder: number
}

interface Source {
  readonly id: string
  readonly groups: readonly string[]
  left: number
}

/**
 * Which layer each award is paid from: best ranked first, from the first layer in the list that can pay all of it,
 * else from as many as it takes, always leaving enough for those that can draw on fewer layers. What no layer can
 * pay (only where a frame is larger than its layers) is drawn on none.
 */
export function drawOnLayers(
  problem: Problem,
  awards: Awards,
): { readonly byCandidate: readonly KronerByYear[]; readonly layers: readonly LayerSum[] } {
  const sources: Source[] = problem.layers.map(layer => ({
    id: layer.id,
    groups: layer.groups,
    left: availableIn(layer),
  }))
  const byCandidate: Record<string, number>[] = problem.candidates.map(() => ({}))
  problem.years.forEach((year, y) => {
    const own = sources.filter((_, at) => problem.layers[at]?.year === year)
    if (own.length === 0) return
    const needs = problem.candidates.map(({ groups, index }) => ({
      open: own.reduce((set, source, at) => (mayDraw(groups, source) ? set | (1 << at) : set), 0),
      kroner: awards[index]?.[y] ?? 0,
    }))
    for (const { index } of rankCandidates(problem)) {
      const need = needs[index]
      if (need === undefined) continue
      const rooms = () => own.map((_, at) => roomIn(own, needs, need, at))
      const whole = rooms().findIndex(room => need.kroner > 0 && room >= need.kroner)
      for (const at of whole >= 0 ? [whole] : own.keys()) {
        const source = own[at]
        const kroner = Math.min(need.kroner, rooms()[at] ?? 0)
        if (source === undefined || kroner <= 0) continue
        source.left -= kroner
        need.kroner -= kroner
        const row = byCandidate[index] ?? {}
        row[source.id] = (row[source.id] ?? 0) + kroner
      }
    }
  })
  const layers = problem.layers.map((layer, at): LayerSum => {
    const remainder = sources[at]?.left ?? 0
    const { id, year, amount, committed } = layer
    return {
      id,
      label: layerLabel(layer),
      year,
      amount,
      committed,
      spent: availableIn(layer) - remainder,
      remainder,
    }
  })
  return { byCandidate, layers }
}

/** How much one need may take from a layer, so that all the others can still be met: 0 where it may not draw on it. */
function roomIn(
  own: readonly Source[],
  needs: readonly { readonly open: number; readonly kroner: number }[],
  need: { readonly open: number; readonly kroner: number },
  at: number,
): number {
  if (((need.open >> at) & 1) === 0) return 0
  let room = own[at]?.left ?? 0
  for (let set = 1; set < 2 ** own.length; set++) {
    const takesFrom = ((set >> at) & 1) === 1
    const isOwn = (need.open & ~set) === 0
    if (!takesFrom || isOwn) continue
    let slack = 0
    own.forEach((source, place) => {
      if ((set >> place) & 1) slack += source.left
    })
    for (const other of needs) if (other !== need && (other.open & ~set) === 0) slack -= other.kroner
    room = Math.min(room, Math.max(0, slack))
  }
  return room
}
