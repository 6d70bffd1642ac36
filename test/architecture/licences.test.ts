import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  readonly license?: string
  readonly dev?: boolean
}

const root = new URL('../../', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> }
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true)

/** Whether a licence expression can be met without the GNU licences: one side of an OR, every side of an AND. */
function isFree(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/\s+or\s+/i)
    .some(choice => choice.split(/\s+and\s+/i).every(licence => !/GPL/i.test(licence)))
}

describe('what ships', () => {
  it('is under no GPL, LGPL or AGPL, its solver least of all', () => {
    const licenceOf = ([path, { license }]: [string, Locked]) =>
      license ?? (readJson(`${path}/package.json`).license as string | undefined) ?? 'unknown'
    const bound = shipped.filter(one => !isFree(licenceOf(one))).map(one => `${one[0]}: ${licenceOf(one)}`)
    expect(bound).toEqual([])
    expect(shipped.map(([path]) => path)).toContain('node_modules/highs')
    expect(shipped.length).toBeGreaterThan(100)
  })

  it('is told apart from what only seems to be', () => {
    expect(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1'].map(isFree)).toEqual([true, true, true])
    expect(['GPL-3.0', 'MIT AND LGPL-2.1', 'AGPL-3.0-only'].map(isFree)).toEqual([false, false, false])
  })
})
