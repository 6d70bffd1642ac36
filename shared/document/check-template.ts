import { templateFields } from '#shared/i18n/fill-template'
import { type Language, languages } from '#shared/i18n/language'
import { type LetterTextKey, letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { isMergeField } from '#shared/i18n/merge-fields'
import type { LetterModule, LetterPart, LetterTemplate, OwnField } from '#shared/scheme/letter-template'
import { type Outcome, outcomes } from './letter-input'
import { letterTextName } from './letter-text-names'
import type { TemplateProblem } from './template-problem'

/** The parts that a letter must have, for the outcomes that need them (the content matrix of letters). */
export const requiredParts: Readonly<Partial<Record<LetterPart, readonly Outcome[]>>> = {
  title: outcomes,
  result: outcomes,
  facts: ['granted', 'reduced'],
  conditions: ['granted', 'reduced'],
  payment: ['granted', 'reduced'],
  reporting: ['granted', 'reduced'],
  reasons: outcomes,
  change: ['granted', 'reduced'],
  control: ['granted', 'reduced'],
  next: ['rejected', 'dismissed', 'deferred'],
  appeal: outcomes,
  contact: outcomes,
  signatures: outcomes,
}

/** Merge fields without which a sentence would not say what the letter must say. */
const keptFields: Readonly<Partial<Record<LetterTextKey, readonly string[]>>> = {
  resultGranted: ['award'],
  resultGrantedYear: ['award', 'year'],
  resultReduced: ['award', 'requested'],
  resultRejected: ['requested'],
  decided: ['meetingDate', 'meetingCase'],
  otherYears: ['amounts'],
  factAwardYear: ['year'],
  factAwardParty: ['party'],
  paymentMarking: ['marking'],
  paymentAccount: ['account'],
  reportDueOn: ['date'],
  yearlyConfirmation: ['quoted'],
  fromCall: ['quoted'],
  replacesReason: ['reason'],
  appeal: ['appealBody', 'weeks'],
  page: ['page', 'pages'],
  case: ['caseNumber'],
  missing: ['field'],
}

/** Everything that is wrong with a template whatever the letter, both forms of Norwegian, in the template's order. */
export function checkTemplate(template: LetterTemplate): readonly TemplateProblem[] {
  return [
    ...checkParts(template, outcomes),
    ...languages.flatMap(language => checkWording(template, language)),
    ...template.modules.flatMap(module => languages.flatMap(one => checkModule(template, module, one))),
    ...checkOwnFields(template.ownFields, languages),
  ]
}

/** Parts that are not there for the outcomes, stand in the wrong place or stand twice. */
export function checkParts({ modules }: LetterTemplate, of: readonly Outcome[]): readonly TemplateProblem[] {
  const parts = modules.flatMap(module => (module.kind === 'part' ? [module.part] : []))
  const places: readonly (readonly [LetterPart, number])[] = [
    ['title', 0],
    ['result', 1],
  ]
  return [
    ...(Object.keys(requiredParts) as LetterPart[]).flatMap((part): TemplateProblem[] => {
      const lacking = (requiredParts[part] ?? []).filter(outcome => of.includes(outcome))
      return parts.includes(part) || lacking.length === 0
        ? []
        : [{ kind: 'missingPart', part, outcomes: lacking }]
    }),
    ...places.flatMap(([part, place]): TemplateProblem[] => {
      const at = modules.findIndex(module => module.kind === 'part' && module.part === part)
      return at === -1 || at === place ? [] : [{ kind: 'partOutOfPlace', part }]
    }),
    ...[...new Set(parts.filter((part, index) => parts.indexOf(part) !== index))].map(
      (part): TemplateProblem => ({ kind: 'partTwice', part }),
    ),
  ]
}

/** The secretariat's own wording of sentences, in one form of Norwegian. */
export function checkWording(template: LetterTemplate, language: Language): readonly TemplateProblem[] {
  return Object.entries(template.wording[language]).flatMap(([key, text]) => {
    const module = letterTextName(key)
    if (text === undefined) return []
    if (text.trim() === '') return [{ kind: 'moduleWithoutText', module, language }]
    const fields = templateFields(text)
    const lost = (keptFields[key as LetterTextKey] ?? []).filter(field => !fields.includes(field))
    return [
      ...checkFields(text, module, knownFields(template, key as LetterTextKey)),
      ...lost.map((field): TemplateProblem => ({ kind: 'lostMergeField', module, field })),
    ]
  })
}

/** A text of the secretariat's own, in one form of Norwegian. */
export function checkModule(
  template: LetterTemplate,
  module: LetterModule,
  language: Language,
): readonly TemplateProblem[] {
  if (module.kind === 'part') return []
  if (module[language].trim() === '') return [{ kind: 'moduleWithoutText', module: module.name, language }]
  return checkFields(module[language], module.name, knownFields(template))
}

/** The secretariat's own merge fields: unknown and broken fields inside them, and fields that lead back to themselves. */
export function checkOwnFields(
  own: readonly OwnField[],
  of: readonly Language[],
): readonly TemplateProblem[] {
  const known = (field: string) => isMergeField(field) || own.some(({ id }) => id === field)
  return of.flatMap(language => [
    ...own.flatMap(field => checkFields(field[language], field.name, known)),
    ...loops(own, language),
  ])
}

/** The fields that the text of a sentence, or (without a key) of any module, may use. */
export function knownFields(
  { ownFields }: Pick<LetterTemplate, 'ownFields'>,
  key?: LetterTextKey,
): (field: string) => boolean {
  const ofSentence = key === undefined ? [] : templateFields(letterTextsNb[key])
  return field =>
    ofSentence.includes(field) || isMergeField(field) || ownFields.some(({ id }) => id === field)
}

function checkFields(
  text: string,
  module: string,
  known: (field: string) => boolean,
): readonly TemplateProblem[] {
  const broken = /\{(?!\w+\})|\{\w*$|(?<!\{\w*)\}|«\s*(?:MERGEFIELD|IF|NEXT)[^»]*»/.exec(text)
  return [
    ...(broken === null
      ? []
      : [{ kind: 'brokenMergeField' as const, module, text: text.slice(broken.index, broken.index + 20) }]),
    ...templateFields(text)
      .filter(field => !known(field))
      .map((field): TemplateProblem => ({ kind: 'unknownMergeField', module, field })),
  ]
}

/** Each ring of own fields once, begun with the one that stands first in the list. */
function loops(own: readonly OwnField[], language: Language): readonly TemplateProblem[] {
  const byId = new Map(own.map(field => [field.id, field]))
  const told = new Set<string>()
  const found: TemplateProblem[] = []
  const follow = (field: OwnField, way: readonly OwnField[]) => {
    const at = way.indexOf(field)
    if (at !== -1) {
      const ring = way.slice(at)
      if (ring.some(({ id }) => told.has(id))) return
      for (const { id } of ring) told.add(id)
      found.push({ kind: 'mergeFieldLoop', fields: ring.map(({ name }) => name) })
      return
    }
    if (settled.has(field)) return
    for (const id of templateFields(field[language])) {
      const next = byId.get(id)
      if (next !== undefined) follow(next, [...way, field])
    }
    settled.add(field)
  }
  const settled = new Set<OwnField>()
  for (const field of own) follow(field, [])
  return found
}
