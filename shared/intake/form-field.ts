import { z } from '#shared/base/zod'

/** How a field's value is written by applicants and what it is read as. */
export type ValueKind =
  | 'line'
  | 'email'
  | 'text'
  | 'list'
  | 'parties'
  | 'amountByYear'
  | 'amountTotal'
  | 'budgetLine'
  | 'ownContribution'
  | 'date'
  | 'moment'
  | 'period'
  | 'milestones'
  | 'orgNumber'
  | 'account'
  | 'postalCode'
  | 'place'
  | 'side'
  | 'language'
  | 'agreement'
  | 'yesNo'
  | 'yesNoNotRelevant'
  | 'rank'

/**
 * The fields that labels may name, with how each is read. Most are dotted paths of the application form; `period`,
 * `applicant.address.place`, `budget.requested.total` and the like are ways of writing several fields at once.
 */
export const formFields = {
  title: 'line',
  summary: 'text',
  submittedAt: 'moment',
  language: 'language',
  'applicant.name': 'line',
  'applicant.orgNumber': 'orgNumber',
  'applicant.unit': 'line',
  'applicant.side': 'side',
  'applicant.address.line': 'line',
  'applicant.address.postalCode': 'postalCode',
  'applicant.address.city': 'line',
  'applicant.address.place': 'place',
  'applicant.contact.name': 'line',
  'applicant.contact.email': 'email',
  'applicant.contact.phone': 'line',
  'applicant.account': 'account',
  'applicant.reference': 'line',
  partners: 'parties',
  priorities: 'list',
  targetGroups: 'list',
  description: 'text',
  purpose: 'text',
  challenge: 'text',
  'effect.careLevel': 'text',
  'effect.competence': 'text',
  'effect.preconditions': 'text',
  spread: 'text',
  userInvolvement: 'text',
  unionInvolvement: 'text',
  transition: 'text',
  'period.from': 'date',
  'period.to': 'date',
  period: 'period',
  milestones: 'milestones',
  'budget.requested': 'amountByYear',
  'budget.requested.total': 'amountTotal',
  'budget.minimum': 'amountByYear',
  'budget.lines': 'budgetLine',
  'budget.ownContribution': 'ownContribution',
  'agreement.kind': 'agreement',
  'agreement.file': 'line',
  'confirmations.notPureEquipment': 'yesNo',
  'confirmations.notOrdinaryOperations': 'yesNo',
  'confirmations.leadsToOrdinaryOperations': 'yesNo',
  'confirmations.patientResponsibility': 'yesNoNotRelevant',
  localRank: 'rank',
  localFellowship: 'line',
} as const satisfies Readonly<Record<string, ValueKind>>

export type FormField = keyof typeof formFields

/** Decodes the name of a field that a label may be mapped to. */
export const formFieldName = z.enum(Object.keys(formFields) as [FormField, ...FormField[]])

/** Label → field for one scheme, as a person mapped them by hand; `null` leaves the column out for good. */
export const labelMappings = z.record(z.string().min(1).max(500), formFieldName.nullable())
export type LabelMappings = z.infer<typeof labelMappings>
