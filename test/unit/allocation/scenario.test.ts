import { describe, expect, it } from 'vitest'
import { actionsToStartFrom, buildScenario } from '#shared/allocation/scenario'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldOnto } from '#shared/round/fold'
import { allocationSet, lockSet } from '#shared/round/kinds/allocation-entries'
import { frameSet } from '#shared/round/kinds/round-created'
import { scenarioSet } from '#shared/round/kinds/scenario-entries'
import { selectFrame, selectLocks, selectSetup } from '#shared/round/round-view'
import { selectScenarios } from '#shared/round/scenario-view'
import { oneFrame, resultOf } from './build-instance'

function roundAfter(actions: readonly Action[]) {
  return actions.reduce((state, action) => {
    const draft = { ...action, actor: secretariat, at: '2025-10-14T09:00:00Z' }
    return foldOnto(state, [buildEntry(state.tip, asId<DeviceId>('a'), draft)])
  }, emptyRound)
}

const rules = { threshold: 2 }
const setUp = [
  allocationSet({ method: 'ranked', rules }),
  frameSet({ frameKroner: 1000 }),
  lockSet({ applicationId: 'b', lock: 'never' }),
]

async function kept() {
  const result = await resultOf('ranked', oneFrame(1000, [['a', 4, 600]]))
  return buildScenario(roundAfter(setUp).fields, { name: ' Etter rang ', note: '' }, result)
}

describe('a scenario', () => {
  it('keeps what the distribution was computed with and what it came to, for everybody in the round', async () => {
    const scenario = await kept()
    expect(scenario).toMatchObject({
      name: 'Etter rang',
      method: 'ranked',
      frameKroner: 1000,
      rules,
      locks: { b: 'never' },
      awards: { a: 600 },
      benefit: 4,
    })
    const { fields } = roundAfter([...setUp, scenarioSet({ scenarioId: 's1', scenario })])
    expect(selectScenarios(fields)).toMatchObject([{ id: 's1', name: 'Etter rang', keptBy: secretariat }])
  })

  it('is renamed by keeping it again, and is gone once it is taken away', async () => {
    const scenario = await kept()
    const renamed = scenarioSet({ scenarioId: 's1', scenario: { ...scenario, name: 'B' } })
    const first = [scenarioSet({ scenarioId: 's1', scenario }), renamed]
    expect(selectScenarios(roundAfter(first).fields).map(({ name }) => name)).toEqual(['B'])
    const gone = scenarioSet({ scenarioId: 's1', scenario: null })
    expect(selectScenarios(roundAfter([...first, gone]).fields)).toEqual([])
  })

  it('can be started from: the round then says what the scenario says', async () => {
    const scenario = await kept()
    const other = [
      ...setUp,
      allocationSet({ method: 'optimal', rules: {} }),
      frameSet({ frameKroner: 5000 }),
      lockSet({ applicationId: 'b', lock: null }),
      lockSet({ applicationId: 'c', lock: 'fund' }),
    ]
    const { fields } = roundAfter([...other, ...actionsToStartFrom(scenario, roundAfter(other).fields)])
    expect(selectSetup(fields)).toEqual({ method: 'ranked', rules })
    expect(selectFrame(fields)).toBe(1000)
    expect(Object.fromEntries(selectLocks(fields))).toEqual({ b: 'never' })
    expect(actionsToStartFrom(scenario, fields)).toEqual([])
  })
})
