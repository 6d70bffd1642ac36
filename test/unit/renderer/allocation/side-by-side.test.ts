import { describe, expect, it } from 'vitest'
import { holdSideBySide } from '#renderer/screens/allocation/scenarios/side-by-side'

const applications = [
  { id: 'a', groups: ['side:kommune', 'target:barn'] },
  { id: 'b', groups: ['side:sykehus'] },
  { id: 'c', groups: ['side:kommune'] },
]
const column = (id: string, awards: Record<string, number>) => ({
  id,
  name: id,
  awards: new Map(Object.entries(awards)),
})

describe('scenarios side by side', () => {
  const compared = holdSideBySide(
    [
      column('nå', { a: 100, b: 50, c: 10 }),
      column('annet', { a: 100, c: 60 }),
      column('lik', { a: 100, b: 50, c: 10 }),
    ],
    applications,
  )

  it('counts who gains and who loses against the first column', () => {
    expect(compared.sums).toEqual([
      { awardedKroner: 160, funded: 3, gains: 0, losses: 0 },
      { awardedKroner: 160, funded: 2, gains: 1, losses: 1 },
      { awardedKroner: 160, funded: 3, gains: 0, losses: 0 },
    ])
  })

  it('shows those that differ first', () => {
    expect(compared.applications.map(({ key, differs }) => [key, differs])).toEqual([
      ['b', true],
      ['c', true],
      ['a', false],
    ])
  })

  it('adds up sides and target groups in every column', () => {
    expect(compared.groups).toEqual([
      {
        dimension: 'side',
        lines: [
          { key: 'side:kommune', kroner: [110, 160, 110], differs: true },
          { key: 'side:sykehus', kroner: [50, 0, 50], differs: true },
        ],
      },
      { dimension: 'target', lines: [{ key: 'target:barn', kroner: [100, 100, 100], differs: false }] },
    ])
  })

  it('gives an application that only one scenario knows nothing in the others', () => {
    const two = holdSideBySide([column('x', { gone: 5 }), column('y', {})], applications)
    expect(two.applications[0]).toEqual({ key: 'gone', kroner: [5, 0], differs: true })
  })
})
