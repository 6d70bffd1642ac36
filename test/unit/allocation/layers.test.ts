import { describe, expect, it } from 'vitest'
import { decodeInstance } from '#shared/allocation/instance'
import { awardsOf, decoded, errorOf, resultOf } from './build-instance'

/** As in Vest-Viken: what is left of 2024 after what was granted that year, and the money of 2025. */
const frame = {
  frames: { '2025': 1500 },
  layers: [
    { id: 'rest', label: 'rest av 2024', year: '2025', amount: 800, committed: 300, groups: ['target:barn'] },
    { id: 'nye', label: 'midler for 2025', year: '2025', amount: 1000 },
  ],
}
const application = (id: string, benefit: number, kroner: number, groups: readonly string[] = []) => ({
  id,
  benefit,
  requested: { '2025': kroner },
  groups,
})

describe('layers of a frame', () => {
  it('give only to those they are for, say which award draws on which, and sum layer by layer', async () => {
    const instance = decoded({
      ...frame,
      applications: [
        application('a', 5, 700),
        application('b', 4, 400),
        application('c', 3, 600, ['target:barn']),
        application('d', 2, 200),
      ],
    })
    // a takes 700 of the 1 000 for all; b lacks 100, though 800 is left in all; c takes 500 of the rest and 100 more
    const result = await resultOf('ranked', instance)
    expect(awardsOf(result)).toEqual({ a: 700, c: 600, d: 200 })
    expect(result.awards.map(({ awardByLayer }) => awardByLayer)).toEqual([
      { nye: 700 },
      {},
      { rest: 500, nye: 100 },
      { nye: 200 },
    ])
    expect(result.layers).toEqual([
      {
        id: 'rest',
        label: 'rest av 2024',
        year: '2025',
        amount: 800,
        committed: 300,
        spent: 500,
        remainder: 0,
      },
      {
        id: 'nye',
        label: 'midler for 2025',
        year: '2025',
        amount: 1000,
        committed: 0,
        spent: 1000,
        remainder: 0,
      },
    ])
  })

  it('draw on the oldest first, and leave it to those that can get from nowhere else', async () => {
    const layers = [
      { id: 'rest', year: '2025', amount: 500 },
      { id: 'nye', year: '2025', amount: 1000, groups: ['x'] },
    ]
    const applications = [application('a', 5, 400, ['x']), application('b', 4, 500)]
    const result = await resultOf('ranked', decoded({ ...frame, layers, applications }))
    expect(result.awards.map(({ awardByLayer }) => awardByLayer)).toEqual([{ nye: 400 }, { rest: 500 }])
  })

  it('are kept by the optimum too', async () => {
    const applications = [
      application('a', 5, 600),
      application('b', 4, 500),
      application('c', 1, 500, ['target:barn']),
    ]
    const result = await resultOf('optimal', decoded({ ...frame, applications }))
    expect(awardsOf(result)).toEqual({ a: 600, c: 500 })
    expect(result.proven).toBe(true)
  })

  it('are named where locks ask more of one than it holds', async () => {
    const applications = [
      { ...application('a', 5, 700), lock: 'fund' },
      { ...application('b', 4, 400), lock: 'fund' },
    ]
    const error = await errorOf('ranked', decoded({ ...frame, applications }))
    expect(error.message.replaceAll('\u00a0', ' ')).toBe(
      'Disse reglene kan ikke oppfylles samtidig: søknad a er låst til å få; søknad b er låst til å få; høyst 1 000 kr av midler for 2025 til dem som bare kan få derfra.',
    )
  })

  const bad = [
    [
      'sums that are not the frame',
      { layers: [{ id: 'rest', year: '2025', amount: 800 }] },
      'layers: Lagene for 2025 er til sammen 800 kr etter det som er bundet, men rammen er 1 500 kr.',
    ],
    [
      'more bound than there is',
      { layers: [{ id: 'rest', year: '2025', amount: 800, committed: 900 }] },
      'layers[0].committed: 900 kr er bundet fra før, men laget er bare på 800 kr.',
    ],
    [
      'a year without a frame',
      { layers: [{ id: 'rest', year: '2024', amount: 1500 }] },
      'layers[0].year: Det finnes ingen ramme for 2024.',
    ],
  ] as const
  for (const [title, changes, message] of bad) {
    it(`are refused with one line: ${title}`, () => {
      const result = decodeInstance({ ...frame, applications: [application('a', 1, 1)], ...changes })
      expect(result.ok ? [] : result.error.map(({ message }) => message.replaceAll('\u00a0', ' '))).toEqual([
        message,
      ])
    })
  }
})

describe('applications that are not ready', () => {
  it('are named in the result, and change no number', async () => {
    const applications = [
      { ...application('a', 5, 700), flags: ['unclear'] },
      { ...application('b', 0, 400), flags: ['unscored'] },
    ]
    const result = await resultOf('ranked', decoded({ frames: { '2025': 2000 }, applications }))
    expect(awardsOf(result)).toEqual({ a: 700, b: 400 })
    expect(result).toMatchObject({ unscored: ['b'], unclear: ['a'] })
    expect(result.notices).toEqual([
      'Søknad b har ingen poeng ennå og står med 0. Sett poeng, eller lås dem.',
      'Formalkontrollen er ikke avsluttet for søknad a.',
    ])
  })
})
