import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { arePackagesFresh } from '#scripts/setup/node-packages.mjs'
import { folderWith, write } from './temporary-folder'

const packages = (zod: string) => ({
  'node_modules/zod': { version: zod },
  'node_modules/only-on-mac': { version: '1.0.0', optional: true },
})
const lock = (zod: string) => JSON.stringify({ packages: { '': { name: 'tildeling' }, ...packages(zod) } })
const installed = (zod: string) => JSON.stringify({ packages: { 'node_modules/zod': { version: zod } } })

const cloned = () => folderWith({ 'package-lock.json': lock('4.0.0') })

function afterNpmCi(): string {
  const root = cloned()
  write(root, 'node_modules/zod/package.json', '{}')
  write(root, 'node_modules/.package-lock.json', installed('4.0.0'))
  return root
}

it('installs in a bare clone', () => {
  expect(arePackagesFresh(cloned())).toBe(false)
})

it('accepts what a person installed with npm ci, also without the packages of other platforms', () => {
  expect(arePackagesFresh(afterNpmCi())).toBe(true)
})

it('installs again when the lock file asks for another version', () => {
  const root = afterNpmCi()
  expect(arePackagesFresh(root)).toBe(true)
  write(root, 'package-lock.json', lock('4.0.1'))
  expect(arePackagesFresh(root)).toBe(false)
})

it('accepts a changed lock file when the packages were brought up to it by hand', () => {
  const root = afterNpmCi()
  expect(arePackagesFresh(root)).toBe(true)
  write(root, 'package-lock.json', lock('4.0.1'))
  write(root, 'node_modules/.package-lock.json', installed('4.0.1'))
  expect(arePackagesFresh(root)).toBe(true)
})

it('installs again after an installation that was cut short before npm finished', () => {
  const root = afterNpmCi()
  rmSync(join(root, 'node_modules/.package-lock.json'))
  expect(arePackagesFresh(root)).toBe(false)
})

it('installs again when a package folder is gone and no finished installation is on record', () => {
  const root = afterNpmCi()
  rmSync(join(root, 'node_modules/zod'), { recursive: true })
  expect(arePackagesFresh(root)).toBe(false)
})

it('installs again under another major version of Node', () => {
  const root = afterNpmCi()
  expect(arePackagesFresh(root)).toBe(true)
  write(root, 'node_modules/.tildeling-stamp', 'abc node18-linux-x64')
  expect(arePackagesFresh(root)).toBe(false)
})
