import type { FieldGroup, Fields } from './fields'
import type { Scenario } from './kinds/scenario-entries'

/** A scenario as it stands in the round, with who kept it last and when (ISO 8601). */
export interface KeptScenario extends Scenario {
  readonly id: string
  readonly keptBy: string
  readonly keptAt: string
}

const none: readonly KeptScenario[] = []
const kept = new WeakMap<FieldGroup, readonly KeptScenario[]>()

/** The scenarios of a round by name; equal names by id. */
export function selectScenarios(fields: Fields): readonly KeptScenario[] {
  const group = fields.get('allocation')?.get('scenarios')
  if (group === undefined) return none
  const known = kept.get(group)
  if (known !== undefined) return known
  const scenarios = [...group]
    .flatMap(([id, { shown }]): KeptScenario[] => {
      const scenario = shown.value as Scenario | null
      return scenario === null ? [] : [{ ...scenario, id, keptBy: shown.actor, keptAt: shown.at }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1))
  kept.set(group, scenarios)
  return scenarios
}
