// The command line from a checkout: sets up and builds what is stale, silently on stdout, and runs the command.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './setup/build.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { callerFolder, projectRoot, runMain } from './setup/project.mjs'

let isReady = false
await runMain(async () => {
  await ensureNodePackages()
  await ensureBuilt(['main'])
  isReady = true
  return 0
})

if (isReady) {
  const command = join(projectRoot, 'out', 'main', 'cli.js')
  process.chdir(callerFolder('cli'))
  process.argv.splice(1, 1, command)
  await import(pathToFileURL(command).href)
}
