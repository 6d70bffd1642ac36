// npm test: checks, unit tests and the real window, from a bare clone. Arguments go to vitest and choose a part.
import { mkdirSync, rmSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { ensureBuilt, parts } from './setup/build.mjs'
import { runChecks } from './setup/checks.mjs'
import { ensureSystemPackages, findMissing } from './setup/debian.mjs'
import { resolveElectronRuntime } from './setup/electron-runtime.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { callerFolder, filesUnder, projectRoot, runMain, SetupError } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { countReport, readReport, sumCounts } from './setup/test-count.mjs'

const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
const reports = join(projectRoot, 'out', 'test')
const none = { passed: 0, failed: 0 }
const oneFailed = { passed: 0, failed: 1 }

await runMain(async () => {
  await ensureNodePackages()
  const args = process.argv.slice(2).map(asProjectPath)
  const chosen = args.filter(arg => !arg.startsWith('-'))
  const isWhole = args.length === 0
  /** @param {string} ending */
  const covers = ending =>
    chosen.length === 0 ||
    testFiles(ending).some(file => chosen.some(part => file.includes(part))) ||
    !testFiles('.ts').some(file => chosen.some(part => file.includes(part)))

  const failedChecks = isWhole ? await runChecks() : []
  const counts = failedChecks.map(() => oneFailed)
  const runtime = await attempt(prepareWindow)
  const isBuilt = await attempt(async () => {
    await ensureBuilt(parts)
    return true
  })
  if (!isBuilt) counts.push(oneFailed)
  if (covers('.test.ts') || covers('.test.tsx')) counts.push(await runVitest('unit', [], args))
  if (covers('.e2e.ts')) counts.push(isBuilt ? await runWindowTests(runtime, args) : none)

  const { passed, failed } = sumCounts(counts)
  if (failedChecks.length > 0) console.error(`Disse kontrollene feilet: ${failedChecks.join(', ')}.`)
  const isNothingRun = passed + failed === 0
  if (isNothingRun) console.error('Ingen tester ble kjørt.')
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 || isNothingRun ? 1 : 0
})

async function prepareWindow() {
  const runtime = await resolveElectronRuntime()
  console.log(runtime.line)
  await ensureSystemPackages({ executable: runtime.executable, tests: true })
  process.env.TILDELING_ELECTRON = runtime.executable
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder
  return runtime
}

/** @param {import('./setup/electron-runtime.mjs').Runtime | undefined} runtime @param {string[]} args */
async function runWindowTests(runtime, args) {
  if (testFiles('.e2e.ts').length === 0) return none
  const missing = runtime && findMissing({ executable: runtime.executable, tests: false }).libraries
  if (!missing || missing.length > 0) {
    console.error('Testene i det virkelige vinduet kan ikke kjøres: se meldingen over om hva som mangler.')
    return oneFailed
  }
  const needsScreen = process.platform === 'linux' && !process.env.DISPLAY
  const screen = needsScreen ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] : []
  return runVitest('e2e', screen, ['--config', 'test/e2e/vitest.config.ts', ...args])
}

/** @param {string} name @param {string[]} before words that start the program, such as xvfb-run
 * @param {string[]} args */
async function runVitest(name, before, args) {
  const report = join(reports, `${name}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(report, { force: true })
  const [program = '', ...rest] = [...before, process.execPath, vitest, 'run', ...args]
  const reporting = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    '--passWithNoTests',
    '--silent=passed-only',
  ]
  const code = await run(program, [...rest, ...reporting])
  return countReport(readReport(report), code)
}

/** Runs a step whose failure must not hide what the other steps find.
 * @template T @param {() => Promise<T>} step @returns {Promise<T | undefined>} */
async function attempt(step) {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    return undefined
  }
}

/** @param {string} ending */
function testFiles(ending) {
  return filesUnder(join(projectRoot, 'test'))
    .map(file => relative(projectRoot, file).replaceAll('\\', '/'))
    .filter(file => file.endsWith(ending))
}

/** @param {string} arg */
function asProjectPath(arg) {
  if (isAbsolute(arg)) return relative(projectRoot, arg)
  return arg.startsWith('./') ? relative(projectRoot, join(callerFolder('test'), arg)) : arg
}
