import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ensureBuilt, stale } from '#scripts/setup/build.mjs'
import { folderWith, write } from './temporary-folder'

// Stands in for the bundler: leaves the files that the real one leaves, and a line for each run.
const bundler = `
  const fs = require('node:fs')
  fs.appendFileSync('runs', process.env.TILDELING_BUILD + '\\n')
  if (fs.existsSync('shared/broken.ts')) process.exit(1)
  for (const file of ['main/main.js', 'main/cli.js', 'preload/preload.cjs', 'renderer/index.html']) {
    fs.mkdirSync('out/' + file.split('/')[0], { recursive: true })
    fs.writeFileSync('out/' + file, '')
  }
`
const both = ['main', 'window'] as const

const checkout = () =>
  folderWith({
    'node_modules/electron-vite/bin/electron-vite.js': bundler,
    'electron/main.ts': 'main',
    'renderer/app.tsx': 'app',
    'shared/base.ts': 'base',
  })

const runs = (root: string) => readFileSync(join(root, 'runs'), 'utf8').split('\n').slice(0, -1)

it('builds once and not again while nothing changes', async () => {
  const root = checkout()
  await ensureBuilt(both, root)
  await ensureBuilt(both, root)
  expect(runs(root)).toEqual(['main,window'])
})

it('does not build again because files were only touched', async () => {
  const root = checkout()
  await ensureBuilt(both, root)
  utimesSync(join(root, 'shared/base.ts'), new Date(), new Date())
  expect(stale(both, root)).toEqual([])
})

it('builds the command line alone, and later only the window that was missing', async () => {
  const root = checkout()
  await ensureBuilt(['main'], root)
  await ensureBuilt(both, root)
  expect(runs(root)).toEqual(['main', 'window'])
})

it('builds only the window after a change to a screen, and both after a change they share', async () => {
  const root = checkout()
  await ensureBuilt(both, root)
  write(root, 'renderer/app.tsx', 'another app')
  expect(stale(both, root)).toEqual(['window'])
  write(root, 'shared/new.ts', '')
  expect(stale(both, root)).toEqual(['main', 'window'])
})

it('notices a file that was renamed or removed', async () => {
  const root = checkout()
  write(root, 'shared/old.ts', 'same')
  await ensureBuilt(both, root)
  rmSync(join(root, 'shared/old.ts'))
  write(root, 'shared/renamed.ts', 'same')
  expect(stale(['main'], root)).toEqual(['main'])
})

it('builds again when somebody emptied the output', async () => {
  const root = checkout()
  await ensureBuilt(both, root)
  rmSync(join(root, 'out/renderer'), { recursive: true })
  expect(stale(both, root)).toEqual(['window'])
})

it('does not take a failed build for a finished one', async () => {
  const root = checkout()
  await ensureBuilt(both, root)
  write(root, 'shared/broken.ts', '')
  await expect(ensureBuilt(both, root)).rejects.toThrow(/Byggingen feilet/)
  rmSync(join(root, 'shared/broken.ts'))
  expect(stale(both, root)).toEqual(['main', 'window'])
  expect(existsSync(join(root, '.cache/build.lock'))).toBe(false)
})

it('builds once when two commands ask at the same time', async () => {
  const root = checkout()
  await Promise.all([ensureBuilt(['main'], root), ensureBuilt(['main'], root)])
  expect(runs(root)).toEqual(['main'])
})
