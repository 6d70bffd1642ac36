import { knownFields } from '#shared/document/check-template'
import { letterFactNames, letterPartNames } from '#shared/document/letter-text-names'
import { templateFields } from '#shared/i18n/fill-template'
import { type LetterTextKey, letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { listInWords } from '#shared/i18n/list-in-words'
import { mergeFieldName, mergeFieldNames } from '#shared/i18n/merge-fields'
import { outcomeWords } from '#shared/i18n/round-words'
import type { LetterModule, LetterTemplate, ModuleCondition } from '#shared/scheme/letter-template'

/** What a module is called in the list. */
export function moduleName(module: LetterModule): string {
  return module.kind === 'part' ? letterPartNames[module.part] : module.name
}

/** When a text is printed, in few words; empty where it always is. */
export function conditionText({ outcomes, where, unless }: ModuleCondition): string {
  return [
    ...(outcomes.length === 0 ? [] : [`ved ${listInWords(outcomes.map(outcome => outcomeWords[outcome]))}`]),
    ...where.map(fact => `når ${letterFactNames[fact]}`),
    ...unless.map(fact => `ikke når ${letterFactNames[fact]}`),
  ].join(', ')
}

/** A field that a text can hold, by id and name. */
export interface OfferedField {
  readonly id: string
  readonly name: string
}

/** The fields that a sentence (or, without a key, any text) can hold: its own first, then the secretariat's, then all. */
export function offeredFields(template: LetterTemplate, key?: LetterTextKey): readonly OfferedField[] {
  const sentence = key === undefined ? [] : templateFields(letterTextsNb[key])
  const all = [...sentence, ...template.ownFields.map(({ id }) => id), ...Object.keys(mergeFieldNames)]
  return [...new Set(all)].map(id => ({ id, name: fieldName(template, id) }))
}

/** What a chip says, or null for a field that the text cannot hold. */
export function chipName(template: LetterTemplate, key?: LetterTextKey): (id: string) => string | null {
  const known = knownFields(template, key)
  return id => (known(id) ? fieldName(template, id) : null)
}

function fieldName(template: LetterTemplate, id: string): string {
  return template.ownFields.find(field => field.id === id)?.name ?? mergeFieldName(id)
}
