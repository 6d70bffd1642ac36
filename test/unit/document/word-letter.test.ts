import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWordLetter } from '#electron/intake/import-letter'
import { type LaunchIntakeChild, launchWithNode } from '#electron/intake/launch-child'
import { checkTemplate } from '#shared/document/check-template'
import { buildLetter } from '#shared/document/letter'
import {
  addWordLetter,
  guessFields,
  offerParagraphs,
  wordCautionTexts,
} from '#shared/document/template-from-word'
import type { WordLetter } from '#shared/intake/word-letter'
import { letterTemplate, standardTemplate } from '#shared/scheme/letter-template'
import { buildChild } from '../intake/build-child'
import { sampleLetter } from './sample-letter'
import { field, paragraph, run, sampleWordLetter, wordFile } from './word-letter-parts'

let folder: string
let launch: LaunchIntakeChild

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'brev-'))
  launch = launchWithNode(await buildChild())
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function reading(bytes: Uint8Array, name = 'brev.docx') {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return importWordLetter(file, { launch })
}

async function read(...paragraphs: readonly string[]): Promise<WordLetter> {
  const letter = await reading(wordFile(...paragraphs))
  if (!letter.ok) throw new Error(letter.error.message)
  return letter.value
}

describe('a letter that the secretariat wrote in Word', () => {
  it('is read in a process of its own, with its merge fields of every kind in place', async () => {
    const letter = await read(...sampleWordLetter)
    expect(letter.fields).toEqual([
      'MOTTAKERNAVN',
      'ADRESSE',
      'POSTNR',
      'POSTSTED',
      'Kontakt',
      'REF',
      'Beløp',
      'Prosjektleder i sekretariatet',
      'Dato',
    ])
    expect(offerParagraphs(letter)).toEqual([
      { style: 'paragraph', text: '«MOTTAKERNAVN»', leftOut: 'head' },
      { style: 'paragraph', text: '«ADRESSE»', leftOut: 'head' },
      { style: 'paragraph', text: '«POSTNR» «POSTSTED»', leftOut: 'head' },
      { style: 'paragraph', text: '«Kontakt»', leftOut: 'head' },
      { style: 'paragraph', text: 'Deres ref: «REF»', leftOut: 'head' },
      { style: 'heading', text: 'Svar på søknad om tilskudd', leftOut: 'title' },
      {
        style: 'paragraph',
        text: 'Vi viser til søknaden om «Trygg hjemreise». Dere får «Beløp» & støtte fra «Prosjektleder i sekretariatet».',
        leftOut: null,
      },
      { style: 'paragraph', text: 'Ta vare på brevet.', leftOut: null },
      { style: 'list', text: 'Rapporter hvert år', leftOut: null },
      { style: 'list', text: 'Svar på spørsmål', leftOut: null },
      { style: 'heading', text: 'Kontakt oss', leftOut: null },
      { style: 'paragraph', text: 'Trykt «Dato»', leftOut: null },
      { style: 'paragraph', text: 'Vennlig hilsen', leftOut: 'signature' },
      { style: 'paragraph', text: 'Kari Eksempel', leftOut: 'signature' },
    ])
  })

  it('knows the six fields of the Helse Nord letter, and what everybody calls the others', async () => {
    expect(guessFields(await read(...sampleWordLetter))).toEqual({
      MOTTAKERNAVN: 'recipientName',
      ADRESSE: 'recipientAddress',
      POSTNR: 'recipientPostalCode',
      POSTSTED: 'recipientCity',
      Kontakt: 'recipientContact',
      REF: 'theirReference',
      Beløp: 'award',
      'Prosjektleder i sekretariatet': null,
      Dato: 'letterDate',
    })
  })

  it('becomes texts of the template after the result, and asks for what it does not know', async () => {
    const letter = await read(...sampleWordLetter)
    const offered = offerParagraphs(letter)
    const template = addWordLetter(standardTemplate, letter, {
      paragraphs: new Set(offered.flatMap(({ leftOut }, at) => (leftOut === null ? [at] : []))),
      fields: guessFields(letter),
      language: 'nb',
    })
    expect(letterTemplate.parse(JSON.parse(JSON.stringify(template)))).toEqual(template)
    const own = template.modules.filter(module => module.kind === 'text')
    expect(own.map(({ style, nb }) => [style, nb])).toEqual([
      [
        'paragraph',
        'Vi viser til søknaden om «Trygg hjemreise». Dere får {award} & støtte fra {prosjektlederisekretariatet}.\nTa vare på brevet.',
      ],
      ['list', 'Rapporter hvert år\nSvar på spørsmål'],
      ['heading', 'Kontakt oss'],
      ['paragraph', 'Trykt {letterDate}'],
    ])
    expect(template.modules.slice(0, 3).map(({ id }) => id)).toEqual(['title', 'result', 'tekst-1'])
    // Nynorsk is not written yet, and the field of its own is empty: both are told of, neither is made up.
    expect(checkTemplate(template).map(({ kind }) => kind)).toEqual(Array(4).fill('moduleWithoutText'))
    const final = buildLetter({ ...sampleLetter('granted', 'nb'), template })
    expect(final.ok ? [] : final.error).toEqual([
      {
        kind: 'emptyMergeField',
        module: own[0]?.name,
        field: 'Prosjektleder i sekretariatet',
      },
    ])
    const filled = {
      ...template,
      ownFields: template.ownFields.map(one => ({ ...one, nb: 'Kari', nn: 'Kari' })),
    }
    expect(JSON.stringify(buildLetter({ ...sampleLetter('granted', 'nb'), template: filled }))).toContain(
      'Dere får 2\u00a0450\u00a0000\u00a0kroner & støtte fra Kari.',
    )
  })

  it('tells of what it leaves out', async () => {
    const letter = await read(
      paragraph(field(' IF "1" = "1" "ja" "nei" ', 'ja')),
      paragraph(field(' NEXT ', '')),
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>I en tabell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'),
    )
    expect(letter.paragraphs.map(({ text }) => text)).toEqual(['ja', 'I en tabell'])
    expect(wordCautionTexts(letter)).toEqual([
      'Brevet har HVIS-felt fra Word. Bare teksten som sist ble vist, er tatt med. Sett vilkår på tekstene her.',
      'Feltet «Neste post» er utelatt. Hvert brev gjelder én søknad.',
      'Brevet har en tabell. Teksten i cellene er tatt med som avsnitt.',
      'Fotnoter er ikke tatt med.',
    ])
  })

  it('takes a field inside the code of another for no field of the letter', async () => {
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${field(
      'MERGEFIELD Kjønn',
      'K',
    )}<w:r><w:instrText> = "K" "hun" "han" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(
      'hun',
    )}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const letter = await read(paragraph(`${run('Spør ')}${nested}${run('.')}`))
    expect(letter.fields).toEqual([])
    expect(letter.paragraphs).toEqual([{ style: 'paragraph', text: 'Spør hun.' }])
  })

  it('never becomes a merge field because somebody typed braces', async () => {
    const letter = await read(paragraph(run('Bruk {award} og {.')))
    const template = addWordLetter(standardTemplate, letter, {
      paragraphs: new Set([0]),
      fields: {},
      language: 'nb',
    })
    expect(template.modules[2]).toMatchObject({ nb: 'Bruk (award) og (.' })
  })
})

describe('a file that is no Word letter', () => {
  it('is refused with what it should have been', async () => {
    const other = await reading(new TextEncoder().encode('Hei'), 'brev.docx')
    expect(other).toMatchObject({
      ok: false,
      error: {
        reason: 'wrong-type',
        message: expect.stringMatching(/brev\.docx.*et Word-dokument \(\.docx\)/),
      },
    })
  })

  it('is refused when it is cut off or hides an entity', async () => {
    const whole = wordFile(...sampleWordLetter)
    expect((await reading(whole.slice(0, whole.length - 40))).ok).toBe(false)
    const attack = wordFile('</w:body></w:document><!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body>')
    expect(await reading(attack)).toMatchObject({ ok: false, error: { reason: 'entity-attack' } })
  })

  it('is read to a limit when it is longer than any letter', async () => {
    const many = Array.from({ length: 700 }, (_, at) => paragraph(run(`Avsnitt ${at}`)))
    const letter = await read(...many)
    expect(letter.paragraphs).toHaveLength(500)
    expect(letter.cautions).toEqual(['cut'])
  })
})
