import { bench, describe } from 'vitest'
import { createSolver } from '#electron/work/solve'
import { allocate } from '#shared/allocation/allocate'
import type { Instance } from '#shared/allocation/instance'
import { solveOneFrame } from '#shared/allocation/one-frame'
import { buildProblem } from '#shared/allocation/problem'
import { mixedRules, oneFrame, threeYears } from './allocation-instances'

const solver = createSolver()
for (const seed of [91, 92, 93]) await allocate(mixedRules(50, seed), 'optimal', solver)

/** Goes round among instances, so that the figure is not that of one easy or hard one. */
function inTurn(make: (count: number, seed: number) => Instance, count: number, seeds = 9): () => Instance {
  const instances = Array.from({ length: seeds }, (_, at) => make(count, at + 1))
  let at = 0
  return () => instances[at++ % instances.length] as Instance
}

const options = { iterations: 18, warmupIterations: 9, time: 0, warmupTime: 0 }

describe('the optimum on one frame with threshold and locks, 200 applications (goal: median under 5 ms)', () => {
  const next = inTurn(oneFrame, 200)
  bench('the core algorithm alone', () => void solveOneFrame(buildProblem(next())), {
    ...options,
    iterations: 90,
  })
  bench('with result, reasons and trace', async () => void (await allocate(next(), 'optimal', solver)), {
    ...options,
    iterations: 90,
  })
})

for (const [count, goal, others] of [
  [50, '0,15 s', 'HiGHS as it comes, a like model: 77 ms'],
  [200, '0,4 s', 'HiGHS as it comes, a like model: 155 ms'],
] as const) {
  describe(`the optimum under mixed rules, ${count} applications (goal: median under ${goal}; ${others})`, () => {
    const next = inTurn(mixedRules, count)
    bench('proven', async () => void (await allocate(next(), 'optimal', solver)), options)
  })
}

describe('the optimum over three yearly frames, 200 applications (HiGHS as it comes, a like model: 1 707 ms)', () => {
  const next = inTurn(threeYears, 200, 5)
  bench(
    'until the first to look at',
    () =>
      new Promise<void>((resolve, reject) => {
        allocate(next(), 'optimal', { ...solver, timeLimitSeconds: 0.1, onImproved: () => resolve() }).catch(
          reject,
        )
      }),
    { ...options, iterations: 5, warmupIterations: 1 },
  )
  bench(
    'proven, or with a stated gap, within 5 s',
    async () => void (await allocate(next(), 'optimal', { ...solver, timeLimitSeconds: 5 })),
    { ...options, iterations: 5, warmupIterations: 1 },
  )
})
