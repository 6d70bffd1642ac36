import { describe, expect, it } from 'vitest'
import { localRankings } from '#shared/assessment/local-rankings'
import type { Application } from '#shared/round/round-view'

const application = (id: string, localFellowship?: string, localRank?: number) =>
  ({
    id,
    packet: {
      form: {
        ...(localFellowship === undefined ? {} : { localFellowship }),
        ...(localRank === undefined ? {} : { localRank }),
      },
    },
  }) as unknown as Application

describe('local rankings side by side', () => {
  it('lists each fellowship in its own order, the unplaced last', () => {
    const found = localRankings([
      application('a', 'Troms og Ofoten', 2),
      application('b', 'Finnmark', 1),
      application('c', 'Troms  og ofoten', 1),
      application('d', 'Finnmark'),
      application('e'),
    ])
    expect(
      found.map(({ fellowship, places }) => [fellowship, places.map(place => place.applicationId)]),
    ).toEqual([
      ['Finnmark', ['b', 'd']],
      ['Troms og Ofoten', ['c', 'a']],
    ])
  })

  it('points at places that two share and at places that nobody has', () => {
    const [list] = localRankings([
      application('a', 'Finnmark', 1),
      application('b', 'Finnmark', 1),
      application('c', 'Finnmark', 4),
    ])
    expect(list).toMatchObject({ repeated: [1], missing: [2, 3] })
  })

  it('has no list where no call asks for one', () => {
    expect(localRankings([application('a')])).toEqual([])
  })
})
