import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { menuCommands } from '#shared/ipc/menu-commands'
import { chooseInMenu, closeApp, inMain, launchApp, type RunningApp } from './launch'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

let running: RunningApp
let outside: Server
let outsideAddress: string
let visits = 0

beforeAll(async () => {
  // A real site on this machine: what reaches it has got out.
  outside = createServer((_request, response) => {
    visits += 1
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('out')
  })
  outside.listen(0, '127.0.0.1')
  await once(outside, 'listening')
  outsideAddress = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`
  running = await launchApp()
  await running.page.waitForSelector('main')
})

afterAll(async () => {
  if (running) await closeApp(running)
  outside?.close()
})

/** Asks the app's own protocol as nothing in the window could. */
const ask = (address: string) =>
  inMain(
    running,
    async ({ session }, url) => {
      const response = await session.defaultSession.fetch(url)
      return {
        status: response.status,
        policy: response.headers.get('content-security-policy'),
        sniff: response.headers.get('x-content-type-options'),
      }
    },
    address,
  )

describe('the window is closed to the world', () => {
  it('gives the page no way to the machine: no process, no require, one named function per question', async () => {
    const seen = await running.page.evaluate(() => {
      const world = globalThis as unknown as Record<string, unknown>
      return {
        reachable: ['process', 'require', 'module', 'Buffer', 'ipcRenderer'].filter(name => name in world),
        questions: Object.values(world.tildeling as object).map(value => typeof value),
      }
    })
    expect(seen.reachable).toEqual([])
    expect(new Set(seen.questions)).toEqual(new Set(['function']))
    const settings = await inMain(running, ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    })
    expect(settings).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    })
  })

  it('runs no script that is written into the page, and none made from text', async () => {
    const ran = await running.page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.injected = true'
      document.body.append(script)
      const image = document.createElement('div')
      image.innerHTML = '<img alt="" src="data:x" onerror="globalThis.injected = true">'
      document.body.append(image)
      // Later and from the page itself: what a debugger runs is exempt from the policy.
      const made = await new Promise(resolve => {
        setTimeout(() => {
          try {
            resolve(new Function('return "made"')())
          } catch {
            resolve('refused')
          }
        }, 100)
      })
      script.remove()
      image.remove()
      return { injected: 'injected' in globalThis, made }
    })
    expect(ran).toEqual({ injected: false, made: 'refused' })
  })

  it('lets the page fetch nothing, neither from outside nor from itself', async () => {
    const { reached, against } = await running.page.evaluate(async address => {
      const against: string[] = []
      const note = (event: SecurityPolicyViolationEvent) => against.push(event.effectiveDirective)
      document.addEventListener('securitypolicyviolation', note)
      const tries = [fetch(address), fetch('app://tildeling/index.html')]
      const image = new Promise<string>((resolve, reject) => {
        const picture = new Image()
        picture.onload = () => resolve('loaded')
        picture.onerror = () => reject(new Error('refused'))
        picture.src = address
      })
      const reached = (await Promise.allSettled([...tries, image])).map(outcome => outcome.status)
      await new Promise(resolve => setTimeout(resolve, 100))
      document.removeEventListener('securitypolicyviolation', note)
      return { reached, against }
    }, outsideAddress)
    expect(reached).toEqual(['rejected', 'rejected', 'rejected'])
    // Refused by the page's own policy already, not only at the next door.
    expect(against.sort()).toEqual(['connect-src', 'connect-src', 'img-src'])
    expect(visits).toBe(0)
  })

  it('lets not even the main process’s own session out', async () => {
    const outcome = await inMain(
      running,
      ({ session }, address) =>
        session.defaultSession.fetch(address).then(
          () => 'got out',
          () => 'refused',
        ),
      outsideAddress,
    )
    expect(outcome).toBe('refused')
    expect(visits).toBe(0)
  })

  it('opens no window and goes nowhere else', async () => {
    const { page, app } = await launchApp()
    const before = page.url()
    const opened = await page.evaluate(address => window.open(address) !== null, outsideAddress)
    await page.evaluate(address => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      location.href = address
    }, outsideAddress)
    // Whatever was to happen has happened when the page has been asked something else and answered.
    await page.evaluate(() => document.readyState)
    const shown = await inMain({ app }, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(window => window.webContents.getURL()),
    )
    expect(opened).toBe(false)
    expect(shown).toEqual([before])
    expect(visits).toBe(0)
    await app.close()
  })

  it('refuses every permission but lasting storage', async () => {
    // Playwright grants nothing by itself; the page asks as any page would.
    const answers = await running.page.evaluate(async () => ({
      notification: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
      place: (await navigator.permissions.query({ name: 'geolocation' })).state,
      lasting: await navigator.storage.persist(),
    }))
    expect(answers).toEqual({ notification: 'denied', camera: 'refused', place: 'denied', lasting: true })
  })
})

describe('the app’s own protocol', () => {
  it('serves its pages with a strict policy', async () => {
    const page = await ask('app://tildeling/index.html')
    expect(page.status).toBe(200)
    expect(page.sniff).toBe('nosniff')
    expect(page.policy).toContain("default-src 'none'")
    expect(page.policy).not.toContain('unsafe')
  })

  it.each([
    'app://tildeling/../package.json',
    'app://tildeling/..%2f..%2fpackage.json',
    'app://tildeling/assets/..%2f..%2f..%2fpackage.json',
    'app://tildeling/..%5c..%5cpackage.json',
    'app://tildeling/finnes-ikke.js',
  ])('answers 404 to %s', async address => {
    expect((await ask(address)).status).toBe(404)
  })
})

describe('another address of the same scheme', () => {
  it('is refused before anything is looked up', async () => {
    await expect(ask('app://annet/index.html')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
  })
})

describe('the menu', () => {
  it('stands in Norwegian, every entry of it, whatever the language of the machine', async () => {
    const bar = await inMain(running, ({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map(menu => ({
        label: menu.label,
        entries: menu.submenu?.items.filter(entry => entry.type !== 'separator').map(entry => entry.label),
      })),
    )
    expect(bar.map(menu => menu.label.replace('&', ''))).toEqual(['Fil', 'Rediger', 'Vis', 'Møte', 'Hjelp'])
    expect(bar.flatMap(menu => menu.entries ?? [])).toEqual(menuCommands.map(command => command.label))
  })

  it('is grey where nothing can be done without a round', async () => {
    const closing = await inMain(
      running,
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file:close-round')?.enabled,
    )
    expect(closing).toBe(false)
  })

  it('leads to the screens and to the list of shortcuts', async () => {
    const { page } = running
    await chooseInMenu(running, 'view:allocation')
    await page.waitForSelector('nav [aria-current="page"]:has-text("Fordeling")')
    await chooseInMenu(running, 'help:shortcuts')
    await page.waitForSelector('dialog[open] >> text=Åpne eksempelrunden')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog[open]', { state: 'detached' })
    await chooseInMenu(running, 'view:start')
    await page.waitForSelector('nav [aria-current="page"]:has-text("Start")')
  })
})

describe('the window', () => {
  it('has nothing that WCAG 2.2 AA tools object to', async () => {
    const found = await new AxeBuilder({ page: running.page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(found.violations.map(violation => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([])
  })

  it('is one per profile: a second start brings the first to the front and ends', async () => {
    const root = process.platform === 'linux' && process.getuid?.() === 0
    const second = spawn(
      process.env.TILDELING_ELECTRON ?? '',
      [...(root ? ['--no-sandbox'] : []), projectRoot],
      { env: { ...process.env, TILDELING_PROFILE: running.profile }, stdio: 'ignore' },
    )
    try {
      const [code] = await once(second, 'exit', { signal: AbortSignal.timeout(30_000) })
      expect(code).toBe(0)
      expect(running.app.windows()).toHaveLength(1)
    } finally {
      second.kill('SIGKILL')
    }
  })

  it('opens where it stood when it was closed', async () => {
    const bounds = { x: 40, y: 30, width: 1100, height: 740 }
    await inMain(
      running,
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    )
    await closeApp(running)
    running = await launchApp({ profile: running.profile })
    const again = await inMain(running, ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    )
    expect(again).toEqual(bounds)
  })
})
