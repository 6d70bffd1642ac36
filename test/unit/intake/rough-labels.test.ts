import { describe, expect, test } from 'vitest'
import { labelFinder } from '#shared/intake/label-table'
import { importing } from './packet-files'

const find = labelFinder()

/** The first form of a list with these columns, and what a person is told of it. */
async function listing(...columns: readonly (readonly [label: string, answer: string])[]) {
  const all = [['Tittel', 'Kveldsteam'], ['Søker', 'Lier kommune'], ['Formål', 'Trygghet'], ...columns]
  const line = (at: number) => all.map(pair => `"${pair[at]}"`).join(';')
  const report = await importing({ 'liste.csv': `${line(0)}\n${line(1)}\n` })
  return {
    form: report.packets[0]?.packet.form,
    told: report.warnings.map(({ message }) =>
      message.replace('liste.csv, rad 2: ', '').replaceAll('\u00a0', ' '),
    ),
    unknown: report.warnings.flatMap(({ unknown }) => unknown?.label ?? []),
    rejected: report.rejected.map(({ message }) => message.replace('liste.csv, rad 2: ', '')),
  }
}

describe('a question that may mean something else than a field', () => {
  test.each([
    'Hvilke andre kommuner kan ha nytte av tiltaket?',
    'Hvem deltar i prosjektgruppen?',
    'Hvilke parter har godkjent søknaden?',
    'Hvilke utfordringer ser dere i gjennomføringen?',
    'Hvilke behov har dere for veiledning?',
    'Hvilke forutsetninger ligger til grunn for budsjettet?',
    'Hvor stort beløp utgjør egenfinansieringen?',
    'Hvor mye tilskudd har dere fått tidligere?',
    'Hvor mye tilskudd søker dere om fra andre, og hvor mye har dere fått tidligere?',
    'Hvor mye søker dere om per år?',
    'Søknadsbeløp for utstyr',
    'Søknadsbeløp for lønn',
    'Søkt beløp (i hele tusen kroner)',
    'Søkt beløp (fra andre kilder)',
    'Organisasjonsnummer (samarbeidspart)',
    'Beskriv kort risikoen',
    'Gi en beskrivelse av risikoen',
    'Gi en kort beskrivelse av økonomien',
    'Beskriv prosjektets organisering',
    'Foreligger det dokumentert behov?',
    'Når starter rekrutteringen?',
    'Når avsluttes ansettelsen?',
    'Hva er forventede kostnader?',
    'Hva er organisasjonsnummeret til samarbeidsparten?',
    'Skal tiltaket gå over i en ny fase?',
  ])('«%s» is not known, so that a person maps it', label => {
    expect(find(label)).toBe(null)
  })

  test.each([
    ['Hvilke andre kommuner deltar i tiltaket?', 'partners'],
    ['Hvilke utfordringer skal tiltaket løse?', 'challenge'],
    ['Beskriv kort hvordan brukere er involvert', 'userInvolvement'],
    ['Beskriv kort plan for videreføring', 'transition'],
    ['Hvor stort beløp søker dere om?', 'budget.requested'],
    ['Når starter prosjektet?', 'period.from'],
    ['Skal tiltaket gå over i ordinær drift?', 'confirmations.leadsToOrdinaryOperations'],
  ])('«%s» still means %s', (label, field) => {
    expect(find(label)).toMatchObject({ field })
  })
})

describe('the amount that is asked for', () => {
  test('is the one under a whole known label, whatever question stands before it', async () => {
    const { form, told } = await listing(
      ['Hvor mye søkes det om samlet fra alle kilder?', '2000000'],
      ['Søkt beløp', '450000'],
    )
    expect(form?.budget.requested).toEqual({ 2025: 450_000 })
    expect(told).toEqual([
      '«Hvor mye søkes det om samlet fra alle kilder?» (celle D2) er oppgitt flere ganger. Den første verdien er brukt, ikke «2 000 000». Kontroller feltet.',
    ])
  })

  test('is not what the applicant got earlier or puts in itself', async () => {
    const { form, unknown } = await listing(
      ['Hvor mye tilskudd har dere fått tidligere?', '2000000'],
      ['Hvor stort beløp utgjør egenfinansieringen?', '300000'],
      ['Hvor mye søkes det om?', '450000'],
    )
    expect(form?.budget.requested).toEqual({ 2025: 450_000 })
    expect(unknown).toEqual([
      'Hvor mye tilskudd har dere fått tidligere?',
      'Hvor stort beløp utgjør egenfinansieringen?',
    ])
  })

  test.each([
    ['Søknadsbeløp for 2025-2027', '1500000'],
    ['Samlet søkt beløp 2025 og 2026', '1 500 000'],
  ])('of several years, «%s», is told to stand in one of them', async (label, written) => {
    const { form, told } = await listing([label, written])
    expect(form?.budget.requested).toEqual({ 2025: 1_500_000 })
    expect(told).toEqual([
      `«${label}» (celle D2) er skrevet «${written}» og er lest som 1 500 000 kroner i 2025. Kontroller feltet.`,
    ])
  })

  test('of a year in square brackets or after a comma stands in that year', async () => {
    const { form, told } = await listing(
      ['Søkt beløp [2025]', '450000'],
      ['Søkt beløp – 2026', '500000'],
      ['Søkt beløp, år 2027', '550000'],
    )
    expect(form?.budget.requested).toEqual({ 2025: 450_000, 2026: 500_000, 2027: 550_000 })
    expect(told).toEqual([])
  })

  test('of years that are counted is placed from the grant year on, and told', async () => {
    const { form, told } = await listing(['Søkt beløp år 1', '450000'], ['Søkt beløp for år 2', '500000'])
    expect(form?.budget.requested).toEqual({ 2025: 450_000, 2026: 500_000 })
    expect(told).toEqual([
      '«Søkt beløp år 1» (celle D2) er skrevet «450000» og er lest som 450 000 kroner i 2025. Kontroller feltet.',
      '«Søkt beløp for år 2» (celle E2) er skrevet «500000» og er lest som 500 000 kroner i 2026. Kontroller feltet.',
    ])
  })

  test.each([
    ['ca. 450 000', 450_000],
    ['inntil 450 000 kr', 450_000],
    ['450 000 kroner eks. mva.', 450_000],
  ])('«%s» is read, and told', async (written, amount) => {
    const { form, told } = await listing(['Søkt beløp', written])
    expect(form?.budget.requested).toEqual({ 2025: amount })
    expect(told).toEqual([
      `«Søkt beløp» (celle D2) er skrevet «${written}» og er lest som 450 000 kroner. Kontroller feltet.`,
    ])
  })

  test.each([
    '2025: 450 000, 2026: 500 000',
    '450 000 kr i 2025 og 500 000 kr i 2026',
    '450 000 (2025); 500 000 (2026)',
  ])('«%s» is an amount for each year', async written => {
    const { form, told } = await listing(['Søkt beløp', written])
    expect(form?.budget.requested).toEqual({ 2025: 450_000, 2026: 500_000 })
    expect(told).toEqual([])
  })

  test.each(['ca. 13.496', '450 000 + 100 000', '2025: 450 000, 2025: 500 000', 'kr 450 000 pr år i 2 år'])(
    '«%s» is still refused',
    async written => {
      const { form, rejected } = await listing(['Søkt beløp', written])
      expect(form).toBe(undefined)
      expect(rejected[0]).toMatch(/^«Søkt beløp» \(celle D2\) (er ikke et beløp|kan leses på flere måter)/)
    },
  )

  test('that is words in one place is told, where it is an amount in another', async () => {
    const { form, told } = await listing(['Søkt beløp 2025', '450000'], ['Beløp', 'se eget budsjett'])
    expect(form?.budget.requested).toEqual({ 2025: 450_000 })
    expect(told).toEqual([
      '«Beløp» (celle E2) kunne ikke leses («se eget budsjett») og er ikke tatt med. Fyll det inn for hånd.',
    ])
  })
})

describe('a second answer that is told of', () => {
  test('stands as a person wrote it', async () => {
    const { told } = await listing(
      ['Søkt beløp', '450000'],
      ['Omsøkt beløp', '900000'],
      ['Går over i varig drift', 'Ja'],
      ['Fører til varig drift', 'Nei'],
      ['Målform', 'Nynorsk'],
      ['Språk', 'Bokmål'],
    )
    expect(told.map(message => message.match(/ikke «([^»]*)»/)?.[1])).toEqual(['Nei', 'Bokmål', '900 000'])
  })
})
