import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const scheduler = '/usr/sbin/cupsd'

/** A print queue of its own: real CUPS, no printer behind it; what was printed stays in its spool. */
export interface PrintQueue {
  readonly printer: string
  /** What a program needs in its environment to find the queue. */
  readonly env: Readonly<Record<string, string>>
  /** The files that the queue has taken in, oldest first. */
  readonly printed: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** Starts a queue, or answers null where CUPS is not on the machine. */
export async function startPrintQueue(): Promise<PrintQueue | null> {
  if (!existsSync(scheduler)) return null
  const home = mkdtempSync(path.join(tmpdir(), 'ko-'))
  chmodSync(home, 0o755)
  const folder = (name: string) => {
    const made = path.join(home, name)
    mkdirSync(made)
    chmodSync(made, 0o777)
    return made
  }
  const [etc, cache, state, spool, log, temp] = ['etc', 'cache', 'state', 'spool', 'log', 'tmp'].map(folder)
  const socket = path.join(home, 'cups.sock')
  const files = path.join(home, 'cups-files.conf')
  const settings = path.join(home, 'cupsd.conf')
  writeFileSync(
    files,
    `FileDevice Yes\nServerRoot ${etc}\nCacheDir ${cache}\nStateDir ${state}\nRequestRoot ${spool}\nTempDir ${temp}\nErrorLog ${log}/error\nAccessLog ${log}/access\nPageLog ${log}/page\nSystemGroup root\n`,
  )
  writeFileSync(
    settings,
    `Listen ${socket}\nBrowsing Off\nPreserveJobFiles Yes\nDefaultAuthType None\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder allow,deny\nAllow all\n</Limit>\n</Policy>\n`,
  )
  const running = spawn(scheduler, ['-f', '-c', settings, '-s', files], { stdio: 'ignore' })
  const env = { CUPS_SERVER: socket }
  const printer = 'Prove'
  for (let tries = 0; !existsSync(socket) && tries < 100; tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  execFileSync('lpadmin', ['-p', printer, '-E', '-v', 'file:/dev/null', '-m', 'raw'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  return {
    printer,
    env,
    printed: () =>
      readdirSync(spool ?? '')
        .filter(name => /^d\d+-\d+$/.test(name))
        .sort()
        .map(name => path.join(spool ?? '', name)),
    stop: async () => {
      const ended = once(running, 'exit')
      running.kill()
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}
