import type { Instance } from './instance'
import type { InstanceError } from './instance-errors'
import { kronerText } from './text'

/** How many layers one frame may have: the sets of them are gone through. */
const mostLayers = 8

/** Problems with the layers of frames: unknown years, more bound than there is, and sums that are not the frame. */
export function layerErrors({ layers, frames }: Instance): readonly InstanceError[] {
  const seen = new Set<string>()
  const errors = layers.flatMap(({ id, year, amount, committed }, index): InstanceError[] => {
    const field = `layers[${index}]`
    const isTwice = seen.has(id)
    seen.add(id)
    return [
      ...(isTwice ? [problem('duplicate-id', `${field}.id`, `Laget ${id} står to ganger.`)] : []),
      ...(frames[year] === undefined
        ? [problem('unknown-year', `${field}.year`, `Det finnes ingen ramme for ${year}.`)]
        : []),
      ...(committed > amount
        ? [
            problem(
              'committed-above-layer',
              `${field}.committed`,
              `${kronerText(committed)} er bundet fra før, men laget er bare på ${kronerText(amount)}.`,
            ),
          ]
        : []),
    ]
  })
  if (errors.length > 0) return errors
  return Object.entries(frames).flatMap(([year, frame]): InstanceError[] => {
    const own = layers.filter(layer => layer.year === year)
    if (own.length === 0) return []
    if (own.length > mostLayers) {
      return [problem('too-many-layers', 'layers', `Rammen for ${year} har flere enn ${mostLayers} lag.`)]
    }
    const sum = own.reduce((all, { amount, committed }) => all + BigInt(amount) - BigInt(committed), 0n)
    if (sum === BigInt(frame)) return []
    const text = `Lagene for ${year} er til sammen ${kronerText(Number(sum))} etter det som er bundet, men rammen er ${kronerText(frame)}.`
    return [problem('layer-sum', 'layers', text)]
  })
}

function problem(kind: string, field: string, text: string): InstanceError {
  return { kind, field, message: `${field}: ${text}` }
}
