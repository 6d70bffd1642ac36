import type { Flip } from './flip'
import type { Instance } from './instance'
import type { AllocationResult, MethodId } from './result'
import { awardsById } from './result'
import { withFrameTotal } from './what-if'
import type { Compute } from './withdrawals'

const scanPoints = 24
const mostEvents = 400

type Outcomes = ReadonlyMap<string, string>

/**
 * The nearest frame that turns each application: larger for one without the whole, smaller for one that is granted.
 * For `ranked` and one frame the walk jumps from one frame at which something changes to the next, which is exact;
 * else frames are tried at 24 places and the place where it turns is found by halving, which can pass over a turn
 * that is undone between two places.
 */
export async function frameFlips(
  instance: Instance,
  result: AllocationResult,
  compute: Compute,
  { method, ids }: { readonly method: MethodId; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Extract<Flip, { kind: 'frame' }>>> {
  const flips = new Map<string, Extract<Flip, { kind: 'frame' }>>()
  if (method === 'manual') return flips
  const awards = awardsById(result)
  const from = Object.values(instance.frames).reduce((sum, kroner) => sum + kroner, 0)
  const asked = instance.applications.reduce(
    (sum, { requested }) => sum + Object.values(requested).reduce((all, kroner) => all + kroner, 0),
    0,
  )
  if (!Number.isSafeInteger(asked) || !Number.isSafeInteger(from * 2)) return flips
  const outcomesAt = async (frame: number): Promise<Outcomes | null> => {
    const again = await compute(withFrameTotal(instance, frame))
    if (!again.ok) return null
    return new Map(again.value.awards.map(({ applicationId, outcome }) => [applicationId, outcome]))
  }
  const isTurned = (id: string, outcomes: Outcomes | null) => {
    const now = outcomes?.get(id)
    const was = awards.get(id)?.outcome
    if (now === undefined || was === undefined) return false
    return was === 'none' ? now !== 'none' : was === 'reduced' ? now === 'granted' : now === 'none'
  }
  const search = async (wanted: ReadonlySet<string>, frames: readonly number[], unit: number) => {
    let before = from
    for (const frame of frames) {
      const open = [...wanted].filter(id => !flips.has(id))
      if (open.length === 0) return
      const outcomes = await outcomesAt(frame)
      for (const id of open) {
        if (!isTurned(id, outcomes)) continue
        let low = before
        let high = frame
        while (Math.abs(high - low) > unit) {
          const middle = Math.round((low + high) / 2 / unit) * unit
          if (middle === low || middle === high) break
          if (isTurned(id, await outcomesAt(middle))) high = middle
          else low = middle
        }
        flips.set(id, { kind: 'frame', from, to: high, exact: false })
      }
      before = frame
    }
  }
  const upward = new Set(ids.filter(id => awards.get(id)?.outcome !== 'granted'))
  const downward = new Set(ids.filter(id => awards.get(id)?.outcome === 'granted'))
  const held = Object.values(instance.rules.reserve).reduce((sum, kroner) => sum + kroner, 0)
  const most = Math.max(asked + held, from) + 1
  const rough = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most))) - 4)
  const unit = method === 'optimal' ? rough : 1

  const events = method === 'ranked' && Object.keys(instance.frames).length === 1
  if (events) await sweep(instance, compute, { from, most, upward, isTurned, flips })
  const spread = (low: number, high: number) =>
    Array.from(
      { length: scanPoints },
      (_, at) => Math.round((low + ((high - low) * (at + 1)) / scanPoints) / unit) * unit,
    )
  if (!events) await search(upward, spread(from, most + unit), unit)
  await search(
    downward,
    spread(from, 0).filter(frame => frame < from),
    unit,
  )
  return flips
}

/** From the frame upwards, from one frame at which somebody who lacked money gets it to the next. */
async function sweep(
  instance: Instance,
  compute: Compute,
  parts: {
    readonly from: number
    readonly most: number
    readonly upward: ReadonlySet<string>
    readonly isTurned: (id: string, outcomes: Outcomes) => boolean
    readonly flips: Map<string, Extract<Flip, { kind: 'frame' }>>
  },
): Promise<void> {
  const { from, most, upward, isTurned, flips } = parts
  const held = Object.values(instance.rules.reserve).reduce((sum, kroner) => sum + kroner, 0)
  let frame = from
  for (let events = 0; events < mostEvents; events++) {
    const again = await compute(withFrameTotal(instance, frame))
    if (!again.ok) return
    const outcomes = new Map(again.value.awards.map(({ applicationId, outcome }) => [applicationId, outcome]))
    if (frame > from) {
      for (const id of upward) {
        if (!flips.has(id) && isTurned(id, outcomes))
          flips.set(id, { kind: 'frame', from, to: frame, exact: true })
      }
    }
    if ([...upward].every(id => flips.has(id))) return
    const lacks = again.value.trace.flatMap(({ outcome, requested, restBefore }) => {
      const lack = (requested ?? 0) - (restBefore ?? 0)
      return outcome === 'none' && lack > 0 ? [lack] : []
    })
    const next = frame + Math.min(...lacks)
    if (lacks.length === 0 || next > most + held) return
    frame = next
  }
}
