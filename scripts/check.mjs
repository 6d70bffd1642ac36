// npm run check: format, lint and types, without tests.
import { runChecks } from './setup/checks.mjs'
import { ensureNodePackages } from './setup/node-packages.mjs'
import { runMain } from './setup/project.mjs'

await runMain(async () => {
  await ensureNodePackages()
  const failed = await runChecks()
  console.log(failed.length === 0 ? 'Alle kontroller er i orden.' : `Feilet: ${failed.join(', ')}.`)
  return failed.length === 0 ? 0 : 1
})
