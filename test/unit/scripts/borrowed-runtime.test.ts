import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { borrowedRuntime } from '#scripts/setup/borrowed-runtime.mjs'
import { folderWith, write } from './temporary-folder'

function packedRuntime() {
  const folder = folderWith({
    'app/hvir': 'the executable',
    'app/LICENSE.electron.txt': 'MIT',
    'app/resources/app.asar': 'another product',
    'app/resources/app.asar.unpacked/x': 'another product',
    'app/resources/app-update.yml': 'another product',
    'package/README.md': 'about',
  })
  execFileSync('tar', ['-czf', join(folder, 'package/payload.tar.gz'), '-C', folder, 'app'])
  execFileSync('tar', ['-czf', join(folder, 'pack.tgz'), '-C', folder, 'package'])
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, 'package/payload.tar.gz')))
    .digest('hex')
  const fetched: string[] = []
  const fetch = async (into: string) => {
    fetched.push(into)
    copyFileSync(join(folder, 'pack.tgz'), join(into, 'pack.tgz'))
    return 0
  }
  return { sha256, fetch, fetched }
}

it('becomes a plain Electron that starts the app given on the command line', async () => {
  const { sha256, fetch } = packedRuntime()
  const folder = await borrowedRuntime({ cache: folderWith() }, { sha256, fetch })
  expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('the executable')
  expect(readFileSync(join(folder, 'LICENSE.electron.txt'), 'utf8')).toBe('MIT')
  expect(existsSync(join(folder, 'hvir'))).toBe(false)
  expect(readdirSync(join(folder, 'resources'))).toEqual(['app'])
  expect(readdirSync(join(folder, 'resources', 'app')).sort()).toEqual(['main.mjs', 'package.json'])
})

it('is fetched once and leaves no archives behind', async () => {
  const cache = folderWith()
  const { sha256, fetch, fetched } = packedRuntime()
  const first = await borrowedRuntime({ cache }, { sha256, fetch })
  expect(await borrowedRuntime({ cache }, { sha256, fetch })).toBe(first)
  expect(fetched).toHaveLength(1)
  expect(readdirSync(cache)).toEqual(['electron-hvir-linux-x64-0.1.5'])
})

it('is refused and not unpacked when its checksum is wrong', async () => {
  const cache = folderWith()
  const { fetch } = packedRuntime()
  await expect(borrowedRuntime({ cache }, { fetch })).rejects.toThrow(/feil kontrollsum/)
  expect(readdirSync(cache)).toEqual([])
})

it('is fetched anew after an attempt that was cut short', async () => {
  const cache = folderWith({ 'unpack-abc/app/hvir': 'half' })
  write(cache, 'unpack-abc/pack.tgz', 'half')
  const { sha256, fetch } = packedRuntime()
  const folder = await borrowedRuntime({ cache }, { sha256, fetch })
  expect(readFileSync(join(folder, 'electron'), 'utf8')).toBe('the executable')
  expect(readdirSync(cache)).toEqual(['electron-hvir-linux-x64-0.1.5'])
})

it('says what to do when the package cannot be fetched', async () => {
  const fetch = async () => 1
  await expect(borrowedRuntime({ cache: folderWith() }, { fetch })).rejects.toThrow(/npm-registeret kan nås/)
})
