import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseInMenu, closeApp, launchApp, type RunningApp } from './launch'

let running: RunningApp

const page = () => running.page

beforeAll(async () => {
  running = await launchApp()
  await chooseInMenu(running, 'file:open-example')
  await page().getByRole('heading', { name: 'Vest-Viken 2025 (eksempel)' }).waitFor({ timeout: 120_000 })
  await chooseInMenu(running, 'view:allocation')
})

afterAll(async () => {
  if (running) await closeApp(running)
})

describe('the distribution in the window', () => {
  it('follows a weight that is tried, and writes nothing', async () => {
    await page().getByRole('button', { name: 'Vekter' }).click()
    const slider = page().getByRole('slider').first()
    await slider.focus()
    await page().keyboard.press('End')
    await page().getByText('Prøver andre vekter enn rundens').waitFor()
    await page().getByText('Eksakt svar').waitFor()
    await page().getByRole('button', { name: 'Forkast' }).click()
    await expect.poll(() => page().getByText('Prøver andre vekter').count()).toBe(0)
  })

  it('says of every application whether its result hangs on the weights', async () => {
    await page().getByRole('tab', { name: 'Hva avhenger av vektene?' }).click()
    await page().getByText('Bruk møtetiden på').waitFor({ timeout: 60_000 })
    await page().getByText('35 rader').waitFor()
  })

  it('lets two applications exclude each other, counts the rule, and takes it out again', async () => {
    await page().getByRole('tab', { name: 'Fordelingen' }).click()
    await page().getByRole('button', { name: 'Regler' }).click()
    await page().getByLabel('Første søknad').selectOption({ index: 3 })
    await page().getByLabel('Andre søknad').selectOption({ index: 3 })
    await page().getByText('Velg to ulike søknader.').waitFor()
    await page().getByLabel('Andre søknad').selectOption({ index: 5 })
    await page().getByRole('button', { name: 'Legg til regelen' }).click()
    await page().getByText('Bare én av søknadene 3 og 5 kan få.').waitFor()
    await page().getByRole('button', { name: 'Regler (1)' }).waitFor()
    await page().getByRole('button', { name: 'Fjern regelen: Bare én' }).click()
    await page().getByText('To søknader om det samme kan utelukke hverandre').waitFor()
  })

  it('keeps a scenario and holds it beside another method', async () => {
    await page().getByRole('tab', { name: 'Scenarioer' }).click()
    await page().getByRole('button', { name: 'Lagre som scenario' }).click()
    await page().locator('dialog[open]').getByRole('button', { name: 'Lagre', exact: true }).click()
    await page().getByText('Alle søknadene får det samme').waitFor()
    await page().getByRole('tab', { name: 'Fordelingen' }).click()
    await page().getByLabel('Metode').selectOption({ label: 'Best samlet nytte' })
    await page().getByText('Bevist best').waitFor({ timeout: 60_000 })
    await page().getByRole('tab', { name: 'Scenarioer' }).click()
    await page().getByText('Søknader som får ulikt').waitFor()
  })

  it('draws benefit against frame, with the same numbers as a table', async () => {
    await page().getByRole('tab', { name: 'Bilder' }).click()
    await page().getByLabel('Hva som tegnes').selectOption({ label: 'Nytte mot ramme' })
    await page().getByText('Vis tallene som tabell').click({ timeout: 60_000 })
    await page()
      .getByRole('rowheader', { name: /23\s796\s000 kr/ })
      .waitFor()
  })
})
