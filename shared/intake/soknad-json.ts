import { err, ok, type Result } from '#shared/base/result'
import type { z } from '#shared/base/zod'
import { largestKroner } from '#shared/money/kroner'
import { type ApplicationForm, applicationForm } from '#shared/round/application-form'
import { decodeText } from './decode-text'
import type { AmountFault, Rejection } from './problem'

/**
 * Reads `soknad.json`. Nothing is repaired: the first thing that does not fit is the reason, named by its dotted
 * path in the file. A byte order mark is allowed, and so is Windows-1252, which some systems write.
 */
export function readSoknadJson(bytes: Uint8Array): Result<ApplicationForm, Rejection> {
  if (bytes.length === 0) return err({ kind: 'empty-file' })
  const text = decodeText(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const line = lineOf(text, String(error))
    return err(line === undefined ? { kind: 'bad-json' } : { kind: 'bad-json', line })
  }
  return decodeForm(value)
}

/** Decodes a value as an application form; the reason for a refusal names the field and what is wrong with it. */
export function decodeForm(value: unknown): Result<ApplicationForm, Rejection> {
  const decoded = applicationForm.safeParse(value)
  if (decoded.success) return ok(decoded.data)
  const issues = decoded.error.issues.map(issue => rejectionOf(issue, value))
  return err(issues.find(issue => issue.kind === 'bad-amount') ?? issues[0] ?? { kind: 'unreadable' })
}

function rejectionOf(issue: z.core.$ZodIssue, root: unknown): Rejection {
  const field = issue.path.map(String).join('.')
  const value = issue.path.reduce<unknown>((at, key) => member(at, key), root)
  if (field === '') {
    return issue.code === 'unrecognized_keys'
      ? { kind: 'bad-field', field: issue.keys[0] ?? '', fault: 'finnes ikke i formatet' }
      : { kind: 'not-a-packet', found: 'other-json' }
  }
  if (issue.code === 'unrecognized_keys') {
    return { kind: 'bad-field', field: `${field}.${issue.keys[0] ?? ''}`, fault: 'finnes ikke i formatet' }
  }
  if (isAmountField(field)) {
    const fault = value === undefined ? null : amountFault(value)
    if (fault !== null) return { kind: 'bad-amount', field, fault, value: printedAmount(value) }
  }
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return { kind: 'missing-field', field }
  }
  if (issue.code === 'custom' && field === 'budget.requested') return { kind: 'missing-field', field }
  return { kind: 'bad-field', field, fault: faultText(issue, value) }
}

function isAmountField(field: string): boolean {
  return (
    /^budget\.(requested|minimum)\.20\d\d$/.test(field) ||
    /^budget\.(lines|ownContribution)\.\d+\.amount$/.test(field)
  )
}

function amountFault(value: unknown): AmountFault | null {
  if (typeof value !== 'number') return 'not-a-number'
  if (value < 0) return 'negative'
  if (value > largestKroner) return 'too-large'
  return Number.isInteger(value) ? null : 'not-whole'
}

function faultText(issue: z.core.$ZodIssue, value: unknown): string {
  const written = printed(value)
  switch (issue.code) {
    case 'invalid_type':
      return `skal være ${typeNames[issue.expected] ?? 'av en annen type'}, men er ${written}`
    case 'too_big':
      return 'er lengre enn formatet tillater'
    case 'too_small':
      return `er mindre enn formatet tillater (${written})`
    case 'invalid_value':
      return `skal være ${issue.values
        .map(String)
        .join(', ')
        .replace(/, ([^,]*)$/, ' eller $1')}, men er ${written}`
    case 'invalid_format':
      return issue.format === 'date'
        ? `er ikke en dato på formen 2025-09-30 (${written})`
        : `er skrevet på en annen måte enn formatet krever (${written})`
    case 'invalid_key':
      return 'skal ha årstall som nøkkel, for eksempel 2025'
    default:
      return `passer ikke med formatet (${written})`
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'et objekt',
  record: 'et objekt',
}

function member(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined
}

function printedAmount(value: unknown): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : printed(value)
}

/** A value as it stands in the file; of an object or a list no more than that it is one. */
function printed(value: unknown): string {
  if (Array.isArray(value)) return 'en liste'
  if (typeof value === 'object' && value !== null) return 'et objekt'
  const text = typeof value === 'string' ? `«${value}»` : (JSON.stringify(value) ?? '')
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

function lineOf(text: string, message: string): number | undefined {
  const position = Number(message.match(/at position (\d+)/)?.[1] ?? Number.NaN)
  return Number.isInteger(position) ? text.slice(0, position).split('\n').length : undefined
}
