// Lets the app itself draw the picture in README.md: the distribution of the example round. Run it after `npm run build`,
// where there is a display (or under xvfb-run).
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { resolveElectronRuntime } from './setup/electron-runtime.mjs'
import { projectRoot } from './setup/project.mjs'

const isRoot = process.getuid?.() === 0
const { executable } = await resolveElectronRuntime()
const app = await _electron.launch({
  executablePath: executable,
  chromiumSandbox: !isRoot,
  args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', projectRoot],
  env: { ...process.env, TILDELING_PROFILE: mkdtempSync(join(tmpdir(), 'tildeling-bilde-')) },
})
const page = await app.firstWindow()
const menu = id =>
  app.evaluate(({ Menu }, entry) => Menu.getApplicationMenu()?.getMenuItemById(entry)?.click(), id)
await page.waitForSelector('main')
await menu('file:open-example')
await page.getByText('36 rader').waitFor({ timeout: 120_000 })
await menu('view:allocation')
await page.getByLabel('Metode').selectOption('ranked-cut')
await page.getByText('1 delvis').waitFor()
await page.getByRole('grid').focus()
await page.waitForTimeout(500)
const png = await app.evaluate(async ({ BrowserWindow }) => {
  const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
  return image?.toPNG().toString('base64') ?? ''
})
writeFileSync(join(projectRoot, 'docs', 'fordeling.png'), Buffer.from(png, 'base64'))
await app.close()
