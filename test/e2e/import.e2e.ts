import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, chooseInMenu, closeApp, launchApp, type RunningApp } from './launch'

let running: RunningApp
const page = () => running.page
const menu = (id: string) => chooseInMenu(running, id)
const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-import-e2e-'))

function csv(name: string, ...rows: readonly string[]): string {
  const file = path.join(folder, name)
  const header = 'Tittel;Ansvarlig søker;Søknadsbeløp 2025;Det vi strever med'
  writeFileSync(file, [header, ...rows].join('\n'))
  return file
}

/** Lets go of files over the window as a person does: through Chromium's own dragging, so that the preload sees it. */
async function drop(...files: readonly string[]): Promise<void> {
  const session = await page().context().newCDPSession(page())
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
    if (type === 'dragOver') await page().getByText('Slipp filene for å lese dem').waitFor()
  }
  await session.detach()
}

const preview = () => page().getByRole('dialog', { name: 'Kontroller før søknadene tas inn' })
const report = () => page().getByRole('dialog', { name: 'Importrapport' })
const closeReport = () => report().getByRole('button', { name: 'Lukk', exact: true }).click()

beforeAll(async () => {
  running = await launchApp()
  await menu('file:new-round')
  await page().getByRole('button', { name: 'Lag runden' }).click()
  await page().getByText('Ingen søknader ennå').waitFor()
})

afterAll(async () => {
  if (running) await closeApp(running)
})

describe('taking applications in through the window', () => {
  it('lets a person map an unknown heading, and takes nothing in before it is accepted', async () => {
    await answerDialogs(
      running,
      csv('svar.csv', 'Hjemmeoppfølging ved KOLS;Våler kommune;450000;Mange innleggelser'),
    )
    await menu('file:import')
    await preview().getByText('Ukjente felt (1)').waitFor()
    await preview().getByText('Mange innleggelser').waitFor()
    await preview().getByLabel('Felt for Det vi strever med').selectOption('challenge')
    await preview().getByRole('button', { name: 'Husk valgene og les på nytt' }).click()
    await preview().getByText('Ingenting er tatt inn ennå').waitFor()
    await expect.poll(() => preview().getByText('Ukjente felt').count()).toBe(0)
    await preview().getByRole('button', { name: 'Ta inn 1 søknad' }).click()
    await report().getByText('1 ny søknad.').waitFor()
  })

  it('saves the report as a PDF', async () => {
    const file = path.join(folder, 'rapport.pdf')
    await answerDialogs(running, file)
    await report().getByRole('button', { name: 'Lagre…' }).click()
    await page().getByText('Rapporten er lagret som «rapport.pdf».').waitFor()
    expect(readFileSync(file).subarray(0, 5).toString('latin1')).toBe('%PDF-')
    await closeReport()
  })

  it('shows who the applicant is as something to choose where the name is borne by several', async () => {
    await page()
      .getByText(/Søkeren må velges/)
      .waitFor()
    const choice = page().getByLabel('Hvem søkeren er')
    await choice.selectOption({ index: 1 })
    await page()
      .getByText(/Våler kommune · Kommune · /)
      .waitFor()
  })

  it('shows what a corrected delivery changes, and waits for a choice', async () => {
    await answerDialogs(
      running,
      csv('rettet.csv', 'Hjemmeoppfølging ved KOLS;Våler kommune;520000;Mange innleggelser'),
    )
    await menu('file:import')
    await preview().getByText('Nye versjoner (1)').waitFor()
    await preview()
      .getByRole('cell', { name: /450 000/ })
      .waitFor()
    await preview()
      .getByRole('cell', { name: /520 000/ })
      .waitFor()
    // The heading that was mapped is known by now.
    expect(await preview().getByText('Ukjente felt').count()).toBe(0)
    expect(await preview().getByRole('button', { name: 'Ta inn', exact: true }).isDisabled()).toBe(true)
    await preview()
      .getByLabel(/Hva skal gjøres med/)
      .selectOption('take')
    await preview().getByRole('button', { name: 'Ta inn 1 søknad' }).click()
    await report().getByText('1 ny versjon.').waitFor()
    await closeReport()
    await page().getByRole('tab', { name: 'Historikk' }).click()
    await page().getByText('Tatt inn fra «svar.csv».').waitFor()
    await page().getByText('Ny versjon fra «rettet.csv».').waitFor()
  })

  it('reads a folder that is dropped on the window', async () => {
    const packet = path.join(folder, 'levert', 'Asker trygg hjem')
    mkdirSync(packet, { recursive: true })
    writeFileSync(
      path.join(packet, 'soknad.json'),
      JSON.stringify({
        format: 'tildeling/application@1',
        title: 'Trygg hjem',
        applicant: { name: 'Asker kommune' },
        budget: { requested: { '2025': 100_000 } },
      }),
    )
    writeFileSync(path.join(folder, 'levert', 'ødelagt.zip'), 'ikke en zip')
    await drop(path.join(folder, 'levert'))
    await preview().getByText('1 ny søknad og 1 avvist.').waitFor()
    await preview().getByText('Zip-filen er skadet', { exact: false }).waitFor()
    await preview().getByRole('button', { name: 'Ta inn 1 søknad' }).click()
    await report().getByText('1 ny søknad og 1 avvist.').waitFor()
    await closeReport()
  })

  it('opens earlier reports and the mapped headings again', async () => {
    await menu('file:import-reports')
    await expect.poll(() => page().getByRole('button', { name: 'Vis rapporten' }).count()).toBe(3)
    await page().keyboard.press('Escape')
    await menu('file:label-mappings')
    const mapped = page().getByLabel('Felt for Det vi strever med')
    expect(await mapped.inputValue()).toBe('challenge')
    await page().getByRole('button', { name: 'Glem Det vi strever med' }).click()
    await page().getByText('Ingen felt er koblet for hånd').waitFor()
  })
})
