import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resolveElectronRuntime } from '#scripts/setup/electron-runtime.mjs'
import { folderWith, write } from './temporary-folder'

const version = '43.8.12'
const packageOnly = { 'package.json': JSON.stringify({ version }) }
const installed = {
  ...packageOnly,
  'path.txt': 'electron',
  'dist/version': version,
  'dist/electron': 'the official one',
}

function places(electronPackage: string) {
  const asked: string[] = []
  return {
    asked,
    given: {
      env: {} as NodeJS.ProcessEnv,
      electronPackage,
      cache: folderWith(),
      platform: 'linux',
      arch: 'x64',
      download: async () => {
        asked.push('download')
        return { ok: false, why: 'ingen forbindelse' }
      },
      borrow: async () => {
        asked.push('borrow')
        return folderWith({ electron: 'the borrowed one', version: '43.2.0' })
      },
    },
  }
}

describe('which Electron runtime is taken', () => {
  it('is the one that ELECTRON_OVERRIDE_DIST_PATH names, also where the official one is there', async () => {
    const { given, asked } = places(folderWith(installed))
    const own = folderWith({ electron: 'mine', version: '43.9.0' })
    const runtime = await resolveElectronRuntime({ ...given, env: { ELECTRON_OVERRIDE_DIST_PATH: own } })
    expect(runtime).toMatchObject({ source: 'override', folder: own, executable: join(own, 'electron') })
    expect(runtime.line).toContain('43.9.0')
    expect(asked).toEqual([])
  })

  it('is refused where ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron', async () => {
    const { given } = places(folderWith(installed))
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folderWith() }
    await expect(resolveElectronRuntime({ ...given, env })).rejects.toThrow(
      /ELECTRON_OVERRIDE_DIST_PATH peker på/,
    )
  })

  it('is the official one where it is installed, without asking the network', async () => {
    const folder = folderWith(installed)
    const { given, asked } = places(folder)
    const runtime = await resolveElectronRuntime(given)
    expect(runtime).toMatchObject({ source: 'official', executable: join(folder, 'dist', 'electron') })
    expect(asked).toEqual([])
  })

  it.each([
    ['path.txt', 'it was only half unpacked'],
    ['dist/electron', 'the executable is gone'],
  ])('is not the official one when %s is missing because %s', async missing => {
    const folder = folderWith(installed)
    rmSync(join(folder, missing))
    const { given, asked } = places(folder)
    expect((await resolveElectronRuntime(given)).source).toBe('borrowed')
    expect(asked).toEqual(['download', 'borrow'])
  })

  it('is not the official one of another version than the one pinned', async () => {
    const folder = folderWith({ ...installed, 'dist/version': '43.8.11' })
    expect((await resolveElectronRuntime(places(folder).given)).source).toBe('borrowed')
  })

  it('is downloaded before anything is borrowed', async () => {
    const folder = folderWith(packageOnly)
    const { given, asked } = places(folder)
    const download = async () => {
      for (const [path, text] of Object.entries(installed)) write(folder, path, text)
      return { ok: true, why: '' }
    }
    expect((await resolveElectronRuntime({ ...given, download })).source).toBe('download')
    expect(asked).toEqual([])
  })

  it('is borrowed only for development, and the line says so and why', async () => {
    const runtime = await resolveElectronRuntime(places(folderWith(packageOnly)).given)
    expect(runtime.line).toContain('Electron 43.2.0')
    expect(runtime.line).toContain('bare for utvikling og prøving')
    expect(runtime.line).toContain('ingen forbindelse')
  })

  it.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('is never borrowed on %s %s: the person is told what to do', async (platform, arch) => {
    const { given, asked } = places(folderWith(packageOnly))
    await expect(resolveElectronRuntime({ ...given, platform, arch })).rejects.toThrow(
      /Kontroller nettilgangen/,
    )
    expect(asked).toEqual(['download'])
  })
})
