import { describe, expect, it } from 'vitest'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import { mergeEntries } from '#shared/journal/merge'
import { findConflicts, nameOf } from '#shared/round/conflicts'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldEntries, foldOnto, type RoundState } from '#shared/round/fold'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { frameSet } from '#shared/round/kinds/round-created'
import { weightsSet } from '#shared/round/kinds/weight-entries'
import { selectFrame, selectMarks, selectWeights } from '#shared/round/round-view'
import { computeUndo } from '#shared/round/undo'

const at = '2025-10-14T09:00:00.000Z'

/** A laptop that writes to its own copy of the round. */
class Laptop {
  state: RoundState = emptyRound
  entries: readonly Entry[] = []

  constructor(
    readonly device: string,
    readonly actor: string = secretariat,
  ) {}

  write(action: Action): Entry {
    const entry = buildEntry(this.state.tip, asId<DeviceId>(this.device), {
      ...action,
      actor: this.actor,
      at,
    })
    this.state = foldOnto(this.state, [entry])
    this.entries = [...this.entries, entry]
    return entry
  }

  read(other: Laptop): void {
    this.entries = mergeEntries(this.entries, other.entries).entries
    this.state = foldEntries(this.entries)
  }
}

const mark = (memberId: string, value: number | null) =>
  markSet({
    memberId,
    applicationId: 'app-1',
    criterionId: 'k1',
    mark: value === null ? null : { mark: value, comment: '' },
  })

const markOf = (laptop: Laptop, member: string) =>
  selectMarks(laptop.state.fields).get(asId('app-1'))?.byMember.get(asId(member))?.get(asId('k1'))?.mark

describe('the round', () => {
  it('shows the last of two writes when the second writer knew the first, without a conflict', () => {
    const office = new Laptop('office')
    const other = new Laptop('other')
    office.write(frameSet({ frameKroner: 1_000_000 }))
    other.read(office)
    other.write(frameSet({ frameKroner: 2_000_000 }))
    office.read(other)
    expect(selectFrame(office.state.fields)).toBe(2_000_000)
    expect(findConflicts(office.state.fields)).toEqual([])
  })

  it('shows the later and keeps the other visible when neither writer knew of the other', () => {
    const one = new Laptop('a')
    const two = new Laptop('b')
    one.write(frameSet({ frameKroner: 1 }))
    two.write(frameSet({ frameKroner: 2 }))
    one.read(two)
    two.read(one)
    expect(selectFrame(one.state.fields)).toBe(2)
    const [conflict] = findConflicts(one.state.fields)
    expect(conflict && nameOf(conflict.field)).toBe('round/info/frame')
    expect(conflict?.others.map(other => other.value)).toEqual([1])
    expect(findConflicts(two.state.fields)).toEqual(findConflicts(one.state.fields))
  })

  it('settles a conflict when somebody who has seen both writes again', () => {
    const one = new Laptop('a')
    const two = new Laptop('b')
    one.write(frameSet({ frameKroner: 1 }))
    two.write(frameSet({ frameKroner: 2 }))
    one.read(two)
    one.write(frameSet({ frameKroner: 1 }))
    two.read(one)
    expect(findConflicts(two.state.fields)).toEqual([])
    expect(selectFrame(two.state.fields)).toBe(1)
  })

  it("lets a member write own marks and gives another's marks no effect, but keeps the entry", () => {
    const member = new Laptop('laptop-1', 'member-1')
    member.write(mark('member-1', 4))
    const stolen = member.write(mark('member-2', 0))
    const framed = member.write(frameSet({ frameKroner: 1 }))
    expect(markOf(member, 'member-1')).toBe(4)
    expect(markOf(member, 'member-2')).toBeUndefined()
    expect(selectFrame(member.state.fields)).toBeNull()
    expect(member.state.refused.map(refusal => refusal.entry)).toEqual([stolen, framed])
    expect(member.entries).toHaveLength(3)
  })

  it('keeps an entry of an unknown kind and goes on', () => {
    const laptop = new Laptop('a')
    laptop.write({ kind: 'from.the-future', payload: { x: 1 } })
    laptop.write(frameSet({ frameKroner: 5 }))
    expect(laptop.state.unknown.map(entry => entry.kind)).toEqual(['from.the-future'])
    expect(selectFrame(laptop.state.fields)).toBe(5)
  })

  it('undoes by a new entry that brings the former value back, also back to nothing', () => {
    const laptop = new Laptop('a')
    for (const [value, expected] of [
      [3, undefined],
      [5, 3],
    ] as const) {
      const action = mark('member-1', value)
      const undo = computeUndo(laptop.state, action) as Action
      laptop.write(action)
      laptop.write(undo)
      expect(markOf(laptop, 'member-1')).toBe(expected)
      laptop.write(action)
    }
    expect(laptop.entries).toHaveLength(6)
  })

  it('goes back to equal weights when the first weights are undone', () => {
    const laptop = new Laptop('a')
    const action = weightsSet({ weights: { k1: 2, k2: 1 }, reason: 'Enighet i møtet' })
    const undo = computeUndo(laptop.state, action) as Action
    laptop.write(action)
    expect(selectWeights(laptop.state.fields)).toEqual({ k1: 2, k2: 1 })
    laptop.write(undo)
    expect(selectWeights(laptop.state.fields)).toBeNull()
  })
})
