import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import applicationLabels from '#assets/labels/application.json'
import { importFiles } from '#electron/intake/import-files'
import { launchInProcess } from '../../fixtures/intake/launch-in-process'
import { folderOf, importing, inShort, soknad, zipOf, zipPacket } from './packet-files'

/** Imports one bad file beside a good one and tells what became of each. */
async function beside(name: string, content: string | Uint8Array) {
  const report = await importing({ [name]: content, 'god.zip': zipPacket() })
  expect(report.packets.map(({ file }) => file)).toContain('god.zip')
  return { ...inShort(report), messages: report.rejected.map(({ message }) => message) }
}

/** A packet whose attachment has a name given as bytes, unflagged, as old tools write it. */
function packetWithRawName(raw: Uint8Array): Uint8Array {
  const alias = 'Q'.repeat(raw.length)
  const zipped = Buffer.from(zipOf({ 'soknad.json': JSON.stringify(soknad()), [alias]: 'x' }))
  for (let at = zipped.indexOf(alias); at >= 0; at = zipped.indexOf(alias, at + 1)) zipped.set(raw, at)
  return zipped
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}

describe('files that are no packets', () => {
  test.each([
    ['notat.txt', 'Hei!', 'not-a-packet'],
    ['tom.zip', '', 'empty-file'],
    ['bilde.zip', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'not-a-packet'],
    ['søppel.zip', 'dette er ingen zip', 'broken-zip'],
    ['søppel.xlsx', new Uint8Array([1, 0, 2, 0, 3]), 'wrong-type'],
    ['tekst.docx', 'ren tekst', 'wrong-type'],
    ['pakke.rar', latin('Rar!\x1a\x07\x00'), 'not-a-packet'],
    ['gammel.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old-format'],
    ['melding.msg', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old-format'],
    ['skjema.odt', zipOf({ 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }), 'old-format'],
    ['skjema.pages', zipOf({ 'Index/Document.iwa': 'x' }), 'old-format'],
    ['pakke.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]), 'not-a-packet'],
    ['runde.tildeling', zipOf({ 'round.json': '{}', 'journal.jsonl': '' }), 'not-a-packet'],
    ['uten-skjema.zip', zipOf({ 'les.txt': 'Hei' }), 'not-a-packet'],
    ['ingenting.zip', zipOf({}), 'empty-folder'],
  ])('%s is refused by name and the rest is taken in', async (name, content, reason) => {
    const { rejected, messages } = await beside(name, content)
    expect(rejected).toEqual([`${name}: ${reason}`])
    expect(messages[0]).toMatch(new RegExp(`^${name}: .*\\.$`))
  })

  test('an empty folder and a path that does not exist are each named', async () => {
    const report = await importing({ 'tom mappe/': '', 'god.zip': zipPacket() })
    expect(inShort(report).rejected).toEqual(['tom mappe: empty-folder'])
    const folder = await folderOf({})
    const missing = await importFiles([join(folder, 'finnes-ikke.zip'), join(folder, 'inn')], {
      stagingDir: join(folder, 'vedlegg'),
      launch: launchInProcess,
    })
    expect(inShort(missing).rejected).toEqual(['finnes-ikke.zip: not-found', 'inn: empty-folder'])
  })

  test('a locked workbook and a locked zip ask for one without a password', async () => {
    const ole = new Uint8Array(600)
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    ole.set(Buffer.from('EncryptedPackage', 'utf16le'), 512)
    expect((await beside('låst.xlsx', ole)).rejected).toEqual(['låst.xlsx: encrypted'])

    const locked = Buffer.from(zipPacket())
    for (const [signature, offset] of [
      ['PK\x01\x02', 8],
      ['PK\x03\x04', 6],
    ] as const) {
      for (let at = locked.indexOf(signature); at >= 0; at = locked.indexOf(signature, at + 1)) {
        locked.writeUInt16LE(locked.readUInt16LE(at + offset) | 1, at + offset)
      }
    }
    expect((await beside('låst.zip', locked)).rejected).toEqual(['låst.zip: encrypted'])
  })
})

describe('zip files made to harm', () => {
  test.each(['../../ond.txt', '/etc/ond.txt', 'C:/ond.txt', '..\\ond.txt', 'vedlegg/../../ond.txt'])(
    'a name that points out of the packet (%s) refuses the packet, and nothing is written outside',
    async name => {
      const folder = await folderOf({
        'ond.zip': zipOf({ 'soknad.json': JSON.stringify(soknad()), [name]: 'ondt' }),
        'god.zip': zipPacket(),
      })
      const report = await importFiles([join(folder, 'inn')], {
        stagingDir: join(folder, 'a', 'vedlegg'),
        launch: launchInProcess,
      })
      expect(inShort(report).rejected).toEqual(['ond.zip: path-trick'])
      expect(report.packets.length).toBe(1)
      expect((await readdir(folder, { recursive: true })).filter(path => path.includes('ond.txt'))).toEqual(
        [],
      )
      expect(existsSync('/etc/ond.txt')).toBe(false)
    },
  )

  test('a zip bomb is refused by what it says of itself, before anything is unpacked', async () => {
    const bomb = zipSync({
      'soknad.json': strToU8(JSON.stringify(soknad())),
      'vedlegg/stor.bin': new Uint8Array(64 << 20),
    })
    expect(bomb.length).toBeLessThan(100_000)
    expect((await beside('bombe.zip', bomb)).rejected).toEqual(['bombe.zip: too-large'])
  })

  test('a zip that lies about a size is found out while it is unpacked', async () => {
    const lying = Buffer.from(zipPacket(soknad(), { 'avtale.pdf': 'x'.repeat(5_000) }))
    const entry = lying.lastIndexOf('PK\x01\x02')
    lying.writeUInt32LE(10, entry + 24)
    expect((await beside('løgn.zip', lying)).rejected).toEqual(['løgn.zip: broken-zip'])
  })

  test('an attachment that does not match its checksum refuses the packet', async () => {
    const packed = zipSync({
      'soknad.json': [strToU8(JSON.stringify(soknad())), { level: 0 }],
      'vedlegg/avtale.pdf': [strToU8('beløpet er 100'), { level: 0 }],
    })
    const changed = Buffer.from(packed)
    changed.write('900', changed.indexOf('100'))
    expect((await beside('endret.zip', changed)).rejected).toEqual(['endret.zip: broken-zip'])
  })

  test('a packet that turns out damaged halfway leaves nothing behind of what was read before', async () => {
    const packed = zipSync({
      'soknad.json': [strToU8(JSON.stringify(soknad())), { level: 0 }],
      'vedlegg/a.pdf': [strToU8('helt vedlegg'), { level: 0 }],
      'vedlegg/b.pdf': [strToU8('skadet vedlegg'), { level: 0 }],
    })
    const changed = Buffer.from(packed)
    changed.write('X', changed.indexOf('skadet vedlegg'))
    const report = await importing({ 'halv.zip': changed })
    expect(inShort(report).rejected).toEqual(['halv.zip: broken-zip'])
    expect(await readdir(report.stagingDir)).toEqual([])
  })

  test('a zip whose list names an entry otherwise than the entry itself, or leaves one out, is refused', async () => {
    const named = Buffer.from(zipOf({ 'A/soknad.json': JSON.stringify(soknad()) }))
    named.write('sokRad', named.lastIndexOf('A/soknad') + 2)
    expect((await beside('navn.zip', named)).rejected).toEqual(['navn.zip/A/sokRad.json: broken-zip'])

    const short = Buffer.from(zipPacket(soknad(), { 'avtale.pdf': '%PDF-' }))
    const end = short.lastIndexOf('PK\x05\x06')
    short.writeUInt16LE(1, end + 8)
    short.writeUInt16LE(1, end + 10)
    expect((await beside('mangler.zip', short)).rejected).toEqual(['mangler.zip: broken-zip'])
  })

  test('a zip cut off in the middle is refused', async () => {
    expect((await beside('kuttet.zip', zipPacket().slice(0, 200))).rejected).toEqual([
      'kuttet.zip: broken-zip',
    ])
  })

  test('zips inside zips are opened only so deep', async () => {
    let inner = zipPacket(soknad({ title: 'Innerst' }))
    for (let depth = 0; depth < 2; depth += 1) inner = zipOf({ 'lag.zip': inner })
    expect((await beside('lag.zip', inner)).titles).toContain('Innerst')
    for (let depth = 0; depth < 3; depth += 1) inner = zipOf({ 'lag.zip': inner })
    expect((await beside('lag.zip', inner)).rejected).toEqual(['lag.zip/lag.zip/lag.zip/lag.zip: too-deep'])
  })

  test('a bomb of zips in zips in zips is told of in one line, not in one for each of them', async () => {
    const fan = (name: string, inner: Uint8Array, width: number) =>
      zipOf(Object.fromEntries(Array.from({ length: width }, (_, at) => [`${name}${at}.zip`, inner])))
    const bomb = fan('a', fan('b', fan('c', fan('d', zipPacket(), 1), 6), 6), 6)
    const report = await beside('bombe.zip', bomb)
    expect(report.rejected).toEqual(['bombe.zip: too-deep'])
    expect(report.titles).toHaveLength(1)
  })

  test('zips that hold too many files only together are read so far and no further, in one line', async () => {
    const full = zipSync(
      Object.fromEntries(Array.from({ length: 4_000 }, (_, at) => [`f${at}`, new Uint8Array([1])])),
      { level: 0 },
    )
    const bomb = zipOf({
      'a.zip': zipPacket(soknad({ title: 'Først' })),
      'b.zip': full,
      'c.zip': full,
      'd.zip': full,
      'e.zip': full,
    })
    const report = await importing({ 'bombe.zip': bomb })
    expect(report.packets.map(({ packet }) => packet.form.title)).toEqual(['Først'])
    expect(report.rejected.filter(({ reason }) => reason === 'too-many')).toEqual([
      {
        file: 'bombe.zip',
        reason: 'too-many',
        message:
          'bombe.zip: flere enn 10\u00a0000 filer i pakken og zip-filene i den (fra og med «bombe.zip/d.zip» er ikke lest). Del opp leveransen og importer delene hver for seg.',
      },
    ])
  })

  test('more entries than any packet has are refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`f${index}`, new Uint8Array()]),
    )
    expect((await beside('mange.zip', zipSync(many, { level: 0 }))).rejected).toEqual(['mange.zip: too-many'])
  })

  test('a huge attachment is left out and named, and the application is read', async () => {
    const folder = await folderOf({ 'Søknad 9/soknad.json': JSON.stringify(soknad()) })
    const film = join(folder, 'inn', 'Søknad 9', 'vedlegg', 'film.mp4')
    await mkdir(dirname(film), { recursive: true })
    await writeFile(film, '')
    const { truncate } = await import('node:fs/promises')
    await truncate(film, 300 << 20)
    const report = await importFiles([join(folder, 'inn')], {
      stagingDir: join(folder, 'v'),
      launch: launchInProcess,
    })
    expect(inShort(report)).toEqual({
      titles: ['Felles kveldsteam'],
      rejected: ['Søknad 9/vedlegg/film.mp4: attachment-too-large'],
      warnings: [],
    })
  })
})

describe('names in other encodings', () => {
  test.each([
    ['code page 865 (DOS)', [0x86, 0x9b, 0x91], 'vedlegg/', 'åøæ.pdf'],
    ['Mac Roman', [0x8c, 0xbf, 0xbe], 'vedlegg/', 'åøæ.pdf'],
    ['Windows-1252', [0xe5, 0xf8, 0xc6], 'vedlegg/', 'åøÆ.pdf'],
    ['Windows-1252 with a dash', [0xe5, 0x20, 0x96, 0x20, 0xf8], 'vedlegg/', 'å – ø.pdf'],
    ['UTF-8 without saying so', [0xc3, 0xa5, 0xc3, 0x98], 'vedlegg/', 'åØ.pdf'],
    ['backslashes for slashes', [0x61], 'vedlegg\\', 'a.pdf'],
  ])('are read as they were meant: %s', async (_, letters, folder, name) => {
    const raw = Uint8Array.from([...latin(folder), ...letters, ...latin('.pdf')])
    const report = await importing({ 'a.zip': packetWithRawName(raw) })
    expect(inShort(report).rejected).toEqual([])
    expect(report.packets[0]?.packet.attachments.map(file => file.name)).toEqual([name])
  })
})

describe('office files made to harm', () => {
  const sheetXml = (cells: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`
  const workbookOf = (sheet: string, styles?: string) =>
    zipOf({
      ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
      'xl/workbook.xml':
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet,
    })
  const text = (address: string, value: string) =>
    `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
  const headerRow = row(1, text('A1', 'Tittel') + text('B1', 'Søker') + text('C1', 'Søkt beløp 2025'))

  test('one cell at the far end of a sheet is refused by its address, not laid out', async () => {
    const { rejected } = await beside(
      'stor.xlsx',
      workbookOf(sheetXml(row(1_048_576, text('XFD1048576', 'x')))),
    )
    expect(rejected).toEqual(['stor.xlsx: too-many'])
    const wide = await beside('bred.xlsx', workbookOf(sheetXml(row(1, text('A1', 'x') + text('XFD1', 'x')))))
    expect(wide.rejected).toEqual(['bred.xlsx: too-many'])
    expect(wide.messages.join()).toContain('det står noe i celle XFD1. Hører det ikke med, slett det')
  })

  test('a sheet that is framed or coloured all the way down is read as far as it is filled in', async () => {
    const empty = Array.from({ length: 60_000 }, (_, at) =>
      at % 2 === 0 ? `<row r="${at + 3}" s="1" customFormat="1"/>` : row(at + 3, `<c r="A${at + 3}" s="1"/>`),
    )
    const filled = row(2, text('A2', 'Nattvakt') + text('B2', 'Lier kommune') + text('C2', '450 000'))
    const sheet = sheetXml(headerRow + filled + empty.join(''))
    const report = await importing({ 'ramme.xlsx': workbookOf(sheet) })
    expect(inShort(report)).toEqual({ titles: ['Nattvakt'], rejected: [], warnings: [] })
  })

  test.each(['1e9', '0x7fffffff', '-1', ''])(
    'a row that is numbered in another way than Excel does («%s») refuses the workbook at once',
    async number => {
      const sheet = sheetXml(`<row r="${number}">${text('A1', 'x')}</row>`)
      expect((await beside('rad.xlsx', workbookOf(sheet))).rejected).toEqual(['rad.xlsx: unreadable'])
    },
  )

  test.each([
    ['<c ', ''],
    ['<c ', '<c r="ZZZ1"/>'],
    ['<c r="A1" t="e"><f></f>', ''],
    ['<row r="1" hidden=', ''],
  ])('half a tag over and over («%s» after «%s») is gone through once', async (tag, before) => {
    const sheet = sheetXml(before + tag.repeat(200_000)).replace('</sheetData></worksheet>', '')
    expect((await beside('halv.xlsx', workbookOf(sheet))).rejected).toEqual(['halv.xlsx: unreadable'])
  })

  test('a text longer than a cell can hold refuses the workbook', async () => {
    const sheet = sheetXml(headerRow + row(2, text('A2', 'x'.repeat(2_000_000))))
    expect((await beside('lang.xlsx', workbookOf(sheet))).rejected).toEqual(['lang.xlsx: unreadable'])
  })

  test.each(['<fonts>', '<fonts><font>', '<cellXfs><xf '])('so is half a style («%s»)', async start => {
    const tag = start.slice(start.lastIndexOf('<'))
    const styles = `<styleSheet><strike/>${start}${tag.repeat(200_000)}`
    const { rejected } = await beside('stil.xlsx', workbookOf(sheetXml(headerRow), styles))
    expect(rejected).toEqual(['stil.xlsx: unreadable'])
  })

  test.each(['<', '<!--', '<style>', '<br ', '</td> '])(
    'a page of HTML with «%s» over and over is gone through once',
    async tag => {
      const { rejected } = await beside('side.xls', `<html>${tag.repeat(200_000)}`)
      expect(rejected).toEqual(['side.xls: not-a-packet'])
    },
  )

  test('a DOCTYPE refuses the workbook', async () => {
    const bomb = sheetXml(headerRow).replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')
    expect((await beside('xxe.xlsx', workbookOf(bomb))).rejected).toEqual(['xxe.xlsx: entity-attack'])
  })

  test('XML in another encoding than UTF-8 is refused, where a DOCTYPE could hide', async () => {
    const zip = zipOf({
      'xl/workbook.xml': new Uint8Array(Buffer.from('\ufeff<!DOCTYPE x><workbook/>', 'utf16le')),
      '[Content_Types].xml': '<Types/>',
    })
    expect((await beside('utf16.xlsx', zip)).rejected).toEqual(['utf16.xlsx: unreadable'])
  })

  test('formulas count as the answers stored with them; an error or a missing answer is said, not taken as empty', async () => {
    const amount = (number: number, cell: string) =>
      row(number, text(`A${number}`, `T${number}`) + text(`B${number}`, 'Lier kommune') + cell)
    const sheet = sheetXml(
      headerRow +
        amount(2, '<c r="C2"><f>SUM(D2:E2)</f><v>450000</v></c>') +
        amount(3, '<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c>') +
        amount(4, '<c r="C4"><f>SUM(D4:E4)</f></c>'),
    )
    const { titles, messages } = await beside('formler.xlsx', workbookOf(sheet))
    expect(titles).toContain('T2')
    expect(messages).toEqual([
      'formler.xlsx, rad 3: «Søkt beløp 2025» (celle C3) viser feilen #DIV/0!. Rett feltet og importer på nytt.',
      'formler.xlsx, rad 4: «Søkt beløp 2025» (celle C4) er en formel uten lagret svar. Rett feltet og importer på nytt.',
    ])
  })
})

describe('answers of one sign over and over', () => {
  const labels = applicationLabels.fields.map(({ labels: [label = ''] }) => label)

  const signs = [
    '_',
    ' ',
    'a, ',
    'a og ',
    '(',
    '[ ',
    '☐ ',
    'x ',
    'ja nei ',
    'a / ',
    '? ',
    '1 ',
    '-',
    '.',
    '@',
    '0',
  ]

  test.each(signs)('«%s» under every label are read to the end', async sign => {
    const answer = `x${sign.repeat(60_000 / sign.length)}y`
    const rows = labels.map(
      label =>
        `<w:tr>${[label, answer].map(text => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
    )
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`
    const { rejected } = await importing({ 'skjema.docx': zipOf({ 'word/document.xml': document }) })
    expect(rejected.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^bad-|^blank-form/)])
  })
})
