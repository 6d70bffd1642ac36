import { err, ok, type Result } from '#shared/base/result'
import type { z } from '#shared/base/zod'
import { findInconsistencies } from './consistency'
import { nameOfPlace } from './place-names'
import { type Scheme, schemeFields } from './scheme'

/**
 * One thing that is wrong in a scheme file. `path` is where, for a program (`frame.layers[1].amountKroner`, empty
 * for the whole file); `message` names the place and says what to do, in Norwegian.
 */
export type SchemeError = {
  readonly kind:
    | 'missing'
    | 'wrong-type'
    | 'unknown-field'
    | 'not-allowed'
    | 'out-of-range'
    | 'bad-format'
    | 'contradiction'
  readonly path: string
  readonly message: string
}

type Path = readonly PropertyKey[]

/**
 * Reads a scheme from JSON of any origin. Every fault of form is reported at once; contradictions between parts
 * are looked for when the form is right. Nothing is repaired or filled in.
 */
export function decodeScheme(json: unknown): Result<Scheme, readonly SchemeError[]> {
  const decoded = schemeFields.safeParse(json, { reportInput: true })
  if (!decoded.success) return err(decoded.error.issues.flatMap(describe))
  const contradictions = findInconsistencies(decoded.data)
  if (contradictions.length === 0) return ok(decoded.data)
  return err(contradictions.map(({ path, message }) => errorAt('contradiction', path, message)))
}

function describe(issue: z.core.$ZodIssue): SchemeError[] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? [errorAt('missing', issue.path, `mangler; ${toWrite(issue.expected)}`)]
        : [errorAt('wrong-type', issue.path, toWrite(issue.expected))]
    case 'unrecognized_keys':
      return issue.keys.map(key =>
        errorAt('unknown-field', [...issue.path, key], 'feltet er ukjent; fjern det eller rett skrivemåten'),
      )
    case 'invalid_value':
      return [errorAt('not-allowed', issue.path, `velg ${listOf(issue.values)}`)]
    case 'invalid_union':
      return [errorAt('not-allowed', issue.path, `velg ${listOf(optionsOf(issue))}`)]
    case 'too_small':
      return [errorAt('out-of-range', issue.path, tooSmall(issue))]
    case 'too_big':
      return [errorAt('out-of-range', issue.path, tooBig(issue))]
    default:
      return [errorAt('bad-format', issue.path, issue.message)]
  }
}

function errorAt(kind: SchemeError['kind'], path: Path, advice: string): SchemeError {
  return { kind, path: writePath(path), message: `${nameOfPlace(path)}: ${advice}.` }
}

function writePath(path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  )
}

function toWrite(expected: string): string {
  switch (expected) {
    case 'string':
      return 'skriv en tekst i anførselstegn'
    case 'number':
      return 'skriv et tall uten anførselstegn, mellomrom eller komma'
    case 'int':
      return 'skriv et helt tall, uten desimaler'
    case 'boolean':
      return 'skriv true for ja eller false for nei'
    case 'array':
      return 'skriv en liste, eller [] når det ikke er noe å føre opp'
    default:
      return 'skriv en gruppe av felt mellom { og }'
  }
}

function tooSmall(issue: { readonly origin: string; readonly minimum: number | bigint }): string {
  if (issue.origin === 'string') return 'teksten er tom; skriv den inn, eller null der feltet kan stå tomt'
  if (issue.origin === 'array') return `før opp minst ${issue.minimum}`
  return `tallet kan ikke være mindre enn ${issue.minimum}`
}

function tooBig(issue: { readonly origin: string; readonly maximum: number | bigint }): string {
  if (issue.origin === 'string') return `teksten er for lang; kort den ned til ${issue.maximum} tegn`
  if (issue.origin === 'array') return `listen er for lang; før opp høyst ${issue.maximum}`
  return `tallet kan ikke være større enn ${issue.maximum}`
}

function listOf(values: readonly unknown[]): string {
  const quoted = values.map(value => `«${String(value)}»`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} eller ${quoted.at(-1)}`
}

function optionsOf(issue: object): readonly unknown[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : []
}
