import type { Instance } from '#shared/allocation/instance'
import { availableIn, layerRules } from '#shared/allocation/layers'
import { formatKroner } from '#shared/money/format-kroner'

/** Decisions that together get more than the layers hold that they may draw on. */
export interface LayerProblem {
  readonly year: string
  readonly labels: readonly string[]
  readonly sumKroner: number
  readonly layersKroner: number
  readonly applicationIds: readonly string[]
}

/**
 * The sets of layers that the awards overdraw. Awards (whole kroner by application, of the grant year) can be paid
 * from layers with purposes of their own exactly when this is empty; without layers it always is.
 */
export function checkLayers(
  instance: Instance,
  awards: ReadonlyMap<string, number>,
): readonly LayerProblem[] {
  const sumOf = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + (awards.get(id) ?? 0), 0)
  const limited = layerRules(instance).flatMap((rule): LayerProblem[] => {
    if (rule.kind !== 'layers') return []
    const { year, labels, applicationIds, kroner } = rule
    const sumKroner = sumOf(applicationIds)
    if (sumKroner <= kroner) return []
    return [{ year, labels, sumKroner, layersKroner: kroner, applicationIds }]
  })
  const [year] = Object.keys(instance.frames)
  const own = instance.layers.filter(layer => layer.year === year)
  const all = own.reduce((sum, layer) => sum + availableIn(layer), 0)
  const whole = sumOf(awards.keys())
  if (year === undefined || own.length === 0 || whole <= all) return limited
  const labels = own.map(({ id, label }) => (label === '' ? id : label))
  const overall = { year, labels, sumKroner: whole, layersKroner: all, applicationIds: [...awards.keys()] }
  return [overall, ...limited]
}

/** An overdrawn set of layers in one Norwegian line; `numberOf` gives the application's number in the round. */
export function layerProblemText(
  { labels, sumKroner, layersKroner, applicationIds }: LayerProblem,
  numberOf: (applicationId: string) => number | undefined,
): string {
  const numbers = applicationIds.flatMap(id => numberOf(id) ?? []).sort((a, b) => a - b)
  const layers = labels.map(label => `«${label}»`).join(', ')
  return `Søknad ${numbers.join(', ')} får til sammen ${formatKroner(sumKroner)}, men pengene de kan få av (${layers}) er bare ${formatKroner(layersKroner)}. Senk beløpene med ${formatKroner(sumKroner - layersKroner)}, eller endre hva lagene kan brukes til under Fordeling.`
}
