import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseInMenu, closeApp, launchApp, type RunningApp } from './launch'

let running: RunningApp
const page = () => running.page

beforeAll(async () => {
  running = await launchApp()
  await chooseInMenu(running, 'file:open-example')
  await page().getByText('36 rader').waitFor({ timeout: 60_000 })
})
afterAll(() => closeApp(running))

/** What the tools for WCAG 2.2 AA object to on the screen as it stands, one line each. */
async function objections(): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page: page() })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 160)} (${failureSummary?.split('\n')[1]?.trim()})`,
    ),
  )
}

/** The screen, and each of its tabs where it has any; a tab is named in front of what is objected to. */
async function objectionsOfTabs(): Promise<readonly string[]> {
  const tabs = page().locator('main').getByRole('tablist').first().getByRole('tab')
  const names = await tabs.allTextContents()
  if (names.length === 0) return objections()
  const all: string[] = []
  for (const name of names) {
    await tabs.filter({ hasText: name }).first().click()
    await page().waitForTimeout(300)
    all.push(...(await objections()).map(line => `${name}: ${line}`))
  }
  return all
}

describe('every screen of a round holds WCAG 2.2 AA as far as tools can tell', () => {
  for (const view of ['applications', 'screening', 'scoring', 'meeting', 'allocation']) {
    it(view, async () => {
      await chooseInMenu(running, `view:${view}`)
      await page().locator('main').waitFor()
      expect(await objectionsOfTabs()).toEqual([])
    })
  }

  it('decisions and documents, once there are some', async () => {
    await chooseInMenu(running, 'view:allocation')
    await page().getByRole('button', { name: 'Lag vedtak av fordelingen' }).click()
    await page().getByRole('row').nth(2).click()
    expect(await objectionsOfTabs()).toEqual([])
    await chooseInMenu(running, 'view:documents')
    await page().getByRole('tab', { name: 'Brev og protokoll' }).waitFor()
    expect(await objectionsOfTabs()).toEqual([])
  })

  it('the list of schemes and one of them', async () => {
    await chooseInMenu(running, 'file:schemes')
    await page().getByRole('heading', { name: 'Ordninger', exact: true }).waitFor()
    expect(await objections()).toEqual([])
    await page()
      .getByRole('navigation', { name: 'Ordninger' })
      .getByRole('button', { name: /Helse Nord/ })
      .click()
    await page().getByRole('navigation', { name: 'Deler av ordningen' }).waitFor()
    expect(await objections()).toEqual([])
  })

  for (const [name, command] of [
    ['a new round', 'file:new-round'],
    ['files to members', 'file:bundle'],
    ['search in all that was sent', 'edit:search-all'],
    ['reports of imports', 'file:import-reports'],
    ['mapped fields', 'file:label-mappings'],
    ['shortcuts', 'help:shortcuts'],
  ] as const) {
    it(`the dialog: ${name}`, async () => {
      await chooseInMenu(running, 'view:applications')
      await chooseInMenu(running, command)
      await page().waitForTimeout(500)
      expect(await objections()).toEqual([])
      await page().keyboard.press('Escape')
      await page().waitForTimeout(200)
    })
  }
})
