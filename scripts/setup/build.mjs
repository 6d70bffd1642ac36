import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { hashTree, projectRoot, SetupError } from './project.mjs'
import { quietOnStdout, runPackageScript } from './run.mjs'

/** The two halves of the app: what runs in Node (main process, command line, children) and the window. */
export const parts = /** @type {const} */ (['main', 'window'])

const common = [
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'shared',
  'electron',
  'assets',
]
const sources = { main: common, window: [...common, 'renderer'] }
const outputs = {
  main: ['out/main/main.js', 'out/main/cli.js'],
  window: ['out/preload/preload.cjs', 'out/renderer/index.html'],
}

/** Builds the parts whose sources differ from those of the last finished build, and says nothing otherwise.
 * Prints on stderr only.
 * @param {readonly ('main' | 'window')[]} wanted @param {string} [root] */
export async function ensureBuilt(wanted, root = projectRoot) {
  if (stale(wanted, root).length === 0) return
  await withLock(
    join(root, '.cache', 'build.lock'),
    () => console.error('Venter på en annen kommando som bygger appen …'),
    async () => {
      const due = stale(wanted, root)
      if (due.length === 0) return
      console.error('Bygger …')
      const marks = due.map(part => hashTree(sources[part], root))
      for (const part of due) rmSync(stampFile(part, root), { force: true })
      const code = await runPackageScript(
        'electron-vite/bin/electron-vite.js',
        ['build', '--logLevel=warn', '--ignoreConfigWarning'],
        {
          cwd: root,
          stdio: [...quietOnStdout],
          env: { ...process.env, TILDELING_BUILD: due.join(','), NODE_ENV: 'production' },
        },
      )
      if (code !== 0) throw new SetupError(`Byggingen feilet (feilkode ${code}). Meldingen over sier hvor.`)
      mkdirSync(join(root, 'out', '.stamps'), { recursive: true })
      due.forEach((part, at) => {
        writeFileSync(stampFile(part, root), marks[at] ?? '')
      })
    },
  )
}

/** The parts that must be built again.
 * @param {readonly ('main' | 'window')[]} wanted @param {string} [root] */
export function stale(wanted, root = projectRoot) {
  return wanted.filter(part => {
    const stamp = stampFile(part, root)
    if (!existsSync(stamp) || outputs[part].some(file => !existsSync(join(root, file)))) return true
    return readFileSync(stamp, 'utf8') !== hashTree(sources[part], root)
  })
}

/** @param {'main' | 'window'} part @param {string} root */
const stampFile = (part, root) => join(root, 'out', '.stamps', part)
