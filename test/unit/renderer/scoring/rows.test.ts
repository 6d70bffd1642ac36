import { describe, expect, it } from 'vitest'
import { impartialityRows } from '#renderer/screens/scoring/impartiality-row'
import { draftOf, freeMemberId, memberOf } from '#renderer/screens/scoring/member-draft'
import { answeredBy, progressOf } from '#renderer/screens/scoring/progress'
import { togetherRows } from '#renderer/screens/scoring/together-row'
import { type ApplicationId, asId, type MemberId } from '#shared/base/ids'
import { applicationImported } from '#shared/round/kinds/application-entries'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { type Member, memberSet } from '#shared/round/kinds/member-entries'
import { selectMarks, selectMembers, selectRulings, selectStanding } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { isCounted, scoreRound } from '#shared/scoring/score-round'
import { packetOf, vestViken } from '../../screening/fixtures'
import { roundAfter } from '../../screening/round-fixture'

const ada: Member = {
  id: 'm01',
  name: 'Ada Eksempelsen',
  organisation: 'Lier kommune',
  role: 'member',
  voting: true,
}
const bo: Member = { ...ada, id: 'm02', name: 'Bo Prøvestad' }
const criteria = assessmentCriteria(vestViken)
const [k1, k2, k3, k4] = criteria.map(({ id }) => id as string)

const applied = (id: string, number: number) =>
  applicationImported({
    applicationId: id,
    number,
    receivedAt: '2025-09-30T12:00:00Z',
    packet: packetOf({ form: { title: `Søknad ${number}` } }),
  })
const mark = (memberId: string, applicationId: string, criterionId = '', number: number | null = 3) =>
  markSet({
    memberId,
    applicationId,
    criterionId,
    mark: number === null ? { mark: null, comment: 'Leser mer.' } : { mark: number, comment: '' },
  })
const inhabil = (memberId: string, applicationId: string) =>
  impartialityRuled({
    memberId,
    applicationId,
    ruling: { outcome: 'inhabil', reason: 'Leder enheten som søker.' },
  })

const { fields } = roundAfter([
  memberSet({ memberId: 'm01', member: ada }),
  memberSet({ memberId: 'm02', member: bo }),
  applied('a', 1),
  applied('b', 2),
  applied('c', 3),
  ...[k1, k2, k3, k4].map(criterion => mark('m01', 'a', criterion)),
  mark('m01', 'b', k1),
  mark('m01', 'b', k2, null),
  mark('m01', 'c', k1),
  inhabil('m01', 'c'),
  mark('m02', 'c', k1, 5),
])
const soFar = {
  criteria: criteria.map(({ id }) => id),
  marks: selectMarks(fields),
  rulings: selectRulings(fields),
}
const id = (text: string) => asId<MemberId>(text)
const application = (text: string) => asId<ApplicationId>(text)

describe('how far a member has come', () => {
  it('counts an application as done when every criterion has a mark', () => {
    expect(answeredBy(id('m01'), application('a'), soFar)).toEqual({ state: 'all', given: 4 })
    expect(answeredBy(id('m02'), application('a'), soFar)).toEqual({ state: 'none', given: 0 })
  })

  it('does not count a comment without a number', () => {
    expect(answeredBy(id('m01'), application('b'), soFar)).toEqual({ state: 'part', given: 1 })
  })

  it('takes a category for a whole answer where the call asks for a view without numbers', () => {
    const view = (categoryId: string | null) => ({
      ...soFar,
      overall: new Map([[application('b'), new Map([[id('m01'), { categoryId, text: 'Godt' }]])]]),
    })
    expect(answeredBy(id('m01'), application('b'), view('should'))).toEqual({
      state: 'all',
      given: 1,
      category: 'should',
    })
    expect(answeredBy(id('m01'), application('b'), view(null)).state).toBe('part')
  })

  it('leaves out the applications the member is inhabil for, on both sides of the count', () => {
    expect(answeredBy(id('m01'), application('c'), soFar).state).toBe('locked')
    expect(progressOf(id('m01'), selectStanding(fields), soFar)).toEqual({ done: 1, of: 2 })
    expect(progressOf(id('m02'), selectStanding(fields), soFar)).toEqual({ done: 0, of: 3 })
  })
})

describe('the marks seen together', () => {
  it('show how many marks count of those there would be, without members who are inhabil', () => {
    const table = {
      applications: selectStanding(fields),
      criteria,
      members: selectMembers(fields).filter(isCounted),
    }
    const rows = togetherRows(table, scoreRound(fields, vestViken), selectRulings(fields))
    expect(rows.map(({ number, given, wanted, excluded }) => [number, given, wanted, excluded])).toEqual([
      [1, 4, 8, 0],
      [2, 1, 8, 0],
      [3, 1, 4, 1],
    ])
    expect(rows[2]?.score.criteria[0]?.mean).toBe(5)
  })
})

describe('the list of impartiality cases', () => {
  const flag = (memberId: string, level: 'A' | 'B' | 'C') => ({
    memberId,
    applicationId: application('a'),
    level,
    ground: 'Kommer fra Lier kommune, som er part i søknaden.',
    rule: 12,
  })
  const none = new Map()

  it('asks for a ruling on ties by data of level A and B, and not for information only', () => {
    const rows = impartialityRows(
      selectStanding(fields),
      [flag('m01', 'B'), flag('m01', 'A'), flag('m02', 'C')],
      none,
      none,
    )
    expect(rows[0]?.open).toBe(1)
  })

  it('asks for a ruling on what a member declares, until there is one', () => {
    const declarations = new Map([
      ['a', new Map([[id('m02'), { tie: true, ground: 'Er gift med lederen.' }]])],
    ])
    const ruled = new Map([['a', new Map([[id('m02'), { outcome: 'habil' as const, reason: 'Fjernt.' }]])]])
    expect(impartialityRows(selectStanding(fields), [], declarations, none)[0]?.open).toBe(1)
    expect(impartialityRows(selectStanding(fields), [], declarations, ruled)[0]).toMatchObject({
      open: 0,
      habil: 1,
      inhabil: 0,
    })
  })

  it('tells a member on the member’s own machine what the member has said, and nobody what others have', () => {
    const declarations = new Map([
      ['a', new Map([[id('m02'), { tie: false, ground: '' }]])],
      ['b', new Map([[id('m02'), { tie: true, ground: 'Nabo' }]])],
    ])
    const said = (own: MemberId | null) =>
      impartialityRows(selectStanding(fields), [], declarations, none, own).map(row => row.said)
    expect(said(id('m02'))).toEqual(['none', 'tie', null])
    expect(said(id('m01'))).toEqual([null, null, null])
    expect(said(null)).toEqual([null, null, null])
  })

  it('does not ask when the member says there is no tie', () => {
    const declarations = new Map([['a', new Map([[id('m02'), { tie: false, ground: '' }]])]])
    expect(impartialityRows(selectStanding(fields), [], declarations, none)[0]?.open).toBe(0)
  })
})

describe('a member that is written in', () => {
  const taken = new Set(['m01'])

  it('is put on the list as written, without what was left empty', () => {
    const written = memberOf({ ...draftOf(ada), id: 'm09', name: ' Cai Mønsterud ' }, taken)
    expect(written).toEqual({
      ok: true,
      value: { ...ada, id: 'm09', name: 'Cai Mønsterud' },
    })
  })

  it('needs a name and an id of its own, and a number that adds up', () => {
    const written = memberOf({ ...draftOf(ada), name: '', orgNumber: '123456789' }, taken)
    expect(written.ok ? [] : Object.keys(written.error).sort()).toEqual(['id', 'name', 'orgNumber'])
  })

  it('has no vote as an observer or for the secretariat', () => {
    for (const role of ['observer', 'secretariat'] as const) {
      const written = memberOf({ ...draftOf(bo), role, voting: true }, taken)
      expect(written.ok && written.value.voting).toBe(false)
    }
  })

  it('is offered the first free id', () => {
    expect(freeMemberId([{ id: 'm01' }, { id: 'm03' }])).toBe('m02')
    expect(freeMemberId([{ id: 'o01' }, { id: 'm02' }])).toBe('m01')
  })
})
