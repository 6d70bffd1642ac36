import type { Instance } from './instance'
import type { AllocationResult } from './result'
import { kronerText } from './text'
import { withFrameTotal } from './what-if'
import type { Compute } from './withdrawals'

/** What a frame of another size would give by the same method and rules. */
export interface FrontierPoint {
  /** All frames together, in whole kroner; several frames keep their proportions. */
  readonly frame: number
  readonly benefit: number
  readonly objectiveValue: number
  readonly awards: number
  readonly spent: number
  readonly funded: readonly string[]
  readonly proven: boolean
  /** Whether this is the frame of the instance itself. */
  readonly isCurrent: boolean
}

/** An application that a smaller frame funded and a larger one does not: first seen between two frames tried. */
export interface FrameDrop {
  readonly applicationId: string
  readonly fundedAt: number
  readonly droppedAt: number
  readonly text: string
}

export interface Frontier {
  /** Smallest frame first. A frame under which the rules cannot hold is left out. */
  readonly points: readonly FrontierPoint[]
  readonly drops: readonly FrameDrop[]
}

/**
 * Benefit against frame, from nothing to all that is asked for (at least half as much again as the frame): the given
 * number of frames, evenly spread, and the frame of the instance. `drops` says where a larger frame loses an
 * application that a smaller one funded; frames between those tried are not known.
 */
export async function computeFrontier(
  instance: Instance,
  compute: Compute,
  {
    points = 24,
    onDone,
  }: { readonly points?: number; readonly onDone?: (done: number, all: number) => void } = {},
): Promise<Frontier> {
  const current = totalOf(Object.values(instance.frames))
  const asked = totalOf(instance.applications.flatMap(({ requested }) => Object.values(requested)))
  const most = Math.min(Number.MAX_SAFE_INTEGER, Math.max(asked, Math.ceil(current * 1.5)))
  const frames = new Set([current])
  for (let at = 1; at <= points; at++) frames.add(tidy(Math.floor((most / points) * at), most / points))
  const sorted = [...frames].filter(frame => frame <= Number.MAX_SAFE_INTEGER).sort((a, b) => a - b)
  const found: FrontierPoint[] = []
  for (const [at, frame] of sorted.entries()) {
    const result = await compute(frame === current ? instance : withFrameTotal(instance, frame))
    if (result.ok) found.push(pointOf(result.value, frame, frame === current))
    onDone?.(at + 1, sorted.length)
  }
  return { points: found, drops: dropsOf(found) }
}

/** A round number of kroner near the frame: three digits fewer than the distance between frames needs. */
function tidy(frame: number, distance: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, distance))) - 1)
  return Math.max(0, Math.round(frame / unit) * unit)
}

/** Kroner added up; beyond what can be counted exactly, the largest that can. */
function totalOf(amounts: readonly number[]): number {
  return Math.min(
    Number.MAX_SAFE_INTEGER,
    amounts.reduce((sum, amount) => sum + amount, 0),
  )
}

function pointOf(result: AllocationResult, frame: number, isCurrent: boolean): FrontierPoint {
  const { benefit, objectiveValue, spent, proven } = result
  const funded = result.awards
    .filter(({ outcome }) => outcome !== 'none')
    .map(({ applicationId }) => applicationId)
  return { frame, benefit, objectiveValue, awards: funded.length, spent, funded, proven, isCurrent }
}

function dropsOf(points: readonly FrontierPoint[]): readonly FrameDrop[] {
  return points.flatMap((point, at) => {
    const after = points[at + 1]
    if (after === undefined) return []
    const stays = new Set(after.funded)
    return point.funded
      .filter(id => !stays.has(id))
      .map((applicationId): FrameDrop => {
        const text = `Søknad ${applicationId} får tilskudd med en ramme på ${kronerText(point.frame)}, men ikke med ${kronerText(after.frame)}.`
        return { applicationId, fundedAt: point.frame, droppedAt: after.frame, text }
      })
  })
}
