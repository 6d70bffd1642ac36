import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/allocation/random'
import { computeRobustness } from '#shared/allocation/robustness'
import { drawWeights } from '#shared/allocation/weights'
import { oneFrame, solve } from './build-instance'

const rows = [
  ['a', 4, 500],
  ['b', 4, 500],
  ['c', 3, 500],
  ['d', 1, 500],
] as const
const marks = {
  a: { effekt: 5, bredde: 1 },
  b: { effekt: 1, bredde: 5 },
  c: { effekt: 2, bredde: 2 },
  d: { effekt: 1, bredde: 1 },
}

async function robustnessOf(instance: ReturnType<typeof oneFrame>, options: object = {}) {
  const result = await computeRobustness({ instance, samples: 4000, seed: 7, ...options }, { solve })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('robustness', () => {
  it('finds the share of the weightings in which each application is funded', async () => {
    // Room for one. With weight w on effekt: a has 1 + 4w, b has 5 − 4w, c has 2: a is first for w > 1/2, else b.
    const { applications } = await robustnessOf(oneFrame(500, rows, { marks }))
    const [a, b, c, d] = applications
    expect(a?.fundedShare).toBeCloseTo(0.5, 1)
    expect(a?.fundedShare).toBeCloseTo(1 - (b?.fundedShare ?? 0), 12)
    expect([c?.fundedShare, d?.fundedShare]).toEqual([0, 0])
    // c is second when the lower of a and b is below 2: w > 3/4 or w < 1/4, so half the time; d is always last
    // except that it can at best draw level with a at w = 0 or b at w = 1.
    expect(c?.meanRank).toBeCloseTo(2.5, 1)
    expect(d?.meanRank).toBe(4)
  })

  it('lets applications with the same marks share the mean of their ranks', async () => {
    const same = { a: { effekt: 3 }, b: { effekt: 3 }, c: { effekt: 4 }, d: { effekt: 1 } }
    const { applications } = await robustnessOf(oneFrame(500, rows, { marks: same }), { samples: 10 })
    expect(applications.map(({ meanRank }) => meanRank)).toEqual([2.5, 2.5, 1, 4])
  })

  it('tells core, borderline and exterior apart, exactly', async () => {
    // Room for two. c with d is beaten by a with c, and d by anything; a+b (6, 6), a+c (7, 3), b+c (3, 7) are not
    // beaten; a+d (6, 2) is beaten by a+c and b+d by b+c.
    const { applications, setsFrom } = await robustnessOf(oneFrame(1000, rows, { marks }))
    expect(setsFrom).toBe('exact')
    expect(applications.map(({ set, coreIndex }) => [set, coreIndex])).toEqual([
      ['borderline', 2 / 3],
      ['borderline', 2 / 3],
      ['borderline', 2 / 3],
      ['exterior', 0],
    ])
    const withMore = await robustnessOf(oneFrame(1500, rows, { marks }))
    expect(withMore.applications.map(({ set }) => set)).toEqual(['core', 'core', 'core', 'exterior'])
  })

  it('tells core, borderline and exterior apart, exactly, under a rule that excludes', async () => {
    const rules = { exclusive: [['a', 'b']] }
    const { applications, setsFrom, exact, efficientPortfolios } = await robustnessOf(
      oneFrame(1000, rows, { marks, rules }),
      { samples: 100 },
    )
    expect([setsFrom, exact, efficientPortfolios]).toEqual(['exact', true, 2])
    expect(applications.map(({ set }) => set)).toEqual(['borderline', 'borderline', 'core', 'exterior'])
  })

  it('says which sets are only seen in the draws where a threshold hangs on the weights', async () => {
    // a + b is worth 6, a + c 3 + 4w, b + c 7 − 4w: each is best somewhere. d is never in the best.
    const { applications, setsFrom, exact } = await robustnessOf(
      oneFrame(1000, rows, { marks, rules: { threshold: 0.5 } }),
      { samples: 200 },
    )
    expect([setsFrom, exact]).toEqual(['samples', false])
    expect(applications.map(({ set, exact }) => [set, exact])).toEqual([
      ['borderline', true],
      ['borderline', true],
      ['borderline', true],
      ['exterior', false],
    ])
  })

  it('keeps to weightings that the committee has not ruled out', async () => {
    const order = [['effekt', 'bredde']] as const
    const { applications } = await robustnessOf(oneFrame(500, rows, { marks }), {
      bounds: { order, intervals: {} },
    })
    expect(applications.map(({ fundedShare }) => fundedShare)).toEqual([1, 0, 0, 0])
    const narrow = { order: [], intervals: { bredde: { min: 0.6, max: 0.7 } } }
    const other = await robustnessOf(oneFrame(500, rows, { marks }), { bounds: narrow })
    expect(other.applications.map(({ fundedShare }) => fundedShare)).toEqual([0, 1, 0, 0])
  })

  it('gives the same numbers for the same seed, and others for another', async () => {
    const instance = oneFrame(500, rows, { marks })
    const once = await robustnessOf(instance)
    expect(await robustnessOf(instance)).toEqual(once)
    expect((await robustnessOf(instance, { seed: 8 })).applications).not.toEqual(once.applications)
  })

  it('counts the same for ranked by the quick way as by the method itself', async () => {
    const many = Array.from({ length: 9 }, (_, i) => [`s${i}`, 0, 100 + 37 * i, {}] as const)
    const given = Object.fromEntries(
      many.map(([id], i) => [id, { x: (i * 7) % 5, y: (i * 3) % 4, z: i % 3 }]),
    )
    for (const onMisfit of ['skip', 'stop']) {
      const plain = { threshold: 1.7, onMisfit, locks: { s3: 'fund', s8: 'never' } }
      const quick = await robustnessOf(oneFrame(1400, many, { marks: given, rules: plain }), { samples: 60 })
      // A dependency on one that is funded anyway changes nothing but the way of computing.
      const slow = await robustnessOf(
        oneFrame(1400, many, { marks: given, rules: { ...plain, requires: [['s0', 's3']] } }),
        { samples: 60 },
      )
      expect(quick.applications.map(({ fundedShare }) => fundedShare)).toEqual(
        slow.applications.map(({ fundedShare }) => fundedShare),
      )
    }
  })

  it("weighs the members' own scores anew for equal shares, where their marks are known", async () => {
    // One member, room for one: it buys what is cheapest per point. With weight w on effekt, a has 1 + 4w and b 5 − 4w.
    const own = Object.fromEntries(
      Object.entries(marks).map(([id, { effekt, bredde }]) => [
        id,
        { effekt: { m1: effekt }, bredde: { m1: bredde } },
      ]),
    )
    const utilities = { m1: { a: 3, b: 2, c: 2, d: 1 } }
    const rules = { completion: 'none' }
    const sharesOf = async (more: object) =>
      (
        await robustnessOf(oneFrame(500, rows, { marks, utilities, rules, ...more }), {
          method: 'equal-shares',
          samples: 1000,
        })
      ).applications
    const [a, b, c] = await sharesOf({ ownMarks: own })
    expect(a?.fundedShare).toBeCloseTo(0.5, 1)
    expect((a?.fundedShare ?? 0) + (b?.fundedShare ?? 0)).toBeCloseTo(1, 12)
    expect(c?.fundedShare).toBe(0)
    const [asGiven] = await sharesOf({})
    expect(asGiven?.fundedShare).toBe(1)
  })

  it('counts the weightings under which no distribution keeps the rules, and funds nobody there', async () => {
    // With weight w on effekt: a has 1 + 4w and b has 5 − 4w. One of them must get, from 4 points: w ≥ 3/4 or w ≤ 1/4.
    const instance = oneFrame(500, rows, {
      marks,
      rules: { threshold: 4, groups: [{ group: 'g', minCount: 1 }] },
      applications: rows.map(([id, benefit, kroner]) => ({
        id,
        benefit,
        requested: { '2025': kroner },
        groups: ['g'],
      })),
    })
    const { applications, unmetShare } = await robustnessOf(instance, { samples: 1000 })
    expect(unmetShare).toBeCloseTo(0.5, 1)
    const [a, b] = applications
    expect((a?.fundedShare ?? 0) + (b?.fundedShare ?? 0) + unmetShare).toBeCloseTo(1, 12)
    expect((await robustnessOf(oneFrame(500, rows, { marks }))).unmetShare).toBe(0)
  })

  it('draws fewer weightings by itself where each takes long, and says how many', async () => {
    const samplesOf = async (instance: ReturnType<typeof oneFrame>, method: 'ranked' | 'optimal') => {
      const result = await computeRobustness({ instance, method }, { solve })
      return result.ok ? result.value.samples : result.error.message
    }
    const plain = oneFrame(1000, rows, { marks })
    const ruled = oneFrame(1000, rows, { marks, rules: { exclusive: [['a', 'b']] } })
    expect([await samplesOf(plain, 'ranked'), await samplesOf(plain, 'optimal')]).toEqual([10_000, 10_000])
    expect([await samplesOf(ruled, 'ranked'), await samplesOf(ruled, 'optimal')]).toEqual([1000, 200])
  })

  it('is refused where marks are missing, in one line that names the application and criterion', async () => {
    const gaps = { ...marks, c: { effekt: 2 }, d: {} }
    const result = await computeRobustness({ instance: oneFrame(500, rows, { marks: gaps }) }, { solve })
    expect(result).toMatchObject({ ok: false, error: { kind: 'missing-data', field: 'marks.c.bredde' } })
    expect(result.ok ? '' : result.error.message).toBe(
      'marks: Søknad c mangler poeng for bredde. Det samme gjelder 2 til. Gi poeng eller hold søknaden utenfor.',
    )
    const none = await computeRobustness({ instance: oneFrame(500, rows) }, { solve })
    expect(none.ok ? '' : none.error.message).toBe(
      'Robusthet trenger poeng per kriterium (marks), og det er ingen.',
    )
  })

  it('is refused where no weighting meets what is agreed, and names what cannot hold together', async () => {
    const bounds = {
      order: [['effekt', 'bredde']] as const,
      intervals: { effekt: { min: 0, max: 0.9 }, bredde: { min: 0.7, max: 1 } },
    }
    const result = await computeRobustness({ instance: oneFrame(500, rows, { marks }), bounds }, { solve })
    expect(result).toMatchObject({ ok: false, error: { kind: 'weights-conflict' } })
    expect(result.ok ? '' : result.error.message).toBe(
      'Dette om vektene kan ikke oppfylles samtidig: effekt teller minst like mye som bredde og minst 70\u00a0% på bredde. Løs opp en av grensene.',
    )
  })
})

describe('random weights', () => {
  it('are the same for the same seed on every machine', () => {
    const random = createRandom(42)
    const weights = new Float64Array(3)
    drawWeights(random, weights)
    // worked out with the published algorithm in another language
    expect([...weights]).toEqual([0.1117019639532224, 0.5489137568469397, 0.33938427919983793])
  })

  it('are spread evenly: each has the mean 1/K and the variance of the Dirichlet distribution', () => {
    const random = createRandom(5)
    const weights = new Float64Array(4)
    const draws = 40_000
    let sum = 0
    let squares = 0
    for (let n = 0; n < draws; n++) {
      drawWeights(random, weights)
      expect(Math.abs(weights.reduce((all, weight) => all + weight, 0) - 1)).toBeLessThan(1e-12)
      sum += weights[1] ?? 0
      squares += (weights[1] ?? 0) ** 2
    }
    const mean = sum / draws
    expect(mean).toBeCloseTo(1 / 4, 2)
    expect(squares / draws - mean ** 2).toBeCloseTo(3 / 80, 2)
  })
})
