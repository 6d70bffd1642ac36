import { dropDrafts } from '#renderer/stores/allocation-store'
import { useRoundStore } from '#renderer/stores/round-store'
import type { AllocationResult } from '#shared/allocation/result'
import { actionsToStartFrom, buildScenario } from '#shared/allocation/scenario'
import { type Scenario, scenarioSet } from '#shared/round/kinds/scenario-entries'
import type { KeptScenario } from '#shared/round/scenario-view'
import { write } from './write'

interface Naming {
  readonly name: string
  readonly note: string
}

/** Keeps what the round says now, with what it came to, under a name. The id of the new scenario, or null. */
export async function keepScenario(naming: Naming, result: AllocationResult): Promise<string | null> {
  const scenarioId = crypto.randomUUID()
  const scenario = buildScenario(useRoundStore.getState().state.fields, naming, result)
  return (await write(scenarioSet({ scenarioId, scenario }))) ? scenarioId : null
}

/** Another name and note; what was distributed stays. */
export function renameScenario(kept: KeptScenario, { name, note }: Naming): Promise<boolean> {
  return write(scenarioSet({ scenarioId: kept.id, scenario: { ...plain(kept), name: name.trim(), note } }))
}

export function removeScenario({ id }: KeptScenario): Promise<boolean> {
  return write(scenarioSet({ scenarioId: id, scenario: null }))
}

/** Makes the round say what the scenario says, as one step that can be undone. */
export async function startFromScenario(scenario: KeptScenario): Promise<boolean> {
  const actions = actionsToStartFrom(scenario, useRoundStore.getState().state.fields)
  dropDrafts()
  return actions.length === 0 || (await write(...actions))
}

function plain({ id: _, keptBy: __, keptAt: ___, ...scenario }: KeptScenario): Scenario {
  return scenario
}
