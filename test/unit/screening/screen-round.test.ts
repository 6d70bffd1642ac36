import { describe, expect, it } from 'vitest'
import { asId } from '#shared/base/ids'
import type { Action } from '#shared/round/entry-kind'
import { applicationImported, applicationWithdrawn } from '#shared/round/kinds/application-entries'
import { meetingSet } from '#shared/round/kinds/office-entries'
import { findingOverruled, screeningConcluded } from '#shared/round/kinds/screening-entries'
import { screenRound } from '#shared/screening/screen-round'
import { organisations, packetOf, schemeCalled, vestViken } from './fixtures'
import { roundAfter } from './round-fixture'

const imported = (id: string, number: number, files: readonly string[] = ['avtale.pdf']): Action =>
  applicationImported({
    applicationId: id,
    number,
    receivedAt: '2025-09-30T12:00:00+02:00',
    packet: packetOf({ files }),
  })

const statuses = (actions: readonly Action[], scheme = vestViken) =>
  [...screenRound(roundAfter(actions).fields, scheme, organisations)].map(([id, { status }]) => [id, status])

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

  it('follows what people answer and conclude, while the application itself stays the same', () => {
    const before = roundAfter(two)
    const statusOf = ({ fields }: typeof before) =>
      screenRound(fields, vestViken, organisations).get(asId('b'))?.status
    expect(statusOf(before)).toBe('unclear')
    const answered = roundAfter(
      [
        findingOverruled({
          applicationId: 'b',
          requirementId: 'vv-agreement',
          overruling: { met: true, reason: 'Kom i posten.' },
        }),
      ],
      before,
    )
    expect(statusOf(answered)).toBe('ready')
    const conclusion = { status: 'dismissed', reason: 'Svarte ikke.' } as const
    const concluded = roundAfter([screeningConcluded({ applicationId: 'b', conclusion })], before)
    expect(statusOf(concluded)).toBe('dismissed')
    expect(statusOf(before)).toBe('unclear')
  })

  it('takes the day of the meeting from the round', () => {
    const scheme = schemeCalled('sor-rogaland-2024')
    const finding = (actions: readonly Action[]) =>
      screenRound(roundAfter(actions).fields, scheme, organisations).get(asId('a'))?.findings[0]?.met
    const meeting = {
      date: '2025-10-20',
      startsAt: '',
      endsAt: '',
      place: '',
      present: [],
      absent: [],
      substitutes: [],
      agendaNote: '',
      nextSteps: '',
    }
    expect(finding([imported('a', 1)])).toBe(null)
    expect(finding([imported('a', 1), meetingSet({ meeting })])).toBe(true)
    expect(finding([imported('a', 1), meetingSet({ meeting: { ...meeting, date: '2025-10-10' } })])).toBe(
      false,
    )
  })

  it('is kept while nothing that it rests on has changed', () => {
    const fields = roundAfter(two).fields
    const first = screenRound(fields, vestViken, organisations)
    const again = screenRound(fields, vestViken, organisations)
    expect(again.get(asId('b'))).toBe(first.get(asId('b')))
    const other = screenRound(fields, schemeCalled('ostfold-2025'), organisations)
    expect(other.get(asId('b'))).not.toBe(first.get(asId('b')))
  })
})
