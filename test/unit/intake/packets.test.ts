import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '#shared/base/sha256'
import { importing, inShort, soknad, zipOf, zipPacket } from './packet-files'

const avtale = '%PDF-1.4 avtale'

describe('packets', () => {
  test('a zip packet gives its form and its attachments, stored under their content alone', async () => {
    const report = await importing({ 'Søknad 7.zip': zipPacket(soknad(), { 'avtale.pdf': avtale }) })
    expect(inShort(report)).toEqual({ titles: ['Felles kveldsteam'], rejected: [], warnings: [] })
    const [packet] = report.packets
    expect(packet?.file).toBe('Søknad 7.zip')
    const sha256 = sha256Hex(avtale)
    expect(packet?.packet.attachments).toEqual([{ name: 'avtale.pdf', sha256, bytes: 15 }])
    expect(await readFile(join(report.stagingDir, sha256), 'utf8')).toBe(avtale)
  })

  test('a folder packet is read like a zip packet, with the attachments beside the form too', async () => {
    const report = await importing({
      'Søknad 8/soknad.json': JSON.stringify(soknad()),
      'Søknad 8/vedlegg/avtale.pdf': avtale,
      'Søknad 8/vedlegg/budsjett/regneark.xlsx': 'x',
      'Søknad 8/følgebrev.pdf': '%PDF-1.4 brev',
      'Søknad 8/.DS_Store': 'x',
    })
    expect(inShort(report)).toEqual({ titles: ['Felles kveldsteam'], rejected: [], warnings: [] })
    expect(report.packets[0]?.file).toBe('Søknad 8')
    expect(report.packets[0]?.packet.attachments.map(file => file.name).sort()).toEqual([
      'avtale.pdf',
      'budsjett/regneark.xlsx',
      'følgebrev.pdf',
    ])
  })

  test('many packets in one zip are each read, as folders and as zips in it', async () => {
    const report = await importing({
      'levering.zip': zipOf({
        'A/soknad.json': JSON.stringify(soknad({ title: 'Første' })),
        'A/vedlegg/avtale.pdf': avtale,
        'B/soknad.json': JSON.stringify(soknad({ title: 'Andre' })),
        'C.zip': zipPacket(soknad({ title: 'Tredje' })),
      }),
    })
    expect(inShort(report).titles).toEqual(['Første', 'Andre', 'Tredje'])
    expect(report.packets.map(({ file }) => file)).toEqual([
      'levering.zip/A',
      'levering.zip/B',
      'levering.zip/C.zip',
    ])
    expect(report.packets.map(({ packet }) => packet.attachments.length)).toEqual([1, 0, 0])
  })

  test('the same attachment in two packets is stored once, and nothing of a refused packet is left behind', async () => {
    const report = await importing({
      'a.zip': zipPacket(soknad(), { 'avtale.pdf': avtale }),
      'b.zip': zipPacket(soknad({ title: 'To' }), { 'samme.pdf': avtale }),
      'c.zip': zipPacket(soknad({ title: '' }), { 'annet.pdf': '%PDF-1.4 c' }),
    })
    expect(await readdir(report.stagingDir)).toEqual([sha256Hex(avtale)])
  })

  test('names the agreement that the form refers to when it did not come with it', async () => {
    const form = soknad({ agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' } })
    const with1 = await importing({ 'a.zip': zipPacket(form, { 'Avtale.pdf': avtale }) })
    const without = await importing({ 'a.zip': zipPacket(form, { 'kart.pdf': avtale }) })
    expect(with1.warnings).toEqual([])
    expect(without.warnings.map(({ message }) => message)).toEqual([
      'a.zip: søknaden viser til «vedlegg/avtale.pdf», som ikke fulgte med. Be søkeren ettersende det.',
    ])
  })
})

describe('packets that do not fit', () => {
  const refusal = async (form: unknown) => {
    const report = await importing({ 'Søknad 7.zip': zipPacket(form), 'god.zip': zipPacket() })
    expect(report.packets.map(({ file }) => file)).toEqual(['god.zip'])
    const [rejected] = report.rejected
    return `${rejected?.reason} | ${rejected?.message}`
  }
  const budget = (requested: unknown) => soknad({ budget: { requested } })

  test('a negative amount is named by file and field', async () => {
    expect(await refusal(budget({ 2025: -5 }))).toBe(
      'bad-amount | Søknad 7.zip: «Søkt beløp for 2025» er negativt (−5). Rett beløpet og importer på nytt.',
    )
  })

  test('an absurd amount, an amount with øre and an amount as text are each told apart', async () => {
    expect(await refusal(budget({ 2025: 1e16 }))).toContain(
      '«Søkt beløp for 2025» er urimelig stort (10\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000)',
    )
    expect(await refusal(budget({ 2025: 0.5 }))).toContain('er ikke hele kroner (0,5)')
    expect(await refusal(budget({ 2025: '500000' }))).toContain('er ikke et beløp («500000»)')
    expect(await refusal(soknad({ budget: { requested: { 2025: 1 }, minimum: { 2025: -1 } } }))).toContain(
      'bad-amount | Søknad 7.zip: «Minste beløp for 2025» er negativt',
    )
  })

  test('what no application can do without is named when it is missing', async () => {
    expect(await refusal(soknad({ title: undefined }))).toContain(
      'missing-field | Søknad 7.zip: «Tittel» mangler',
    )
    expect(await refusal(soknad({ applicant: { name: ' ' } }))).toContain('«Navn på ansvarlig søker» mangler')
    expect(await refusal(budget({}))).toContain('«Søkt beløp» mangler')
    expect(await refusal(budget(undefined))).toContain('«Søkt beløp» mangler')
  })

  test('a field of another kind, an unknown field and an unknown year are each named', async () => {
    expect(await refusal(soknad({ title: 7 }))).toContain(
      'bad-field | Søknad 7.zip: «Tittel» skal være tekst, men er 7',
    )
    expect(await refusal(soknad({ titel: 'x' }))).toContain('«titel» finnes ikke i formatet')
    expect(await refusal(budget({ 'to tusen': 1 }))).toContain('budget.requested.to tusen')
    expect(await refusal(soknad({ period: { from: '31.12.2026' } }))).toContain(
      '«Prosjektstart» er ikke en dato',
    )
    expect(await refusal(soknad({ language: 'en' }))).toContain('skal være nb eller nn, men er «en»')
    expect(await refusal(soknad({ title: { nb: 'x' } }))).toContain(
      '«Tittel» skal være tekst, men er et objekt',
    )
    expect(await refusal([1])).toContain(
      'not-a-packet | Søknad 7.zip: soknad.json er ikke en søknad i formatet tildeling/application@1',
    )
  })

  test('JSON that is broken is said to be so, with the line', async () => {
    const report = await importing({
      'a.zip': zipOf({ 'soknad.json': '{\n  "title": "x"\n  "summary": 1 }' }),
    })
    expect(report.rejected).toEqual([
      {
        file: 'a.zip',
        reason: 'bad-json',
        message: 'a.zip: soknad.json er ikke gyldig JSON (linje 3). Rett filen og importer på nytt.',
      },
    ])
  })

  test('a packet with a key meant to poison objects is refused', async () => {
    const text = JSON.stringify(soknad()).replace('{', '{"__proto__":{"polluted":true},')
    const report = await importing({ 'a.zip': zipOf({ 'soknad.json': text }) })
    expect(inShort(report).rejected).toEqual(['a.zip: bad-field'])
    expect(report.rejected[0]?.message).toContain('«__proto__» finnes ikke i formatet')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
