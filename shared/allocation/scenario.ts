import { canonicalJson, type Json } from '#shared/base/canonical-json'
import type { Action } from '#shared/round/entry-kind'
import type { Fields } from '#shared/round/fields'
import { allocationSet, lockSet } from '#shared/round/kinds/allocation-entries'
import { frameSet } from '#shared/round/kinds/round-created'
import type { Scenario } from '#shared/round/kinds/scenario-entries'
import { weightsSet } from '#shared/round/kinds/weight-entries'
import {
  selectFrame,
  selectLocks,
  selectSetup,
  selectWeights,
  selectWeightsLockedAt,
} from '#shared/round/round-view'
import type { AllocationResult } from './result'

/** What the round says now, with what it came to, as a scenario to keep. */
export function buildScenario(
  fields: Fields,
  { name, note }: { readonly name: string; readonly note: string },
  result: AllocationResult,
): Scenario {
  const { rules } = selectSetup(fields)
  return {
    name: name.trim(),
    note,
    method: result.method,
    frameKroner: Object.values(result.frames).reduce((sum, kroner) => sum + kroner, 0),
    rules,
    locks: Object.fromEntries(selectLocks(fields)),
    weights: selectWeights(fields),
    awards: Object.fromEntries(
      result.awards.flatMap(({ applicationId, award }) => (award > 0 ? [[applicationId, award]] : [])),
    ),
    benefit: result.benefit,
  }
}

/**
 * The actions after which the round says what the scenario says: method, rules, frame, locks and, while they are
 * open, weights. Empty where it says so already.
 */
export function actionsToStartFrom(scenario: Scenario, fields: Fields): readonly Action[] {
  const now = selectLocks(fields)
  const wanted = new Map(Object.entries(scenario.locks))
  const changed = new Set([...now.keys(), ...wanted.keys()] as string[])
  const locks = [...changed].sort().flatMap(applicationId => {
    const lock = wanted.get(applicationId) ?? null
    return (now.get(applicationId as never) ?? null) === lock ? [] : [lockSet({ applicationId, lock })]
  })
  const { method, rules, frameKroner, weights } = scenario
  const setup = selectSetup(fields)
  const isSame = setup.method === method && isSameJson(setup.rules, rules)
  const weightsNow = selectWeights(fields)
  const mayWeigh = selectWeightsLockedAt(fields) === null
  return [
    ...(isSame ? [] : [allocationSet({ method, rules })]),
    ...(selectFrame(fields) === frameKroner ? [] : [frameSet({ frameKroner })]),
    ...(!mayWeigh || isSameJson(weights, weightsNow)
      ? []
      : [weightsSet({ weights, reason: `Fra scenarioet «${scenario.name}».` })]),
    ...locks,
  ]
}

function isSameJson(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
