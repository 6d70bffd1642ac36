import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileSet } from '#electron/round/save-set'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'brev-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const pdfs = () => readdirSync(folder).filter(name => name.endsWith('.pdf'))

describe('a set of letters', () => {
  it('shows no letter in the folder before the last one is whole', async () => {
    const set = await FileSet.begin(folder)
    await set.add('brev-001.pdf', bytes('en'))
    await set.add('brev-002.pdf', bytes('to'))
    expect(pdfs()).toEqual([])
    await set.finish()
    expect(pdfs()).toEqual(['brev-001.pdf', 'brev-002.pdf'])
    expect(readFileSync(path.join(folder, 'brev-002.pdf'), 'utf8')).toBe('to')
  })

  it('leaves nothing behind when it is given up', async () => {
    const set = await FileSet.begin(folder)
    await set.add('brev-001.pdf', bytes('en'))
    await set.giveUp()
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps the letters of an earlier time when a new set is given up', async () => {
    writeFileSync(path.join(folder, 'brev-001.pdf'), 'før')
    const set = await FileSet.begin(folder)
    await set.add('brev-001.pdf', bytes('nå'))
    await set.giveUp()
    expect(readFileSync(path.join(folder, 'brev-001.pdf'), 'utf8')).toBe('før')
  })

  it('refuses two letters of one name, also when only the case of the letters differs', async () => {
    const set = await FileSet.begin(folder)
    await set.add('brev-001.pdf', bytes('en'))
    await expect(set.add('Brev-001.PDF', bytes('to'))).rejects.toThrow('To dokumenter har samme filnavn')
    expect(readdirSync(folder)).toEqual([])
  })

  it('says what to do when the folder disappears on the way', async () => {
    const set = await FileSet.begin(folder)
    await set.add('brev-001.pdf', bytes('en'))
    rmSync(folder, { recursive: true })
    await expect(set.add('brev-002.pdf', bytes('to'))).rejects.toThrow(
      'finnes ikke lenger. Velg en annen mappe.',
    )
  })

  it('clears what a set that was cut off left behind', async () => {
    await (await FileSet.begin(folder)).add('brev-001.pdf', bytes('halv'))
    expect(readdirSync(folder)).toHaveLength(1)
    await (await FileSet.begin(folder)).finish()
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves no part of a set in place when one letter cannot be moved to its place', async () => {
    mkdirSync(path.join(folder, 'brev-002.pdf'))
    writeFileSync(path.join(folder, 'brev-002.pdf', 'noe'), '')
    const set = await FileSet.begin(folder)
    await set.add('brev-001.pdf', bytes('en'))
    await set.add('brev-002.pdf', bytes('to'))
    await expect(set.finish()).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['brev-002.pdf'])
  })

  it('leaves nothing behind on a disk that is full, and says so', async ({ skip }) => {
    // A disk of 64 kB, where the machine lets a test have one.
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    if (mounted.status !== 0) return skip('no small disk can be made here')
    try {
      const set = await FileSet.begin(folder)
      await set.add('brev-001.pdf', new Uint8Array(40_000))
      await expect(set.add('brev-002.pdf', new Uint8Array(40_000))).rejects.toThrow(/[Dd]isken er full/)
      expect(readdirSync(folder)).toEqual([])
    } finally {
      spawnSync('umount', [folder])
    }
  })
})
