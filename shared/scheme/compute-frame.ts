import type { FrameLayer, Scheme } from './scheme'

/** The sums of a frame, in whole kroner. */
export type FrameSums = {
  /** Sum of the layers; null while a layer has no amount. */
  readonly layersKroner: number | null
  readonly commitmentsKroner: number
  /** Layers minus commitments: what can be distributed; null while a layer has no amount. */
  readonly availableKroner: number | null
  /** Whether the total that the call states is the computed one; null when either is unknown. */
  readonly agreesWithStated: boolean | null
}

/** One frame that a round can be run with. */
export type FrameChoice = {
  /** `whole`, or `layer-` and the id of the layer. */
  readonly id: string
  readonly label: string
  readonly amountKroner: number
  readonly layerIds: readonly string[]
}

/** What there is to distribute by the scheme's own figures: exact sums, nothing rounded. */
export function computeFrame(scheme: Pick<Scheme, 'frame'>): FrameSums {
  const { layers, commitments, statedTotalKroner } = scheme.frame
  const layersKroner = layers.reduce<number | null>(
    (sum, layer) => (sum === null || layer.amountKroner === null ? null : sum + layer.amountKroner),
    0,
  )
  const commitmentsKroner = commitments.reduce((sum, item) => sum + item.amountKroner, 0)
  const availableKroner = layersKroner === null ? null : layersKroner - commitmentsKroner
  const comparable = statedTotalKroner !== null && availableKroner !== null
  return {
    layersKroner,
    commitmentsKroner,
    availableKroner,
    agreesWithStated: comparable ? statedTotalKroner === availableKroner : null,
  }
}

/**
 * The frames that a secretariat would sensibly choose between: all of it first, then each layer alone (less what
 * is bound in that layer) where there are several. A layer alone is left out when it is more than the whole, as it
 * can be when commitments name no layer. Empty while the call names no amount: then the secretariat enters one.
 */
export function frameChoices(scheme: Pick<Scheme, 'frame'>): readonly FrameChoice[] {
  const { layers } = scheme.frame
  const { availableKroner } = computeFrame(scheme)
  const whole: readonly FrameChoice[] =
    availableKroner === null
      ? []
      : [
          {
            id: 'whole',
            label: 'Hele rammen',
            amountKroner: availableKroner,
            layerIds: layers.map(layer => layer.id),
          },
        ]
  if (layers.length < 2) return whole
  return [
    ...whole,
    ...layers.flatMap(layer => {
      const amountKroner = restOf(layer, scheme)
      if (amountKroner === null || (availableKroner !== null && amountKroner > availableKroner)) return []
      const isRest = amountKroner !== layer.amountKroner
      const label = isRest ? `Bare rest: ${layer.label}` : `Bare ${layer.label}`
      return [{ id: `layer-${layer.id}`, label, amountKroner, layerIds: [layer.id] }]
    }),
  ]
}

function restOf(layer: FrameLayer, scheme: Pick<Scheme, 'frame'>): number | null {
  if (layer.amountKroner === null) return null
  return scheme.frame.commitments.reduce(
    (rest, item) => (item.layerId === layer.id ? rest - item.amountKroner : rest),
    layer.amountKroner,
  )
}
