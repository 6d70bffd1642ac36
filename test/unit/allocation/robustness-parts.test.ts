import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/allocation/random'
import { allocateRanked } from '#shared/allocation/ranked'
import { computeRobustness, runRobustnessTask } from '#shared/allocation/robustness'
import { prepareQuestion } from '#shared/allocation/robustness-question'
import type { RobustnessQuestion } from '#shared/allocation/robustness-result'
import { createSorter } from '#shared/allocation/sorter'
import { buildWeightSet } from '#shared/allocation/weights'
import { oneFrame, solve } from './build-instance'

const criteria = ['x', 'y', 'z']

/** Applications with random marks and amounts; the frame holds about 40 % of what is asked for. */
function randomInstance(seed: number, size: number) {
  const random = createRandom(seed)
  const rows = Array.from({ length: size }, (_, i) => [`s${i}`, 0, 100 + Math.floor(random() * 400)] as const)
  const marks = Object.fromEntries(
    rows.map(([id]) => [id, Object.fromEntries(criteria.map(c => [c, Math.floor(random() * 16) / 3]))]),
  )
  const sum = rows.reduce((all, [, , kroner]) => all + kroner, 0)
  return oneFrame(Math.round(sum * 0.4), rows, { marks })
}

async function answerTo(question: RobustnessQuestion) {
  const result = await computeRobustness({ samples: 500, ...question }, { solve })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('weights within what is agreed', () => {
  const meanOf = (order: readonly (readonly [string, string])[], intervals = {}) => {
    const set = buildWeightSet(criteria, { order, intervals })
    if (!set.ok) throw new Error(set.error.kind)
    const random = createRandom(3)
    const weights = new Float64Array(3)
    const sums = [0, 0, 0]
    for (let n = 0; n < 40_000; n++) {
      set.value.draw(random, weights)
      for (const k of [0, 1, 2]) sums[k] = (sums[k] ?? 0) + (weights[k] ?? 0) / 40_000
    }
    return { set: set.value, mean: sums }
  }

  it('have the mean of a full order: 11/18, 5/18 and 2/18 of three', () => {
    const { set, mean } = meanOf([
      ['x', 'y'],
      ['y', 'z'],
    ])
    expect(set.sampling).toEqual({ kind: 'uniform' })
    expect(set.polytope.corners).toHaveLength(3)
    for (const [k, share] of [11 / 18, 5 / 18, 2 / 18].entries()) expect(mean[k]).toBeCloseTo(share, 2)
  })

  it('are as those left when draws from all weights that break a bound are thrown away', () => {
    const intervals = { x: { min: 0.2, max: 0.5 }, z: { min: 0, max: 0.3 } }
    const { mean } = meanOf([['y', 'z']], intervals)
    const all = buildWeightSet(criteria, { order: [], intervals: {} })
    if (!all.ok) throw new Error()
    const random = createRandom(8)
    const weights = new Float64Array(3)
    const sums = [0, 0, 0]
    let kept = 0
    for (let n = 0; n < 120_000; n++) {
      all.value.draw(random, weights)
      const [x = 0, y = 0, z = 0] = weights
      if (x < 0.2 || x > 0.5 || z > 0.3 || y < z) continue
      kept++
      for (const k of [0, 1, 2]) sums[k] = (sums[k] ?? 0) + (weights[k] ?? 0)
    }
    for (const k of [0, 1, 2]) expect(mean[k]).toBeCloseTo((sums[k] ?? 0) / kept, 2)
  })

  it('can be one weighting alone', () => {
    const { mean } = meanOf([
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'x'],
    ])
    for (const share of mean) expect(share).toBeCloseTo(1 / 3, 9)
  })
})

describe('ranking many times over', () => {
  it('orders as a plain sort does, equal scores by place, however they are spread', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 5, noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(1, 1e-3, 1e6),
        (list, unit) => {
          const scores = Float64Array.from(list, one => one * unit)
          const key = (place: number) => {
            const one = scores[place] ?? 0
            return one < 1e6 ? Math.round(one * 1e9) : one * 1e9
          }
          const plain = [...scores.keys()].sort((a, b) => key(b) - key(a) || a - b)
          const sorter = createSorter(scores.length)
          const hasEqual = sorter.sort(scores, Math.min(...scores), Math.max(...scores))
          expect([...sorter.order]).toEqual(plain)
          expect(hasEqual).toBe(new Set(plain.map(key)).size < plain.length)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('counts the same whoever counts which blocks', async () => {
    const question = { instance: randomInstance(5, 12), samples: 2_300, seed: 4 }
    const prepared = prepareQuestion(question)
    if (!prepared.ok) throw new Error(prepared.error.message)
    const alone = await computeRobustness(question, { solve })
    const shared = await computeRobustness(question, {
      solve,
      atOnce: 3,
      run: async task => {
        await new Promise(done => setTimeout(done, task.kind === 'samples' ? 5 - (task.from % 5) : 9))
        return runRobustnessTask(prepared.value, task, solve)
      },
    })
    expect(shared).toEqual(alone)
  })
})

describe('swap points', () => {
  it('are where the line of one application crosses another, by hand', async () => {
    // Room for one. With weight t on x: a has 1 + 4t, b has 5 − 4t: they meet in 1/2.
    const marks = { a: { x: 5, y: 1 }, b: { x: 1, y: 5 } }
    const rows = [['a', 0, 500] as const, ['b', 0, 500] as const]
    const { swaps } = await answerTo({ instance: oneFrame(500, rows, { marks }), weights: { x: 7, y: 3 } })
    const [x] = swaps ?? []
    expect(x?.points).toEqual([{ at: 0.5, gains: ['a'], loses: ['b'] }])
    expect([x?.weight, x?.below, x?.above]).toEqual([0.7, 0.5, null])
  })

  it('leave the funded set alone everywhere between them', async () => {
    let changes = 0
    for (const seed of [1, 2, 3]) {
      const instance = randomInstance(seed, 9)
      const { swaps } = await answerTo({ instance, weights: { x: 2, y: 1, z: 1 } })
      for (const { criterion, points } of swaps ?? []) {
        const fundedAt = (t: number) => {
          const others = criteria.filter(c => c !== criterion)
          const whole = others.reduce((sum, c) => sum + (c === 'x' ? 2 : 1), 0)
          const weightOf = (c: string) => (c === criterion ? t : ((1 - t) * (c === 'x' ? 2 : 1)) / whole)
          const applications = instance.applications.map(one => ({
            ...one,
            benefit: criteria.reduce((sum, c) => sum + weightOf(c) * (instance.marks[one.id]?.[c] ?? 0), 0),
          }))
          const result = allocateRanked({ ...instance, applications })
          if (!result.ok) throw new Error(result.error.message)
          return result.value.awards
            .flatMap(one => (one.outcome === 'none' ? [] : [one.applicationId]))
            .join()
        }
        for (let step = 0; step < 400; step++) {
          const from = (step + 0.137) / 401
          const to = (step + 1.137) / 401
          const between = points.filter(({ at }) => at > from && at <= to)
          if (between.length === 0) expect(fundedAt(to)).toBe(fundedAt(from))
          else if (between.length === 1) {
            changes++
            expect(fundedAt(to)).not.toBe(fundedAt(from))
          }
        }
      }
    }
    expect(changes).toBeGreaterThan(10)
  })
})

describe('the challenge to the chosen distribution', () => {
  it('says that none is better where the chosen one is best in every corner', async () => {
    const marks = { a: { x: 5, y: 4 }, b: { x: 2, y: 3 }, c: { x: 1, y: 1 } }
    const rows = ['a', 'b', 'c'].map(id => [id, 0, 500] as const)
    const { challenge } = await answerTo({
      instance: oneFrame(1000, rows, { marks }),
      chosen: { a: 500, b: 500 },
    })
    expect(challenge).toEqual({
      chosen: { a: 1, b: 1 },
      competitors: [],
      more: 0,
      exact: true,
      unbeatenShare: 1,
    })
  })

  it('names the competitor, how much better it can be, and where', async () => {
    // Room for one: b beats a by 4 where only y counts, in half of the weightings.
    const marks = { a: { x: 5, y: 1 }, b: { x: 1, y: 5 } }
    const rows = [['a', 0, 500] as const, ['b', 0, 500] as const]
    const { challenge } = await answerTo({
      instance: oneFrame(500, rows, { marks }),
      chosen: { a: 500 },
      samples: 4_000,
    })
    const [first] = challenge.competitors
    expect(challenge.competitors).toHaveLength(1)
    expect(first).toMatchObject({ enters: ['b'], leaves: ['a'], advantage: 4, weights: { x: 0, y: 1 } })
    expect(first?.beatsShare).toBeCloseTo(0.5, 1)
  })

  it('finds the largest advantage of any portfolio under any weights, held against all of them', async () => {
    for (const seed of [11, 12, 13, 14, 15, 16, 17, 18]) {
      const instance = randomInstance(seed, 8)
      const { challenge } = await answerTo({ instance })
      const worth = (ids: readonly string[], c: string) =>
        ids.reduce((sum, id) => sum + (instance.marks[id]?.[c] ?? 0), 0)
      const chosen = Object.keys(challenge.chosen)
      const frame = instance.frames['2025'] ?? 0
      let most = 0
      for (let set = 0; set < 2 ** 8; set++) {
        const inside = instance.applications.filter((_, i) => (set >> i) & 1)
        if (inside.reduce((sum, one) => sum + (one.requested['2025'] ?? 0), 0) > frame) continue
        const ids = inside.map(({ id }) => id)
        for (const c of criteria) most = Math.max(most, worth(ids, c) - worth(chosen, c))
      }
      expect(challenge.competitors[0]?.advantage ?? 0).toBeCloseTo(most, 6)
    }
  })
})

describe('uncertain marks', () => {
  const rows = [['a', 0, 500] as const, ['b', 0, 500] as const]
  const marks = { a: { x: 3 }, b: { x: 2 } }

  it('can turn a result that all weights agree on, and lower the confidence', async () => {
    // b is first where m2 is drawn twice, once in four: then b has 4 and a 3.
    const memberMarks = { a: { x: { m1: 3, m2: 3 } }, b: { x: { m1: 0, m2: 4 } } }
    const instance = oneFrame(500, rows, { marks, memberMarks })
    const certain = await answerTo({ instance })
    expect(certain.applications.map(({ fundedShare }) => fundedShare)).toEqual([1, 0])
    expect(certain.sources).toEqual({ weights: 'all', marks: false })
    const drawn = await answerTo({ instance, uncertainMarks: true, samples: 4_000 })
    expect(drawn.sources.marks).toBe(true)
    expect(drawn.applications[1]?.fundedShare).toBeCloseTo(0.25, 1)
    expect(drawn.applications[1]?.confidence).toBeCloseTo(0.25, 1)
    expect(drawn.applications.map(({ set }) => set)).toEqual(['core', 'exterior'])
  })

  it('are refused where nobody has given more than one', async () => {
    const result = await computeRobustness(
      { instance: oneFrame(500, rows, { marks }), uncertainMarks: true },
      { solve },
    )
    expect(result).toMatchObject({ ok: false, error: { kind: 'bad-question', field: 'memberMarks' } })
  })
})

describe('a question about robustness', () => {
  it('is refused in one line where a count is out of range or a criterion unknown', async () => {
    const instance = randomInstance(1, 3)
    const wrong = [
      { samples: 0 },
      { samples: -5 },
      { samples: 2_000_000 },
      { samples: 1.5 },
      { seed: Number.NaN },
      { bounds: { order: [['x', 'q']] as const, intervals: {} } },
      { weights: { x: 0, y: 0, z: 0 } },
    ]
    for (const part of wrong) {
      const result = await computeRobustness({ instance, ...part }, { solve })
      expect(result).toMatchObject({ ok: false, error: { kind: 'bad-question' } })
      if (!result.ok) expect(result.error.message).not.toContain('\n')
    }
  })

  it('holds with one criterion alone: everything is certain', async () => {
    const marks = { a: { x: 3 }, b: { x: 2 } }
    const rows = [['a', 0, 500] as const, ['b', 0, 500] as const]
    const { applications, exact } = await answerTo({ instance: oneFrame(500, rows, { marks }) })
    expect(exact).toBe(true)
    expect(applications.map(({ set, fundedShare, meanRank }) => [set, fundedShare, meanRank])).toEqual([
      ['core', 1, 1],
      ['exterior', 0, 2],
    ])
  })
})
