import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The rooms of `shared/`, in the order of the work: a folder imports only folders that stand above it.
 * This list is the documentation of who may know whom.
 */
const sharedOrder = [
  'base',
  'money',
  'i18n',
  'scheme',
  'journal',
  'round',
  'intake',
  'screening',
  'assessment',
  'scoring',
  'allocation',
  'decision',
  'document',
  'ipc',
]

/** What each part of the window may import, besides its own folder and `shared/`. */
const rendererMayImport: Readonly<Record<string, readonly string[]>> = {
  db: [],
  workers: [],
  stores: [],
  components: ['stores'],
  pdf: ['components'],
  commands: ['db', 'stores', 'workers', 'app'],
  screens: ['commands', 'stores', 'components', 'pdf'],
  app: ['screens', 'commands', 'stores', 'components', 'pdf'],
}

/** Folders of the window that may reach for `app/`, and only for the typed way to the main process. */
const windowApi = '#renderer/app/window-api'

/** Packages that only the named place may import. */
const packageHomes: Readonly<Record<string, RegExp>> = {
  dexie: /^renderer\/db\//,
  electron: /^electron\//,
  react: /^renderer\//,
  zustand: /^renderer\/stores\//,
  '@tanstack/react-table': /^renderer\/components\//,
  'pdfjs-dist': /^(renderer\/pdf|electron\/intake)\//,
  pdfmake: /^electron\/pdf\//,
  highs: /^electron\/work\//,
  zod: /^shared\/base\/zod\.ts$/,
}

interface Import {
  readonly file: string
  readonly target: string
  /** Gone once the program is built. */
  readonly isType: boolean
}

const known = new Set(['shared', 'electron'].flatMap(filesIn))
const imports = ['shared', 'electron', 'renderer'].flatMap(filesIn).flatMap(importsOf)

describe('the import rule', () => {
  it('lets a folder of shared import only folders above it', () => {
    const upward = imports.filter(({ file, target }) => {
      const from = /^shared\/([^/]+)\//.exec(file)?.[1]
      const to = /^#shared\/([^/]+)\//.exec(target)?.[1]
      return from !== undefined && to !== undefined && sharedOrder.indexOf(to) > sharedOrder.indexOf(from)
    })
    expect(upward.map(told)).toEqual([])
  })

  it('knows every folder of shared', () => {
    const folders = readdirSync(path.join(root, 'shared'), { withFileTypes: true })
    expect(
      folders.filter(one => one.isDirectory() && !sharedOrder.includes(one.name)).map(one => one.name),
    ).toEqual([])
  })

  it('keeps Electron, Node, the screen and assets out of shared', () => {
    const outside = imports.filter(
      ({ file, target }) =>
        file.startsWith('shared/') &&
        /^(node:|electron$|react|dexie|zustand|#electron|#renderer|#assets)/.test(target),
    )
    expect(outside.filter(one => !isData(one)).map(told)).toEqual([])
  })

  it('keeps the main process and the window apart', () => {
    const crossing = imports.filter(
      ({ file, target }) =>
        (file.startsWith('electron/') && target.startsWith('#renderer')) ||
        (file.startsWith('renderer/') && (target.startsWith('#electron') || target.startsWith('node:'))),
    )
    expect(crossing.map(told)).toEqual([])
  })

  it('lets each part of the window import only what it may', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = /^renderer\/([^/]+)\//.exec(file)?.[1]
      const to = /^#renderer\/([^/]+)\//.exec(target)?.[1]
      if (from === undefined || to === undefined || from === to) return false
      if (to === 'app') return target !== windowApi || !rendererMayImport[from]?.includes('app')
      return !rendererMayImport[from]?.includes(to)
    })
    expect(wrong.map(told)).toEqual([])
  })

  it('keeps each library in its own room', () => {
    const strayed = imports.filter(({ file, target }) => {
      const home = Object.entries(packageHomes).find(
        ([name]) => target === name || target.startsWith(`${name}/`),
      )
      return home !== undefined && !home[1].test(file)
    })
    expect(strayed.map(told)).toEqual([])
  })

  it('reads files from outside in the reader process alone', () => {
    const starts = ['electron/main.ts', 'electron/cli/cli.ts', 'electron/preload.ts']
    const reached = reachedFrom(starts.concat(filesIn('electron').filter(file => file.includes('-worker.'))))
    expect(reached).toContain('electron/intake/import-files.ts')
    const readers = [...reached].filter(file =>
      /^electron\/intake\/(read-|safe-zip|word-view|pdf-)/.test(file),
    )
    expect(readers).toEqual([])
    const libraries = imports.filter(
      ({ file, target }) =>
        reached.has(file) && /^(postal-mime|papaparse|read-excel-file|saxen|mammoth)\b/.test(target),
    )
    expect(libraries.map(told)).toEqual([])
  })

  it('never climbs out of a folder by dots', () => {
    expect(imports.filter(({ target }) => target.startsWith('../../')).map(told)).toEqual([])
  })
})

function told({ file, target }: Import): string {
  return `${file} → ${target}`
}

/** The files that a process started with these ever loads. */
function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [...starts]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    for (const one of imports) {
      if (one.file === file && !one.isType) waiting.push(...fileOf(one))
    }
  }
  return reached
}

function fileOf({ file, target }: Import): readonly string[] {
  if (!/^(\.|#(shared|electron)\/)/.test(target)) return []
  const place = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target.slice(1)
  const found = [`${place}.ts`, `${place}/index.ts`].filter(name => known.has(name))
  return found
}

/** A table that is data (JSON under assets) may be read where the words it holds are part of the meaning. */
function isData({ target }: Import): boolean {
  return /^#assets\/.*\.json$/.test(target)
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter(name => /\.tsx?$/.test(name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b([^'"\n;]*?(?:\{[^}]*\}[^'"\n]*)?)['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map(match => ({
    file,
    target: match[2] ?? match[3] ?? '',
    isType: /^\s+type\s/.test(match[1] ?? ''),
  }))
}
