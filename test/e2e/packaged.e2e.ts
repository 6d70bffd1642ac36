import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '#shared/base/sha256'

const root = fileURLToPath(new URL('../..', import.meta.url))
const executable = path.join(root, 'dist', 'linux-unpacked', 'tildeling')
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const folderFor = (name: string) => mkdtempSync(path.join(tmpdir(), `tildeling-${name}-`))

/** Runs a command on the packaged app; what Chromium itself says on standard error is left out. */
function packaged(...args: readonly string[]) {
  const run = spawnSync(executable, [...asRoot, '--disable-dev-shm-usage', ...args], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, TILDELING_PROFILE: folderFor('pakket') },
  })
  return { exit: run.status, stdout: run.stdout, stderr: run.stderr }
}

// The fuses let no debugger into the packaged main process, so the window is reached through Chromium's own door.
async function openWindow(): Promise<{
  readonly app: ChildProcess
  readonly browser: Browser
  readonly page: Page
}> {
  const app = spawn(
    executable,
    [...asRoot, '--disable-dev-shm-usage', '--disable-background-networking', '--remote-debugging-port=0'],
    { env: { ...process.env, TILDELING_PROFILE: folderFor('pakket') }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    app.stderr?.on('data', chunk => {
      said += String(chunk)
      const match = said.match(/DevTools listening on (ws:\S+)/)
      if (match?.[1]) found(match[1])
    })
    app.once('exit', code => failed(new Error(`the packaged app ended with ${code}: ${said}`)))
  })
  const browser = await connectPatiently(address)
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new Error('the packaged app has no window')
  await page.waitForSelector('main')
  return { app, browser, page }
}

/** Now and then the test tool connects while the window comes up and then waits for good: it is asked again. */
async function connectPatiently(address: string): Promise<Browser> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 15_000 })
    } catch (cause) {
      if (attempt === 4 || !String(cause).includes('Timeout')) throw cause
    }
  }
}

describe.skipIf(process.platform !== 'linux')('the packaged app', () => {
  beforeAll(() => {
    const run = spawnSync(process.execPath, ['scripts/package.mjs'], { cwd: root, encoding: 'utf8' })
    expect(run.stderr + run.stdout).toContain('Appen ligger i')
  }, 300_000)

  it('answers the commands without a window, with JSON and nothing else', () => {
    const run = packaged('schemes', '--json')
    expect(run.exit).toBe(0)
    expect(JSON.parse(run.stdout)).toHaveLength(5)
    expect(packaged('cli', 'verify').exit).toBe(2)
  })

  it('walks the whole journey to the same documents, byte for byte, as the checkout', () => {
    const [mine, theirs] = [folderFor('pakket-demo'), folderFor('demo')]
    expect(packaged('demo', '--out', mine)).toMatchObject({ exit: 0 })
    execFileSync(process.execPath, [path.join(root, 'out', 'main', 'cli.js'), 'demo', '--out', theirs])
    const files = (folder: string) =>
      ['protokoll.pdf', ...readdirSync(path.join(folder, 'brev')).map(name => path.join('brev', name))].map(
        name => [name, sha256Hex(readFileSync(path.join(folder, name)))],
      )
    expect(files(mine)).toHaveLength(37)
    expect(files(mine)).toEqual(files(theirs))
  })

  it('reads forms of every kind in its reader process, and says what it cannot read', () => {
    const folder = folderFor('pakket-import')
    const round = path.join(folder, 'runde.tildeling')
    expect(packaged('new', round, '--scheme', 'ostfold-2025').exit).toBe(0)
    const forms = path.join(root, 'test', 'fixtures', 'intake')
    const names = [
      ...[
        'skjema-tabell.docx',
        'skjema-felt.pdf',
        'eksport.xlsx',
        'soknad-i-teksten.eml',
        'last-med-passord.pdf',
      ],
    ].map(name => path.join(forms, name))
    const run = packaged('import', round, ...names, '--json')
    const report = JSON.parse(run.stdout)
    expect(run.exit).toBe(3)
    expect(new Set(report.imported.map(({ file }: { file: string }) => file.split(/[#,]/)[0])).size).toBe(4)
    expect(report.rejected.map(({ file }: { file: string }) => file)).toEqual(['last-med-passord.pdf'])
  })

  describe('with its window', () => {
    let running: Awaited<ReturnType<typeof openWindow>>
    beforeAll(async () => {
      running = await openWindow()
    })
    afterAll(async () => {
      await running?.browser.close()
      running?.app.kill('SIGKILL')
    })

    it('opens the example round, shows an attachment and a distribution', async () => {
      const { page } = running
      await page.getByRole('button', { name: /Åpne eksempelrunden/ }).click()
      await page.getByText('36 rader').waitFor({ timeout: 60_000 })
      await page.getByRole('row', { name: /Akuttgeriatrisk team/ }).click()
      await page.getByRole('tab', { name: /Vedlegg/ }).click()
      await page.locator('.pdf-viewer canvas').first().waitFor({ timeout: 30_000 })
      await page.getByRole('button', { name: /Fordeling/ }).click()
      await page.getByLabel('Metode').selectOption('optimal')
      await page.getByText('Eksakt svar').waitFor({ timeout: 60_000 })
    })
  })
})
