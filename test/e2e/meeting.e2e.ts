import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, chooseInMenu, closeApp, inMain, launchApp, type RunningApp } from './launch'

let running: RunningApp
let room: Page

const page = () => running.page
const menu = (id: string) => chooseInMenu(running, id)
const agendaItem = (name: string | RegExp) =>
  page().getByRole('region', { name: 'Saksliste' }).getByRole('button', { name })
/** A machine under load may take longer than a second. */
const patient = { timeout: 15_000 }
const inRoom = async () => plain(await room.locator('main').innerText())

beforeAll(async () => {
  running = await launchApp()
  await menu('file:open-example')
  await page().getByRole('heading', { name: 'Vest-Viken 2025 (eksempel)' }).waitFor({ timeout: 120_000 })
  await menu('view:meeting')
  const opened = running.app.waitForEvent('window')
  await menu('meeting:room')
  room = await opened
  await room.waitForSelector('main h1')
})

afterAll(async () => {
  if (running) await closeApp(running)
})

describe('a meeting, with the big screen beside it', () => {
  it('lets the big screen receive and nothing else', async () => {
    const seen = await room.evaluate(() => ({
      reachable: ['process', 'require', 'ipcRenderer', 'tildeling'].filter(name => name in globalThis),
      given: Object.keys((globalThis as unknown as Record<string, object>).tildelingRoom ?? {}),
    }))
    expect(seen).toEqual({ reachable: [], given: ['onView'] })
    const settings = await inMain(running, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(window => {
        const contents = window.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>
        }
        const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences()
        return { sandbox, contextIsolation, nodeIntegration }
      }),
    )
    const closed = { sandbox: true, contextIsolation: true, nodeIntegration: false }
    expect(settings).toEqual([closed, closed])
  })

  it('begins, and is told by the secretariat how many must take part', async () => {
    await page().getByRole('button', { name: 'Start møtet' }).click()
    await page().getByRole('button', { name: 'Stans klokken' }).waitFor()
    await page().getByLabel('Vedtaksført med minst').fill('5')
    await page().keyboard.press('Enter')
    await page().getByText('Utvalget er vedtaksført (minst 5)').waitFor()
    expect(await inRoom()).toContain('Godkjenning av innkalling og saksliste')
  })

  it('rules on one ground in all its cases at once under impartiality, and shows the room who is out', async () => {
    await menu('meeting:next')
    const panel = page().getByRole('region', { name: 'Sak 2' })
    await panel.getByText('Tilknytninger som må avgjøres').waitFor()
    const tie = panel.getByRole('listitem', { name: /^Cecilie Mønsterud: .*, som er part i søknaden/ })
    const cases = await tie.locator('.muted').first().innerText()
    await tie.getByRole('button', { name: /^Avgjør/ }).click()
    await tie.getByLabel('Inhabil', { exact: true }).check()
    await tie.getByLabel('Begrunnelse').fill('Kommunen er part i søknaden.')
    await tie.getByRole('button', { name: 'Lagre avgjørelsen' }).click()
    await tie.waitFor({ state: 'detached' })
    const numbers = cases.match(/\d+/g) ?? []
    expect(numbers.length).toBeGreaterThan(0)
    for (const number of numbers) {
      const line = new RegExp(`Søknad ${number} .*: .*Cecilie Mønsterud`)
      await panel.getByText(line).waitFor()
      await expect.poll(inRoom, patient).toMatch(line)
    }
    await menu('edit:undo')
    await tie.waitFor()
    await menu('meeting:previous')
  })

  it('goes from item to item by keyboard, and the big screen follows', async () => {
    await menu('meeting:next')
    await menu('meeting:next')
    await page().getByRole('region', { name: 'Sak 3' }).waitFor()
    const title = await page().getByRole('region', { name: 'Sak 3' }).getByRole('heading').first().innerText()
    await expect.poll(inRoom, patient).toContain(plain(title))
    expect(await inRoom()).toContain('Sak 3 av 40')
  })

  it('shows marks to the room only when they are opened, and no name beside them', async () => {
    expect(await inRoom()).not.toContain('poeng, rang')
    await menu('meeting:marks')
    await expect.poll(inRoom, patient).toContain('poeng, rang')
    expect(await room.locator('body').innerHTML()).not.toContain('Eksempelsen')
    await page().getByLabel('Vis navn ved poengene, også på storskjermen').click()
    await expect.poll(inRoom, patient).toContain('Astri Eksempelsen')
    await menu('meeting:next')
    await expect.poll(inRoom, patient).toContain('Sak 4 av 40')
    expect(await inRoom()).not.toContain('poeng, rang')
  })

  it('says who leaves, and counts one less', async () => {
    await agendaItem(/Delte stillinger mellom Kongsberg/).click()
    await page().getByText('Eli Tenktmoen er inhabil i denne saken og forlater møtet.').waitFor()
    await page().getByText('7 av 8 med stemmerett deltar.').waitFor()
  })

  it('takes down marks as members say them, without the mouse and without a name on the big screen', async () => {
    await page().getByText('Før inn poeng fra medlemmene').click()
    const grid = page().getByRole('grid', { name: 'Poeng fra medlemmene' })
    await grid.focus()
    expect(await grid.getByRole('rowheader').allInnerTexts()).not.toContain('Eli Tenktmoen')
    await page().keyboard.press('5')
    await page().keyboard.press('Enter')
    await page().keyboard.press('1')
    await page().keyboard.press('9')
    await page().getByText('Skalaen går fra 0 til 5.').waitFor()
    const cells = grid.getByRole('gridcell')
    const columns = await grid.getByRole('columnheader').count()
    expect(await cells.nth(0).innerText()).toBe('5')
    expect(await cells.nth(columns - 1).innerText()).toBe('1')
    await expect.poll(() => page().getByRole('banner').innerText()).toMatch(/Lagret/)
    expect(await inRoom()).not.toContain('Eksempelsen')
    await menu('edit:undo')
    await menu('edit:undo')
  })

  it('agrees on a mark, notes, takes a proposal from the observer, votes, and takes a dissent', async () => {
    await page().getByLabel('Enighet om poeng for Ventetid og utskrivningsklare').fill('4,5')
    await page().keyboard.press('Enter')
    await menu('meeting:note')
    await expect.poll(() => page().evaluate(() => document.activeElement?.id)).toBe('meeting-note')
    await page().keyboard.type('Utvalget drøftet oppstarten.')
    await page().getByRole('button', { name: 'Før inn forslag' }).click()
    await page().getByLabel('Forslaget').fill('Brukerutvalget bør få en plass i styringsgruppen.')
    await page().getByRole('button', { name: 'Før inn', exact: true }).click()
    await page().getByText('Inger Eksempelrud:').waitFor()
    await page().getByRole('button', { name: 'Votering…' }).click()
    await page().getByLabel('For', { exact: true }).fill('6')
    await page().getByLabel('Mot', { exact: true }).fill('2')
    await page().getByText('Det er talt 8 stemmer, men bare 7 stemmer i saken.').waitFor()
    await page().getByLabel('Mot', { exact: true }).fill('1')
    await page().keyboard.press('Enter')
    await page().getByText('6 for, 1 mot, 0 avsto').first().waitFor()
    await page().getByRole('button', { name: 'Før inn protokolltilførsel' }).click()
    await page().getByLabel('Tilførsel fra').selectOption('Harald Påfunnås')
    await page().getByLabel('Tilførselen').fill('Søknaden mangler en plan for fastlegene.')
    await page().getByRole('button', { name: 'Før inn', exact: true }).click()
    await page().getByText('Harald Påfunnås:').waitFor()
  })

  it('shows the room the distribution with its sums', async () => {
    await agendaItem(/Fordeling/).click()
    await expect.poll(inRoom, { timeout: 30_000 }).toMatch(/Fordelt [\d ]+ kroner/)
    await page().getByRole('button', { name: 'Enstemmig' }).click()
    await page().getByRole('button', { name: 'Stans klokken' }).click()
    await page().getByRole('button', { name: 'Start klokken' }).waitFor()
  })

  it('carries all of it into the protocol', async () => {
    await menu('view:allocation')
    await page().getByRole('button', { name: 'Lag vedtak av fordelingen' }).click()
    await page()
      .getByRole('button', { name: /Lås vedtakene/ })
      .click()
    await page()
      .getByRole('button', { name: /^Lås \d+ vedtak$/ })
      .click()
    await page().getByText('Vedtaket er låst').first().waitFor()
    await menu('view:documents')
    const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-mote-'))
    await answerDialogs(running, folder)
    await page()
      .getByRole('button', { name: /Lagre alle/ })
      .click()
    const protocol = () => readdirSync(folder).find(name => /^protokoll.*\.pdf$/.test(name))
    await expect.poll(protocol, { timeout: 120_000 }).toBeDefined()
    const file = path.join(folder, protocol() ?? '')
    const text = plain(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))
    for (const line of [
      'Utvalget var vedtaksført: 8 av 8 med stemmerett deltok. Minst 5 må delta',
      '7 av 8 med stemmerett deltok. Utvalget var vedtaksført.',
      'Votering: 6 for, 1 mot, 0 avsto.',
      'Utvalget drøftet oppstarten.',
      'Forslag fra Inger Eksempelrud. Brukerutvalget bør få en plass i styringsgruppen.',
      'Protokolltilførsel fra Harald Påfunnås. Søknaden mangler en plan for fastlegene.',
      'Ventetid og utskrivningsklare: 4,5',
    ]) {
      expect(text).toContain(line)
    }
  })

  it('closes the big screen with the menu, and opens it again', async () => {
    const windows = () => inMain(running, ({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    await menu('meeting:room')
    await expect.poll(windows, patient).toBe(1)
    await menu('meeting:room')
    await expect.poll(windows, patient).toBe(2)
  })
})

function plain(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ')
}
