// npm run package: the app as a folder that can be copied, in dist/, made without fetching anything more.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, parts } from './setup/build.mjs'
import { resolveElectronRuntime } from './setup/electron-runtime.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { filesUnder, projectRoot, runMain } from './setup/project.mjs'
import { runPackageScript } from './setup/run.mjs'

const dist = join(projectRoot, 'dist')

await runMain(async () => {
  await ensureNodePackages()
  const runtime = await resolveElectronRuntime()
  console.log(runtime.line)
  await ensureBuilt(parts)
  rmSync(dist, { recursive: true, force: true })
  const args = ['--dir', '--publish=never', '--config', 'electron-builder.yml']
  const code = await runPackageScript('electron-builder/cli.js', [
    ...args,
    `-c.electronDist=${runtime.folder}`,
    '-c.npmRebuild=false',
    ...process.argv.slice(2),
  ])
  if (code !== 0) return code
  if (runtime.source !== 'official' && runtime.source !== 'download') markAsTrial(runtime.line)
  console.log(`Appen ligger i ${dist}.`)
  return 0
})

/** @param {string} line says which runtime it was made from */
function markAsTrial(line) {
  const text = `Bare for prøving, skal ikke gis videre.\n${line}\n`
  for (const name of ['linux-unpacked', 'win-unpacked', 'mac', 'mac-arm64'])
    if (existsSync(join(dist, name))) writeFileSync(join(dist, name, 'BARE-FOR-PROVING.txt'), text)
  if (filesUnder(dist).length > 0)
    console.log('Bare for prøving: den er ikke laget av den offisielle Electron-kjøretiden.')
}
