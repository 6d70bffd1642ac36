// npm run bench: the measurements in test/bench. They inform; they pass or fail nothing.
import { join } from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { filesUnder, projectRoot, runMain } from './setup/project.mjs'
import { runPackageScript } from './setup/run.mjs'

await runMain(async () => {
  await ensureNodePackages()
  if (!filesUnder(join(projectRoot, 'test', 'bench')).some(file => file.endsWith('.bench.ts'))) {
    console.error('Det finnes ingen målinger i test/bench ennå.')
    return 1
  }
  await ensureBuilt(['main'])
  return runPackageScript('vitest/vitest.mjs', ['bench', '--run', ...process.argv.slice(2)])
})
