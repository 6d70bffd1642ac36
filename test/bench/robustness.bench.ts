import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { bench, describe } from 'vitest'
import { createRobustnessPool } from '#electron/work/compute-robustness'
import type { RobustnessTask } from '#shared/allocation/robustness'
import { prepareQuestion } from '#shared/allocation/robustness-question'
import type { RobustnessQuestion } from '#shared/allocation/robustness-result'
import { blockSize, sampleBlocks } from '#shared/allocation/robustness-sampling'
import { createRankCounter } from '#shared/allocation/smaa'
import { weightingInstance } from './weighting-instance'

const script = new URL('../../out/main/robustness-worker.js', import.meta.url)
const noSolver = () => Promise.reject(new Error('no solver is needed here'))

/** Two of the product's own threads, each with half of the weightings. */
function twoThreads(question: RobustnessQuestion) {
  const threads = [new Worker(script), new Worker(script)]
  for (const thread of threads) thread.unref()
  const ask = (thread: Worker, request: object) =>
    new Promise<void>((resolve, reject) => {
      thread.once('message', answer => ('failure' in answer ? reject(new Error(answer.failure)) : resolve()))
      thread.postMessage({ id: 1, ...request })
    })
  const blocks = Math.ceil((question.samples ?? 0) / blockSize)
  const half = Math.ceil(blocks / 2)
  const tasks: readonly RobustnessTask[] = [
    { kind: 'samples', from: 0, to: half },
    { kind: 'samples', from: half, to: blocks },
  ]
  return {
    ready: () => Promise.all(threads.map(thread => ask(thread, { kind: 'question', question }))),
    run: () => Promise.all(threads.map((thread, at) => ask(thread, { kind: 'task', task: tasks[at] }))),
  }
}

const large = { instance: weightingInstance(200), samples: 100_000, seed: 1 }
const small = { instance: weightingInstance(50), samples: 10_000, seed: 1, method: 'optimal' } as const
const byRank = twoThreads(large)
const exactly = twoThreads(small)
await Promise.all([byRank.ready(), exactly.ready()])

describe('weightings, two threads', () => {
  bench(
    '100 000 of 200 applications × 6 criteria by rank (goal: 600 ms)',
    async () => void (await byRank.run()),
    {
      iterations: 5,
      warmupIterations: 2,
      time: 1,
    },
  )
  bench(
    '10 000 of 50 applications to the exact optimum (goal: 1 000 ms)',
    async () => void (await exactly.run()),
    {
      iterations: 5,
      warmupIterations: 2,
      time: 1,
    },
  )
})

const pool = createRobustnessPool(2, script)
await pool.warm()
describe('the whole answer, two threads: sets, challenge and swap points too', () => {
  bench(
    '10 000 weightings of 50 applications',
    async () => void (await pool.compute({ ...small, method: 'ranked' })),
    {
      iterations: 3,
      warmupIterations: 1,
      time: 1,
    },
  )
  bench(
    '10 000 weightings of 200 applications',
    async () => void (await pool.compute({ ...large, samples: 10_000 })),
    {
      iterations: 3,
      warmupIterations: 1,
      time: 1,
    },
  )
})

console.log(await againstC())

/** Processor time of one thread here and of the same in C, the least of five each, and whether the counts agree. */
async function againstC(): Promise<string> {
  const prepared = prepareQuestion(large)
  if (!prepared.ok) throw new Error(prepared.error.message)
  const { rows, problem, samples, places } = prepared.value
  const folder = mkdtempSync(join(tmpdir(), 'tildeling-bench-'))
  const program = join(folder, 'ranked-weightings')
  try {
    execFileSync('gcc', [
      '-O3',
      '-o',
      program,
      fileURLToPath(new URL('ranked-weightings.c', import.meta.url)),
      '-lm',
    ])
  } catch {
    rmSync(folder, { recursive: true })
    return 'Against C: skipped, there is no gcc here.'
  }
  const frame = problem.available[0] ?? 0
  const lines = problem.candidates.map(({ index, requestedTotal }) =>
    [requestedTotal, ...(rows[index] ?? [])].join(' '),
  )
  const input = [`${rows.length} 6 ${samples} ${frame}`, ...lines].join('\n')
  const least = {
    here: Number.POSITIVE_INFINITY,
    c: Number.POSITIVE_INFINITY,
    qsort: Number.POSITIVE_INFINITY,
  }
  let isSame = true
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage()
    const counts = await sampleBlocks(prepared.value, 0, Math.ceil(samples / blockSize), noSolver)
    least.here = Math.min(least.here, process.cpuUsage(start).user / 1000)
    if (!counts.ok) throw new Error(counts.error.message)
    const counter = createRankCounter(rows.length, 6, counts.value.ranks)
    for (const how of ['c', 'qsort'] as const) {
      const [milliseconds = '', ...counted] = execFileSync(program, [how], { input })
        .toString()
        .trim()
        .split('\n')
      least[how] = Math.min(least[how], Number(milliseconds))
      const ours = places.map(
        (_, place) => `${counts.value.funded[place]} ${Math.round(counter.meanRank(place) * samples)}`,
      )
      isSame &&= ours.join() === counted.join()
    }
  }
  rmSync(folder, { recursive: true })
  const ratio = (least.here / least.c).toFixed(2)
  return [
    `Against C (-O3, one thread each, ${samples} weightings of ${rows.length} × 6 by rank, processor time):`,
    `${least.here.toFixed(0)} ms here, ${least.c.toFixed(0)} ms in C with the same kind of sort: ratio ${ratio} (goal: 3);`,
    `${least.qsort.toFixed(0)} ms in C with qsort. Counts ${isSame ? 'identical' : 'DIFFERENT'}.`,
  ].join(' ')
}
