import applicationLabels from '#assets/labels/application.json'
import { z } from '#shared/base/zod'
import { sides } from '#shared/round/application-form'
import { asksLines } from './asked-field'
import { type FormField, formFieldName, type LabelMappings } from './form-field'

const labelTable = z.strictObject({
  format: z.literal('tildeling/labels@1'),
  fields: z.array(
    z.strictObject({
      field: formFieldName,
      labels: z.array(z.string().min(1)),
      prefixes: z.array(z.string().min(8)).optional(),
      /** Words that make a longer label than a known one mean something else: "… per år", "… til utstyr". */
      unless: z.array(z.string().min(3)).optional(),
      negated: z.boolean().optional(),
      side: z.enum(sides).optional(),
      kind: z.enum(['personell', 'drift', 'utstyr', 'annet']).optional(),
    }),
  ),
  ignored: z.array(z.string().min(1)),
  /**
   * Words round a label that say nothing of which field it is: "Oppgi …", "… for prosjektet". Those that ask for a
   * description ("Beskriv …") stand before answers in words only: "Beskriv tiltak" does not ask for its name.
   */
  fillers: z.strictObject({
    before: z.array(z.string().min(1)),
    describing: z.array(z.string().min(1)),
    after: z.array(z.string().min(1)),
  }),
})
type LabelEntry = z.infer<typeof labelTable>['fields'][number]

/** The field that a label names, with what the label itself says: a year, a side, a kind of cost, a reversed question. */
export type LabelMatch = Pick<LabelEntry, 'field' | 'negated' | 'side' | 'kind'> & {
  readonly year?: string
  /** The years counted from the first, where it says "år 2"; several where it names more than one. */
  readonly yearNumber?: number
  readonly severalYears?: true
  /** Known by how the label starts only, so that what stands under a whole known label goes before it. */
  readonly rough?: true
}

/** Finds the field for a label as applicants' forms write it; 'ignored' for known labels that are no field; else null. */
export type LabelFinder = (label: string) => LabelMatch | 'ignored' | null

type Prefix = { readonly start: string; readonly entry: LabelEntry }

/** A longer text is no label. */
const longestLabel = 1_000

const known = index(labelTable.parse(applicationLabels))

/**
 * Makes a finder from the table of known labels and a scheme's own mappings, which go first. Case, numbering
 * ("3.", "Spørsmål 3:"), marks, and text in parentheses do not matter; a year in the label is taken as the year of
 * the amount. Words that say nothing ("Oppgi …", "… for prosjektet") may stand round a label, and two names of one
 * field beside each other ("Mål og hensikt", "Tittel på prosjekt/tiltak"). A long question is known by how it starts;
 * of several starts the longest counts. What may mean another thing than the field is not known at all: a person is
 * told of it and can map it, which is better than an answer in the wrong field.
 */
export function labelFinder(mappings: LabelMappings = {}): LabelFinder {
  const own = new Map(Object.entries(mappings).map(([label, field]) => [normalLabel(label), field]))
  return label => {
    const full = normalLabel(label)
    if (full === '') return null
    const mine = own.get(full)
    if (mine !== undefined) return mine === null ? 'ignored' : withYear({ field: mine }, full)
    const bare = withoutBrackets(full)
    const yearless = withoutYear(bare)
    const forms = [full, bare, yearless, ...withoutFillers(yearless)]
    const whole = first(forms, exactly) ?? described(yearless) ?? first(forms, together)
    const entry = whole ?? first(forms.slice(1), byStart)
    if (entry === undefined) return null
    if (entry === 'ignored') return entry
    if (exactly(full) !== entry && known.unless.get(entry)?.test(full)) return null
    return whole === undefined ? { ...withYear(entry, full), rough: true } : withYear(entry, full)
  }
}

function first<T>(forms: readonly string[], look: (form: string) => T | undefined): T | undefined {
  for (const form of forms) {
    const found = look(form)
    if (found !== undefined) return found
  }
  return undefined
}

function exactly(form: string): LabelEntry | 'ignored' | undefined {
  return known.exact.get(squeezed(form))
}

/** The field that both of two names joined by a slash or by "og" stand for; one of two last words may be unknown. */
function together(form: string): LabelEntry | undefined {
  const pair = !form.includes('/') ? null : form.match(/^(.*?)([^ /]+) ?\/ ?([^ /]+)(.*)$/)
  if (pair !== null) {
    const [, before = '', one = '', other = '', after = ''] = pair
    const whole = [`${before}${one}${after}`, `${before}${other}${after}`]
    return (
      agreed(whole, before === '' && after === '' ? 2 : 1) ??
      agreed([`${before}${one}`, `${other}${after}`], 2)
    )
  }
  const at = form.indexOf(' og ')
  return at < 0 ? undefined : agreed([form.slice(0, at), form.slice(at + 4)], 2)
}

/** The one field that the texts stand for, where at least so many of them are known and none stands for another. */
function agreed(texts: readonly string[], least: number): LabelEntry | undefined {
  const entries = texts.flatMap(text => {
    const entry = first([text, ...withoutFillers(text)], exactly)
    return entry === undefined || entry === 'ignored' ? [] : [entry]
  })
  const [entry] = entries
  return entries.length >= least && entries.every(other => other === entry) ? entry : undefined
}

function byStart(form: string): LabelEntry | undefined {
  return known.prefixes
    .get(opening(form))
    ?.find(({ start }) => form.startsWith(start) && continues(form.slice(start.length), start.length > 14))
    ?.entry
}

/** The letters that the known starts are sorted under; each has more. */
function opening(form: string): string {
  return form.slice(0, 4)
}

/** Whether what follows a start is another word, or an ending of a long one; a genitive asks for something else. */
function continues(rest: string, isLong: boolean): boolean {
  return rest === '' || rest.startsWith(' ') || (isLong && !rest.startsWith('s '))
}

function withoutBrackets(label: string): string {
  return label.replace(/\s*\([^)]*\)\s*/g, ' ').trim()
}

/** A label without the words that say nothing before it, after it, and on both sides; only what is another label. */
function withoutFillers(label: string): readonly string[] {
  const [before, after] = [without(known.before, label), without(known.after, label)]
  return [before, after, without(known.after, before)].filter(form => form !== '' && form !== label)
}

/** The field in words that a label asks to have described. */
function described(label: string): LabelEntry | undefined {
  const asked = without(known.describing, label)
  if (asked === label) return undefined
  const entry = first([asked, ...withoutFillers(asked)], exactly)
  return entry !== undefined && entry !== 'ignored' && asksLines(entry) ? entry : undefined
}

function without(filler: RegExp, label: string): string {
  const less = label.replace(filler, '').replace(/[\s,:–-]+$/, '')
  return less === label ? label : without(filler, less)
}

/** A label without the stops and hyphens that some write and some do not: "org. nr.", "e-post". */
function squeezed(label: string): string {
  return label
    .replace(/\.(?=\s|$)/g, '')
    .replace(/[.-]/g, '')
    .replace(/ ?\/ ?/g, '/')
}

/** A label without what varies between forms: case, numbering before it, marks after it, kinds of space. */
export function normalLabel(label: string): string {
  if (label.length > longestLabel) return ''
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

const yearsInLabel =
  /(?:^| )(?:(?:for|i|år|budsjettår|,|-|–) ?)*(?:\[?\b20\d\d(?: ?(?:[-–/,]|og|til) ?20\d\d)*\b\]?|år [1-5](?!\d))/g

function withoutYear(label: string): string {
  return label
    .replace(yearsInLabel, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,:–-]+$/, '')
    .trim()
}

function withYear(entry: Pick<LabelEntry, 'field' | 'negated' | 'side' | 'kind'>, label: string): LabelMatch {
  const { field, negated, side, kind } = entry
  const years = label.match(/\b20\d\d\b/g) ?? []
  const number = years.length === 0 ? label.match(/(?:^| )år ([1-5])(?!\d)/)?.[1] : undefined
  return {
    field,
    ...(negated === undefined ? {} : { negated }),
    ...(side === undefined ? {} : { side }),
    ...(kind === undefined ? {} : { kind }),
    ...(years.length === 1 && years[0] !== undefined ? { year: years[0] } : {}),
    ...(years.length > 1 ? { severalYears: true } : {}),
    ...(number === undefined ? {} : { yearNumber: Number(number) }),
  }
}

function index(table: z.infer<typeof labelTable>) {
  const exact = new Map<string, LabelEntry | 'ignored'>()
  const prefixes: Prefix[] = []
  const unless = new Map<LabelEntry, RegExp>()
  for (const label of table.ignored) exact.set(squeezed(normalLabel(label)), 'ignored')
  for (const entry of table.fields) {
    for (const label of entry.labels) {
      const full = normalLabel(label)
      for (const form of [full, withoutBrackets(full)]) exact.set(squeezed(form), entry)
    }
    for (const prefix of entry.prefixes ?? []) prefixes.push({ start: normalLabel(prefix), entry })
    if (entry.unless !== undefined)
      unless.set(entry, new RegExp(`(?<![\\p{L}\\d])(?:${alternatives(entry.unless)})`, 'u'))
  }
  prefixes.sort((a, b) => b.start.length - a.start.length)
  const byOpening = new Map<string, Prefix[]>()
  for (const prefix of prefixes) {
    const key = opening(prefix.start)
    byOpening.set(key, [...(byOpening.get(key) ?? []), prefix])
  }
  const { before, describing, after } = table.fillers
  return {
    exact,
    prefixes: byOpening,
    unless,
    before: new RegExp(`^(?:${alternatives(before)}) `),
    describing: new RegExp(`^(?:${alternatives(describing)}) `),
    after: new RegExp(`[ ,:–-]+(?:${alternatives(after)})$`),
  }
}

/** Texts as one pattern, the longest first. */
function alternatives(texts: readonly string[]): string {
  return [...texts]
    .map(text => text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|')
}

/** All labels of one field as the table has them, for screens that show what a column may be called. */
export function labelsOf(field: FormField): readonly string[] {
  return labelTable
    .parse(applicationLabels)
    .fields.flatMap(entry => (entry.field === field ? entry.labels : []))
}
