import { describe, expect, it } from 'vitest'
import { decisionConflicts, differingParts } from '#renderer/screens/decisions/decision-conflicts'
import { decisionRows, decisionSums, freezeProblems } from '#renderer/screens/decisions/decision-rows'
import { asId } from '#shared/base/ids'
import { applicationWithdrawn } from '#shared/round/kinds/application-entries'
import { decisionReopened, decisionSet, decisionsFrozen } from '#shared/round/kinds/decision-entries'
import type { Application } from '#shared/round/round-view'
import { application, decision, importOf, Machine, scheme } from './round-fixture'

const second: Application = { ...application, id: asId('app-2'), number: 2 }
const meeting = { date: '2025-11-04', method: 'ranked' }

function office(): Machine {
  const machine = new Machine('kontor')
  machine.write(importOf(application), importOf(second))
  return machine
}

const rowsOf = (machine: Machine) => decisionRows(machine.state.fields, scheme)

describe('the decisions of a round', () => {
  it('shows what was asked, calculated and given, and the difference', () => {
    const machine = office()
    machine.write(
      decisionSet({
        applicationId: 'app-1',
        decision: decision({ outcome: 'reduced', awardByYear: { '2025': 300_000 } }),
      }),
    )
    const [first, other] = rowsOf(machine)
    expect(first).toMatchObject({
      requestedKroner: 500_000,
      calculatedKroner: 500_000,
      awardKroner: 300_000,
      departureKroner: -200_000,
      outcome: 'reduced',
      state: 'draft',
    })
    expect(first?.problems).toEqual([{ kind: 'departure-without-reason', number: 1 }])
    expect(other).toMatchObject({ state: 'none', awardKroner: null, outcome: null, problems: [] })
  })

  it('counts what is given against the frame, below zero where it is too much', () => {
    const machine = office()
    machine.write(decisionSet({ applicationId: 'app-1', decision: decision() }))
    machine.write(decisionSet({ applicationId: 'app-2', decision: decision() }))
    expect(decisionSums(rowsOf(machine), 900_000)).toEqual({
      requestedKroner: 1_000_000,
      awardedKroner: 1_000_000,
      frameKroner: 900_000,
      restKroner: -100_000,
    })
    expect(decisionSums(rowsOf(machine), null).restKroner).toBeNull()
  })

  it('is above the frame for both together but not for one by itself, and says no frame where none is set', () => {
    const machine = office()
    machine.write(decisionSet({ applicationId: 'app-1', decision: decision() }))
    machine.write(decisionSet({ applicationId: 'app-2', decision: decision() }))
    const rows = rowsOf(machine)
    expect(freezeProblems(rows, rows, 900_000)).toEqual([
      { kind: 'above-frame', sumKroner: 1_000_000, frameKroner: 900_000 },
    ])
    expect(freezeProblems(rows, rows.slice(0, 1), 900_000)).toEqual([])
    expect(freezeProblems(rows, rows, null)).toEqual([{ kind: 'no-frame' }])
  })

  it('counts what is frozen already when one more is to be frozen', () => {
    const machine = office()
    machine.write(
      decisionsFrozen({ meeting, decisions: [{ applicationId: 'app-1', decision: decision() }] }),
      decisionSet({ applicationId: 'app-2', decision: decision() }),
    )
    const rows = rowsOf(machine)
    expect(rows.map(({ state }) => state)).toEqual(['locked', 'draft'])
    expect(freezeProblems(rows, rows.slice(1), 900_000)).toMatchObject([{ kind: 'above-frame' }])
  })

  it('shows what was frozen, whatever is written of the proposal afterwards', () => {
    const machine = office()
    machine.write(
      decisionsFrozen({ meeting, decisions: [{ applicationId: 'app-1', decision: decision() }] }),
      decisionSet({ applicationId: 'app-1', decision: decision({ outcome: 'rejected', awardByYear: {} }) }),
    )
    expect(rowsOf(machine)[0]).toMatchObject({ state: 'locked', outcome: 'granted', awardKroner: 500_000 })
  })

  it('is open again after it was reopened, with the decision it had', () => {
    const machine = office()
    machine.write(
      decisionsFrozen({ meeting, decisions: [{ applicationId: 'app-1', decision: decision() }] }),
      decisionReopened({ applicationId: 'app-1', reason: 'Feil beløp.' }),
    )
    expect(rowsOf(machine)[0]).toMatchObject({ state: 'draft', awardKroner: 500_000 })
  })

  it('keeps the money of a withdrawn application bound when its decision is frozen, else leaves it out', () => {
    const machine = office()
    machine.write(
      decisionsFrozen({ meeting, decisions: [{ applicationId: 'app-1', decision: decision() }] }),
      decisionSet({ applicationId: 'app-2', decision: decision() }),
      applicationWithdrawn({ applicationId: 'app-1', reason: 'Trukket' }),
      applicationWithdrawn({ applicationId: 'app-2', reason: 'Trukket' }),
    )
    const rows = rowsOf(machine)
    expect(rows.map(({ number, isWithdrawn }) => [number, isWithdrawn])).toEqual([[1, true]])
    expect(decisionSums(rows, 900_000).awardedKroner).toBe(500_000)
  })
})

describe('two decisions written at the same time', () => {
  it('are both shown, with what they differ in, and stand in the way of freezing until one is chosen', () => {
    const one = office()
    const two = new Machine('baerbar')
    two.read(one)
    one.write(decisionSet({ applicationId: 'app-1', decision: decision() }))
    const other = decision({
      outcome: 'rejected',
      awardByYear: {},
      calculatedKroner: null,
      reasons: { ...decision().reasons, considerations: 'Noe annet.' },
    })
    two.write(decisionSet({ applicationId: 'app-1', decision: other }))
    one.read(two)
    const [conflict] = decisionConflicts(one.state.fields)
    expect(conflict).toMatchObject({ applicationId: 'app-1', about: 'proposal' })
    expect(conflict?.choices.map(({ value }) => value?.outcome).sort()).toEqual(['granted', 'rejected'])
    expect(differingParts(conflict?.choices ?? [])).toEqual(['considerations'])
    expect(rowsOf(one)[0]?.problems).toContainEqual({ kind: 'conflict', number: 1 })

    one.write(decisionSet({ applicationId: 'app-1', decision: other }))
    expect(decisionConflicts(one.state.fields)).toEqual([])
    expect(rowsOf(one)[0]?.problems).toEqual([])
  })
})
