import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialogs, chooseInMenu, closeApp, launchApp, type RunningApp } from './launch'

const profile = mkdtempSync(path.join(tmpdir(), 'tildeling-lager-'))
const copy = path.join(profile, '..', `${path.basename(profile)}.tildeling`)
let entries = 0
let running: RunningApp | null = null

const roundFolder = () => {
  const rounds = path.join(profile, 'rounds')
  return path.join(rounds, readdirSync(rounds)[0] ?? '')
}
const journal = () => path.join(roundFolder(), 'journal.jsonl')
const linesOnDisk = () => readFileSync(journal(), 'utf8').trim().split('\n').length

/** Opens the app on the same profile, and in it the example round. */
async function openAgain(args: readonly string[] = []): Promise<RunningApp> {
  running = await launchApp({ profile, args })
  return running
}

async function openExample(opened: RunningApp): Promise<void> {
  await chooseInMenu(opened, 'file:open-example')
  const heading = opened.page.getByRole('heading', { name: 'Vest-Viken 2025 (eksempel)' })
  await heading.waitFor({ timeout: 120_000 })
}

async function close(): Promise<void> {
  if (running !== null) await closeApp(running)
  running = null
}

/** How many entries the window's database holds. */
const entriesInCopy = ({ page }: RunningApp) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tildeling')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction('journal').objectStore('journal').getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () =>
            resolve(
              reading.result.reduce(
                (sum: number, row: { entries: unknown[] }) => sum + row.entries.length,
                0,
              ),
            )
        }
      }),
  )

beforeAll(async () => {
  const app = await openAgain()
  await openExample(app)
  await answerDialogs(app, copy)
  await chooseInMenu(app, 'file:save-copy')
  await app.page.getByText('En kopi av runden er lagret').waitFor()
  entries = linesOnDisk()
  await close()
})

afterAll(close)

describe('what is stored on the machine', () => {
  it('stands both in the journal file and in the working copy', async () => {
    const app = await openAgain()
    await openExample(app)
    await expect.poll(() => entriesInCopy(app), { timeout: 20_000 }).toBe(entries)
    await close()
  })

  it('rebuilds a wiped working copy whole from the journal file', async () => {
    rmSync(path.join(profile, 'IndexedDB'), { recursive: true })
    const app = await openAgain()
    await openExample(app)
    await app.page.getByText('36 rader').waitFor()
    await expect.poll(() => entriesInCopy(app), { timeout: 20_000 }).toBe(entries)
    await close()
  })

  it('sets a torn last line aside, says so, and has everything before it', async () => {
    appendFileSync(journal(), '{"device":"maskin","seq":9')
    const app = await openAgain()
    await openExample(app)
    await app.page.getByText('Den siste linjen i journalen var ikke skrevet ferdig').waitFor()
    await app.page.getByText('36 rader').waitFor()
    expect(linesOnDisk()).toBe(entries)
    await close()
  })

  it('brings back from the working copy what the journal file has lost', async () => {
    const lines = readFileSync(journal(), 'utf8').trim().split('\n')
    writeFileSync(journal(), `${lines.slice(0, -40).join('\n')}\n`)
    const app = await openAgain()
    await openExample(app)
    await app.page.getByText('hendelser ble hentet tilbake').waitFor()
    expect(linesOnDisk()).toBe(entries)
    await close()
  })

  it('never takes an emptied store for a new round: a saved copy brings it back', async () => {
    rmSync(path.join(profile, 'rounds'), { recursive: true })
    rmSync(path.join(profile, 'IndexedDB'), { recursive: true })
    const app = await openAgain([copy])
    await app.page.getByRole('heading', { name: 'Vest-Viken 2025 (eksempel)' }).waitFor({ timeout: 60_000 })
    await app.page.getByText('36 rader').waitFor()
    expect(linesOnDisk()).toBe(entries)
    await close()
  })

  it('opens a damaged round file for reading only, and leaves it as it is', async () => {
    const damaged = copy.replace('.tildeling', '-skadet.tildeling')
    cpSync(copy, damaged)
    const bytes = readFileSync(damaged)
    bytes.write('"mark":5', bytes.lastIndexOf('"mark":4'))
    writeFileSync(damaged, bytes)
    const app = await openAgain([damaged])
    await app.page.getByText('Filen er skadet og er åpnet bare for lesing').waitFor({ timeout: 60_000 })
    await app.page.locator('.top-bar-saved').getByText('Bare lesing').waitFor()
    await close()
    expect(readFileSync(damaged).equals(bytes)).toBe(true)
  })
})
