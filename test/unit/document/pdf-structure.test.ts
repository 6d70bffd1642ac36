import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import type { Block, CombinedDefinition, DocumentDefinition } from '#shared/document/definition'
import { buildLetter } from '#shared/document/letter'
import { plainText } from '#shared/document/room'
import { conformanceProblems, readForRules } from './conformance/check'
import type { Checked } from './conformance/rule'
import { contentParts, type Element, textReader } from './conformance/structure'
import { runOnPdf, textOf, wordsOf } from './pdf-tools'
import { sampleLetter } from './sample-letter'

function letter(
  changes: Parameters<typeof sampleLetter>[2] = {},
  language: 'nb' | 'nn' = 'nb',
): DocumentDefinition {
  const built = buildLetter(sampleLetter('granted', language, changes))
  if (!built.ok) throw new Error(JSON.stringify(built.error))
  return built.value
}

function report(blocks: readonly Block[]): DocumentDefinition {
  return {
    ...letter(),
    kind: 'protocol',
    head: null,
    blocks: [{ kind: 'heading', level: 1, text: 'Rapport' }, ...blocks],
  }
}

async function read(definition: DocumentDefinition | CombinedDefinition): Promise<Checked> {
  return readForRules(await renderDocument(definition))
}

/** Elements with their texts, without those that only hold others. */
function outline({ file, structure }: Checked): readonly string[] {
  const text = textReader(file, structure)
  return structure.elements
    .filter(({ parts }) => parts.some(part => 'id' in part))
    .map(element => `${element.tag} ${text(element)}`)
}

function elements({ structure }: Checked, tag: string): readonly Element[] {
  return structure.elements.filter(element => element.tag === tag)
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The texts of a block in the order they are to be read. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'lead':
      return [block.text]
    case 'paragraph':
      return [plainText(block.text)]
    case 'list':
      return block.items
    case 'facts':
      return block.rows.flat()
    case 'table':
      return [...block.columns.map(({ heading }) => heading), ...block.rows.flat(), ...(block.total ?? [])]
    case 'signatures':
      return [
        block.closing,
        ...block.signatories.flatMap(({ name, title }) => [name, title]),
        block.approval ?? '',
      ]
    case 'small':
      return [block.heading, ...block.lines]
  }
}

describe('the structure of a letter', () => {
  it('reads in the order of the letter: sender, address, references, then block by block', async () => {
    const definition = letter()
    const checked = await read(definition)
    const { head } = definition
    if (head === null) throw new Error('a letter has a head')
    const expected = [
      head.senderName,
      head.senderUnit,
      ...head.addressLines,
      ...head.references.flat(),
      ...definition.blocks.flatMap(textsOf),
    ]
    const spoken = outline(checked)
      .filter(line => !/^(Lbl|Figure) ?$/.test(line))
      .map(line => line.replace(/^\w+ /, ''))
    expect(spoken.join('|')).toBe(
      expected
        .map(spaced)
        .filter(text => text !== '')
        .join('|'),
    )
  })

  it('has the same order as the text that a reader without tags takes out of the page', async () => {
    const definition = letter()
    const bytes = await renderDocument(definition)
    const text = textOf(bytes)
    const headings = definition.blocks.flatMap(block => (block.kind === 'heading' ? [block.text] : []))
    const places = headings.map(heading => text.indexOf(heading))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('says what the lines to sign on are for, and bullets that they are bullets', async () => {
    const checked = await read(letter())
    const figures = elements(checked, 'Figure').map(({ dictionary }) => checked.file.text(dictionary['/Alt']))
    expect(figures).toEqual(['Plass til underskrift: Kari Eksempel', 'Plass til underskrift: Siri Eksempel'])
    const bullets = elements(checked, 'Lbl').filter(
      ({ dictionary }) => dictionary['/ActualText'] !== undefined,
    )
    expect(bullets).toHaveLength(elements(checked, 'LI').length - 6 - 2)
    expect(checked.file.text(bullets[0]?.dictionary['/ActualText'])).toBe('•')
  })

  it('reads the mark of a draft first, once, and shows it on every page', async () => {
    const bytes = await renderDocument(letter({ draft: true } as never))
    const lines = outline(readForRules(bytes))
    expect(lines[0]).toBe('P KLADD')
    expect(lines.filter(line => line.includes('KLADD'))).toHaveLength(1)
    const marked = new Set(
      wordsOf(bytes)
        .filter(({ text, top }) => text === 'KLADD' && top < 15)
        .map(({ page }) => page),
    )
    expect(marked).toEqual(new Set([1, 2, 3]))
  })

  it('is read by poppler as it is read here', async () => {
    const bytes = await renderDocument(letter())
    const seen = runOnPdf(bytes, 'pdfinfo', '-struct-text', 'FILE').replaceAll('\u00a0', ' ')
    expect(seen).toMatch(/^Document\n/)
    expect(seen).toMatch(
      / {2}H1 \(block\)\n {4}"Tilskudd innvilget: Trygg hjemreise for eldre med skrøpelighet"/,
    )
    expect(seen).toMatch(/TH:\n +\/Scope \/Row\n +"Tilskudd"\n +TD\n +"2 450 000 kroner"/)
  })
})

describe('what goes on from page to page', () => {
  it('is one paragraph, with content on both pages', async () => {
    const long =
      'Utvalget vurderte saken grundig og la vekt på samarbeid, forankring og varig drift. '.repeat(70)
    const checked = await read(report([{ kind: 'paragraph', text: [long] }]))
    const [paragraph, ...others] = elements(checked, 'P')
    expect(others).toEqual([])
    const pages = paragraph === undefined ? [] : contentParts(paragraph).map(({ page }) => page)
    expect(new Set(pages).size).toBe(2)
    expect(outline(checked)[1]).toBe(`P ${long.trim()}`)
  })

  it('is one table, whose headings are read once and shown on every page', async () => {
    const rows = Array.from({ length: 80 }, (_, at) => [`VV-${at + 1}`, 'Trygg hjemreise', '450 000'])
    const table: Block = {
      kind: 'table',
      columns: [
        { heading: 'Nummer', align: 'left' },
        { heading: 'Prosjekt', align: 'left', wide: true },
        { heading: 'Beløp', align: 'right' },
      ],
      rows,
      total: ['', 'Sum', '36 000 000'],
    }
    const bytes = await renderDocument(report([table]))
    const checked = readForRules(bytes)
    expect(elements(checked, 'Table')).toHaveLength(1)
    expect(elements(checked, 'TR')).toHaveLength(82)
    expect(outline(checked).filter(line => line === 'TH Nummer')).toHaveLength(1)
    const shown = wordsOf(bytes)
      .filter(({ text }) => text === 'Nummer')
      .map(({ page }) => page)
    expect(shown).toEqual(Array.from({ length: Math.max(...shown) }, (_, at) => at + 1))
    expect(shown.length).toBeGreaterThan(1)
  })
})

describe('other languages', () => {
  it('are told of a paragraph and of a few words in it, so that they are read aloud rightly', async () => {
    const checked = await read(
      report([
        { kind: 'paragraph', text: ['Mearrádus lea dahkkon čoahkkimis.'], language: 'se' },
        {
          kind: 'paragraph',
          text: ['Tiltaket heter ', { text: 'Buorre dearvvašvuohta', language: 'se' }, ' på samisk.'],
        },
      ]),
    )
    const languages = checked.structure.elements.map(({ tag, dictionary }) => [
      tag,
      checked.file.text(dictionary['/Lang']),
    ])
    expect(languages.filter(([, language]) => language !== '')).toEqual([
      ['P', 'se'],
      ['Span', 'se'],
    ])
    expect(outline(checked).slice(1)).toEqual([
      'P Mearrádus lea dahkkon čoahkkimis.',
      'P Tiltaket heter Buorre dearvvašvuohta på samisk.',
      'Span Buorre dearvvašvuohta',
    ])
    expect(checked.file.text(checked.file.catalog['/Lang'])).toBe('nb-NO')
  })
})

describe('several letters in one file', () => {
  const combined: CombinedDefinition = {
    kind: 'combined',
    title: 'Alle brev',
    author: 'Helsefellesskapet Vest-Viken',
    subject: '2025/174',
    language: 'nb',
    date: '2025-11-12',
    parts: [letter(), letter({ application: { title: 'Et annet prosjekt' } }, 'nn'), letter()],
  }

  it('are parts with titles and languages, each from page 1 of its own', async () => {
    const bytes = await renderDocument(combined)
    const checked = readForRules(bytes)
    const parts = elements(checked, 'Part').map(({ dictionary }) => [
      checked.file.text(dictionary['/T']),
      checked.file.text(dictionary['/Lang']),
    ])
    expect(parts).toEqual(combined.parts.map(({ title, language }) => [title, `${language}-NO`]))
    const pages = textOf(bytes).match(/Side \d av \d/g)
    const alone = await Promise.all(
      combined.parts.map(async part => textOf(await renderDocument(part)).match(/Side \d av \d/g)),
    )
    expect(pages).toEqual(alone.flat())
    expect(pages?.filter(page => page.startsWith('Side 1 av'))).toHaveLength(3)
    expect(conformanceProblems(bytes)).toEqual([])
  })

  it('have a bookmark each, to their first page', async () => {
    const { file } = await read(combined)
    const outlines = file.dictionary(file.catalog['/Outlines'])
    expect(outlines['/Count']).toBe(3)
    const titles: string[] = []
    const targets: string[] = []
    for (let at = outlines['/First']; at !== undefined; at = file.dictionary(at)['/Next']) {
      titles.push(file.text(file.dictionary(at)['/Title']))
      targets.push(String(file.list(file.dictionary(at)['/Dest'])[0]))
    }
    expect(titles).toEqual(combined.parts.map(({ title }) => title))
    expect(targets[0]).toBe(file.pages[0]?.reference)
    expect(new Set(targets).size).toBe(3)
  })
})

describe('the bytes of a file', () => {
  it('do not depend on what was rendered before it in the same process', async () => {
    const first = await renderDocument(letter())
    await renderDocument(letter({ application: { title: 'Ǥǥ Ǩǩ «–» µ Ω \u00a0 → 1½ …' } }, 'nn'))
    const again = await renderDocument(letter())
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  })
})
