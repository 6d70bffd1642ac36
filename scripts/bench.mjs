// npm run bench: the measurements in test/bench. They inform; they pass or fail nothing.
import { join } from 'node:path'
import { ensureBuilt, parts } from './setup/build.mjs'
import { resolveElectronRuntime } from './setup/electron-runtime.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { filesUnder, projectRoot, runMain } from './setup/project.mjs'
import { isOnPath, run } from './setup/run.mjs'

await runMain(async () => {
  await ensureNodePackages()
  if (!filesUnder(join(projectRoot, 'test', 'bench')).some(file => file.endsWith('.bench.ts'))) {
    console.error('Det finnes ingen målinger i test/bench ennå.')
    return 1
  }
  await ensureBuilt(parts)
  const runtime = await resolveElectronRuntime()
  console.log(runtime.line)
  const isScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY)
  const canShow = isScreen || isOnPath('xvfb-run')
  if (canShow) process.env.TILDELING_ELECTRON = runtime.executable
  const screen = isScreen || !canShow ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs')
  const [program = '', ...rest] = [...screen, process.execPath, vitest]
  return run(program, [...rest, 'bench', '--run', ...process.argv.slice(2)])
})
