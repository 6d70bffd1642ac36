import { describe, expect, it } from 'vitest'
import { isHiddenEntry, visibleFields } from '#shared/assessment/visible-fields'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldOnto } from '#shared/round/fold'
import {
  assessmentHandedIn,
  assessmentOpened,
  consensusSet,
  markSet,
} from '#shared/round/kinds/assessment-entries'
import { impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { overallAgreed, overallSet } from '#shared/round/kinds/overall-entries'
import {
  selectAgreedOverall,
  selectConsensus,
  selectHandedIn,
  selectMarks,
  selectOverall,
} from '#shared/round/round-view'

function roundOf(...actions: readonly Action[]) {
  const entries: Entry[] = []
  let state = emptyRound
  for (const action of actions) {
    const draft = { ...action, actor: secretariat, at: '2025-10-14T09:00:00.000Z' }
    const entry = buildEntry(state.tip, asId<DeviceId>('d'), draft)
    entries.push(entry)
    state = foldOnto(state, [entry])
  }
  return { fields: state.fields, entries }
}

const mark = (memberId: string, number: number, applicationId = 'a1') =>
  markSet({ memberId, applicationId, criterionId: 'k1', mark: { mark: number, comment: '' } })
const view = (memberId: string) =>
  overallSet({ memberId, applicationId: 'a1', overall: { categoryId: 'should', text: 'Godt forankret.' } })
const given = [
  mark('m1', 4),
  mark('m2', 1),
  view('m1'),
  view('m2'),
  consensusSet({ applicationId: 'a1', criterionId: 'k1', consensus: { mark: 3, disagreed: [] } }),
  overallAgreed({ applicationId: 'a1', agreed: { categoryId: 'should', text: '', disagreed: [] } }),
]
const whoMarked = (fields: Parameters<typeof selectMarks>[0], application = 'a1') =>
  [...(selectMarks(fields).get(asId(application))?.byMember.keys() ?? [])].sort()
const whoWrote = (fields: Parameters<typeof selectMarks>[0]) =>
  [...(selectOverall(fields).get(asId('a1'))?.keys() ?? [])].sort()

describe('what a member may see', () => {
  it('shows the secretariat everything', () => {
    const { fields } = roundOf(...given)
    expect(visibleFields(fields, secretariat)).toBe(fields)
  })

  it("hides others' marks and views, and all that is agreed, until the member has handed in", () => {
    const { fields } = roundOf(...given, assessmentHandedIn({ memberId: 'm2', handedIn: true }))
    const seen = visibleFields(fields, 'm1')
    expect(whoMarked(seen)).toEqual(['m1'])
    expect(whoWrote(seen)).toEqual(['m1'])
    expect(selectConsensus(seen).size).toBe(0)
    expect(selectAgreedOverall(seen).size).toBe(0)
    // That somebody has handed in is no secret.
    expect([...selectHandedIn(seen)]).toEqual(['m2'])
    expect(whoMarked(visibleFields(fields, 'm2'))).toEqual(['m1', 'm2'])
  })

  it('shows them when the secretariat opens the marks, and hides them when it closes them again', () => {
    const opened = roundOf(...given, assessmentOpened({ opened: true }))
    expect(whoMarked(visibleFields(opened.fields, 'm1'))).toEqual(['m1', 'm2'])
    expect(selectConsensus(visibleFields(opened.fields, 'm1')).size).toBe(1)
    const closed = roundOf(...given, assessmentOpened({ opened: true }), assessmentOpened({ opened: false }))
    expect(whoMarked(visibleFields(closed.fields, 'm1'))).toEqual(['m1'])
  })

  it('never shows a member the marks of a case that the member is ruled out of, not even the member’s own', () => {
    const ruling = { outcome: 'inhabil' as const, reason: 'Ansatt hos søkeren.' }
    const { fields, entries } = roundOf(
      ...given,
      mark('m1', 2, 'a2'),
      impartialityRuled({ applicationId: 'a1', memberId: 'm1', ruling }),
      assessmentHandedIn({ memberId: 'm1', handedIn: true }),
    )
    const seen = visibleFields(fields, 'm1')
    expect(whoMarked(seen)).toEqual([])
    expect(whoMarked(seen, 'a2')).toEqual(['m1'])
    expect(whoWrote(seen)).toEqual([])
    expect(selectConsensus(seen).size).toBe(0)
    expect(entries.filter(entry => isHiddenEntry(entry, fields, 'm1')).length).toBe(given.length)
    expect(whoMarked(visibleFields(fields, 'm2'))).toEqual(['m2'])
  })

  it('hides from the journal of the application what it hides from the screens', () => {
    const { fields, entries } = roundOf(...given)
    const hidden = entries.filter(entry => isHiddenEntry(entry, fields, 'm1')).map(({ seq }) => seq)
    expect(hidden).toEqual([2, 4, 5, 6])
    expect(entries.some(entry => isHiddenEntry(entry, fields, secretariat))).toBe(false)
  })

  it('gives the same object for the same fields, and leaves untouched parts as they are', () => {
    const { fields } = roundOf(...given, mark('m1', 5, 'a2'))
    const seen = visibleFields(fields, 'm1')
    expect(visibleFields(fields, 'm1')).toBe(seen)
    expect(seen.get('marks')?.get('a2')).toBe(fields.get('marks')?.get('a2'))
  })
})
