import { type FormField, formFields, type ValueKind } from './form-field'

type Asked = { readonly field: FormField }

/** The path of the field that a label asks for, with the year of an amount where it names one. */
export function fieldOf({ field, year }: Asked & { readonly year?: string }): string {
  return year === undefined ? field : `${field}.${year}`
}

const amountKinds: ReadonlySet<ValueKind> = new Set([
  'amountByYear',
  'amountTotal',
  'budgetLine',
  'ownContribution',
])

/** Whether a label asks for an amount. */
export function asksAmount({ field }: Asked): boolean {
  return amountKinds.has(formFields[field])
}

const choiceKinds: ReadonlySet<ValueKind> = new Set([
  'yesNo',
  'yesNoNotRelevant',
  'agreement',
  'side',
  'language',
])

/** Whether a label asks for one of several answers that a form prints to choose from. */
export function asksChoice({ field }: Asked): boolean {
  return choiceKinds.has(formFields[field])
}

const lineKinds: ReadonlySet<ValueKind> = new Set(['text', 'list', 'parties', 'milestones'])

/** Whether a label asks for a text or a list, which may take several lines. */
export function asksLines({ field }: Asked): boolean {
  return lineKinds.has(formFields[field])
}
