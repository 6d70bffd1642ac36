import { describe, expect, it } from 'vitest'
import { asId } from '#shared/base/ids'
import type { Action } from '#shared/round/entry-kind'
import { applicationImported, applicationWithdrawn } from '#shared/round/kinds/application-entries'
import { meetingSet } from '#shared/round/kinds/office-entries'
import { findingOverruled, screeningConcluded } from '#shared/round/kinds/screening-entries'
import { screenRound } from '#shared/screening/screen-round'
import { organisations, packetOf, schemeCalled, vestViken } from './fixtures'
import { fieldsAfter } from './round-fixture'

const imported = (id: string, number: number, files: readonly string[] = ['avtale.pdf']): Action =>
  applicationImported({
    applicationId: id,
    number,
    receivedAt: '2025-09-30T12:00:00+02:00',
    packet: packetOf({ files }),
  })

const statuses = (actions: readonly Action[], scheme = vestViken) =>
  [...screenRound(fieldsAfter(actions), scheme, organisations)].map(([id, { status }]) => [id, status])

describe('the screening of a round', () => {
  const two = [imported('a', 1), imported('b', 2, [])]

  it('is of every application that stands', () => {
    expect(statuses(two)).toEqual([
      ['a', 'ready'],
      ['b', 'unclear'],
    ])
    expect(statuses([...two, applicationWithdrawn({ applicationId: 'b', reason: 'Trukket.' })])).toEqual([
      ['a', 'ready'],
    ])
  })

  it('follows what people answer and conclude', () => {
    const answered = findingOverruled({
      applicationId: 'b',
      requirementId: 'vv-agreement',
      overruling: { met: true, reason: 'Kom i posten.' },
    })
    expect(statuses([...two, answered])).toContainEqual(['b', 'ready'])
    const concluded = screeningConcluded({
      applicationId: 'b',
      conclusion: { status: 'dismissed', reason: 'Svarte ikke.' },
    })
    expect(statuses([...two, answered, concluded])).toContainEqual(['b', 'dismissed'])
  })

  it('takes the day of the meeting from the round', () => {
    const scheme = schemeCalled('sor-rogaland-2024')
    const finding = (actions: readonly Action[]) =>
      screenRound(fieldsAfter(actions), scheme, organisations).get(asId('a'))?.findings[0]?.met
    const meeting = {
      date: '2025-10-20',
      startsAt: '',
      endsAt: '',
      place: '',
      present: [],
      absent: [],
      substitutes: [],
      agendaNote: '',
      decisionForm: '',
      nextSteps: '',
    }
    expect(finding([imported('a', 1)])).toBe(null)
    expect(finding([imported('a', 1), meetingSet({ meeting })])).toBe(true)
    expect(finding([imported('a', 1), meetingSet({ meeting: { ...meeting, date: '2025-10-10' } })])).toBe(
      false,
    )
  })

  it('is kept while nothing that it rests on has changed', () => {
    const fields = fieldsAfter(two)
    const first = screenRound(fields, vestViken, organisations)
    const again = screenRound(fields, vestViken, organisations)
    expect(again.get(asId('b'))).toBe(first.get(asId('b')))
    const other = screenRound(fields, schemeCalled('ostfold-2025'), organisations)
    expect(other.get(asId('b'))).not.toBe(first.get(asId('b')))
  })
})
