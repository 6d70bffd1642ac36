import { z } from '#shared/base/zod'
import type { LabelMapping } from '#shared/round/kinds/import-entries'
import { formFieldName, type LabelMappings } from './form-field'
import { normalLabel } from './label-table'

/** Mapped labels as the readers take them; a field that this version does not know is left out. */
export function labelMappingsOf(mappings: readonly LabelMapping[]): LabelMappings {
  return Object.fromEntries(
    mappings.flatMap(({ label, field }) => {
      const known = formFieldName.nullable().safeParse(field)
      return known.success ? [[label, known.data] as const] : []
    }),
  )
}

/** Two lists as one; where both map the same label (however it is written), the second counts. */
export function mergeMappings(
  first: readonly LabelMapping[],
  second: readonly LabelMapping[],
): readonly LabelMapping[] {
  const merged = new Map(first.map(one => [normalLabel(one.label), one]))
  for (const one of second) merged.set(normalLabel(one.label), one)
  return [...merged.values()]
}

/** A list without the labels named, however they are written. */
export function withoutMappings(
  mappings: readonly LabelMapping[],
  labels: readonly string[],
): readonly LabelMapping[] {
  const gone = new Set(labels.map(normalLabel))
  return mappings.filter(({ label }) => !gone.has(normalLabel(label)))
}

/** The file in which mapped labels are remembered for a scheme. */
export const mappingFile = z.strictObject({
  format: z.literal('tildeling/label-mappings@1'),
  schemeId: z.string().min(1).max(200),
  mappings: z
    .array(
      z.strictObject({ label: z.string().min(1).max(500), field: z.string().min(1).max(100).nullable() }),
    )
    .max(2_000),
})
