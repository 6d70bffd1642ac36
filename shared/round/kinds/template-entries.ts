import { z } from '#shared/base/zod'
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

/**
 * Whether a data URL begins as a PNG of three colours and eight bits, not interlaced, within the size of a logo: a PDF
 * takes that in as it is, so that nothing of it need be unpacked where the letters are made.
 */
function isPlainPng(picture: string): boolean {
  const head = firstBytes(picture.slice(picture.indexOf(',') + 1), 29)
  const number = (at: number) => head.slice(at, at + 4).reduce((sum, byte) => sum * 256 + byte, 0)
  const [width, height] = [number(16), number(20)]
  return (
    head.slice(0, 16).join() === '137,80,78,71,13,10,26,10,0,0,0,13,73,72,68,82' &&
    width > 0 &&
    height > 0 &&
    width <= logoLimits.width &&
    height <= logoLimits.height &&
    head.slice(24, 29).join() === '8,2,0,0,0'
  )
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function firstBytes(base64: string, count: number): readonly number[] {
  const bytes: number[] = []
  for (let at = 0; bytes.length < count && at + 4 <= base64.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = Array.from(base64.slice(at, at + 4), sign => digits.indexOf(sign))
    bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
  }
  return bytes.slice(0, count)
}

const logo = z.strictObject({
  /** PNG without transparency, as a data URL: the window has drawn the picture that was chosen anew. */
  picture: z
    .string()
    .max(logoLimits.bytes * 1.4)
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/)
    .refine(picture => isPlainPng(picture), 'bildet må være PNG uten gjennomsiktighet'),
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
