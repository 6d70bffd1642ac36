import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, chooseInMenu, closeApp, killAndRelaunch, launchApp, type RunningApp } from './launch'

let running: RunningApp
let given = ''

const page = () => running.page
const menu = (id: string) => chooseInMenu(running, id)

/** The moment beside «Lagret», to the millisecond; empty while something is on its way to the disk. */
const savedAt = async () =>
  (await page()
    .locator('.top-bar-saved time')
    .getAttribute('datetime', { timeout: 50 })
    .catch(() => null)) ?? ''

/** Waits until something new is on disk. */
async function untilSaved(before: string): Promise<void> {
  await expect.poll(async () => (await savedAt()) > before, { timeout: 30_000 }).toBe(true)
}

async function openExample(): Promise<void> {
  await menu('file:open-example')
  await page().getByRole('heading', { name: 'Vest-Viken 2025 (eksempel)' }).waitFor({ timeout: 120_000 })
}

beforeAll(async () => {
  running = await launchApp()
  await openExample()
})

afterAll(async () => {
  if (running) await closeApp(running)
})

describe('a committee’s work in the window', () => {
  it('opens the example round with its thirty-six applications', async () => {
    await menu('view:applications')
    await page().getByText('36 rader').waitFor()
  })

  it('shows an attachment inside the app', async () => {
    await page()
      .getByRole('row', { name: /Akuttgeriatrisk team/ })
      .click()
    await page()
      .getByRole('tab', { name: /Vedlegg/ })
      .click()
    await page().locator('.pdf-viewer canvas').first().waitFor({ timeout: 30_000 })
  })

  it('takes a mark by keyboard, and has it after the power went just as «Lagret» was shown', async () => {
    await menu('view:scoring')
    const field = page().getByRole('spinbutton', { name: /Poeng for Ventetid/ })
    await field.waitFor()
    const before = await savedAt()
    await field.focus()
    // Another mark than the one that stands there: the same one again would be nothing to save.
    given = (await field.getAttribute('aria-valuenow')) === '2' ? '3' : '2'
    await page().keyboard.press(given)
    await untilSaved(before)
    running = await killAndRelaunch(running)
    await openExample()
    await menu('view:scoring')
    await page()
      .getByRole('row', { name: /Akuttgeriatrisk team/ })
      .click()
    const again = page().getByRole('spinbutton', { name: /Poeng for Ventetid/ })
    await again.waitFor()
    await expect.poll(() => again.getAttribute('aria-valuenow')).toBe(given)
  })

  it('takes the mark back and does it again by the menu', async () => {
    const field = page().getByRole('spinbutton', { name: /Poeng for Ventetid/ })
    const checked = () => field.getAttribute('aria-valuenow')
    await field.focus()
    const before = await savedAt()
    await page().keyboard.press('1')
    await untilSaved(before)
    expect(await checked()).toBe('1')
    await menu('edit:undo')
    await expect.poll(checked).toBe(given)
    await menu('edit:redo')
    await expect.poll(checked).toBe('1')
  })

  it('follows a change of frame, method and lock, and always adds up', async () => {
    await menu('view:allocation')
    const sums = page().getByRole('region', { name: 'Summer' })
    await sums.getByText('Summen stemmer').waitFor()
    await page().getByLabel('Metode').selectOption('ranked-cut')
    await expect.poll(() => sums.innerText()).toContain('1 delvis')
    await page().getByLabel('Ramme i kroner').fill('13 496 000')
    await expect.poll(async () => plain(await sums.innerText())).toContain('Ramme 13 496 000 kr')
    await page().keyboard.press('Escape')
    await expect.poll(async () => plain(await sums.innerText())).toContain('Ramme 23 796 000 kr')
    const before = await savedAt()
    await page().getByRole('grid').getByRole('button', { name: 'Lås ute søknad 13' }).click()
    await untilSaved(before)
    await sums.getByText('Summen stemmer').waitFor()
  })

  it('drafts decisions from the distribution, and takes another amount with its reason', async () => {
    await page().getByRole('button', { name: 'Lag vedtak av fordelingen' }).click()
    await page().getByRole('grid', { name: 'Vedtak' }).waitFor()
    await page()
      .getByRole('row', { name: /Hjemmenær rehabilitering/ })
      .click()
    const before = await savedAt()
    await page()
      .getByLabel(/^Tildelt beløp/)
      .fill('1 400 000')
    await page().keyboard.press('Enter')
    await untilSaved(before)
    const again = await savedAt()
    await page().getByLabel('Hvorfor fravikes beregningen?').fill('Oppstarten er utsatt til mars.')
    await page().keyboard.press('Tab')
    await untilSaved(again)
  })

  it('freezes the decisions in the meeting, and the sums stand', async () => {
    await page()
      .getByRole('button', { name: /Lås vedtakene/ })
      .click()
    const before = await savedAt()
    await page()
      .getByRole('button', { name: /^Lås \d+ vedtak$/ })
      .click()
    await untilSaved(before)
    await page().getByText('Vedtaket er låst').first().waitFor()
  })

  it('shows the letter as it will be printed, with the amount that was decided', async () => {
    await menu('view:documents')
    await page()
      .getByRole('row', { name: /Hjemmenær rehabilitering|Kongsberg kommune/ })
      .first()
      .click()
    await page().locator('.pdf-viewer canvas').first().waitFor({ timeout: 60_000 })
    await expect
      .poll(async () => plain((await page().locator('.pdf-viewer .pdf-text').allInnerTexts()).join(' ')))
      .toContain('1 400 000 kroner')
  })

  it('saves every letter and the protocol where the secretariat wants them', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-brev-'))
    await answerDialogs(running, folder)
    await page()
      .getByRole('button', { name: /Lagre alle/ })
      .click()
    await expect.poll(() => readdirSync(folder).length, { timeout: 120_000 }).toBe(37)
    const [letter] = readdirSync(folder).filter(name => name.startsWith('brev-018'))
    const text = execFileSync('pdftotext', [path.join(folder, letter ?? ''), '-'], { encoding: 'utf8' })
    expect(plain(text)).toContain('1 400 000 kroner')
    for (const name of readdirSync(folder)) execFileSync('qpdf', ['--check', path.join(folder, name)])
  })

  it('is all there when the app is closed and opened again', async () => {
    await closeApp(running)
    running = await launchApp({ profile: running.profile })
    await page()
      .getByRole('button', { name: /Vest-Viken 2025 \(eksempel\)/ })
      .click()
    await page().getByRole('heading', { name: 'Vest-Viken 2025 (eksempel)' }).waitFor()
    await menu('view:decisions')
    await page()
      .getByRole('row', { name: /Hjemmenær rehabilitering/ })
      .click()
    await page().getByText('Oppstarten er utsatt til mars.').waitFor()
    await page().getByText('Vedtaket er låst').first().waitFor()
    await menu('view:allocation')
    await expect.poll(() => page().getByLabel('Metode').inputValue()).toBe('ranked-cut')
  })
})

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ')
}
