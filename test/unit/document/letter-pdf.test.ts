import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import { buildLetter } from '#shared/document/letter'
import { type LetterInput, outcomes } from '#shared/document/letter-input'
import { languages } from '#shared/i18n/language'
import { archiveProblems, linesOf, runOnPdf, textOf, wordsOf } from './pdf-tools'
import { sampleLetter } from './sample-letter'

async function pdfOf(input: LetterInput): Promise<Uint8Array> {
  const letter = buildLetter(input)
  if (!letter.ok) throw new Error(JSON.stringify(letter.error))
  return renderDocument(letter.value)
}

const firstSentence = {
  nb: {
    granted: 'Strategisk samarbeidsutvalg har innvilget 2 450 000 kroner i tilskudd til prosjektet',
    reduced: 'Strategisk samarbeidsutvalg har delvis innvilget søknaden og gir 1 350 000 kroner i tilskudd',
    rejected: 'Strategisk samarbeidsutvalg har avslått søknaden om 2 450 000 kroner i tilskudd',
    dismissed: 'Strategisk samarbeidsutvalg har avvist søknaden om 2 450 000 kroner i tilskudd',
    deferred: 'Strategisk samarbeidsutvalg har utsatt behandlingen av søknaden om 2 450 000 kroner',
  },
  nn: {
    granted: 'Strategisk samarbeidsutvalg har innvilga 2 450 000 kroner i tilskot til prosjektet',
    reduced: 'Strategisk samarbeidsutvalg har delvis innvilga søknaden og gir 1 350 000 kroner i tilskot',
    rejected: 'Strategisk samarbeidsutvalg har avslått søknaden om 2 450 000 kroner i tilskot',
    dismissed: 'Strategisk samarbeidsutvalg har avvist søknaden om 2 450 000 kroner i tilskot',
    deferred: 'Strategisk samarbeidsutvalg har utsett behandlinga av søknaden om 2 450 000 kroner',
  },
} as const

describe.each(languages)('a letter in %s', language => {
  it.each(outcomes)('says the result, the amount and the reasons when %s', async outcome => {
    const input = sampleLetter(outcome, language)
    const pdf = await pdfOf(input)
    const text = textOf(pdf)

    expect(text).toContain(firstSentence[language][outcome])
    expect(text).toContain(
      language === 'nn' ? 'i møtet 6. november 2025, sak 31/2025' : 'i møtet 6. november 2025',
    )
    expect(text).toContain('Tiltaket svarer godt på målet om færre utskrivningsklare pasienter.')
    if (outcome !== 'deferred') expect(text).toContain(input.decision.reasons.facts)
    if (outcome === 'dismissed') expect(text).toContain('Fristen var 1. oktober 2025.')
    expect(text.includes(language === 'nn' ? 'tre veker' : 'tre uker')).toBe(outcome !== 'deferred')
    expect(text.includes('R-10001')).toBe(outcome === 'granted' || outcome === 'reduced')
    expect(text).not.toMatch(/KLADD|mangler:|manglar:|undefined|null|\{|\}/)

    await expect(linesOf(pdf)).toMatchFileSnapshot(`../../golden/letters/${outcome}-${language}.txt`)
  })

  it.each(outcomes)('is a sound archive file with its fonts inside when %s', async outcome => {
    const pdf = await pdfOf(sampleLetter(outcome, language))
    expect(archiveProblems(pdf)).toEqual([])
    expect(runOnPdf(pdf, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors found')
    const info = runOnPdf(pdf, 'pdfinfo', 'FILE')
    expect(info).toMatch(/^Title: +.*Trygg hjemreise for eldre med skrøpelighet/m)
    expect(info).toMatch(/^Author: +Helsefellesskapet Vest-Viken$/m)
    expect(info).toMatch(/^PDF version: +1\.7$/m)
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m)
    const plain = runOnPdf(pdf, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-')
    expect(plain).toContain(`/Lang (${language}-NO)`)
    expect(plain).toMatch(/\/DisplayDocTitle true/)
  })
})

it.each(languages)('says which earlier decision it takes the place of, and why, in %s', async language => {
  const replaces = { meetingDate: '2025-09-04', reason: 'Budsjettet var regnet feil' }
  const text = textOf(await pdfOf(sampleLetter('reduced', language, { decision: { replaces } })))
  expect(text).toContain(
    language === 'nn'
      ? 'Dette kjem i staden for det som vart bestemt i møtet 4. september 2025. Saka vart teken opp på nytt av denne grunnen: Budsjettet var regnet feil.'
      : 'Dette erstatter det som ble bestemt i møtet 4. september 2025. Saken ble tatt opp på nytt av denne grunnen: Budsjettet var regnet feil.',
  )
})

it('counts its pages in the foot, with the case number', async () => {
  const words = wordsOf(await pdfOf(sampleLetter('granted', 'nb')))
  const pages = Math.max(...words.map(word => word.page))
  for (let page = 1; page <= pages; page++) {
    const foot = words.filter(word => word.page === page && word.top > 270).map(word => word.text)
    expect(foot.join(' ')).toContain('Sak 2025/174')
    expect(foot.join(' ')).toContain(`Side ${page} av ${pages}`)
  }
})

it('gives the same bytes for the same letter, and others for another', async () => {
  const first = await pdfOf(sampleLetter('reduced', 'nn'))
  const again = await pdfOf(sampleLetter('reduced', 'nn'))
  const other = await pdfOf(sampleLetter('reduced', 'nn', { caseNumber: '2025/175' }))
  expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true)
  expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false)
})

it('carries every Sami letter through to the text of the file', async () => {
  const sami = 'Áá Čč Đđ Ŋŋ Šš Ŧŧ Žž Ïï Åå Öö Ǥǥ Ǧǧ Ǩǩ Ʒʒ Ǯǯ Ââ Õõ ʹ'
  const pdf = await pdfOf(
    sampleLetter('rejected', 'nb', { application: { title: `Dearvvašvuohta ${sami}` } }),
  )
  for (const word of sami.split(' ')) expect(textOf(pdf)).toContain(word)
  expect(archiveProblems(pdf)).toEqual([])
})

describe('the address in the window of the envelope', () => {
  const longName =
    'Interkommunalt samarbeidsorgan for helse, omsorg, rehabilitering og forebyggende tjenester i Øvre og Nedre Eksempeldal, Fjellbygda, Kystbygda og omkringliggende kommuner, med avdeling for samhandling og utvikling'
  it.each([
    ['an ordinary recipient', { name: 'Fjelldal kommune', line: 'Rådhusgata 1', city: 'KONGSBERG' }],
    ['a name of 200 characters', { name: longName, line: 'Postboks 1', city: 'KONGSBERG' }],
    ['a name without a space', { name: 'W'.repeat(200), line: 'W'.repeat(90), city: 'W'.repeat(60) }],
    [
      'an address of eight lines',
      { name: 'Fjelldal kommune', line: 'a\nb\nc\nd\ne\nf\ng\nh', city: 'KONGSBERG' },
    ],
  ])('stands inside the zone that always shows, for %s', async (_, recipient) => {
    const words = wordsOf(await pdfOf(sampleLetter('granted', 'nb', { recipient }))).filter(
      word => word.page === 1 && word.left < 125 && word.top > 29 && word.bottom < 80,
    )
    expect(words.length).toBeGreaterThan(2)
    for (const word of words) {
      expect(word.left).toBeGreaterThanOrEqual(20)
      expect(word.right).toBeLessThanOrEqual(100)
      expect(word.top).toBeGreaterThanOrEqual(45)
      expect(word.bottom).toBeLessThanOrEqual(65)
    }
    expect(new Set(words.map(word => word.top.toFixed(1))).size).toBeLessThanOrEqual(4)
    const inZone = words.map(word => word.text).join(' ')
    expect(inZone).toContain('3600')
    expect(inZone).not.toContain('Ola')
  })

  it('has nothing else near it: the references stand to the right, the letter below', async () => {
    const words = wordsOf(await pdfOf(sampleLetter('granted', 'nb', { recipient: { contact: longName } })))
    const near = words.filter(word => word.page === 1 && word.left < 120 && word.bottom > 30 && word.top < 79)
    expect(near.map(word => word.text).join(' ')).toBe('Fjelldal kommune Rådhusgata 1 3600 KONGSBERG')
    const reference = words.find(word => word.text === 'Saksbehandler')
    expect(reference?.left).toBeGreaterThan(125)
  })
})

describe('a draft', () => {
  it('says KLADD on every page and shows what is missing', async () => {
    const letter = buildLetter(
      sampleLetter('granted', 'nb', {
        draft: true,
        caseOfficer: '',
        scheme: {
          ...sampleLetter('granted', 'nb').scheme,
          legal: { appealable: 'undecided', appealBody: null, basisSet: 'fvl-1967' },
        },
      } as never),
    )
    if (!letter.ok) throw new Error('a draft is always built')
    const pdf = await renderDocument(letter.value)
    const words = wordsOf(pdf)
    const pages = Math.max(...words.map(word => word.page))
    for (let page = 1; page <= pages; page++) {
      expect(words.some(word => word.page === page && word.text === 'KLADD' && word.top < 15)).toBe(true)
    }
    expect(textOf(pdf)).toContain('[mangler: saksbehandler]')
    expect(textOf(pdf)).toContain('Ikke avgjort om vedtaket kan påklages')
    expect(archiveProblems(pdf)).toEqual([])
  })
})

describe('the check of archive files', () => {
  it('finds a file that claims another part of the standard', async () => {
    const pdf = await pdfOf(sampleLetter('deferred', 'nb'))
    const spoiled = Buffer.from(pdf)
    const at = spoiled.indexOf('pdfaid:part>2')
    expect(at).toBeGreaterThan(0)
    spoiled.write('pdfaid:part>3', at, 'latin1')
    expect(archiveProblems(spoiled)).toEqual([
      'ISO 19005-2, 6.6.4, the metadata name part 2 and level A: part',
    ])
  })
})
