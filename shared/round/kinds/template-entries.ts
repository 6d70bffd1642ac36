import { z } from 'zod'
import { type LetterTemplate, letterTemplate } from '#shared/scheme/letter-template'
import { defineKind } from '../entry-kind'

export const templateField = { collection: 'documents', group: 'round', key: 'template' } as const

/** How the letters of the round are put together; null goes back to the scheme's own template, or the program's. */
export const templateSet = defineKind({
  kind: 'template.set',
  payload: z.strictObject({ template: letterTemplate.nullable() }),
  writes: ({ template }) => [{ field: templateField, value: template as never }],
  former: (_, before) => ({ template: before(templateField) as LetterTemplate | null as never }),
})

/** What a logo may be at most; a letter shows it 30 mm wide and 13 mm high. */
export const logoLimits = { bytes: 200_000, width: 1_200, height: 600 } as const

const logo = z.strictObject({
  /** PNG without transparency, as a data URL: the window has drawn the picture that was chosen anew. */
  picture: z
    .string()
    .max(logoLimits.bytes * 1.4)
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/),
  /** What a screen reader says instead. */
  alternative: z.string().trim().min(1).max(300),
})
/** The picture at the top of every letter. */
export type Logo = z.infer<typeof logo>

export const logoField = { collection: 'documents', group: 'round', key: 'logo' } as const

/** The logo of the letters is set; null takes it away. */
export const logoSet = defineKind({
  kind: 'logo.set',
  payload: z.strictObject({ logo: logo.nullable() }),
  writes: ({ logo }) => [{ field: logoField, value: logo }],
  former: (_, before) => ({ logo: before(logoField) as Logo | null }),
})
