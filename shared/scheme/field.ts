import { z } from '#shared/base/zod'
import { parseIsoDate } from './iso-date'

/** A text that says something: at least one character, at most 4 000. */
export const text = z.string().min(1).max(4_000)

/** An exact sentence of the call, or null where the call has none. */
export const quote = text.nullable()

/** Small letters, digits and hyphens, unique within its list; typed as the id it stands for. */
export function idOf<Id extends string = string>() {
  return z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'bruk små bokstaver a–z, tall og bindestrek, for eksempel «krav-1»')
    .transform(value => value as Id)
}

/** A calendar day that exists, as YYYY-MM-DD. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: 'skriv datoen som ÅÅÅÅ-MM-DD, for eksempel 2025-10-01',
    abort: true,
  })
  .refine(value => parseIsoDate(value) !== null, 'datoen finnes ikke i kalenderen; rett dag eller måned')

/** A local day, or a local day with a clock time: `2025-10-01` means to the end of that day in Norway. */
export const localDeadline = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/, {
    error:
      'skriv fristen som ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DDTtt:mm, for eksempel 2025-10-01 eller 2025-10-01T12:00',
    abort: true,
  })
  .refine(
    value => parseIsoDate(value.slice(0, 10)) !== null,
    'datoen finnes ikke i kalenderen; rett dag eller måned',
  )

/** Whole kroner, zero or more, within the safe integers. */
export const kroner = z.int().min(0)

/** A calendar year that a grant can belong to. */
export const year = z.int().min(2000).max(2099)

/** Nine digits; the check digit is tested where organisations are looked up. */
export const orgNumberText = z
  .string()
  .regex(/^\d{9}$/, 'skriv organisasjonsnummeret med ni siffer uten mellomrom')

/** A value with everything inside it read-only. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
