import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedSchemes } from '#electron/round/schemes'
import { LabelMemory } from '#electron/schemes/label-memory'
import { OwnSchemes } from '#electron/schemes/own-schemes'
import { copyScheme, freeSchemeId } from '#shared/scheme/copy-scheme'
import type { Scheme } from '#shared/scheme/scheme'

let profile = ''
let schemes: OwnSchemes
const inFolder = (name: string) => path.join(profile, 'schemes', name)

beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'tildeling-ordninger-'))
  schemes = new OwnSchemes(profile, () => new Date('2026-01-02T03:04:05.006Z'))
})
afterEach(() => rm(profile, { recursive: true, force: true }))

describe('own schemes', () => {
  it('lists the shipped ones before anything is saved', async () => {
    const listed = await schemes.list()
    expect(listed.map(({ origin }) => origin)).toEqual(shippedSchemes().map(() => 'shipped'))
  })

  it('has a saved copy in the list and on disk, also after a restart', async () => {
    const copy = own('Ny ordning')
    expect(await schemes.save(copy)).toEqual({ ok: true, value: copy })
    expect(JSON.parse(await readFile(inFolder('ny-ordning.json'), 'utf8'))).toEqual(copy)
    expect((await new OwnSchemes(profile).list()).at(-1)).toEqual({
      origin: 'own',
      id: 'ny-ordning',
      scheme: copy,
    })
    expect(await schemes.find('ny-ordning')).toEqual(copy)
    expect(await readdir(path.join(profile, 'schemes'))).toEqual(['ny-ordning.json'])
  })

  it('refuses to save a scheme with a fault, and says where', async () => {
    const refused = await schemes.save({ ...own('Ny'), name: '' })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'not-valid' } })
    expect(!refused.ok && refused.error.message).toMatch(/^Navn: /)
    expect(await schemes.find('ny')).toBeNull()
  })

  it('refuses to change a scheme that ships with the product', async () => {
    expect(await schemes.save(shipped())).toMatchObject({ ok: false, error: { kind: 'not-allowed' } })
  })

  it('lists a broken file with its faults and leaves it untouched', async () => {
    await schemes.save(own('Hel'))
    await writeFile(inFolder('halv.json'), '{ "format": "tild')
    await writeFile(inFolder('uten-navn.json'), JSON.stringify({ ...own('Uten navn'), name: '' }))
    await writeFile(inFolder('annet-navn.json'), JSON.stringify(own('Hel')))
    const broken = (await schemes.list()).filter(item => item.origin === 'broken')
    expect(broken.map(item => [item.fileName, item.faults.length])).toEqual([
      ['annet-navn.json', 1],
      ['halv.json', 1],
      ['uten-navn.json', 1],
    ])
    expect(broken[2]?.faults[0]).toMatch(/^Navn: /)
    expect(await readFile(inFolder('halv.json'), 'utf8')).toBe('{ "format": "tild')
    expect(await schemes.find('halv')).toBeNull()
  })

  it('puts a deleted scheme aside under another name', async () => {
    const copy = own('Ny')
    await schemes.save(copy)
    expect(await schemes.setAside('ny')).toEqual({ ok: true, value: null })
    expect(await schemes.find('ny')).toBeNull()
    const [kept] = await readdir(path.join(profile, 'schemes'))
    expect(kept).toBe('ny.20260102030405006.slettet')
    expect(JSON.parse(await readFile(inFolder(kept ?? ''), 'utf8'))).toEqual(copy)
  })

  it('does not delete what is no scheme of its own', async () => {
    for (const id of [shipped().id, 'finnes-ikke', '../rounds/index']) {
      expect(await schemes.setAside(id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    }
  })
})

describe('scheme files', () => {
  it('brings an own scheme over to another machine unchanged', async () => {
    const copy = own('Ny ordning')
    await schemes.save(copy)
    const file = path.join(profile, 'ut.json')
    expect(await schemes.putOut('ny-ordning', file)).toEqual({
      ok: true,
      value: { fileName: 'ut.json', mappingsFileName: null },
    })
    const other = new OwnSchemes(path.join(profile, 'annen'))
    expect(await other.takeIn(file)).toEqual({
      ok: true,
      value: { scheme: copy, newId: false, mappedLabels: 0 },
    })
    expect(await other.find('ny-ordning')).toEqual(copy)
  })

  it('takes the mapped headings along in a file beside the scheme, also where the scheme gets another id', async () => {
    const mappings = [{ label: 'Det vi strever med', field: 'challenge' }]
    await new LabelMemory(profile).write(shipped().id, mappings)
    const file = path.join(profile, 'ut.json')
    expect(await schemes.putOut(shipped().id, file)).toMatchObject({
      value: { mappingsFileName: 'ut.feltkoblinger.json' },
    })
    const elsewhere = path.join(profile, 'annen')
    const taken = await new OwnSchemes(elsewhere).takeIn(file)
    expect(taken).toMatchObject({ value: { newId: true, mappedLabels: 1 } })
    expect(await new LabelMemory(elsewhere).read(`${shipped().id}-2`)).toEqual(mappings)
  })

  it('takes in the scheme alone where what lies beside it is something else', async () => {
    const file = path.join(profile, 'ut.json')
    await schemes.putOut(shipped().id, file)
    await writeFile(path.join(profile, 'ut.feltkoblinger.json'), '{"format":"noe annet"}')
    expect(await schemes.takeIn(file)).toMatchObject({ ok: true, value: { mappedLabels: 0 } })
  })

  it('takes in a file whose id is taken as another scheme, and overwrites nothing', async () => {
    const file = path.join(profile, 'ut.json')
    await schemes.putOut(shipped().id, file)
    const taken = await schemes.takeIn(file)
    expect(taken).toMatchObject({
      ok: true,
      value: { newId: true, scheme: { id: `${shipped().id}-2`, name: `${shipped().name} (2)` } },
    })
    expect(await schemes.find(shipped().id)).toEqual(shipped())
  })

  it('reads a file that an editor saved with a byte order mark', async () => {
    const file = path.join(profile, 'bom.json')
    await writeFile(file, `\uFEFF${JSON.stringify(own('Ny'))}`)
    expect(await schemes.takeIn(file)).toMatchObject({ ok: true })
  })

  it('says why a file is not taken in', async () => {
    const file = path.join(profile, 'feil.json')
    await writeFile(file, JSON.stringify({ ...own('Ny'), years: [], farge: 'blå' }))
    const refused = await schemes.takeIn(file)
    expect(!refused.ok && refused.error.message.split('\n')).toEqual([
      '«feil.json» ble ikke importert.',
      expect.stringMatching(/^År: /),
      expect.stringMatching(/farge/),
    ])
    expect(await schemes.takeIn(path.join(profile, 'finnes-ikke.json'))).toMatchObject({ ok: false })
  })
})

function shipped(): Scheme {
  const [first] = shippedSchemes()
  if (first === undefined) throw new Error('No scheme ships.')
  return first
}

function own(name: string): Scheme {
  return copyScheme(shipped(), { id: freeSchemeId(name, []), name })
}
