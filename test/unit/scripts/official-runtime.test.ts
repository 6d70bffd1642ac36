import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { downloadOfficial } from '#scripts/setup/official-runtime.mjs'
import { folderWith } from './temporary-folder'

const counting = (exitCode: number) => `
  require('node:fs').appendFileSync(require('node:path').join(__dirname, 'tries'), 'x')
  console.error('TypeError: fetch failed')
  process.exit(${exitCode})
`

function machine(exitCode: number, env: NodeJS.ProcessEnv = {}) {
  const electronPackage = join(folderWith({ 'electron/install.js': counting(exitCode) }), 'electron')
  const places = {
    env,
    electronPackage,
    cache: folderWith(),
    platform: 'linux',
    arch: 'x64',
    download: downloadOfficial,
    borrow: async () => '',
  }
  const tries = () =>
    existsSync(join(electronPackage, 'tries'))
      ? readFileSync(join(electronPackage, 'tries'), 'utf8').length
      : 0
  return { places, tries }
}

it('remembers a failed download, so that the next start does not wait for it again', async () => {
  const { places, tries } = machine(1)
  expect(await downloadOfficial(places)).toEqual({
    ok: false,
    why: 'den offisielle kunne ikke lastes ned: ingen forbindelse',
  })
  expect((await downloadOfficial(places)).why).toContain('feilet sist')
  expect(tries()).toBe(1)
})

it('tries again when a day has passed, and at once when asked to', async () => {
  const { places, tries } = machine(1)
  await downloadOfficial(places)
  const note = join(places.cache, 'electron-download-failed.json')
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  writeFileSync(note, JSON.stringify({ failedAt: yesterday.toISOString() }))
  utimesSync(note, yesterday, yesterday)
  await downloadOfficial(places)
  expect(tries()).toBe(2)
  await downloadOfficial({ ...places, env: { TILDELING_ELECTRON_DOWNLOAD: '1' } })
  expect(tries()).toBe(3)
})

it('never tries when downloads are switched off', async () => {
  const { places, tries } = machine(0, { TILDELING_ELECTRON_DOWNLOAD: '0' })
  expect((await downloadOfficial(places)).ok).toBe(false)
  expect(tries()).toBe(0)
})

it('forgets the failure once a download succeeds', async () => {
  const { places } = machine(0)
  writeFileSync(join(places.cache, 'electron-download-failed.json'), '{"failedAt":"2020-01-01T00:00:00Z"}')
  expect(await downloadOfficial(places)).toEqual({ ok: true, why: '' })
  expect(existsSync(join(places.cache, 'electron-download-failed.json'))).toBe(false)
})
