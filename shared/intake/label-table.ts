import { z } from 'zod'
import applicationLabels from '#assets/labels/application.json'
import { sides } from '#shared/round/application-form'
import { type FormField, formFieldName, type LabelMappings } from './form-field'

const labelTable = z.strictObject({
  format: z.literal('tildeling/labels@1'),
  fields: z.array(
    z.strictObject({
      field: formFieldName,
      labels: z.array(z.string().min(1)),
      prefixes: z.array(z.string().min(8)).optional(),
      negated: z.boolean().optional(),
      side: z.enum(sides).optional(),
      kind: z.enum(['personell', 'drift', 'utstyr', 'annet']).optional(),
    }),
  ),
  ignored: z.array(z.string().min(1)),
})
type LabelEntry = z.infer<typeof labelTable>['fields'][number]

/** The field that a label names, with what the label itself says: a year, a side, a kind of cost, a reversed question. */
export type LabelMatch = Pick<LabelEntry, 'field' | 'negated' | 'side' | 'kind'> & { readonly year?: string }

/** Finds the field for a label as applicants' forms write it; 'ignored' for known labels that are no field; else null. */
export type LabelFinder = (label: string) => LabelMatch | 'ignored' | null

type Prefix = { readonly start: string; readonly entry: LabelEntry }

const known = index(labelTable.parse(applicationLabels))

/**
 * Makes a finder from the table of known labels and a scheme's own mappings, which go first. Case, numbering
 * ("3.", "Spørsmål 3:"), marks, and text in parentheses do not matter; a year in the label is taken as the year of
 * the amount. A long question is known by how it starts; of several starts the longest counts.
 */
export function labelFinder(mappings: LabelMappings = {}): LabelFinder {
  const own = new Map(Object.entries(mappings).map(([label, field]) => [normalLabel(label), field]))
  return label => {
    const full = normalLabel(label)
    if (full === '') return null
    const mine = own.get(full)
    if (mine !== undefined) return mine === null ? 'ignored' : withYear({ field: mine }, full)
    const bare = full.replace(/\s*\([^)]*\)\s*/g, ' ').trim()
    const yearless = withoutYear(bare)
    for (const form of [full, bare, yearless]) {
      const entry = known.exact.get(form)
      if (entry === 'ignored') return 'ignored'
      if (entry !== undefined) return withYear(entry, full)
    }
    const prefix = known.prefixes.find(
      ({ start }) =>
        bare === start || bare.startsWith(`${start} `) || (start.length > 14 && bare.startsWith(start)),
    )
    return prefix === undefined ? null : withYear(prefix.entry, full)
  }
}

/** A label without what varies between forms: case, numbering before it, marks after it, kinds of space. */
export function normalLabel(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[«»"“”]/g, '')
    .trim()
    .replace(/^(?:spørsmål|spm\.?|felt|pkt\.?|punkt) ?\d+[a-z]?(?:[.:)–-]| -)? ?/, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[a-z]?[.):]?|[a-z][.)])[ ]+/, '')
    .replace(/[\s:*?.…]+$/, '')
}

function withoutYear(label: string): string {
  return label
    .replace(/(?:^| )(?:(?:for|i|år|budsjettår|,|-|–) ?)*\b20\d\d\b/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,:–-]+$/, '')
    .trim()
}

function withYear(entry: Pick<LabelEntry, 'field' | 'negated' | 'side' | 'kind'>, label: string): LabelMatch {
  const { field, negated, side, kind } = entry
  const years = label.match(/\b20\d\d\b/g) ?? []
  return {
    field,
    ...(negated === undefined ? {} : { negated }),
    ...(side === undefined ? {} : { side }),
    ...(kind === undefined ? {} : { kind }),
    ...(years.length === 1 && years[0] !== undefined ? { year: years[0] } : {}),
  }
}

function index(table: z.infer<typeof labelTable>) {
  const exact = new Map<string, LabelEntry | 'ignored'>()
  const prefixes: Prefix[] = []
  for (const label of table.ignored) exact.set(normalLabel(label), 'ignored')
  for (const entry of table.fields) {
    for (const label of entry.labels) {
      exact.set(normalLabel(label), entry)
      exact.set(
        normalLabel(label)
          .replace(/\s*\([^)]*\)\s*/g, ' ')
          .trim(),
        entry,
      )
    }
    for (const prefix of entry.prefixes ?? []) prefixes.push({ start: normalLabel(prefix), entry })
  }
  prefixes.sort((a, b) => b.start.length - a.start.length)
  return { exact, prefixes }
}

/** All labels of one field as the table has them, for screens that show what a column may be called. */
export function labelsOf(field: FormField): readonly string[] {
  return labelTable
    .parse(applicationLabels)
    .fields.flatMap(entry => (entry.field === field ? entry.labels : []))
}
