import { describe, expect, it } from 'vitest'
import { runHighs } from '#electron/work/highs'
import { allocate } from '#shared/allocation/allocate'
import { decodeInstance } from '#shared/allocation/instance'
import type { MipModel } from '#shared/allocation/mip'

/** Whole numbers from `low` to `high`, the same on every run (a linear congruential generator). */
function drawFrom(seed: number) {
  let state = seed
  return (low: number, high: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return low + Math.floor((state / 2 ** 32) * (high - low + 1))
  }
}

interface Purse {
  readonly amounts: readonly number[]
  readonly benefits: readonly number[]
  readonly frame: number
}

/** Applications whose benefit nearly follows their amount: many distributions are almost equally good. */
function purse(seed: number): Purse {
  const draw = drawFrom(seed)
  const amounts = Array.from({ length: 100 }, () => draw(100, 3_000))
  const benefits = amounts.map(amount => amount + draw(0, 500))
  return { amounts, benefits, frame: Math.floor(amounts.reduce((sum, amount) => sum + amount, 0) * 0.4) }
}

function model({ amounts, benefits, frame }: Purse): MipModel {
  const columns = amounts.map((_, index) => `x${index}`)
  const sum = (numbers: readonly number[]) =>
    numbers.map((number, at) => `${number} ${columns[at]}`).join(' + ')
  const lp = `Maximize\n b: ${sum(benefits)}\nSubject To\n f: ${sum(amounts)} <= ${frame}\nBinaries\n ${columns.join('\n ')}\nEnd`
  return { lp, columns }
}

/** The best benefit within the frame, by dynamic programming over every sum. */
function bestBenefit({ amounts, benefits, frame }: Purse): number {
  const best = new Float64Array(frame + 1)
  for (const [index, amount] of amounts.entries()) {
    for (let sum = frame; sum >= amount; sum -= 1) {
      best[sum] = Math.max(best[sum] ?? 0, (best[sum - amount] ?? 0) + (benefits[index] ?? 0))
    }
  }
  return best[frame] ?? 0
}

async function objectiveOf(purse: Purse, relativeGap?: number): Promise<number> {
  const solution = await runHighs(model(purse), relativeGap === undefined ? {} : { relativeGap })
  if (solution.status !== 'optimal') throw new Error(`expected an optimum, got ${solution.status}`)
  return Math.round(solution.objective)
}

describe('the solver', () => {
  // Two of the draws where the default gap shows; in most it does not.
  const seeds = [3, 246]

  it('goes on to the very best, which its own default gap of 1e-4 would stop short of and still call optimal', async () => {
    for (const seed of seeds) {
      const one = purse(seed)
      const best = bestBenefit(one)
      expect(await objectiveOf(one)).toBe(best)
      expect(await objectiveOf(one, 1e-4)).toBeLessThan(best)
    }
  })
})

describe('rules that are missed by a few kroner among billions', () => {
  const application = (id: string, first: number, second: number, more: object) => ({
    ...{ id, requested: { '2025': first, '2026': second }, benefit: 1 },
    ...more,
  })

  it('are said not to hold together, though the solver’s tolerance would let them pass', async () => {
    const decoded = decodeInstance({
      frames: { '2025': 3_330_247_663_411, '2026': 3_330_247_663_411 },
      step: 2,
      applications: [
        application('a', 168_270_482_404, 57_756_074_730, {}),
        application('b', 999_999_999_964, 463_903_700_035, { groups: ['side:kommune', 'area:nord'] }),
        application('c', 4, 14, { groups: ['area:nord'], lock: 'fund' }),
        application('d', 996_085_842_372, 858_827_715_292, {}),
        application('e', 774_118_785_286, 437_323_217_940, { groups: ['side:sykehus', 'area:nord'] }),
      ],
      rules: {
        groups: [
          { group: 'side:kommune', minShare: 0.45 },
          { group: 'area:nord', maxShare: 0.5 },
        ],
      },
    })
    if (!decoded.ok) throw new Error('expected an instance')
    const result = await allocate(decoded.value, 'optimal', { solve: runHighs })
    expect(result).toMatchObject({ ok: false, error: { kind: 'conflicting-rules' } })
  })
})
