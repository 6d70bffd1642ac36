import { describe, expect, it } from 'vitest'
import { durationText, secondsIn } from '#renderer/screens/meeting/clock'
import { orderText, spokenText, voteComplaint } from '#renderer/screens/meeting/item-words'
import { roomContentOf, rowsAroundCut } from '#renderer/screens/meeting/room-content'
import { agendaOf, applicationItemId } from '#shared/assessment/agenda'
import { presenceAt } from '#shared/assessment/quorum'
import { type ApplicationId, asId, type MemberId } from '#shared/base/ids'
import { roomView } from '#shared/ipc/room-channels'
import type { Action } from '#shared/round/entry-kind'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { itemConcluded, itemNoted } from '#shared/round/kinds/meeting-entries'
import { emptyMeeting, meetingSet } from '#shared/round/kinds/office-entries'
import { overallAgreed } from '#shared/round/kinds/overall-entries'
import { selectQuorumRule } from '#shared/round/meeting-view'
import { selectMeeting, selectMembers, selectRulings } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { overallCategories } from '#shared/scheme/overall-categories'
import { scoreRound } from '#shared/scoring/score-round'
import { member, roundOf } from '../../assessment/meeting-round'
import { idOf, vestViken } from '../allocation/small-round'

describe('the sentence to read aloud', () => {
  const table = [member('a'), member('b'), member('v', { role: 'deputy' })]
  const of = (out: readonly string[], substitute?: string) =>
    presenceAt(
      table,
      emptyMeeting,
      new Map(
        out.map(id => [
          asId<MemberId>(id),
          { outcome: 'inhabil' as const, reason: '-', ...(substitute === undefined ? {} : { substitute }) },
        ]),
      ),
      null,
    )

  it('tells who leaves and who takes the place', () => {
    expect(spokenText(of(['a'], 'Medlem v'), null)).toBe(
      'Medlem a er inhabil i denne saken og forlater møtet. Medlem v tiltrer i stedet for Medlem a.',
    )
  })

  it('tells who comes back, and says of one who stays out that it is still so', () => {
    expect(spokenText(of([]), of(['a']))).toBe('Medlem a kommer tilbake til møtet.')
    expect(spokenText(of(['a', 'b']), of(['b']))).toBe(
      'Medlem b er fortsatt ute. Medlem a er inhabil i denne saken og forlater møtet.',
    )
  })

  it('is empty where nobody goes and nobody comes', () => {
    expect(spokenText(of([]), of([]))).toBe('')
  })
})

describe('the order in words', () => {
  const agenda = { items: [], basis: 'absence' as const }
  it('says whether fewer is possible, unknown, or known to be possible', () => {
    const of = (leavings: number, fewest: number, proven: boolean) =>
      orderText({ ...agenda, leavings, fewest: { leavings: fewest, proven } })
    expect(of(0, 0, true)).toBe('Ingen må forlate møtet.')
    expect(of(1, 1, true)).toBe('Én gang må noen gå ut. Færre er ikke mulig.')
    expect(of(3, 2, true)).toContain('Rekkefølgen «Færrest må gå ut» har 2.')
    expect(of(9, 9, false)).toContain('om færre er mulig, er ikke regnet ut')
  })
})

describe('a vote', () => {
  const vote = (forIt: number, against: number, abstained: number, castingVote = false) => ({
    for: forIt,
    against,
    abstained,
    castingVote,
  })
  it('cannot count more than those who vote in the item', () => {
    expect(voteComplaint(vote(5, 3, 0), 8)).toBeNull()
    expect(voteComplaint(vote(5, 3, 1), 8)).toBe('Det er talt 9 stemmer, men bare 8 stemmer i saken.')
  })
  it('is settled by the chair only where it is even', () => {
    expect(voteComplaint(vote(4, 4, 0, true), 8)).toBeNull()
    expect(voteComplaint(vote(5, 3, 0, true), 8)).toContain('like mange for og mot')
  })
})

describe('the clock', () => {
  it('adds up what is ended and what still runs', () => {
    const spans = [
      { from: '2025-11-06T09:00:00.000Z', to: '2025-11-06T09:02:00.000Z' },
      { from: '2025-11-06T09:10:00.000Z', to: null },
    ]
    expect(secondsIn(spans, Date.parse('2025-11-06T09:10:05.000Z'))).toBe(125)
    expect(durationText(125)).toBe('2.05')
    expect(durationText(3729)).toBe('1.02.09')
  })
  it('counts nothing where a clock was set back', () => {
    expect(secondsIn([{ from: '2025-11-06T09:00:00.000Z', to: '2025-11-06T08:00:00.000Z' }], 0)).toBe(0)
  })
})

describe('what the room sees', () => {
  const [first] = assessmentCriteria(vestViken)
  const mark = (memberId: string, number: number) =>
    markSet({
      memberId,
      applicationId: idOf(1),
      criterionId: first?.id ?? '',
      mark: { mark: number, comment: 'Hemmelig' },
    })
  const table = [member('a'), member('b'), member('c')]
  const marks = [mark('a', 4), mark('b', 1), mark('c', 3)]
  const itemOf = (
    at: number,
    entries: readonly Action[],
    choices = { marksShown: false, namesShown: false },
  ) => {
    const fields = roundOf({ applications: 1, members: table, entries: [...marks, ...entries] })
    const item = agendaOf(fields).items[at]
    if (item === undefined) throw new Error('No such item on the agenda')
    const rulings = item.kind === 'application' ? selectRulings(fields).get(item.application.id) : undefined
    const presence = presenceAt(
      selectMembers(fields),
      selectMeeting(fields),
      rulings,
      selectQuorumRule(fields),
    )
    const score = scoreRound(fields, vestViken).get(asId<ApplicationId>(idOf(1)))
    const content = roomContentOf(item, { fields, scheme: vestViken, presence, score, ...choices })
    return roomView.parse({ round: 'Runde', place: 'Sak 3 av 5', content }).content
  }
  const seen = (marksShown: boolean, namesShown: boolean) => itemOf(2, [], { marksShown, namesShown })

  it('has title, applicant and amount, and no marks until they are opened', () => {
    expect(seen(false, false)).toMatchObject({ title: 'Tiltak 1', requestedKroner: 100_000, marks: null })
  })

  it('has the marks from the lowest to the highest and never a name unless it is chosen', () => {
    const text = JSON.stringify(seen(true, false))
    expect(text).not.toContain('Medlem')
    expect(text).not.toContain('Hemmelig')
    const content = seen(true, false)
    if (content.kind !== 'application') throw new Error('Not an application')
    expect(content.marks?.criteria[0]?.dots.map(({ mark: given }) => given)).toEqual([1, 3, 4])
    expect(JSON.stringify(seen(true, true))).toContain('Medlem b')
  })

  const ruling = { outcome: 'inhabil' as const, reason: 'Ansatt hos søkeren', substitute: 'Vara Varasen' }
  const ruledOut = impartialityRuled({ applicationId: idOf(1), memberId: 'a', ruling })

  it('has who leaves, what is agreed and what is decided, and never a note, a reason or a mark of who left', () => {
    const item = applicationItemId(idOf(1))
    const content = itemOf(2, [
      ruledOut,
      overallAgreed({
        applicationId: idOf(1),
        agreed: { categoryId: overallCategories(vestViken)[0]?.id ?? '', text: 'Godt', disagreed: [] },
      }),
      itemConcluded({ itemId: item, conclusion: { kind: 'consensus' } }),
      itemNoted({ itemId: item, note: 'Hemmelig notat' }),
    ])
    expect(content).toMatchObject({
      leaving:
        'Medlem a er inhabil i denne saken og forlater møtet. Vara Varasen tiltrer i stedet for Medlem a.',
      concluded: 'Utvalget er enig om: Bør støttes. Beslutning: Enstemmig',
    })
    expect(JSON.stringify(content)).not.toMatch(/Hemmelig|Ansatt/)
  })

  it('has under impartiality who is ruled out of what, and says so where nobody is', () => {
    expect(itemOf(1, [])).toMatchObject({ lines: ['Ingen er kjent inhabile.'] })
    expect(itemOf(1, [ruledOut])).toMatchObject({
      lines: ['Inhabile:', 'Søknad 1 Tiltak 1: Medlem a (vara: Vara Varasen)'],
    })
  })

  it('has first of all who takes part, and who is away', () => {
    const meeting = { ...emptyMeeting, absent: ['b'] }
    expect(itemOf(0, [meetingSet({ meeting })])).toMatchObject({
      lines: [
        '2 av 3 med stemmerett deltar. Hvor mange som må delta, er ikke satt.',
        'Medlem b har forfall.',
      ],
    })
  })
})

describe('the distribution on the big screen', () => {
  const rows = Array.from({ length: 36 }, (_, at) => at + 1)
  it('shows all where all fit', () => {
    expect(rowsAroundCut(rows.slice(0, 11), 5, 11)).toEqual({ rows: rows.slice(0, 11), above: 0, below: 0 })
  })
  it('keeps the line in sight, and counts what is left out above and below', () => {
    expect(rowsAroundCut(rows, 20, 11)).toEqual({ rows: rows.slice(12, 23), above: 12, below: 13 })
    expect(rowsAroundCut(rows, 36, 11)).toEqual({ rows: rows.slice(25), above: 25, below: 0 })
    expect(rowsAroundCut(rows, null, 11)).toEqual({ rows: rows.slice(0, 11), above: 0, below: 25 })
  })
})
