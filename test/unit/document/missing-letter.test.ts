import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import { asId } from '#shared/base/ids'
import { buildMissingLetter, type MissingLetterInput } from '#shared/document/missing-letter'
import { missingLetterOfRound } from '#shared/document/missing-letter-from-round'
import { missingLetterProblemText } from '#shared/document/missing-letter-problem'
import { documentWarningText } from '#shared/document/warning'
import type { Language } from '#shared/i18n/language'
import { missingLetterTexts } from '#shared/i18n/missing-letter-texts'
import type { Office } from '#shared/round/kinds/office-entries'
import { packetOf, schemeCalled, screen } from '../screening/fixtures'
import { archiveProblems, runOnPdf, textOf, wordsOf } from './pdf-tools'

const office: Office = {
  sender: {
    name: 'Helsefellesskapet Vest-Viken',
    unit: 'Sekretariatet',
    line: 'Postboks 100',
    postalCode: '3004',
    city: 'Drammen',
    phone: '32 00 00 00',
    email: 'post@helsefellesskap.example',
    orgNumber: '123456785',
  },
  caseNumber: '2025/174',
  caseOfficer: 'Siri Eksempel',
  place: 'Drammen',
  letterDate: '2025-11-12',
  signatories: [],
  approvedElectronically: false,
  appeal: { appealable: 'undecided', body: '' },
}

interface Example {
  readonly language?: Language
  readonly scheme?: string
  readonly office?: Office | null
  readonly draft?: boolean
}

/** An application without an agreement and without a split of the grant. */
function lettersInput({ language = 'nb', ...example }: Example = {}): MissingLetterInput {
  const scheme = schemeCalled(example.scheme ?? 'vest-viken-2025')
  const form = {
    language,
    agreement: undefined,
    budget: { requested: { '2025': 500_000 } },
    userInvolvement: 'Brukerne er med.',
    applicant: {
      name: 'Drammen kommune',
      orgNumber: '921234554',
      address: { line: 'Engene 1', postalCode: '3008', city: 'Drammen' },
    },
  }
  return missingLetterOfRound({
    scheme,
    office: example.office === undefined ? office : example.office,
    application: {
      id: asId('a7'),
      number: 7,
      packet: packetOf({ form, files: [] }),
      receivedAt: '2025-09-30T12:00:00+02:00',
      firstReceivedAt: null,
      withdrawn: null,
    },
    recipient: null,
    screening: screen({ scheme, form, files: [] }),
    today: '2025-10-03',
    replyBy: '2025-10-17',
    draft: example.draft ?? false,
  })
}

async function pdfOf(input: MissingLetterInput): Promise<Uint8Array> {
  const letter = buildMissingLetter(input)
  if (!letter.ok) throw new Error(letter.error.map(missingLetterProblemText).join(' '))
  return renderDocument(letter.value)
}

const said = {
  nb: [
    'Søknaden mangler opplysninger: Felles team for rehabilitering',
    'mangler opplysninger. Send dem innen fredag 17. oktober 2025.',
    'Søknaden kan ikke vurderes uten dette:',
    'Avtale mellom kommune(r) og sykehus, eller bekreftelse fra den andre parten.',
    'Oversikt over hvordan tilskuddet skal deles mellom kommune(r) og sykehus.',
    'Merk svaret med saksnummer 2025/174 og søknad 7.',
    'kan dere kontakte Siri Eksempel, telefon 32 00 00 00, post@helsefellesskap.example.',
  ],
  nn: [
    'Søknaden manglar opplysningar: Felles team for rehabilitering',
    'manglar opplysningar. Send dei innan fredag 17. oktober 2025.',
    'Søknaden kan ikkje vurderast utan dette:',
    'Avtale mellom kommune(r) og sjukehus, eller stadfesting frå den andre parten.',
    'Oversikt over korleis tilskotet skal delast mellom kommune(r) og sjukehus.',
    'Merk svaret med saksnummer 2025/174 og søknad 7.',
    'kan de kontakte Siri Eksempel, telefon 32 00 00 00, post@helsefellesskap.example.',
  ],
} as const

describe.each(['nb', 'nn'] as const)('a letter about missing information in %s', language => {
  it('lists in plain words what is missing, with the sentence of the call, the day to answer and whom to ask', async () => {
    const pdf = await pdfOf(lettersInput({ language }))
    const text = textOf(pdf)
    for (const sentence of said[language]) expect(text).toContain(sentence)
    expect(text).toContain(
      '«Fordelingen av midler mellom kommune(r) og sykehus skal komme frem av prosjektsøknaden.»',
    )
    expect(text).not.toMatch(/KLADD|undefined|null|\{|\}|\[ma/)
    expect(archiveProblems(pdf)).toEqual([])
    expect(runOnPdf(pdf, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-')).toContain(
      `/Lang (${language}-NO)`,
    )
  })
})

it('has the same text modules in both forms of Norwegian, with the same merge fields', () => {
  const fieldsIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([field]) => field).sort()
  const { nb, nn } = missingLetterTexts
  expect(Object.keys(nn)).toEqual(Object.keys(nb))
  for (const key of Object.keys(nb) as (keyof typeof nb)[]) {
    expect([key, fieldsIn(nn[key])]).toEqual([key, fieldsIn(nb[key])])
  }
})

it('puts what must be sent before what should be sent, and asks for nothing that is met', async () => {
  const text = textOf(await pdfOf(lettersInput()))
  const [must, should] = [text.indexOf('Dette må dere sende'), text.indexOf('Dette bør dere også sende')]
  const input = lettersInput()
  expect(input.missing.filter(({ needed }) => needed)).toMatchObject([
    { requirementId: 'vv-agreement' },
    { requirementId: 'vv-grant-split' },
  ])
  expect(must).toBeGreaterThan(0)
  expect(text.indexOf('Avtale mellom')).toBeGreaterThan(must)
  if (input.missing.some(({ needed }) => !needed))
    expect(should).toBeGreaterThan(text.indexOf('Oversikt over'))
  else expect(should).toBe(-1)
  expect(text).not.toContain('utfylt søknadsskjema')
})

it('shows the address in the window of the envelope, and nothing else there', async () => {
  const words = wordsOf(await pdfOf(lettersInput())).filter(({ page }) => page === 1)
  const inWindow = words.filter(({ left, top }) => left < 120 && top > 30 && top < 79)
  expect(inWindow.map(({ text }) => text).join(' ')).toBe('Drammen kommune Engene 1 3008 Drammen')
  for (const word of inWindow) {
    expect(word.left).toBeGreaterThanOrEqual(20)
    expect(word.right).toBeLessThanOrEqual(100)
    expect(word.top).toBeGreaterThanOrEqual(45)
    expect(word.bottom).toBeLessThanOrEqual(65)
  }
})

it('says with the call that an application can be dismissed, where the call says so', async () => {
  expect(textOf(await pdfOf(lettersInput({ scheme: 'sor-rogaland-2024' })))).toContain(
    '«Prosjektbeskrivelser som ikke oppfyller disse kriteriene kan bli avvist.»',
  )
  expect(textOf(await pdfOf(lettersInput()))).not.toContain('Prosjektbeskrivelser')
})

it('is refused when it is to go out without sender or case, and then names each; a draft shows the holes', async () => {
  const refused = buildMissingLetter(lettersInput({ office: null }))
  expect(refused.ok ? [] : refused.error.map(missingLetterProblemText)).toEqual([
    'Brevet mangler avsenderens adresse. Fyll det inn før brevet skrives ut.',
    'Brevet mangler saksnummer. Fyll det inn før brevet skrives ut.',
    'Brevet mangler vår referanse. Fyll det inn før brevet skrives ut.',
    'Brevet mangler saksbehandler. Fyll det inn før brevet skrives ut.',
    'Brevet mangler sted. Fyll det inn før brevet skrives ut.',
  ])
  const draft = buildMissingLetter(lettersInput({ office: null, draft: true }))
  if (!draft.ok) throw new Error('no draft')
  expect(draft.value.warnings.map(documentWarningText)).toHaveLength(5)
  const text = textOf(await renderDocument(draft.value))
  expect(text).toContain('KLADD')
  expect(text).toContain('[mangler: saksnummer]')
})

it('is never made without something to ask for, or without a day after its own to answer by', () => {
  const kinds = (changes: Partial<MissingLetterInput>) => {
    const letter = buildMissingLetter({ ...lettersInput({ draft: true }), ...changes })
    return letter.ok ? [] : letter.error.map(({ kind }) => kind)
  }
  expect(kinds({})).toEqual([])
  expect(kinds({ missing: [] })).toEqual(['nothingMissing'])
  expect(kinds({ replyBy: '17. oktober' })).toEqual(['invalidReplyBy'])
  expect(kinds({ replyBy: '2025-10-03' })).toEqual(['replyByNotAfterLetter'])
})

it('keeps the address of the longest recipient inside the window and says that it was shortened', async () => {
  const input = lettersInput()
  const letter = buildMissingLetter({
    ...input,
    recipient: { ...input.recipient, name: 'Avdeling for samhandling og rehabilitering '.repeat(5) },
  })
  if (!letter.ok) throw new Error('no letter')
  expect(letter.value.warnings.map(({ kind }) => kind)).toEqual(['addressShortened'])
  const words = wordsOf(await renderDocument(letter.value)).filter(
    ({ page, left, top }) => page === 1 && left < 120 && top > 30 && top < 79,
  )
  expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(100)
  expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThanOrEqual(65)
})
