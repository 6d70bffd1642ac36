import { findConflicts } from '#shared/round/conflicts'
import type { Fields, Written } from '#shared/round/fields'
import type { Decision, FrozenDecision } from '#shared/round/kinds/decision-entries'

/** One of the decisions that stand against each other; null where somebody took it away or opened it again. */
export interface ConflictSide {
  readonly value: Decision | FrozenDecision | null
  readonly device: string
  readonly at: string
}

/** Two or more people wrote different decisions on one application without knowing of each other. */
export interface DecisionConflict {
  readonly applicationId: string
  readonly about: 'proposal' | 'frozen'
  /** The one that shows until it is settled, then the others. */
  readonly choices: readonly ConflictSide[]
}

/** Every conflict between decisions, that on what is frozen first. */
export function decisionConflicts(fields: Fields): readonly DecisionConflict[] {
  const decisions = fields.get('decisions')
  if (decisions === undefined) return []
  return findConflicts(new Map([['decisions' as const, decisions]]))
    .map(({ field, kept, others }) => ({
      applicationId: field.group,
      about: field.key === 'frozen' ? ('frozen' as const) : ('proposal' as const),
      choices: [kept, ...others].map(sideOf),
    }))
    .sort((a, b) => (a.about < b.about ? -1 : a.about > b.about ? 1 : 0))
}

function sideOf({ value, device, at }: Written): ConflictSide {
  return { value: value as Decision | FrozenDecision | null, device, at }
}

const parts = ['rules', 'facts', 'considerations', 'departure', 'conditions'] as const
export type ConflictPart = (typeof parts)[number]

/** A part of a decision as one text. */
export function partOf(decision: Decision, part: ConflictPart): string {
  if (part === 'departure') return decision.departure
  return part === 'conditions' ? decision.conditions.join(' ') : decision.reasons[part]
}

/** The texts in which the choices are not all alike. */
export function differingParts(choices: readonly ConflictSide[]): readonly ConflictPart[] {
  const decisions = choices.flatMap(({ value }) => (value === null ? [] : [value]))
  return parts.filter(part => new Set(decisions.map(decision => partOf(decision, part))).size > 1)
}
