import { describe, expect, test } from 'vitest'
import { importing, inShort } from './packet-files'

/** The one form of a list with these columns beside what every form has, and the fields that a person is told of. */
async function answering(answers: Readonly<Record<string, string>>) {
  const columns = { Tittel: 'Kveldsteam', Søker: 'Lier kommune', 'Søkt beløp': '450000', ...answers }
  const quoted = (texts: readonly string[]) => texts.map(text => `"${text.replaceAll('"', '""')}"`).join(';')
  const report = await importing({
    'liste.csv': `${quoted(Object.keys(columns))}\n${quoted(Object.values(columns))}\n`,
  })
  return {
    form: report.packets[0]?.packet.form,
    told: report.warnings.map(({ field }) => field),
    messages: report.warnings.map(({ message }) => message.replaceAll('\u00a0', ' ')),
    rejected: inShort(report).rejected,
  }
}

describe('an answer that says both yes and no is left open and told', () => {
  test.each([
    'Ja og nei',
    'Ja __ Nei _X_',
    'Ja ... Nei X',
    'X Ja   Nei',
    'Ja __',
    'Ja, men ikke ennå',
    'Bekreftes ikke',
    'Bekreftet: nei',
    'Ja, delvis',
    'Nei, eller ja',
  ])('«%s» to a question of yes or no', async answer => {
    const { form, told } = await answering({ 'Går over i varig drift': answer })
    expect(form?.title).toBe('Kveldsteam')
    expect(form?.confirmations).toBe(undefined)
    expect(told).toEqual(['confirmations.leadsToOrdinaryOperations'])
  })

  test.each([
    ['Ja (se vedlegg)', true],
    ['Ja, tiltaket skal over i drift i 2027', true],
    ['Vi bekrefter dette', true],
    ['Nei, det er ikke avklart', false],
  ])('«%s» says one of them', async (answer, read) => {
    const { form, told } = await answering({ 'Går over i varig drift': answer })
    expect(form?.confirmations?.leadsToOrdinaryOperations).toBe(read)
    expect(told).toEqual([])
  })

  test('«Ikke relevant» beside a yes is none of them', async () => {
    const { form, told } = await answering({ Pasientansvar: 'Ikke relevant __ Ja X Nei __' })
    expect(form?.confirmations).toBe(undefined)
    expect(told).toEqual(['confirmations.patientResponsibility'])
  })
})

describe('an agreement that is not there is none', () => {
  test.each([
    'Avtale er ikke inngått ennå',
    'Vi har ikke fått på plass avtale',
    'Avtale foreligger ikke',
    'Vi bekrefter dialog, men har ingen avtale',
    'Under arbeid, avtale kommer',
    'Bekreftelse kommer senere',
    'Muntlig avtale',
    'Avtale eller bekreftelse',
    'Ja __ Nei _X_',
    'Ja og nei',
  ])('«%s» is left open and told', async answer => {
    const { form, told } = await answering({ 'Er det inngått avtale?': answer })
    expect(form?.agreement).toBe(undefined)
    expect(told).toEqual(['agreement.kind'])
  })

  test.each([
    ['Nei, mangler', 'ingen'],
    ['Ingen', 'ingen'],
    ['Ja, avtale vedlagt', 'avtale'],
    ['X', 'avtale'],
    ['Bekreftelse fra sykehuset', 'bekreftelse'],
    ['Avtale og bekreftelse vedlagt', 'avtale'],
  ])('«%s» is %s', async (answer, kind) => {
    const { form, told } = await answering({ 'Er det inngått avtale?': answer })
    expect(form?.agreement).toEqual({ kind })
    expect(told).not.toContain('agreement.kind')
  })
})

test('the file of an agreement does not make one of an answer that denies it', async () => {
  const answers = { 'Er det inngått avtale?': 'Avtale er ikke inngått ennå', Avtalefil: 'utkast.pdf' }
  const { form, told } = await answering(answers)
  expect(form?.title).toBe('Kveldsteam')
  expect(form?.agreement).toBe(undefined)
  expect(told).toEqual(['agreement.kind', 'agreement.file'])
})

describe('what a form prints where the answer is to be is no answer', () => {
  test.each([
    'Skriv inn tekst her',
    'Skriv her',
    '[Fyll inn formål]',
    'Maks 200 ord',
    '(maks. 2 000 tegn)',
    'Klikk eller trykk her for å skrive inn tekst.',
    'Navn på kommune',
    'dd.mm.åååå',
    '*',
  ])('«%s»', async prompt => {
    const { form, told } = await answering({ Formål: prompt })
    expect(form?.purpose).toBe(undefined)
    expect(told).toEqual([])
  })

  test.each(['Skriveverksted for unge', 'Maks nytte av 200 timer', 'Navn på alle i kommunen', '[x]'])(
    '«%s» is an answer',
    async answer => {
      const { form } = await answering({ Formål: answer })
      expect(form?.purpose).toBeDefined()
    },
  )
})

test.each([
  ['Bokmål / Nynorsk', undefined, ['language']],
  ['Nynorsk', 'nn', []],
])('the written Norwegian «%s» is %s', async (answer, language, fields) => {
  const { form, told } = await answering({ Målform: answer })
  expect(form?.language).toBe(language)
  expect(told).toEqual(fields)
})

describe('partners as applicants write them', () => {
  const named = async (written: string) => {
    const { form, told } = await answering({ Samarbeidsparter: written })
    return { names: form?.partners?.map(({ name }) => name), told }
  }

  test.each([
    ['Lier, Drammen, Hole og Vestre Viken HF', ['Lier', 'Drammen', 'Hole', 'Vestre Viken HF']],
    ['Lier og Drammen kommuner', ['Lier', 'Drammen']],
    ['Kommunene Hol, Gol og Ål', ['Hol', 'Gol', 'Ål']],
    ['Drammen kommune (helse, sosial og omsorg)', ['Drammen kommune (helse, sosial og omsorg)']],
    ['Vestre Viken HF v/ Kari Eksempel, avd.leder', ['Vestre Viken HF v/ Kari Eksempel, avd.leder']],
    ['Lier kommune / Vestre Viken HF', ['Lier kommune', 'Vestre Viken HF']],
    ['Lier kommune (org.nr. 857566122), tlf. 322 20 100', ['Lier kommune, tlf. 322 20 100']],
    ['Lier kommune og Nore og Uvdal kommune', ['Lier kommune', 'Nore og Uvdal kommune']],
    ['Lier kommune, Helse Møre og Romsdal HF', ['Lier kommune', 'Helse Møre og Romsdal HF']],
    ['Lier kommune, Barn og unge', ['Lier kommune', 'Barn og unge']],
  ])('«%s» are %j', async (written, names) => {
    expect(await named(written)).toEqual({ names, told: [] })
  })

  test.each(['Ingen', 'Navn på kommune, navn på sykehus'])('«%s» is nobody', async written => {
    expect(await named(written)).toEqual({ names: undefined, told: [] })
  })

  test.each(['Se vedlegg', 'Se vedlagt avtale', 'Lier kommune: Ja, Drammen kommune: Nei'])(
    '«%s» names nobody, and is told',
    async written => {
      expect(await named(written)).toEqual({ names: undefined, told: ['partners'] })
    },
  )
})

describe('numbers with words round them', () => {
  test.each([
    ['Org.nr: 944889116', '944889116'],
    ['NO 970 491 589 MVA', '970491589'],
    ['964952612 / 894166762', '964952612/894166762'],
  ])('organisation number «%s» is %s', async (written, number) => {
    const { form } = await answering({ 'Org.nr': written })
    expect(form?.applicant.orgNumber).toBe(number)
  })

  test.each([
    ['1503.40.12345 (DNB)', '15034012345'],
    ['Konto 1503 22 12345', '15032212345'],
  ])('account «%s» is %s', async (written, number) => {
    const { form } = await answering({ Kontonummer: written })
    expect(form?.applicant.account).toBe(number)
  })
})

describe('days and periods', () => {
  test.each([
    '01.08.2025 til 31.07.2027',
    'Fra 01.08.2025 til 31.07.2027',
    '1. august 2025 t.o.m. 31. juli 2027',
    'Fra og med 1.8.2025 til og med 31.7.2027',
    '01.08.2025-31.07.2027 (2 år)',
    '1/8-2025 - 31/7-2027',
  ])('«%s» is a period', async written => {
    const { form, told } = await answering({ Prosjektperiode: written })
    expect(form?.period).toEqual({ from: '2025-08-01', to: '2027-07-31' })
    expect(told).toEqual([])
  })

  test.each(['2025-2027', '24 mnd', '1/8/2025 - 31/7/2027'])('«%s» is not read, and told', async written => {
    const { form, told } = await answering({ Prosjektperiode: written })
    expect(form?.period).toBe(undefined)
    expect(told).toEqual(['period'])
  })

  test.each(['10/1/2025 9:03:11', '12/10/2025'])(
    '«%s» may have its month first, so it is not read, and told',
    async written => {
      const { form, told } = await answering({ Timestamp: written })
      expect(form?.submittedAt).toBe(undefined)
      expect(told).toEqual(['submittedAt'])
    },
  )

  test.each([
    ['30/9/2025 12:00', '2025-09-30T12:00:00'],
    ['9/9/2025', '2025-09-09'],
    ['1/10-2025', '2025-10-01'],
  ])('«%s» can be but one day', async (written, moment) => {
    const { form, told } = await answering({ Innsendt: written })
    expect(form?.submittedAt).toBe(moment)
    expect(told).toEqual([])
  })
})

test('a mark where an answer in words was asked for is told, not taken for a priority', async () => {
  const { form, told } = await answering({ Satsingsområder: '1', Målgruppe: 'x' })
  expect([form?.priorities, form?.targetGroups]).toEqual([undefined, undefined])
  expect(told).toEqual(['Satsingsområder', 'Målgruppe'])
})
