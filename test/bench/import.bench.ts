import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, bench, describe } from 'vitest'
import { importFiles } from '#electron/intake/import-files'
import { launchWithNode, ReadyReader } from '#electron/intake/launch-child'
import { writePackets, writeWorkbook } from './import-samples'
import { watchMemory } from './process-memory'

const out = fileURLToPath(new URL('../../out/main/', import.meta.url))
if (!existsSync(join(out, 'cli.js'))) throw new Error('Build first: npm run bench does it')

const folder = await mkdtemp(join(tmpdir(), 'tildeling-bench-'))
const packets = join(folder, 'pakker')
const workbook = join(folder, 'eksport.xlsx')
const pdfBytes = await writePackets(packets, 200)
await writeWorkbook(workbook, 1_000)

const figures = new Map<string, { seconds: number; megabytes: number | null }[]>()

/** To watch memory takes time of its own: it is done in the first runs, whose time is not counted. */
const uncounted = 2

/** Times one run of work in a process: this one, or one that the work starts. */
async function measured(name: string, work: (watch: (pid: number) => void) => Promise<void>): Promise<void> {
  const before = figures.get(name) ?? []
  let memory: ReturnType<typeof watchMemory> | null = null
  const start = performance.now()
  await work(pid => {
    if (before.length < uncounted) memory = watchMemory(pid)
  })
  const seconds = (performance.now() - start) / 1_000
  const watched = memory as ReturnType<typeof watchMemory> | null
  figures.set(name, [...before, { seconds, megabytes: (await watched?.stop()) ?? null }])
}

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  const lines = [...figures].map(([name, runs]) => {
    const times = runs
      .slice(uncounted)
      .map(({ seconds }) => seconds)
      .sort((a, b) => a - b)
    const middle = times[Math.floor(times.length / 2)] ?? Number.NaN
    const peaks = runs.flatMap(({ megabytes }) => megabytes ?? [])
    const memory = peaks.length === 0 ? 'memory not measured' : `at most ${Math.max(...peaks)} MB at one time`
    const spread = `${times[0]?.toFixed(2)}–${times.at(-1)?.toFixed(2)} s`
    return `${name}: median ${middle.toFixed(2)} s of ${times.length} (${spread}), ${memory}`
  })
  const load = loadavg()[0]?.toFixed(1)
  process.stdout.write(
    `\n${lines.join('\n')}\nThe tables count what is done between the runs as well; the lines above do not. Memory, watched in two runs whose time is not counted: resident size of the process and its reader together. Load of the machine: ${load}\n`,
  )
})

/** Runs the command line as anybody would. */
async function command(args: readonly string[], watch: (pid: number) => void = () => {}): Promise<void> {
  const child = spawn(process.execPath, [join(out, 'cli.js'), ...args], { stdio: 'ignore' })
  watch(child.pid ?? 0)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${args[0]} gave ${code}`)
}

async function importByCommand(name: string, path: string): Promise<void> {
  const round = join(folder, 'runde.tildeling')
  await rm(round, { force: true })
  await command(['new', round, '--scheme', 'vest-viken-2025'])
  await measured(name, watch => command(['import', round, path], watch))
}

/**
 * Reads to the fields and staged attachments. In the app a reader waits while a round is open, started and warmed up;
 * `isReady` false measures from a reader that is still to be started.
 */
async function read(name: string, path: string, expected: number, isReady: boolean): Promise<void> {
  const stagingDir = join(folder, 'vedlegg')
  const reader = new ReadyReader(launchWithNode(join(out, 'intake-child.js')), { again: isReady })
  if (isReady) {
    reader.prepare()
    await setTimeout(1_000)
  }
  await measured(name, async watch => {
    watch(process.pid)
    const report = await importFiles([path], { stagingDir, grantYear: 2025, launch: reader.launch })
    if (report.packets.length !== expected) throw new Error(`${report.packets.length} packets`)
  })
  reader.close()
  await rm(stagingDir, { recursive: true })
}

/** So many runs of a few seconds; of what takes less the more, since the speed of a machine varies from run to run. */
const runs = (iterations: number) => ({ time: 0, warmupTime: 0, warmupIterations: 1, iterations })
const megabytes = Math.round(pdfBytes / 1_000_000)

describe(`import of 200 packets with 600 PDFs, ${megabytes} MB`, () => {
  measure(`200 packets, ${megabytes} MB`, packets, 200, 5)
})

describe('import of a workbook of 1 000 rows and 20 columns', () => {
  measure('Workbook of 1 000 rows', workbook, 1_000, 15)
})

function measure(name: string, path: string, expected: number, iterations: number): void {
  const often = runs(iterations)
  bench('read, with a reader that waits', () => read(`${name}, read`, path, expected, true), often)
  bench(
    'read, with a reader to be started',
    () => read(`${name}, read from the start of a reader`, path, expected, false),
    often,
  )
  bench('the whole command', () => importByCommand(`${name}, whole command`, path), often)
}
