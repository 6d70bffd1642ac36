import { z } from '#shared/base/zod'
import { type LetterTextKey, letterTextsNb } from '#shared/i18n/letter-texts-nb'
import { isMergeField } from '#shared/i18n/merge-fields'
import { outcomeWords } from '#shared/i18n/round-words'
import { type DeepReadonly, idOf } from './field'

/** The parts of a letter that the program fills by itself, by what they tell; each knows for which outcomes it is there. */
export const letterParts = [
  'title',
  'result',
  'sami',
  'facts',
  'conditions',
  'payment',
  'reporting',
  'reasons',
  'change',
  'control',
  'next',
  'appeal',
  'contact',
  'signatures',
  'copies',
] as const
export type LetterPart = (typeof letterParts)[number]

/** What may be true of a letter, for the conditions of a module. */
export const letterFacts = [
  'several-years',
  'several-parties',
  'replaces-earlier',
  'can-be-appealed',
  'to-municipality',
  'to-hospital',
] as const
export type LetterFact = (typeof letterFacts)[number]

const outcome = z.enum(Object.keys(outcomeWords) as (keyof typeof outcomeWords)[])
const fact = z.enum(letterFacts)
const written = z.string().max(10_000)

/** When a module is printed: for one of the outcomes (none: for all), and only where all that is named holds. */
const condition = z.strictObject({
  outcomes: z.array(outcome).max(5),
  where: z.array(fact).max(6),
  unless: z.array(fact).max(6),
})
export type ModuleCondition = DeepReadonly<z.infer<typeof condition>>

const partModule = z.strictObject({ id: idOf(), kind: z.literal('part'), part: z.enum(letterParts) })
const textModule = z.strictObject({
  id: idOf(),
  kind: z.literal('text'),
  name: z.string().trim().min(1).max(200),
  style: z.enum(['heading', 'paragraph', 'list']),
  when: condition,
  /** One paragraph or point for each line. */
  nb: written,
  nn: written,
})

const wording = z.partialRecord(z.enum(Object.keys(letterTextsNb) as LetterTextKey[]), z.string().max(10_000))

const ownField = z.strictObject({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9]*$/, 'bruk små bokstaver a–z og tall, og begynn med en bokstav')
    .refine(id => !isMergeField(id), 'navnet er brukt av et fast flettefelt'),
  name: z.string().trim().min(1).max(200),
  nb: written,
  nn: written,
})

/** The fields of a letter template. */
export const letterTemplate = z.strictObject({
  format: z.literal('tildeling/letter-template@1'),
  name: z.string().trim().min(1).max(200),
  /** In reading order. */
  modules: z.array(z.discriminatedUnion('kind', [partModule, textModule])).max(200),
  /** The secretariat's own wording of sentences inside the parts; the rest is the program's own. */
  wording: z.strictObject({ nb: wording, nn: wording }),
  /** Merge fields of the secretariat's own: texts that several modules use. They may use other fields. */
  ownFields: z.array(ownField).max(50),
})

/**
 * How the letters of a round are put together: parts that the program fills and texts of the secretariat's own, in
 * order, in both forms of Norwegian. It is data of the scheme or of the round, and every version stays in the journal.
 */
export type LetterTemplate = DeepReadonly<z.infer<typeof letterTemplate>>
export type LetterModule = LetterTemplate['modules'][number]
export type TextModule = Extract<LetterModule, { kind: 'text' }>
export type OwnField = LetterTemplate['ownFields'][number]

/** The letter as the program writes it when nobody has changed it. */
export const standardTemplate: LetterTemplate = {
  format: 'tildeling/letter-template@1',
  name: 'Standardbrev',
  modules: letterParts.map(part => ({ id: part, kind: 'part', part })),
  wording: { nb: {}, nn: {} },
  ownFields: [],
}
