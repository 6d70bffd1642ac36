import { z } from '#shared/base/zod'

/** What a Word letter holds that its text does not show. */
export const wordCautions = [
  'table',
  'text-box',
  'note',
  'condition',
  'next-record',
  'picture',
  'cut',
] as const
export type WordCaution = (typeof wordCautions)[number]

/** The signs around the name of a merge field inside a text; Word never uses them. */
export const fieldSigns = { begin: '\ue000', end: '\ue001' } as const

/** The most that is taken of a letter; what is beyond it is cut and said to be. */
export const letterLimits = { paragraphs: 500, characters: 60_000 } as const

/**
 * A letter that somebody wrote in Word: its paragraphs in order, with merge fields in place, the names of those fields
 * once each, and what else was in the file.
 */
export const wordLetter = z.strictObject({
  paragraphs: z
    .array(
      z.strictObject({
        style: z.enum(['heading', 'paragraph', 'list']),
        text: z.string().max(letterLimits.characters),
      }),
    )
    .max(letterLimits.paragraphs),
  fields: z.array(z.string().max(200)).max(1_000),
  cautions: z.array(z.enum(wordCautions)),
})
export type WordLetter = z.infer<typeof wordLetter>
