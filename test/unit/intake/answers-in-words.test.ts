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
