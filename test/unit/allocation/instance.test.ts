import { describe, expect, it } from 'vitest'
import { decodeInstance } from '#shared/allocation/instance'

const application = (change: object = {}) => ({
  id: 'a',
  requested: { '2025': 500 },
  benefit: 4.2,
  ...change,
})
const instance = (change: object = {}) => ({
  frames: { '2025': 1000 },
  applications: [application()],
  ...change,
})

describe('a raw instance', () => {
  it('fills in what may be left out', () => {
    const decoded = decodeInstance(instance())
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        step: 1,
        applications: [{ id: 'a', groups: [], lock: null, divisible: true }],
        rules: {
          threshold: 0,
          onMisfit: 'skip',
          objective: 'benefit',
          groups: [],
          exclusive: [],
          requires: [],
        },
      },
    })
  })

  it('takes amounts up to the largest number that can be counted exactly', () => {
    const largest = Number.MAX_SAFE_INTEGER
    const decoded = decodeInstance({
      frames: { '2025': largest },
      applications: [application({ requested: { '2025': largest } })],
    })
    expect(decoded.ok).toBe(true)
  })

  const refused: readonly (readonly [
    title: string,
    json: unknown,
    kind: string,
    field: string,
    message: RegExp,
  ])[] = [
    ['something that is no object', 7, 'not-an-object', '', /^Filen mangler eller har feil form/],
    ['an unknown field', instance({ budget: 1 }), 'unknown-key', 'budget', /^Ukjent felt: budget\./],
    [
      'an unknown field deep down',
      instance({ applications: [application({ requsted: {} })] }),
      'unknown-key',
      'applications[0].requsted',
      /^Ukjent felt: applications\[0\]\.requsted/,
    ],
    [
      'an unknown rule',
      instance({ rules: { treshold: 3 } }),
      'unknown-key',
      'rules.treshold',
      /rules\.treshold/,
    ],
    [
      'a negative amount',
      instance({ applications: [application({ requested: { '2025': -1 } })] }),
      'negative',
      'applications[0].requested.2025',
      /applications\[0\]\.requested\.2025 kan ikke være negativt/,
    ],
    [
      'an amount that is not whole',
      instance({ applications: [application({ requested: { '2025': 0.5 } })] }),
      'not-whole',
      'applications[0].requested.2025',
      /må være hele kroner/,
    ],
    [
      'an amount beyond what can be counted',
      instance({ applications: [application({ requested: { '2025': 2 ** 53 } })] }),
      'too-large',
      'applications[0].requested.2025',
      /er for stort/,
    ],
    [
      'an amount written as text',
      instance({ frames: { '2025': '1000' } }),
      'not-a-number',
      'frames.2025',
      /frames\.2025 må være et tall/,
    ],
    [
      'years that together are beyond what can be counted',
      instance({
        frames: { '2025': 1, '2026': 1 },
        applications: [application({ requested: { '2025': 2 ** 53 - 1, '2026': 1 } })],
      }),
      'too-large',
      'applications[0].requested',
      /Søknad a ber til sammen om mer/,
    ],
    [
      'a minimum above the request',
      instance({ applications: [application({ minimum: { '2025': 501 } })] }),
      'minimum-above-requested',
      'applications[0].minimum.2025',
      /minste beløp \(501\skr\) over det søkte beløpet \(500\skr\)/,
    ],
    [
      'no applications',
      instance({ applications: [] }),
      'no-applications',
      'applications',
      /Det er ingen søknader/,
    ],
    ['no frame', instance({ frames: {} }), 'no-frame', 'frames', /Det er ingen ramme/],
    ['a frame left out', { applications: [application()] }, 'not-an-object', 'frames', /^frames mangler/],
    [
      'a request in a year that has no frame',
      instance({ applications: [application({ requested: { '2026': 5 } })] }),
      'unknown-year',
      'applications[0].requested.2026',
      /ingen ramme for 2026/,
    ],
    [
      'two applications with the same id',
      instance({ applications: [application(), application()] }),
      'duplicate-id',
      'applications[1].id',
      /Søknad a står to ganger/,
    ],
    ['a step of nothing', instance({ step: 0 }), 'zero-step', 'step', /minst 1 krone/],
    [
      'a negative score',
      instance({ applications: [application({ benefit: -1 })] }),
      'negative',
      'applications[0].benefit',
      /negativt/,
    ],
    [
      'a lock that does not exist',
      instance({ applications: [application({ lock: 'yes' })] }),
      'bad-lock',
      'applications[0].lock',
      /«fund», «never» eller null/,
    ],
    [
      'an unknown application in exclusive',
      instance({ rules: { exclusive: [['a', 'b']] } }),
      'unknown-id',
      'rules.exclusive[0]',
      /ingen søknad med id «b»/,
    ],
    [
      'an unknown application in requires',
      instance({ rules: { requires: [['b', 'a']] } }),
      'unknown-id',
      'rules.requires[0]',
      /ingen søknad med id «b»/,
    ],
    [
      'applications that depend on each other in a ring',
      {
        frames: { '2025': 1000 },
        applications: ['a', 'b', 'c'].map(id => application({ id })),
        rules: {
          requires: [
            ['a', 'b'],
            ['b', 'c'],
            ['c', 'a'],
          ],
        },
      },
      'circular-requires',
      'rules.requires',
      /a → b → c → a forutsetter hverandre i ring/,
    ],
    [
      'a share above one',
      instance({ rules: { groups: [{ group: 'g', maxShare: 1.2 }] } }),
      'not-a-share',
      'rules.groups[0].maxShare',
      /mellom 0 og 1/,
    ],
    [
      'a least share above the largest',
      instance({
        applications: [application({ groups: ['g'] })],
        rules: { groups: [{ group: 'g', minShare: 0.6, maxShare: 0.4 }] },
      }),
      'share-range',
      'rules.groups[0].minShare',
      /60\s% er større|Minste andel \(60\s%\)/,
    ],
    [
      'a least share for a group that nobody belongs to',
      instance({ rules: { groups: [{ group: 'side:rhf', minShare: 0.3 }] } }),
      'empty-group',
      'rules.groups[0]',
      /Ingen søknad hører til «side:rhf»/,
    ],
    [
      'two rules for one group',
      instance({
        rules: {
          groups: [
            { group: 'g', maxCount: 2 },
            { group: 'g', maxShare: 0.5 },
          ],
        },
      }),
      'duplicate-group',
      'rules.groups[1]',
      /har to regler/,
    ],
    [
      'more held back than the frame holds',
      instance({ rules: { reserve: { '2025': 1001 } } }),
      'reserve-above-frame',
      'rules.reserve.2025',
      /1\s001\skr skal holdes av/,
    ],
  ]
  for (const [title, json, kind, field, message] of refused) {
    it(`is refused with one line that names the field: ${title}`, () => {
      const decoded = decodeInstance(json)
      expect(decoded.ok).toBe(false)
      if (decoded.ok) return
      expect(decoded.error.map(error => error.kind)).toEqual([kind])
      expect(decoded.error[0]?.field).toBe(field)
      expect(decoded.error[0]?.message).toMatch(message)
      expect(decoded.error[0]?.message).not.toContain('\n')
    })
  }

  it('is refused with every problem at once, not only the first', () => {
    const decoded = decodeInstance(
      instance({ step: 0.5, applications: [application({ benefit: 'x', lock: 3 })] }),
    )
    expect(decoded.ok ? [] : decoded.error.map(error => error.field).sort()).toEqual([
      'applications[0].benefit',
      'applications[0].lock',
      'step',
    ])
  })

  it('is not led astray by names that JavaScript objects carry by themselves', () => {
    const json = JSON.parse(
      '{"frames":{"2025":1000,"__proto__":5},"applications":[{"id":"constructor","requested":{"2025":5},"benefit":1}]}',
    )
    const decoded = decodeInstance(json)
    expect(decoded.ok ? Object.keys(decoded.value.frames) : decoded.error[0]?.field).toBeDefined()
    expect(decodeInstance(instance({ applications: [application({ requested: { toString: 5 } })] })).ok).toBe(
      false,
    )
  })

  it('takes what is held back as an amount alone where there is one frame, and refuses it where there are several', () => {
    const json = (frames: object) => ({
      frames,
      applications: [{ id: 'a', requested: { '2025': 500 }, benefit: 3 }],
      rules: { reserve: 200 },
    })
    const one = decodeInstance(json({ '2025': 1000 }))
    expect(one.ok && one.value.rules.reserve).toEqual({ '2025': 200 })
    const two = decodeInstance(json({ '2025': 1000, '2026': 1000 }))
    expect(two).toMatchObject({ ok: false, error: [{ field: 'rules.reserve' }] })
  })

  it('says in one line that there are no applications, whatever else speaks of them', () => {
    const refused = decodeInstance({
      frames: { '2025': 1000 },
      applications: [],
      marks: { a: { nytte: 3 } },
      rules: { locks: { a: 'fund' } },
    })
    expect(refused).toMatchObject({ ok: false, error: [{ kind: 'no-applications' }] })
    expect(!refused.ok && refused.error).toHaveLength(1)
  })
})
