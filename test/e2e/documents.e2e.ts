import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseInMenu, closeApp, launchApp, type RunningApp } from './launch'
import { type PrintQueue, startPrintQueue } from './print-queue'

let running: RunningApp
let queue: PrintQueue | null
let folder: string

const page = () => running.page
const root = path.resolve(import.meta.dirname, '../..')

const answerDialogs = (answer: string) =>
  running.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, answer)

const pagesOf = (file: string) =>
  Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])
const tell = (text: RegExp) => page().getByText(text).first().waitFor({ timeout: 90_000 })

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dokumenter-'))
  queue = await startPrintQueue()
  const made = path.join(folder, 'demo')
  execFileSync(process.execPath, ['scripts/cli.mjs', 'demo', '--out', made], { cwd: root, stdio: 'ignore' })
  const round = path.join(folder, 'runde.tildeling')
  copyFileSync(path.join(made, 'vest-viken-2025-eksempel.tildeling'), round)
  running = await launchApp({
    args: [round],
    env: queue === null ? {} : { ...queue.env, TILDELING_PRINTER: queue.printer },
  })
  await page().getByRole('heading', { name: 'Vest-Viken 2025 (eksempel)' }).waitFor({ timeout: 120_000 })
  await chooseInMenu(running, 'view:documents')
})

afterAll(async () => {
  if (running) await closeApp(running)
  await queue?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the evening after the meeting', () => {
  let pages = 0

  it('saves all letters as one PDF', async () => {
    const file = path.join(folder, 'alle-brev.pdf')
    await answerDialogs(file)
    await page().getByRole('button', { name: 'Samlet PDF …' }).click()
    await tell(/36 brev er lagret i «alle-brev\.pdf»/)
    execFileSync('qpdf', ['--check', file])
    pages = pagesOf(file)
    expect(pages).toBeGreaterThan(36)
  })

  it('prints all letters in one job, with every page', async ({ skip }) => {
    if (queue === null) return skip('CUPS is not on this machine')
    const printed = queue.printed
    await page().getByRole('button', { name: 'Skriv ut alle …' }).click()
    await tell(/Sendt til skriveren/)
    await expect.poll(() => printed().length, { timeout: 60_000 }).toBe(1)
    expect(pagesOf(printed()[0] ?? '')).toBe(pages)
  })

  it('makes an e-mail draft with the letter for every applicant', async () => {
    const mails = path.join(folder, 'e-post')
    await answerDialogs(mails)
    await page().getByRole('button', { name: 'E-postutkast …' }).click()
    await tell(/utkast til e-post er lagret/)
    expect(readdirSync(mails).filter(name => name.endsWith('.eml'))).toHaveLength(36)
  })

  it('lets two different people control the payments, and no one person both', async () => {
    await page().getByRole('tab', { name: 'Utbetaling' }).click()
    await page().getByLabel('Navn').first().fill('Kari Prøve')
    await page().getByRole('button', { name: 'Attester', exact: true }).click()
    await page().getByRole('button', { name: 'Ta tilbake attestering' }).waitFor()
    await page().getByLabel('Navn').fill('kari prøve')
    await page().getByRole('button', { name: 'Godkjenn', exact: true }).click()
    await page().getByText('En annen enn den som gjorde den andre kontrollen, må gjøre denne.').waitFor()
    await page().getByLabel('Navn').fill('Ola Test')
    await page().getByRole('button', { name: 'Godkjenn', exact: true }).click()
    await page().getByRole('button', { name: 'Ta tilbake godkjenning' }).waitFor()
  })

  it('gathers all that the round leaves behind in one folder with checksums that hold', async () => {
    const out = path.join(folder, 'arkiv')
    await answerDialogs(out)
    await page().getByRole('tab', { name: 'Andre dokumenter' }).click()
    await page().getByRole('button', { name: 'Lagre alt fra runden …' }).click()
    await tell(/filer er lagret i mappen «arkiv»/)
    execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'sjekksummer.sha256'], { cwd: out })
    expect(readdirSync(path.join(out, 'brev')).filter(name => name.endsWith('.pdf'))).toHaveLength(36)
    const list = execFileSync('pdftotext', [path.join(out, 'utbetalingsliste.pdf'), '-'], {
      encoding: 'utf8',
    })
    expect(list).toContain('Kari Prøve')
    expect(list).toContain('Ola Test')
    expect(list).not.toContain('KLADD')
  })
})
