import { isIsoDate } from '#shared/i18n/calendar'
import { templateFields } from '#shared/i18n/fill-template'
import { formatDate } from '#shared/i18n/format-date'
import { type LetterTextKey, type LetterTexts, letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { letterTextsNn } from '#shared/i18n/letter-texts-nn'
import { mergeFieldName } from '#shared/i18n/merge-fields'
import { type LetterTemplate, standardTemplate, type TextModule } from '#shared/scheme/letter-template'
import { checkModule, checkOwnFields, checkWording } from './check-template'
import type { LetterInput } from './letter-input'
import { type LetterField, letterFieldNames } from './letter-problem'
import { letterTextName } from './letter-text-names'
import { letterValues } from './letter-values'
import type { TemplateProblem } from './template-problem'

/** Writes text modules in the letter's form of Norwegian, in the template's own wording where it has one. */
export type LetterWriter = {
  readonly template: (key: LetterTextKey) => string
  readonly text: (key: LetterTextKey, values?: Readonly<Record<string, string>>) => string
  /** A text of the template's own. */
  readonly module: (module: TextModule) => string
  /** The value, or in a draft a bracket that says what is missing. */
  readonly or: (value: string, field: LetterField) => string
  readonly date: (date: string) => string
  readonly title: () => string
  /** The merge fields that were empty where a text of the template asked for them, so far. */
  readonly empty: () => readonly Extract<TemplateProblem, { kind: 'emptyMergeField' }>[]
}

const titles = {
  granted: 'titleGranted',
  reduced: 'titleReduced',
  rejected: 'titleRejected',
  dismissed: 'titleDismissed',
  deferred: 'titleDeferred',
} as const

/** The writer of one letter. Own wording that cannot be used is left aside for the program's own. */
export function letterWriter(input: LetterInput): LetterWriter {
  const template = input.template ?? standardTemplate
  const { language } = input
  const standard: LetterTexts = language === 'nn' ? letterTextsNn : letterTextsNb
  const texts: LetterTexts = { ...standard, ...usableWording(template, language) }
  const values: Readonly<Record<string, string>> = { ...ownValues(template, input), ...letterValues(input) }
  const empty: Extract<TemplateProblem, { kind: 'emptyMergeField' }>[] = []

  const missing = (name: string) => texts.missing.replaceAll('{field}', name)
  const fill = (written: string, module: string, own: Readonly<Record<string, string>>, strict: boolean) =>
    written.replace(/\{(\w+)\}/g, (whole, field: string) => {
      const value = own[field] ?? values[field]
      if (value !== undefined && value !== '') return value
      // The program's own sentences are only written where they have what they need.
      if (strict) throw new Error(`No value for merge field {${field}}`)
      if (value === undefined) return whole
      const name = template.ownFields.find(({ id }) => id === field)?.name ?? mergeFieldName(field)
      if (!empty.some(other => other.module === module && other.field === name))
        empty.push({ kind: 'emptyMergeField', module, field: name })
      return missing(name)
    })

  const text: LetterWriter['text'] = (key, own = {}) =>
    fill(texts[key], letterTextName(key), own, texts[key] === standard[key])
  const or: LetterWriter['or'] = (value, field) =>
    value.trim() === '' ? missing(letterFieldNames[field]) : value.trim()
  return {
    template: key => texts[key],
    text,
    module: ({ name, ...module }) => fill(module[language], name, {}, false),
    or,
    date: date => (isIsoDate(date) ? formatDate(date) : `[${date}]`),
    title: () =>
      text(titles[input.decision.outcome], { project: or(input.application.title, 'applicationTitle') }),
    empty: () => empty,
  }
}

function usableWording(template: LetterTemplate, language: 'nb' | 'nn'): Partial<LetterTexts> {
  const { wording } = template
  const usable = Object.entries(wording[language]).filter(([key, text]) => {
    const alone = { ...template, wording: { nb: {}, nn: {}, [language]: { [key]: text } } }
    return checkWording(alone, language).length === 0
  })
  return Object.fromEntries(usable)
}

/** What the secretariat's own fields stand for in one letter; a field that leads back to itself stands for nothing. */
function ownValues({ ownFields }: LetterTemplate, input: LetterInput): Record<string, string> {
  const fixed: Readonly<Record<string, string>> = letterValues(input)
  const byId = new Map(ownFields.map(field => [field.id, field]))
  const resolve = (id: string, way: readonly string[]): string => {
    const field = byId.get(id)
    if (field === undefined) return fixed[id] ?? ''
    if (way.includes(id)) return ''
    const parts = templateFields(field[input.language])
    const values = new Map(parts.map(part => [part, resolve(part, [...way, id])]))
    // A text with a hole in it is no text: the field counts as empty, and is told of.
    if ([...values.values()].includes('')) return ''
    return field[input.language].replace(/\{(\w+)\}/g, (_, part: string) => values.get(part) ?? '').trim()
  }
  return Object.fromEntries(ownFields.map(({ id }) => [id, resolve(id, [])]))
}

/** What is wrong with the template in this letter's form of Norwegian, in texts that this letter prints. */
export function checkUsedTexts(
  template: LetterTemplate,
  language: 'nb' | 'nn',
  printed: readonly TextModule[],
): readonly TemplateProblem[] {
  return [
    ...checkWording(template, language),
    ...printed.flatMap(module => checkModule(template, module, language)),
    ...checkOwnFields(template.ownFields, [language]),
  ]
}
