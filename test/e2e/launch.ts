import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Electron from 'electron'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** Numbers every choice in a menu, so that one that is asked for twice is made once. */
let choices = 0

export type RunningApp = {
  readonly app: ElectronApplication
  readonly page: Page
  /** The folder that holds everything this run remembers; launch again with it to come back to the same state. */
  readonly profile: string
}

export type LaunchOptions = {
  /** Left out: a fresh, empty folder. */
  readonly profile?: string
  /** Words after the app on the command line, such as a file to open. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

// Chromium of its own accord asks the network for updates, hints and models; a test machine must stay silent.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
  '--password-store=basic',
  '--disable-features=OptimizationHints,MediaRouter,NetworkTimeServiceQuerying,Translate',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--force-color-profile=srgb',
  '--disable-dev-shm-usage',
]

/** Opens the built app in the real Electron and waits for its first window to have loaded. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const executablePath = process.env.TILDELING_ELECTRON
  if (!executablePath) throw new Error('TILDELING_ELECTRON mangler: kjør testene med npm test')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tildeling-e2e-'))
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const app = await launchPatiently({
    executablePath,
    chromiumSandbox: !isRoot,
    args: [...(isRoot ? ['--no-sandbox'] : []), ...quiet, projectRoot, ...(options.args ?? [])],
    cwd: projectRoot,
    env: {
      ...inheritedEnvironment(),
      LANG: 'en_US.UTF-8',
      LANGUAGE: 'en_US',
      TILDELING_PROFILE: profile,
      ...options.env,
    },
  })
  const page = await app.firstWindow({ timeout: 60_000 })
  await page.waitForLoadState('domcontentloaded')
  return { app, page, profile }
}

/**
 * Now and then the test tool attaches to Electron and then waits for good, before any of the app has run. That says
 * nothing of the app: the tool ends that process and is asked again.
 */
async function launchPatiently(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  const patienceMs = [25_000, 25_000, 60_000]
  for (const [attempt, timeout] of patienceMs.entries()) {
    try {
      return await _electron.launch({ ...options, timeout })
    } catch (cause) {
      const isLast = attempt === patienceMs.length - 1
      if (isLast || !String(cause).includes('electron.launch: Timeout')) throw cause
    }
  }
  throw new Error('Electron was never launched')
}

/**
 * What a function answers in the main process. Now and then a garbage collection there takes the answer before the test
 * tool has it, although the function has run: it is asked again, so it must bear to be run twice.
 */
export async function inMain<Answer, Question = undefined>(
  { app }: Pick<RunningApp, 'app'>,
  ask: (electron: typeof Electron, question: Question) => Answer | Promise<Answer>,
  question?: Question,
): Promise<Answer> {
  const asked = ask as Parameters<typeof app.evaluate<Answer, Question | undefined>>[0]
  for (let lost = 0; ; lost++) {
    try {
      return await app.evaluate(asked, question)
    } catch (cause) {
      if (lost === 3 || !String(cause).includes('promise was garbage collected')) throw cause
    }
  }
}

/** What the next dialogs of the system for opening and for saving answer, until told otherwise. */
export async function answerDialogs(running: RunningApp, ...paths: readonly string[]): Promise<void> {
  await inMain(
    running,
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: filePaths[0] ?? '' })
    },
    paths,
  )
}

/** Chooses an entry of the native menu as soon as it can be chosen: at the start it is grey until the window is ready. */
export async function chooseInMenu(running: RunningApp, id: string): Promise<void> {
  const giveUpAt = Date.now() + 30_000
  const choice = { id, number: ++choices }
  for (;;) {
    const chosen = await inMain(
      running,
      ({ Menu }, { id, number }) => {
        const main = globalThis as { lastChoice?: number }
        if (main.lastChoice === number) return true
        const item = Menu.getApplicationMenu()?.getMenuItemById(id)
        if (!item?.enabled) return false
        main.lastChoice = number
        item.click()
        return true
      },
      choice,
    )
    if (chosen) return
    if (Date.now() > giveUpAt) throw new Error(`The menu entry ${id} cannot be chosen`)
    await new Promise(done => setTimeout(done, 50))
  }
}

/** Closes the app as a person does, and waits until nothing of it is left: the next start finds the profile free. */
export async function closeApp({ app }: RunningApp): Promise<void> {
  const main = app.process()
  const gone =
    main.exitCode === null && main.signalCode === null
      ? new Promise<void>(done => main.once('exit', () => done()))
      : Promise.resolve()
  await app.close()
  await gone
}

/** Ends the app the way a power cut does: nothing in it gets to run any more. */
export async function killApp({ app }: RunningApp): Promise<void> {
  const main = app.process()
  if (main.exitCode !== null || main.signalCode !== null) return
  const gone = new Promise<void>(done => main.once('exit', () => done()))
  main.kill('SIGKILL')
  await gone
}

/** Kills the app and opens it again on the same profile. */
export async function killAndRelaunch(running: RunningApp, options: LaunchOptions = {}): Promise<RunningApp> {
  await killApp(running)
  return launchApp({ ...options, profile: running.profile })
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(
    entries.filter(
      ([name]) => !['NODE_OPTIONS', 'ELECTRON_RUN_AS_NODE', 'VITEST', 'NODE_ENV'].includes(name),
    ),
  )
}
