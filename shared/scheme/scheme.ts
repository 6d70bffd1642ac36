import type { SchemeId } from '#shared/base/ids'
import { z } from '#shared/base/zod'
import { body, seat, stage } from './body'
import { criterion, overallCategory, priority, scale } from './criterion'
import { condition, legal, payment, reportingDuty } from './duty'
import { type DeepReadonly, idOf, orgNumberText, quote, text, year } from './field'
import { frame } from './frame'
import { intake } from './intake'
import { letterTemplate } from './letter-template'
import { requirement } from './requirement'

const months = z.int().min(1).max(600)

/** The fields of a scheme, each by itself; `decodeScheme` also tests that they agree with each other. */
export const schemeFields = z.strictObject({
  format: z.literal('tildeling/scheme@1'),
  id: idOf<SchemeId>(),
  name: text,
  fellowship: text,
  areaIds: z.array(idOf()).max(50),
  administratorOrg: z.strictObject({ name: text, orgNumber: orgNumberText.nullable(), quote }).nullable(),
  years: z.array(year).min(1).max(10),
  language: z.enum(['nb', 'nn']),
  purpose: z.array(text).max(20),
  body,
  seats: z.array(seat).max(50),
  stages: z.array(stage).max(20),
  frame,
  intake,
  requirements: z.array(requirement).max(100),
  priorities: z.array(priority).max(50),
  guidelines: z.array(z.strictObject({ id: idOf(), text })).max(50),
  targetGroups: z.array(z.strictObject({ id: idOf(), text })).max(50),
  criteria: z.array(criterion).max(100),
  assessmentMode: z.enum(['weighted', 'holistic']),
  assessmentQuote: quote,
  scale,
  /** What a member may say of a whole application without numbers; left out, the three that are usual. */
  overallCategories: z.array(overallCategory).min(2).max(10).optional(),
  duration: z.strictObject({
    maxProjectMonths: z.strictObject({ warn: months, stop: months }).nullable(),
    maxAwardMonths: months.nullable(),
    note: text.nullable(),
    quote,
  }),
  conditions: z.array(condition).max(100),
  reporting: z.array(reportingDuty).max(50),
  payment,
  misuse: z.array(z.strictObject({ id: idOf(), text })).max(20),
  dismissal: quote,
  copyRecipients: z.array(z.strictObject({ id: idOf(), label: text, quote })).max(20),
  legal,
  ambiguities: z.array(z.strictObject({ id: idOf(), text })).max(100),
  nextCall: quote,
  /** How the letters are put together; left out, as the program does it. */
  letterTemplate: letterTemplate.optional(),
  seedRef: text.nullable(),
})

/**
 * A call for applications as data: who decides, on what money, by which requirements and criteria, with which
 * duties. What the call does not say is null or an empty list. Texts of criteria, priorities, guidelines, target
 * groups, purpose and misuse, and every `quote`, are the call's own words, letter by letter, in the schemes that
 * ship with the product. `ambiguities` are questions to the secretariat that nobody may guess the answer to.
 */
export type Scheme = DeepReadonly<z.infer<typeof schemeFields>>

export type Requirement = Scheme['requirements'][number]
export type RequirementCheck = Requirement['check']
export type Severity = Requirement['severity']
export type Criterion = Scheme['criteria'][number]
export type Priority = Scheme['priorities'][number]
export type ReportingDuty = Scheme['reporting'][number]
export type FrameLayer = Scheme['frame']['layers'][number]
