import { z } from '#shared/base/zod'
import { defineKind } from '../entry-kind'

const file = z.string().max(2_000)
const text = z.string().max(4_000)

const item = z.strictObject({ file, applicationId: z.string().min(1), title: z.string().max(2_000) })
/** One application in a report: the file it was read from, and what it is called. */
export type ImportedItem = z.infer<typeof item>

const items = z.array(item).max(20_000)

const report = z.strictObject({
  importId: z.string().min(1).max(100),
  imported: items,
  /** Later versions that took the place of the one before. */
  updated: items,
  /** Read, and left out because a person said so. */
  left: items,
  duplicates: items,
  rejected: z.array(z.strictObject({ file, reason: z.string().max(100), message: text })).max(20_000),
  warnings: z.array(z.strictObject({ file, field: z.string().max(500), message: text })).max(50_000),
})
/** What an import came to, file by file. */
export type ImportReport = z.infer<typeof report>

export const importsGroup = 'imports'
const reportField = (importId: string) =>
  ({ collection: 'round', group: importsGroup, key: importId }) as const

/**
 * What an import came to. It lies in the journal and not beside the round: whoever opens the round, on whatever
 * machine, can see what came in and what was refused, and nobody can change it afterwards without it showing.
 */
export const importReported = defineKind({
  kind: 'intake.reported',
  payload: report,
  writes: one => [{ field: reportField(one.importId), value: one }],
})

const mapping = z.strictObject({
  label: z.string().min(1).max(500),
  /** A field of the form by its name; null leaves the column out for good. */
  field: z.string().min(1).max(100).nullable(),
})
/** A label that a person has said the meaning of. */
export type LabelMapping = z.infer<typeof mapping>

export const labelsField = { collection: 'round', group: 'info', key: 'labels' } as const

/** Labels of workbooks and forms are mapped to fields by hand, all of them at once; an empty list forgets them. */
export const labelsMapped = defineKind({
  kind: 'intake.mapped',
  payload: z.strictObject({ mappings: z.array(mapping).max(2_000) }),
  writes: ({ mappings }) => [{ field: labelsField, value: mappings }],
  former: (_, before) => ({ mappings: (before(labelsField) as LabelMapping[] | null) ?? [] }),
})
