import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeRoundFile } from '#electron/files/write-round-file'
import { chooseInMenu, closeApp, launchApp } from '../e2e/launch'
import { largeRound } from './large-round'

/** Milliseconds, one number for each frame. */
export interface DragTimes {
  readonly all: readonly number[]
  /** Those that follow a move of the weight: what is drawn anew. */
  readonly moved: readonly number[]
}

/** Opens a large round in the real window, drags a weight to and fro, and answers how long each frame took. */
export async function timeDrag(applications: number, members: number): Promise<DragTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'tildeling-bench-'))
  const file = join(folder, 'stor.tildeling')
  const roundId = 'stor-runde'
  await writeRoundFile(file, {
    header: { roundId, title: 'Stor runde', schemeId: 'ostfold-2025' },
    entries: largeRound(roundId, applications, members).entries,
    attachments: new Map(),
    attachmentSource: () => {
      throw new Error('The round has no attachments')
    },
  })
  const running = await launchApp({ args: [file] })
  const { page } = running
  try {
    await page.getByText('Stor runde').first().waitFor({ timeout: 120_000 })
    await chooseInMenu(running, 'view:allocation')
    const frame = page.getByLabel('Ramme i kroner')
    await frame.fill('13496000')
    await frame.press('Enter')
    await page.getByText('Eksakt svar').waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Vekter' }).click()
    const box = await page.getByRole('slider').first().boundingBox()
    if (box === null) throw new Error('There is no slider')
    const middle = box.y + box.height / 2
    await page.mouse.move(box.x + box.width / 2, middle)
    await page.mouse.down()
    await page.evaluate(watchFrames)
    for (let at = 0; at < 300; at++) {
      await page.mouse.move(box.x + box.width * (0.5 + 0.45 * Math.sin(at / 20)), middle)
    }
    const times = await page.evaluate(
      () => (globalThis as unknown as { frameTimes: { all: number[]; moved: number[] } }).frameTimes,
    )
    await page.mouse.up()
    return times
  } finally {
    await closeApp(running)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs in the window: notes how long each frame took. */
function watchFrames(): void {
  const times = { all: [] as number[], moved: [] as number[] }
  let isMoved = false
  let wasMoved = false
  addEventListener(
    'input',
    () => {
      isMoved = true
    },
    true,
  )
  Object.assign(globalThis, { frameTimes: times })
  let last = performance.now()
  const next = (now: number) => {
    times.all.push(now - last)
    // What a move costs delays the frame after the one in which it is heard.
    if (wasMoved) times.moved.push(now - last)
    wasMoved = isMoved
    isMoved = false
    last = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}
