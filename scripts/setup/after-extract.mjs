import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** Called by electron-builder when the runtime is copied: a development runtime brings its own starter along,
 * which has no place in a packaged app.
 * @param {{ appOutDir: string, electronPlatformName: string }} context */
export default async function afterExtract({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'linux')
    rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
}
