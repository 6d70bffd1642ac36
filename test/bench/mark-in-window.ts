import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeRoundFile } from '#electron/files/write-round-file'
import { chooseInMenu, closeApp, launchApp } from '../e2e/launch'
import { largeRound } from './large-round'

/** Milliseconds from the key press, one number for each mark that was typed. */
export interface MarkTimes {
  /** To the first frame drawn after the number stands in its cell. */
  readonly shown: readonly number[]
  /** To «Lagret», which is said when the mark is on disk. */
  readonly saved: readonly number[]
}

/** Opens a large round in the real window and types marks in the grid, each from a free start: the next when saved. */
export async function timeMarks(applications: number, members: number, presses: number): Promise<MarkTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'tildeling-bench-'))
  const roundId = 'stor-runde'
  const file = join(folder, 'stor.tildeling')
  const { entries } = largeRound(roundId, applications, members)
  await writeRoundFile(file, {
    header: { roundId, title: 'Stor runde', schemeId: 'ostfold-2025' },
    entries,
    attachments: new Map(),
    attachmentSource: () => {
      throw new Error('The round has no attachments')
    },
  })
  const running = await launchApp({ args: [file] })
  const { page } = running
  try {
    await page.getByText('Stor runde').first().waitFor({ timeout: 120_000 })
    await chooseInMenu(running, 'view:scoring')
    await page.getByRole('tab', { name: 'Rutenett' }).click()
    await page.getByRole('grid').focus()
    await page.evaluate(watchKeys)
    const times: { shown: number; saved: number }[] = []
    for (let at = 0; at < presses; at++) {
      await page.evaluate(startWatching)
      await page.keyboard.press(String((at * 5 + 1) % 6))
      const found = await page.evaluate(takeTimes)
      if (found !== null) times.push(found)
      await page.keyboard.press(at % 6 === 5 ? 'ArrowDown' : 'ArrowRight')
      if (at % 6 === 5) await page.keyboard.press('Home')
    }
    return { shown: times.map(({ shown }) => shown), saved: times.map(({ saved }) => saved) }
  } finally {
    await closeApp(running)
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Watch {
  pressed: number
  shown: number
  saved: number
  wasSaving: boolean
  before: string
}

/** Runs in the window: notes when a key arrives, when its number is drawn, and when the mark is on disk. */
function watchKeys(): void {
  const watch: Watch = { pressed: 0, shown: 0, saved: 0, wasSaving: false, before: '' }
  Object.assign(globalThis, { markWatch: watch })
  const cellText = () => document.querySelector('[role=gridcell][aria-selected=true]')?.textContent ?? ''
  addEventListener(
    'keydown',
    event => {
      if (!/^\d$/.test(event.key)) return
      watch.pressed = event.timeStamp
      watch.before = cellText()
    },
    true,
  )
  new MutationObserver(() => {
    if (watch.pressed === 0) return
    if (watch.shown === 0 && cellText() !== watch.before) {
      watch.shown = -1
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          watch.shown = performance.now() - watch.pressed
        }
        channel.port2.postMessage(null)
      })
    }
    const isSaving = document.body.textContent?.includes('Lagrer …') === true
    if (isSaving) watch.wasSaving = true
    else if (watch.wasSaving && watch.saved === 0) watch.saved = performance.now() - watch.pressed
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

function startWatching(): void {
  const { markWatch } = globalThis as unknown as { markWatch: Watch }
  Object.assign(markWatch, { pressed: 0, shown: 0, saved: 0, wasSaving: false })
}

/** Null for a key that gave the mark that stood there already: nothing is drawn or written then. */
async function takeTimes(): Promise<{ shown: number; saved: number } | null> {
  const { markWatch } = globalThis as unknown as { markWatch: Watch }
  const giveUpAt = performance.now() + 5_000
  while (performance.now() < giveUpAt) {
    if (markWatch.shown > 0 && markWatch.saved > 0) return { shown: markWatch.shown, saved: markWatch.saved }
    if (markWatch.shown === 0 && !markWatch.wasSaving && performance.now() > giveUpAt - 4_000) return null
    await new Promise(done => setTimeout(done, 4))
  }
  return null
}
