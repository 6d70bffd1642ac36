import { describe, expect, it } from 'vitest'
import { leaveOneOut } from '#shared/allocation/leave-one-out'
import { asId, type MemberId } from '#shared/base/ids'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { memberSet } from '#shared/round/kinds/member-entries'
import { selectLocks, selectStanding } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { scoreRound } from '#shared/scoring/score-round'
import { idOf, smallRound, vestViken } from '../renderer/allocation/small-round'
import { organisations } from '../screening/fixtures'

const names = ['m1', 'm2', 'm3']
const members = names.map(id =>
  memberSet({ memberId: id, member: { id, name: id, organisation: '', role: 'member', voting: true } }),
)
/** Each row is an application; each number one member's mark on every criterion, null for none. */
const marksOf = (rows: readonly (readonly (number | null)[])[]) =>
  rows.flatMap((row, at) =>
    row.flatMap((mark, who) =>
      mark === null
        ? []
        : assessmentCriteria(vestViken).map(({ id }) =>
            markSet({
              memberId: names[who] ?? '',
              applicationId: idOf(at + 1),
              criterionId: id,
              mark: { mark, comment: '' },
            }),
          ),
    ),
  )

function without(
  rows: readonly (readonly (number | null)[])[],
  method: 'ranked' | 'proportional' | 'optimal',
) {
  const applications = rows.map((_, at) => ({ number: at + 1, requested: 600, minimum: 300 }))
  const { fields } = smallRound(1_000, applications, [...members, ...marksOf(rows)])
  return leaveOneOut(
    {
      scheme: vestViken,
      frameKroner: 1_000,
      candidates: selectStanding(fields),
      locks: selectLocks(fields),
      setup: { rules: {} },
      organisations,
    },
    method,
    names.map(id => asId<MemberId>(id)),
    left => scoreRound(fields, vestViken, left === null ? {} : { without: left }),
  )
}

describe('whose marks decide', () => {
  it('names the member without whom another application would be funded', () => {
    // Means 4 and 3,67: the first is funded. Without m1 they are 3,5 and 4.
    const found = without(
      [
        [5, 4, 3],
        [3, 4, 4],
      ],
      'ranked',
    )
    if (!found.ok) throw new Error(found.error)
    expect(found.value.method).toBe('ranked')
    const [m1, m2, m3] = found.value.members
    expect(m1).toMatchObject({ gained: [idOf(2)], lost: [idOf(1)], changed: [] })
    expect(m2).toMatchObject({ gained: [], lost: [] })
    expect(m3).toMatchObject({ gained: [], lost: [] })
  })

  it('uses the method of the scenario, and counts a changed amount as neither won nor lost', () => {
    // Both get 500 of 600, whoever is left out.
    const found = without(
      [
        [5, 4, 3],
        [3, 4, 4],
      ],
      'proportional',
    )
    expect(found.ok && found.value.method).toBe('proportional')
    expect(
      found.ok && found.value.members.every(({ gained, lost }) => gained.length + lost.length === 0),
    ).toBe(true)
  })

  it('falls back to the ranking where the method needs a solver, and says so', () => {
    const found = without([[5, 4, 3]], 'optimal')
    expect(found.ok && found.value.method).toBe('ranked')
  })
})
