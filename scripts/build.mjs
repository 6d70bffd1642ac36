// npm run build: the whole app into out/, where it is not up to date already.
import { ensureBuilt, parts } from './setup/build.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { runMain } from './setup/project.mjs'

await runMain(async () => {
  await ensureNodePackages()
  await ensureBuilt(parts)
  console.log('Appen er bygd i out/.')
  return 0
})
