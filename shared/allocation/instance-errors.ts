import type { z } from '#shared/base/zod'
import type { Instance } from './instance'
import { crossErrors } from './instance-cross-checks'

/** One problem in a raw instance: where it is, what kind it is, and a Norwegian line that says so. */
export interface InstanceError {
  readonly kind: string
  readonly field: string
  readonly message: string
}

const texts: Readonly<Record<string, string>> = {
  'not-a-number': 'må være et tall',
  negative: 'kan ikke være negativt',
  'too-large': 'er for stort til å regnes nøyaktig',
  'not-whole': 'må være hele kroner eller et helt antall',
  'not-a-share': 'må være en andel mellom 0 og 1',
  'zero-step': 'må være minst 1 krone',
  'not-a-text': 'må være tekst',
  empty: 'kan ikke være tom',
  'too-long': 'er for lang',
  'bad-year': 'har et årstall eller rammenavn som ikke kan brukes',
  'not-an-object': 'mangler eller har feil form: her skal det stå navngitte felt',
  'not-a-list': 'mangler eller har feil form: her skal det stå en liste',
  'not-true-or-false': 'må være true eller false',
  'bad-flag': 'må være «unscored» eller «unclear»',
  'bad-lock': 'må være «fund», «never» eller null',
  'bad-on-misfit': 'må være «skip» eller «stop»',
  'bad-objective': 'må være «benefit» eller «benefit-kroner»',
  'bad-set': 'må nevne minst to søknader',
  'bad-pair': 'må være et par av to søknader',
  'bad-tie-break':
    'må være «by-id», «smallest-first», «largest-first», «refuse» eller en liste av søknader i rekkefølge',
  'bad-completion': 'må være «none», «add1», «greedy» eller «add1-greedy»',
}

/** Every problem of a parsed instance, in the order of the fields; empty when it can be used. */
export function instanceErrorsOf(
  parsed: { readonly value: Instance } | { readonly issues: readonly z.core.$ZodIssue[] },
): readonly InstanceError[] {
  return 'value' in parsed ? crossErrors(parsed.value) : parsed.issues.flatMap(shapeErrors)
}

function shapeErrors(issue: z.core.$ZodIssue): readonly InstanceError[] {
  const field = fieldName(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      kind: 'unknown-key',
      field: field === '' ? key : `${field}.${key}`,
      message: `Ukjent felt: ${field === '' ? key : `${field}.${key}`}. Fjern det eller rett skrivemåten.`,
    }))
  }
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0]?.message ?? 'bad-year'
    return [
      { kind: inner, field, message: `${field} ${texts[inner] ?? 'har en nøkkel som ikke kan brukes'}.` },
    ]
  }
  const name = field === '' ? 'Filen' : field
  return [
    {
      kind: issue.message,
      field,
      message: `${name} ${texts[issue.message] ?? 'har en verdi som ikke kan brukes'}.`,
    },
  ]
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`
    return name === '' ? String(part) : `${name}.${String(part)}`
  }, '')
}
