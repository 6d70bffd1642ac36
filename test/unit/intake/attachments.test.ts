import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AttachmentReader } from '#electron/intake/attachment-reader'
import { launchWithNode } from '#electron/intake/launch-child'
import { searchableText, viewAttachment } from '#electron/intake/read-attachment'
import { type Block, blocksText } from '#shared/intake/document-view'
import { launchInProcess } from '../../fixtures/intake/launch-in-process'
import { folderOf, zipOf } from './packet-files'

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/intake/${name}`, import.meta.url))

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const pictures = (target: string, mode = '') =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode}/></Relationships>`
const drawing =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="b" descr="Kart over dalen"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
const word = (body: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`
const docx = (body: string, more: Record<string, string | Uint8Array> = {}) =>
  zipOf({ '[Content_Types].xml': types, '_rels/.rels': relations, 'word/document.xml': word(body), ...more })

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  return join(await folderOf({ [name]: content }), 'inn', name)
}

async function blocksOf(name: string, content: string | Uint8Array): Promise<readonly Block[] | string> {
  const view = await viewAttachment(await fileOf(name, content), name)
  return view.ok ? view.value.blocks : view.error.kind
}

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}

describe('a Word file among the attachments', () => {
  test('made by LibreOffice is shown with its tables and text', async () => {
    const view = await viewAttachment(fixture('skjema-tabell.docx'), 'skjema-tabell.docx')
    expect(view.ok && view.value.blocks.some(({ kind }) => kind === 'table')).toBe(true)
    const headings = await viewAttachment(fixture('skjema-overskrifter.docx'), 'skjema-overskrifter.docx')
    expect(headings.ok && headings.value.blocks.some(({ kind }) => kind === 'heading')).toBe(true)
  })

  test('keeps headings, bold, italics, lists and tables, and leaves out what is deleted', async () => {
    const run = (text: string, style = '') =>
      `<w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>`
    const styleRelation = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
    const body =
      `<w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr>${run('Mål')}</w:p>` +
      `<w:p>${run('Vi ')}${run('må', '<w:b/>')}${run(' snart', '<w:i/>')}<w:del><w:r><w:delText>slettet</w:delText></w:r></w:del></w:p>` +
      `<w:tbl><w:tr><w:tc><w:p>${run('År')}</w:p></w:tc><w:tc><w:p>${run('2025')}</w:p></w:tc></w:tr></w:tbl>`
    expect(
      await blocksOf(
        'plan.docx',
        docx(body, { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': styleRelation }),
      ),
    ).toEqual([
      { kind: 'heading', level: 2, spans: [{ text: 'Mål' }] },
      {
        kind: 'paragraph',
        spans: [{ text: 'Vi ' }, { text: 'må', bold: true }, { text: ' snart', italic: true }],
      },
      { kind: 'table', header: false, rows: [[[[{ text: 'År' }]], [[{ text: '2025' }]]]] },
    ])
  })

  test('shows a box that was typed as a letter of Wingdings as the box it is, and other letters as they stand', async () => {
    const run = (text: string, font: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const body = `<w:p>${run('þ', 'Wingdings')}${run(' Ja, þ ', 'Arial')}${run('\uf0a8', 'Wingdings')}${run(' Nei', 'Arial')}</w:p>`
    expect(await blocksOf('plan.docx', docx(body))).toEqual([
      { kind: 'paragraph', spans: [{ text: '☒ Ja, þ ☐ Nei' }] },
    ])
  })

  test('shows a picture as data, but neither one that would fill the memory nor one that lies elsewhere', async () => {
    const inside = { 'word/_rels/document.xml.rels': pictures('media/a.png') }
    const small = await blocksOf('a.docx', docx(drawing, { ...inside, 'word/media/a.png': png(20, 10) }))
    expect(small).toMatchObject([
      { kind: 'picture', data: expect.stringMatching(/^data:image\/png;base64,/) },
    ])
    const vast = await blocksOf(
      'a.docx',
      docx(drawing, { ...inside, 'word/media/a.png': png(60_000, 60_000) }),
    )
    expect(vast).toEqual([{ kind: 'picture', data: null, alt: 'Kart over dalen' }])
    const fake = await blocksOf(
      'a.docx',
      docx(drawing, { ...inside, 'word/media/a.png': '<svg onload="x()"/>' }),
    )
    expect(fake).toEqual([{ kind: 'picture', data: null, alt: 'Kart over dalen' }])
    const outside = pictures('file:///etc/passwd', ' TargetMode="External"').replace('p1', 'p1')
    const linked = drawing.replace('r:embed', 'r:link')
    const elsewhere = await blocksOf('a.docx', docx(linked, { 'word/_rels/document.xml.rels': outside }))
    expect(elsewhere).toEqual([{ kind: 'picture', data: null, alt: 'Kart over dalen' }])
  })

  test('that is hostile or damaged is refused with a reason', async () => {
    const bomb = docx('<w:p/>', { 'word/bomb.xml': new Uint8Array(60 * 1024 * 1024) })
    expect(await blocksOf('bombe.docx', bomb)).toBe('too-large')
    const entity = zipOf({
      '[Content_Types].xml': types,
      '_rels/.rels': relations,
      'word/document.xml': `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${word('<w:p/>').slice(21)}`,
    })
    expect(await blocksOf('entitet.docx', entity)).toBe('entity-attack')
    const whole = docx('<w:p><w:r><w:t>hel</w:t></w:r></w:p>')
    expect(await blocksOf('halv.docx', whole.subarray(0, whole.length / 2))).toBe('broken-zip')
    expect(await blocksOf('ikke.docx', docx('<w:p><w:r>'))).toBe('unreadable')
  })

  test('nested deeper than any person writes does not stop the reader', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(400)}<w:p><w:r><w:t>innerst</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(400)}`
    const blocks = await blocksOf('dyp.docx', docx(deep))
    expect(typeof blocks === 'string' ? blocks : blocksText(blocks)).toMatch(/innerst|unreadable/)
  })
})

describe('other attachments', () => {
  test('a workbook is shown sheet by sheet, an e-mail with its sender, text as it stands', async () => {
    const sheet = await viewAttachment(fixture('eksport.xlsx'), 'eksport.xlsx')
    expect(sheet.ok && sheet.value.blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(0)
    const mail = await viewAttachment(fixture('soknad-med-skjema.eml'), 'soknad-med-skjema.eml')
    expect(mail.ok && blocksText(mail.value.blocks)).toMatch(/Fra: /)
    expect(await blocksOf('notat.txt', 'Første\r\nlinje\r\n\r\nAndre avsnitt <b>')).toEqual([
      { kind: 'paragraph', spans: [{ text: 'Første\nlinje' }] },
      { kind: 'paragraph', spans: [{ text: 'Andre avsnitt <b>' }] },
    ])
    expect(await blocksOf('tall.csv', 'År;Beløp\n2025;100\n')).toMatchObject([{ kind: 'table' }])
  })

  test('the text of a PDF is read page by page; one that is locked says so', async () => {
    const text = await searchableText(fixture('skjema-utskrift.pdf'), 'skjema-utskrift.pdf')
    expect(text.state).toBe('text')
    expect(text.parts[0]?.page).toBe(1)
    expect((await searchableText(fixture('last-med-passord.pdf'), 'x.pdf')).state).toBe('locked')
  })

  test('a picture and an empty file have no text, and nothing of another kind is read', async () => {
    expect((await searchableText(await fileOf('a.png', png(10, 10)), 'a.png')).state).toBe('no-text')
    expect((await searchableText(await fileOf('a.pdf', ''), 'a.pdf')).state).toBe('no-text')
    expect((await searchableText(await fileOf('a.bin', new Uint8Array([1, 0, 2])), 'a.bin')).state).toBe(
      'unreadable',
    )
  })
})

describe('the process that reads attachments', () => {
  let folder: string
  beforeAll(async () => {
    folder = await folderOf({})
    await mkdir(folder, { recursive: true })
  })
  const readers: AttachmentReader[] = []
  afterAll(() => {
    for (const reader of readers) reader.close()
  })
  const made = (reader: AttachmentReader) => {
    readers.push(reader)
    return reader
  }

  test('answers one after the other, what is looked at before what is searched', async () => {
    const reader = made(new AttachmentReader(launchInProcess))
    const path = await fileOf('notat.txt', 'Dette er et notat om samarbeid.')
    const order: string[] = []
    await Promise.all([
      reader.text(path, 'notat.txt').then(() => order.push('søk 1')),
      reader.text(path, 'notat.txt').then(() => order.push('søk 2')),
      reader.view(path, 'notat.txt').then(() => order.push('vis')),
    ])
    expect(order).toEqual(['søk 1', 'vis', 'søk 2'])
  })

  test('that dies, falls silent or lies is replaced, and the next file is read', async () => {
    const script = join(folder, 'reader.mjs')
    await writeFile(
      script,
      `process.on('message', ({ name }) => {
        if (name === 'dø') process.exit(3)
        if (name === 'ti') return
        if (name === 'lyv') return process.send([{ kind: 'view', view: { blocks: [{ kind: 'html' }], cut: false } }])
        process.send([{ kind: 'text', text: { state: 'text', parts: [{ page: null, text: name }] } }])
        process.send([{ kind: 'done' }])
      })`,
    )
    const reader = made(new AttachmentReader(launchWithNode(script), 5_000))
    for (const name of ['dø', 'ti', 'lyv']) {
      expect((await reader.text('/x', name)).state).toBe('unreadable')
      expect(await reader.text('/x', 'hel')).toEqual({ state: 'text', parts: [{ page: null, text: 'hel' }] })
    }
  })
})
