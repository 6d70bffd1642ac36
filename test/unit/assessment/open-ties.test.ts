import { describe, expect, it } from 'vitest'
import type { Flag } from '#shared/assessment/impartiality-flags'
import { openTies } from '#shared/assessment/open-ties'
import { type ApplicationId, asId, type MemberId } from '#shared/base/ids'
import type { Declaration, Ruling } from '#shared/round/kinds/impartiality-entries'

const applications = ['s1', 's2', 's3'].map(id => ({ id: asId<ApplicationId>(id) }))
const flag = (memberId: string, application: string, level: Flag['level'], ground: string): Flag => ({
  memberId,
  applicationId: asId<ApplicationId>(application),
  level,
  ground,
  rule: 1,
})
const said = <T>(rows: readonly (readonly [string, string, T])[]) => {
  const all = new Map<ApplicationId, Map<MemberId, T>>()
  for (const [application, member, value] of rows) {
    const id = asId<ApplicationId>(application)
    all.set(id, (all.get(id) ?? new Map()).set(asId<MemberId>(member), value))
  }
  return all
}
const none = { declarations: said<Declaration>([]), rulings: said<Ruling>([]) }

describe('what the body has left to rule on', () => {
  it('has the same ground for the same member once, with every application it concerns', () => {
    const flags = [
      flag('m1', 's1', 'B', 'Kommer fra Lier kommune.'),
      flag('m1', 's3', 'B', 'Kommer fra Lier kommune.'),
      flag('m2', 's1', 'B', 'Kommer fra Lier kommune.'),
    ]
    expect(openTies({ applications, flags, ...none })).toEqual([
      { memberId: 'm1', level: 'B', ground: 'Kommer fra Lier kommune.', applicationIds: ['s1', 's3'] },
      { memberId: 'm2', level: 'B', ground: 'Kommer fra Lier kommune.', applicationIds: ['s1'] },
    ])
  })

  it('leaves out what is information only, and what is ruled on already', () => {
    const flags = [flag('m1', 's1', 'C', 'Annen enhet.'), flag('m1', 's2', 'A', 'Kontaktperson.')]
    const rulings = said<Ruling>([['s2', 'm1', { outcome: 'habil', reason: 'Uten betydning' }]])
    expect(openTies({ applications, flags, ...none, rulings })).toEqual([])
  })

  it('puts what a member says before the data, and the gravest of several grounds', () => {
    const flags = [
      flag('m1', 's1', 'B', 'Fra en part.'),
      flag('m1', 's1', 'A', 'Kontaktperson.'),
      flag('m2', 's1', 'B', 'Fra en part.'),
    ]
    const declarations = said<Declaration>([
      ['s1', 'm2', { tie: true, ground: 'Søster til prosjektlederen' }],
      ['s2', 'm2', { tie: false, ground: '' }],
    ])
    expect(openTies({ applications, flags, ...none, declarations })).toEqual([
      { memberId: 'm2', level: null, ground: 'Søster til prosjektlederen', applicationIds: ['s1'] },
      { memberId: 'm1', level: 'A', ground: 'Kontaktperson.', applicationIds: ['s1'] },
    ])
  })
})
