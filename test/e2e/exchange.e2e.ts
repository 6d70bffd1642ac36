import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleMeeting, exampleOffice } from '#electron/round/example-office'
import { newFileRound, saveFileRound } from '#electron/round/file-round'
import { beginRound, shippedSchemes } from '#electron/round/schemes'
import { applicationImported } from '#shared/round/kinds/application-entries'
import { memberSet } from '#shared/round/kinds/member-entries'
import { meetingSet, officeSet } from '#shared/round/kinds/office-entries'
import { answerDialogs, chooseInMenu, closeApp, launchApp, type RunningApp } from './launch'

const folder = mkdtempSync(path.join(tmpdir(), 'tildeling-utveksling-'))
const round = path.join(folder, 'runde.tildeling')
const passphrase = 'fjell og fjord 2025'
const people = [
  { id: 'm1', name: 'Astri Eksempelsen', organisation: 'Ringerike kommune', role: 'chair', voting: true },
  { id: 'm2', name: 'Bjørn Prøvestad', organisation: 'Lier kommune', role: 'member', voting: true },
] as const
let secretariat: RunningApp
const open: RunningApp[] = []

async function launch(args: readonly string[]): Promise<RunningApp> {
  const running = await launchApp({ args })
  open.push(running)
  return running
}

const title = ({ page }: RunningApp) => page.getByRole('heading', { name: 'Utvekslingsrunden' }).first()

beforeAll(async () => {
  const scheme = shippedSchemes().find(({ id }) => id === 'vest-viken-2025')
  if (scheme === undefined) throw new Error('The scheme is missing')
  const made = newFileRound(round)
  const applications = [1, 2].map(number =>
    applicationImported({
      applicationId: `app-${number}`,
      number,
      receivedAt: '2025-09-30T12:00:00+02:00',
      packet: {
        file: `soknad-${number}.zip`,
        form: {
          format: 'tildeling/application@1',
          title: `Eksempel på tiltak ${number}`,
          applicant: { name: 'Ringerike kommune' },
          budget: { requested: { '2025': 500_000 } },
        },
        attachments: [],
      },
    }),
  )
  const written = await made.document.append([
    ...beginRound('utveksling-1', scheme, { title: 'Utvekslingsrunden', key: 'sekretariatets-nokkel' }),
    ...applications,
    ...people.map(member => memberSet({ memberId: member.id, member })),
    officeSet({ office: exampleOffice }),
    meetingSet({ meeting: exampleMeeting(people) }),
  ])
  if (!written.ok) throw new Error(written.error.message)
  const saved = await saveFileRound(made)
  if (!saved.ok) throw new Error(saved.error.message)
  secretariat = await launch([round])
  await title(secretariat).waitFor({ timeout: 60_000 })
})

afterAll(async () => {
  for (const running of open) await closeApp(running).catch(() => undefined)
})

const sealed = (name: string) =>
  path.join(folder, readdirSync(folder).find(file => file.includes(name)) ?? name)
const returned = (id: string) => path.join(folder, `levert-${id}.tildeling.age`)

/** A member at another machine: opens the file, does what is to be done, hands in. */
async function assess(id: string, name: string, work: (running: RunningApp) => Promise<void>): Promise<void> {
  const running = await launch([sealed(name)])
  const { page } = running
  await page.getByLabel('Passord').fill(passphrase)
  await page.keyboard.press('Enter')
  await title(running).waitFor({ timeout: 60_000 })
  await expect.poll(() => page.getByRole('button', { name: 'Vedtak' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: /^Importer/ }).count()).toBe(0)
  await chooseInMenu(running, 'view:scoring')
  await work(running)
  await page.getByText('2 av 2 søknader').waitFor()
  await answerDialogs(running, returned(id))
  await page.getByRole('button', { name: 'Lever …' }).click()
  await page.getByText('Alle 2 søknadene er vurdert.').waitFor()
  await page.getByLabel('Forsegle med passord').check()
  await page.getByLabel('Passord', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Lever og lagre fil …' }).click()
  await page.getByText('Vurderingen er levert').waitFor({ timeout: 60_000 })
  await closeApp(running)
  open.splice(open.indexOf(running), 1)
}

/** The same mark on everything, from the first field on, by the keys alone. */
async function markAll({ page }: RunningApp, mark: string): Promise<void> {
  const fields = page.getByRole('spinbutton', { name: /^Poeng for/ })
  await fields.first().waitFor()
  const count = await fields.count()
  // The view of the whole has the keyboard; the marks come after it.
  const isAtMark = () => page.evaluate(() => document.activeElement?.getAttribute('role') === 'spinbutton')
  for (let at = 0; at < 4 && !(await isAtMark()); at += 1) await page.keyboard.press('Tab')
  for (let at = 0; at < count * 2; at += 1) {
    await page.keyboard.press(mark)
    await page.keyboard.press('Enter')
  }
}

/** A view without numbers of each application: a category by its digit, words after K, Ctrl+Enter to the next. */
async function judgeAll({ page }: RunningApp): Promise<void> {
  const isAtCategory = () =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
  await isAtCategory()
  await page.keyboard.press('1')
  await page.keyboard.press('k')
  await page.keyboard.type('Treffer målgruppen.')
  await page.keyboard.press('Control+Enter')
  await isAtCategory()
  await page.keyboard.press('3')
  await page.getByText('2 av 2 søknader').waitFor()
}

describe('two members and the secretariat, each on a machine of their own', () => {
  it('makes a sealed file for each member', async () => {
    const { page } = secretariat
    await answerDialogs(secretariat, folder)
    await chooseInMenu(secretariat, 'file:bundle')
    await page.getByLabel('Forsegle med passord').check()
    await page.getByLabel('Passord', { exact: true }).fill(passphrase)
    await page.getByRole('button', { name: 'Lag 2 filer …' }).click()
    await page.getByText('2 filer til medlemmene er lagret').waitFor({ timeout: 60_000 })
    expect(readdirSync(folder).filter(name => name.endsWith('.tildeling.age'))).toHaveLength(2)
  })

  it('lets a member mark by keyboard and hand in, with nothing set up but the file', async () => {
    await assess('m1', 'Astri', running => markAll(running, '4'))
  })

  it('lets another say that there are no ties, judge without numbers and mark as well', async () => {
    await assess('m2', 'Bjørn', async running => {
      const { page } = running
      await judgeAll(running)
      await page.getByRole('tab', { name: 'Habilitet' }).click()
      await page.getByRole('button', { name: 'Jeg har ingen tilknytning til de 2 andre søknadene' }).click()
      await expect.poll(() => page.getByRole('gridcell', { name: 'Ingen' }).count()).toBe(2)
      await page.getByRole('tab', { name: 'Én søknad' }).click()
      await page.keyboard.press('PageUp')
      await markAll(running, '2')
    })
  })

  it('takes both in, shows a mark that was given twice, and lets a person settle it', async () => {
    const { page } = secretariat
    await chooseInMenu(secretariat, 'view:scoring')
    const first = page.getByRole('spinbutton', { name: /^Poeng for/ }).first()
    await first.focus()
    await page.keyboard.press('1')
    await expect.poll(() => first.getAttribute('aria-valuenow')).toBe('1')
    await answerDialogs(secretariat, returned('m2'), returned('m1'))
    await chooseInMenu(secretariat, 'file:receive')
    await page.getByText('Alt i filene er tatt imot.').waitFor({ timeout: 60_000 })
    await page.getByText('Konflikter som må avgjøres: 1').waitFor()
    await page.getByRole('button', { name: 'Se konfliktene' }).click()
    const sides = page.getByRole('article', { name: /^Valg/ })
    await expect.poll(async () => (await sides.locator('strong').allInnerTexts()).sort()).toEqual(['1', '4'])
    await sides
      .filter({ has: page.getByText('4', { exact: true }) })
      .getByRole('button')
      .click()
    await page.getByText('Ingen konflikter står åpne.').waitFor()
    await page.getByRole('button', { name: 'Lukk', exact: true }).click()
    await expect.poll(() => first.getAttribute('aria-valuenow')).toBe('4')
  })

  it('covers what the marks come to until the weights are locked', async () => {
    const { page } = secretariat
    await page.getByRole('tab', { name: 'Samlet' }).click()
    await page.getByText('Vektene er ikke låst').waitFor()
    expect(await page.getByRole('grid', { name: 'Poeng samlet' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Gå til vektene' }).click()
    await page.getByRole('button', { name: 'Lås vektene' }).click()
    await page.getByText(/^Låst /).waitFor()
    await page.getByRole('tab', { name: 'Samlet' }).click()
    await page.getByRole('grid', { name: 'Poeng samlet' }).waitFor()
    await page.getByText('Treffer målgruppen.').waitFor()
  })

  it('agrees on a number in the meeting, decides, and has both in the protocol', async () => {
    const { page } = secretariat
    const agreed = page.getByLabel(/^Enighet om/).first()
    await agreed.fill('3')
    await page.keyboard.press('Enter')
    await page.getByText('Alle var enige').waitFor()
    await page.getByLabel('Utvalget er enig om').selectOption('Bør støttes')
    await page.getByLabel('Utvalgets begrunnelse').waitFor()
    await chooseInMenu(secretariat, 'view:allocation')
    await page.getByRole('button', { name: 'Lag vedtak av fordelingen' }).click()
    await page.getByRole('grid', { name: 'Vedtak' }).waitFor()
    await page.getByRole('button', { name: /Lås vedtakene/ }).click()
    await page.getByRole('button', { name: /^Lås \d+ vedtak$/ }).click()
    await page.getByText('Vedtaket er låst').first().waitFor()
    const out = mkdtempSync(path.join(tmpdir(), 'tildeling-protokoll-'))
    await answerDialogs(secretariat, out)
    await chooseInMenu(secretariat, 'view:documents')
    await page.getByRole('button', { name: 'Lagre protokollen …' }).click()
    const asDraft = page.getByRole('button', { name: 'Lagre som kladd …' })
    const protocol = () => readdirSync(out).find(name => name.endsWith('.pdf'))
    await expect
      .poll(
        async () => {
          if (await asDraft.isVisible()) await asDraft.click()
          return protocol()
        },
        { timeout: 60_000 },
      )
      .toBeDefined()
    const text = execFileSync('pdftotext', [path.join(out, protocol() ?? ''), '-'], { encoding: 'utf8' })
    const plain = text.replace(/\s+/g, ' ')
    expect(plain).toMatch(/Omforent poeng: [^.]+: 3/)
    expect(plain).toContain('Omforent vurdering: Bør støttes.')
    expect(plain).toMatch(/Vektene ble låst .* kl\. \d\d\.\d\d av/)
  })
})
