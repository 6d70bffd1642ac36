// npm start: everything from a bare clone to an open window; without a display, the demo instead.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuilt, parts } from './setup/build.mjs'
import { ensureSystemPackages } from './setup/debian.mjs'
import { resolveElectronRuntime } from './setup/electron-runtime.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { callerFolder, projectRoot, runMain } from './setup/project.mjs'
import { run } from './setup/run.mjs'

await runMain(async () => {
  await ensureNodePackages()
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return runDemo()

  const runtime = await resolveElectronRuntime()
  console.log(runtime.line)
  if (!(await ensureSystemPackages({ executable: runtime.executable, tests: false }))) return 1
  await ensureBuilt(parts)
  const args = process.argv.slice(2).map(asFullPath)
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return run(runtime.executable, [...sandbox, projectRoot, ...args], {
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder },
  })
})

async function runDemo() {
  console.log(
    'Ingen skjerm er tilgjengelig (DISPLAY og WAYLAND_DISPLAY mangler): kjører demoen i stedet for appen.',
  )
  const out = join(projectRoot, 'out', 'demo')
  await ensureBuilt(['main'])
  const code = await run(process.execPath, [join(projectRoot, 'out', 'main', 'cli.js'), 'demo', '--out', out])
  if (code === 0) console.log(`Resultatet ligger i ${out}.`)
  return code
}

/** A file named relative to where the person stands; everything else is passed on as it is.
 * @param {string} arg */
function asFullPath(arg) {
  const path = resolve(callerFolder('start'), arg)
  return !arg.startsWith('-') && existsSync(path) ? path : arg
}
