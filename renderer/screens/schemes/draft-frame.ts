import type { Json } from '#shared/base/canonical-json'
import { computeFrame } from '#shared/scheme/compute-frame'
import type { Scheme } from '#shared/scheme/scheme'
import { isGroup, listAt, valueAt } from './draft'

/** The sums of a frame that may be half filled in: an amount that is not a number yet counts as none. */
export function draftFrame(draft: Json) {
  const amount = (item: Json | undefined) =>
    isGroup(item) && typeof item.amountKroner === 'number' ? item.amountKroner : null
  const stated = valueAt(draft, ['frame', 'statedTotalKroner'])
  const statedKroner = typeof stated === 'number' ? stated : null
  const frame = {
    layers: listAt(draft, ['frame', 'layers']).map(item => ({ amountKroner: amount(item) })),
    commitments: listAt(draft, ['frame', 'commitments']).map(item => ({ amountKroner: amount(item) ?? 0 })),
    statedTotalKroner: statedKroner,
  }
  const { layersKroner, commitmentsKroner, availableKroner } = computeFrame({
    frame: frame as unknown as Scheme['frame'],
  })
  return { layersKroner, commitmentsKroner, availableKroner, statedKroner }
}
