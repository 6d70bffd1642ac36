import { afterAll, describe, expect, it } from 'vitest'
import { createAnalyst } from '#electron/work/analyst'
import { createRobustnessPool } from '#electron/work/compute-robustness'
import { createSolver, SolveCancelled } from '#electron/work/solve'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import { buildOptimalModel } from '#shared/allocation/optimal-model'
import { buildProblem } from '#shared/allocation/problem'

const built = (script: string) => new URL(`../../out/main/${script}`, import.meta.url)
const solver = createSolver(built('solver-worker.js'))
const analyst = createAnalyst(built('analysis-worker.js'))
const pool = createRobustnessPool(2, built('robustness-worker.js'))

afterAll(() => Promise.all([solver.dispose(), analyst.dispose(), pool.dispose()]))

/** Whole awards in frames of 40 %; with five frames and sixty applications the proof takes hours. */
function instance(applications: number, frames: number): Instance {
  const years = Array.from({ length: frames }, (_, y) => String(2025 + y))
  const amount = (n: number, y: number) => 100_000 + ((n * 7919 + y * 104_729 + n * n * 31) % 2900) * 1000
  const decoded = decodeInstance({
    frames: Object.fromEntries(years.map(year => [year, applications * 600_000])),
    applications: Array.from({ length: applications }, (_, n) => ({
      id: `s${n}`,
      requested: Object.fromEntries(years.map((year, y) => [year, amount(n, y)])),
      benefit: 3 + ((n * 37) % 97) / 1000,
    })),
    marks: Object.fromEntries(
      Array.from({ length: applications }, (_, n) => [`s${n}`, { a: n % 5, b: (n * 3) % 7 }]),
    ),
  })
  if (!decoded.ok) throw new Error(decoded.error[0]?.message)
  return decoded.value
}

const easy = instance(6, 1)
const hard = instance(90, 5)

describe('the threads that do long work', () => {
  it('answer once they are warm, and go on after one answer', async () => {
    await solver.warm()
    const model = buildOptimalModel(buildProblem(easy))
    for (let time = 0; time < 2; time++) expect((await solver.solve(model)).status).toBe('optimal')
  })

  it('name the rows that conflict, and keep to a limit of time', async () => {
    const locked = {
      ...easy,
      frames: { '2025': 100_000 },
      rules: { ...easy.rules, locks: { s1: 'fund' } },
    } as const
    const none = await solver.solve(buildOptimalModel(buildProblem(locked)), { nameConflict: true })
    expect(none).toMatchObject({ status: 'infeasible', conflict: expect.arrayContaining(['fund1']) })
    const { seconds = 0, ...some } = await solver.solve(buildOptimalModel(buildProblem(hard)), {
      timeLimitSeconds: 1,
    })
    expect(some.status).toBe('feasible')
    expect(seconds).toBeGreaterThan(0.5)
  })

  it('end at once when a person stops the solver, and begin afresh for the next question', async () => {
    const waiting = solver.solve(buildOptimalModel(buildProblem(hard)))
    const stopped = expect(waiting).rejects.toThrow(SolveCancelled)
    setTimeout(() => solver.cancel(), 300)
    await stopped
    expect((await solver.solve(buildOptimalModel(buildProblem(easy)))).status).toBe('optimal')
  })

  it('show the best distribution so far, stop one piece of work and leave the other alone', async () => {
    await analyst.warm()
    const seen: number[] = []
    const request = { kind: 'allocate', instance: hard, method: 'optimal' } as const
    const stopped = expect(
      analyst.run('lang', request, progress => {
        if (progress.kind !== 'improved') return
        seen.push(progress.gap)
        if (seen.length === 2) analyst.cancel('lang')
      }),
    ).rejects.toThrow(SolveCancelled)
    const other = analyst.run('kort', { kind: 'allocate', instance: easy, method: 'optimal' })
    await stopped
    expect(seen[1]).toBeLessThan(seen[0] ?? 0)
    expect(await other).toMatchObject({ ok: true, value: { proven: true } })
    expect(await analyst.run('igjen', { kind: 'allocate', instance: easy, method: 'optimal' })).toEqual(
      await other,
    )
  })

  it('give the same numbers as one thread, and stop in the middle', async () => {
    const question = { instance: easy, samples: 12_000, seed: 5 }
    const alone = await createRobustnessPool(1, built('robustness-worker.js')).compute(question)
    expect(await pool.compute(question)).toEqual(alone)
    const controller = new AbortController()
    const long = pool.compute(
      { instance: hard, samples: 1_000_000, seed: 5, method: 'optimal' },
      { signal: controller.signal },
    )
    setTimeout(() => controller.abort(), 300)
    expect(await long).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect(await pool.compute(question)).toEqual(alone)
  })
})
