import { describe, expect, test } from 'vitest'
import { excelWorkbook, type SheetIn, type Value } from './excel-workbook'
import { importing, inShort } from './packet-files'

const named: readonly (readonly Value[])[] = [
  ['Tittel', 'Kveldsteam'],
  ['Søker', 'Lier kommune'],
]
const start = [...named, ['Søkt beløp 2025', 450_000]] as const

const reading = (...sheets: readonly SheetIn[]) => importing({ 'skjema.xlsx': excelWorkbook(...sheets) })

/** The form of a workbook with one sheet, and the lines told of it. */
async function formOf(rows: SheetIn['rows'], more: Partial<SheetIn> = {}) {
  const report = await reading({ rows, ...more })
  return {
    form: report.packets[0]?.packet.form,
    told: report.warnings.map(({ message }) => message.replaceAll('\u00a0', ' ')),
    rejected: report.rejected.map(({ message }) => message.replaceAll('\u00a0', ' ')),
  }
}

describe('marks under Ja and Nei in a form in a sheet', () => {
  test('choose the answer that stands over them, whichever comes first', async () => {
    const under = (first: string, second: string) =>
      formOf([
        ...start,
        ['Spørsmål', first, second],
        ['Går over i varig drift', null, 'X'],
        [],
        ['Er dette kun utstyr?', 'x', null],
        ['Skriftlig avtale', null, '☒'],
      ])
    const yesFirst = await under('Ja', 'Nei')
    expect(yesFirst.form?.confirmations).toEqual({
      leadsToOrdinaryOperations: false,
      notPureEquipment: false,
    })
    expect(yesFirst.form?.agreement).toEqual({ kind: 'ingen' })
    const noFirst = await under('Nei', 'Ja')
    expect(noFirst.form?.confirmations).toEqual({ leadsToOrdinaryOperations: true, notPureEquipment: true })
    expect(noFirst.form?.agreement).toEqual({ kind: 'avtale' })
    expect([...yesFirst.told, ...noFirst.told]).toEqual([])
  })

  test('are told and not taken where both are marked, or something else is written', async () => {
    const { form, told } = await formOf([
      ...start,
      ['Spørsmål', 'Ja', 'Nei'],
      ['Går over i varig drift', 'X', 'X'],
      ['Er dette kun utstyr?', 'Nei', null],
    ])
    expect(form?.confirmations).toBeUndefined()
    expect(told).toEqual([
      'skjema.xlsx: «Går over i varig drift» (celle B5) kunne ikke leses («X | X») og er ikke tatt med. Fyll det inn for hånd.',
      'skjema.xlsx: «Er dette kun utstyr?» (celle B6) kunne ikke leses («Nei») og er ikke tatt med. Fyll det inn for hånd.',
    ])
  })

  test('are told and not taken beside printed answers, or far from the question', async () => {
    const { form, told } = await formOf([
      ...start,
      ['Er dette kun utstyr?', 'Ja', 'X', 'Nei'],
      ['Går over i varig drift', null, 'X'],
    ])
    expect(form?.confirmations).toBeUndefined()
    expect(told.map(line => line.match(/«.*?»/)?.[0])).toEqual([
      '«Er dette kun utstyr?»',
      '«Går over i varig drift»',
    ])
  })

  test('no longer choose where another text stands in their column', async () => {
    const { form, told } = await formOf([
      ...start,
      ['Spørsmål', 'Nei', 'Ja'],
      ['Går over i varig drift', null, 'X'],
      ['Målform', 'Nynorsk'],
      ['Er dette kun utstyr?', 'Ja'],
    ])
    expect(form?.language).toBe('nn')
    expect(form?.confirmations).toEqual({ leadsToOrdinaryOperations: true, notPureEquipment: false })
    expect(told).toEqual([])
  })

  test('are told and not taken under headings that nobody knows', async () => {
    const { form, told } = await formOf([...start, [null, 'N', 'J'], ['Er dette kun utstyr?', 'X']])
    expect(form?.confirmations).toBeUndefined()
    expect(told.map(line => line.match(/«.*?»/)?.[0])).toContain('«Er dette kun utstyr?»')
  })

  test('are a yes where there is but one box beside the question', async () => {
    const { form } = await formOf([...start, ['Går over i varig drift', 'X']])
    expect(form?.confirmations).toEqual({ leadsToOrdinaryOperations: true })
  })
})

describe('amounts in a form in a sheet', () => {
  test('are those of the years that stand over them', async () => {
    const { form, told } = await formOf([
      ...named,
      ['År', 2026, '2027', 'Sum'],
      ['Søkt beløp', 450_000, '500 000', 950_000],
      ['Egeninnsats kommune', 100_000, 110_000, 210_000],
    ])
    expect(form?.budget.requested).toEqual({ 2026: 450_000, 2027: 500_000 })
    expect(form?.budget.ownContribution?.map(({ amount }) => amount)).toEqual([100_000, 110_000])
    expect(told).toEqual([])
  })

  test('may stand under the years of their own heading', async () => {
    const { form } = await formOf([...named, ['Søkt beløp', 2026, 2027], [null, 450_000, 500_000]])
    expect(form?.budget.requested).toEqual({ 2026: 450_000, 2027: 500_000 })
  })

  test('are those of the years no more when the table has ended', async () => {
    const { form } = await formOf([
      ...named,
      ['År', 2026, 2027],
      [],
      ['Søkt beløp', 450_000, 500_000],
      [],
      ['Lønn', 90_000],
      ['Organisasjonsnummer', 857566122],
    ])
    expect(form?.budget.requested).toEqual({ 2026: 450_000, 2027: 500_000 })
    expect(form?.budget.lines).toEqual([{ text: 'Lønn', kind: 'personell', amount: 90_000 }])
    expect(form?.applicant.orgNumber).toBe('857566122')
  })

  test('are those of one year where the form says which', async () => {
    const { form } = await formOf([...named, ['Budsjettår', 2026], ['Søkt beløp', 450_000]])
    expect(form?.budget.requested).toEqual({ 2026: 450_000 })
  })

  test('are held against the sum beside them', async () => {
    const { told } = await formOf([
      ...named,
      ['År', 2026, 2027, 'Sum'],
      ['Søkt beløp', 450_000, 500_000, 900_000],
    ])
    expect(told).toEqual([
      'skjema.xlsx: «Søkt beløp» (celle D4) er oppgitt flere ganger. Den første verdien er brukt, ikke «900 000». Kontroller feltet.',
    ])
  })

  test('refuse the form where several stand beside a label and nothing says of which year each is', async () => {
    const { form, rejected } = await formOf([...named, ['Søkt beløp', 450_000, 500_000], ['Formål', 'Bedre']])
    expect(form).toBeUndefined()
    expect(rejected).toEqual([
      'skjema.xlsx: «Søkt beløp» (celle B3) kan leses på flere måter (450000 | 500000). Rett feltet og importer på nytt.',
    ])
  })

  test('are not taken from beside an error', async () => {
    const { form, rejected } = await formOf([
      ...named,
      ['Søkt beløp 2025', { error: '#REF!' }, 380_000],
      ['Formål', 'Bedre'],
    ])
    expect(form).toBeUndefined()
    expect(rejected).toEqual([
      'skjema.xlsx: «Søkt beløp 2025» (celle B3) viser feilen #REF!. Rett feltet og importer på nytt.',
    ])
  })

  test('of a budget table are its lines, and its header refuses nothing', async () => {
    const { form, told, rejected } = await formOf([
      ...named,
      ['Budsjettpost', 'Beløp', 'Årsverk'],
      ['Lønn', 300_000, '1,5'],
      ['Kurs', 150_000],
      ['Sum', 450_000],
      ['Søkt beløp 2025', 450_000],
    ])
    expect(rejected).toEqual([])
    expect(form?.budget.requested).toEqual({ 2025: 450_000 })
    expect(form?.budget.lines?.map(({ text, amount }) => [text, amount])).toEqual([
      ['Lønn', 300_000],
      ['Kurs', 150_000],
    ])
    expect(told).toEqual([
      'skjema.xlsx: «Årsverk» (celle C3) er ikke et kjent felt og er ikke tatt med. Koble det til et felt hvis det hører med.',
    ])
  })
})

describe('days with slashes in a list', () => {
  const submitted = async (...days: readonly string[]) => {
    const rows = days.map((day, at) => `Team ${at};Lier kommune;450000;${day}`)
    const report = await importing({
      'liste.csv': ['Tittel;Søker;Søkt beløp 2025;Innsendt', ...rows].join('\n'),
    })
    return report.packets.map(({ packet }) => packet.form.submittedAt)
  }

  test('are read in the order that one of them shows', async () => {
    expect(await submitted('9/30/2025 9:03', '10/1/2025 9:03')).toEqual([
      '2025-09-30T09:03:00',
      '2025-10-01T09:03:00',
    ])
    expect(await submitted('30/9/2025', '1/10/2025')).toEqual(['2025-09-30', '2025-10-01'])
  })

  test('are left open where none of them shows it, or they do not agree', async () => {
    expect(await submitted('10/1/2025', '9/8/2025')).toEqual([undefined, undefined])
    expect(await submitted('9/30/2025', '30/9/2025', '10/1/2025')).toEqual([
      undefined,
      '2025-09-30',
      undefined,
    ])
  })
})

describe('labels and answers in a form in a sheet', () => {
  test('may stand in several pairs on a row', async () => {
    const { form, told } = await formOf([
      ['Tittel', 'Kveldsteam', 'Søker', 'Lier kommune'],
      ['Søkt beløp 2025', 450_000, 'Søkt beløp 2026', 500_000],
      ['Kontaktperson', 'Kari Eksempel', 'Telefon', '32 22 01 00'],
    ])
    expect(form).toMatchObject({
      title: 'Kveldsteam',
      applicant: { name: 'Lier kommune', contact: { name: 'Kari Eksempel', phone: '32 22 01 00' } },
      budget: { requested: { 2025: 450_000, 2026: 500_000 } },
    })
    expect(told).toEqual([])
  })

  test('may have the answer below the label, on several lines where it is a text', async () => {
    const { form } = await formOf([
      ['Tittel'],
      ['Kveldsteam'],
      ['Søker'],
      ['Lier kommune'],
      ['Søkt beløp 2025'],
      [450_000],
      ['Beskrivelse'],
      ['Et team.'],
      ['Det rykker ut.'],
    ])
    expect(form).toMatchObject({
      title: 'Kveldsteam',
      applicant: { name: 'Lier kommune' },
      budget: { requested: { 2025: 450_000 } },
      description: 'Et team.\nDet rykker ut.',
    })
  })

  test('a heading with its guidance below it gives no answer where the label stands again', async () => {
    const { form, told } = await formOf([
      ['Søker'],
      ['Fyll ut opplysninger om søkeren'],
      ...start,
      ['Formål', 'Bedre'],
    ])
    expect(form?.applicant.name).toBe('Lier kommune')
    expect(told).toEqual([])
  })

  test('more lines below an answer belong to it', async () => {
    const { form } = await formOf([
      ...start,
      ['Samarbeidsparter', 'Vestre Viken HF'],
      [null, 'Modum kommune'],
      ['Beskrivelse', 'Et team.'],
      [null, 'Det rykker ut.'],
    ])
    expect(form?.partners?.map(({ name }) => name)).toEqual(['Vestre Viken HF', 'Modum kommune'])
    expect(form?.description).toBe('Et team.\nDet rykker ut.')
  })

  test('what stands beside an answer is told', async () => {
    const { told } = await formOf([...start, ['Samarbeidsparter', 'Vestre Viken HF', 'Modum kommune']])
    expect(told).toEqual([
      'skjema.xlsx: celle C4 står utenfor svarene og er ikke tatt med («Modum kommune»). Kontroller mot skjemaet.',
    ])
  })

  test('an answer that is itself a known label is told', async () => {
    const { told } = await formOf([...start, ['Målgruppe', 'Utstyr'], ['Mål', 'Trygghet']])
    expect(told).toEqual([
      'skjema.xlsx: «Målgruppe» (celle B4) kunne ikke leses («Utstyr») og er ikke tatt med. Fyll det inn for hånd.',
    ])
  })

  test('questions that nobody knows are told with their cell, but not the head of the form', async () => {
    const { told } = await formOf([
      ['Saksnummer', '2025/17'],
      ...start,
      ['Er prosjektet godkjent av kommunedirektøren?', 'Nei'],
    ])
    expect(told).toEqual([
      'skjema.xlsx: «Er prosjektet godkjent av kommunedirektøren?» (celle A5) er ikke et kjent felt og er ikke tatt med. Koble det til et felt hvis det hører med.',
    ])
  })
})

describe('several sheets', () => {
  const other: SheetIn = {
    name: 'Modum',
    rows: [
      ['Tittel', 'Nettverk'],
      ['Søker', 'Modum kommune'],
      ['Søkt beløp 2026', 300_000],
      ['Samarbeidsparter', 'Sigdal kommune'],
    ],
  }

  test('are one application each where each names its own title and applicant', async () => {
    const report = await reading({ name: 'Lier', rows: start }, other)
    expect(
      report.packets.map(({ part, packet: { form } }) => [part, form.title, form.budget.requested]),
    ).toEqual([
      ['Lier', 'Kveldsteam', { 2025: 450_000 }],
      ['Modum', 'Nettverk', { 2026: 300_000 }],
    ])
    expect(report.warnings).toEqual([])
  })

  test('are one together where they name the same, or only one of them does', async () => {
    const money = { rows: [...named, ['Søkt beløp 2026', 100_000]] }
    const more = {
      rows: [
        ['Formål', 'Bedre'],
        ['Målgruppe', 'Eldre'],
        ['Sammendrag', 'Kort'],
      ],
    }
    const report = await reading({ rows: start }, money, more)
    expect(report.packets.map(({ packet: { form } }) => form)).toMatchObject([
      { title: 'Kveldsteam', budget: { requested: { 2025: 450_000, 2026: 100_000 } }, purpose: 'Bedre' },
    ])
  })

  test('what stands in a sheet that belongs to none of them is told', async () => {
    const loose = { name: 'Økonomi', rows: [['Søkt beløp 2027', 90_000]] }
    expect(inShort(await reading({ rows: start }, other, loose)).warnings).toEqual([
      'skjema.xlsx: budget.requested.2027',
    ])
  })

  test('a hidden one is told and gives no answers, unless it holds none', async () => {
    const options = {
      name: 'Lister',
      hidden: true as const,
      rows: [
        ['Målform', 'Bokmål'],
        ['Avtale', 'Ja'],
        ['Prioritert område', 'Barn og unge'],
        ['Målgruppe', 'Eldre'],
      ],
    }
    const values = { name: 'Verdier', hidden: true as const, rows: [['Ja'], ['Nei']] }
    const report = await reading({ rows: start }, options, values)
    expect(report.packets[0]?.packet.form.agreement).toBeUndefined()
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'skjema.xlsx: arket «Lister» er skjult i arbeidsboken og er ikke lest. Vis arket og importer på nytt hvis det hører med.',
    ])
  })
})

describe('what is hidden or struck out', () => {
  const header = ['Tittel', 'Søker', 'Søkt beløp 2025']
  const rows = [
    header,
    ['A', 'Lier kommune', 1_000_000],
    ['B', 'Hol kommune', 999_000],
    ['C', 'Ål kommune', 300_000],
  ]

  test('hidden rows of a list are read and told in one line', async () => {
    const report = await reading({ name: 'Svar', rows, hiddenRows: [3, 4] })
    expect(report.packets.map(({ packet }) => packet.form.title)).toEqual(['A', 'B', 'C'])
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'skjema.xlsx: arket «Svar»: radene 3 og 4 er skjult i arbeidsboken, men er lest. Kontroller at innholdet hører med.',
    ])
  })

  test('a hidden row of a form is read and told', async () => {
    const { form, told } = await formOf(start, { name: 'Svar', hiddenRows: [3] })
    expect(form?.budget.requested).toEqual({ 2025: 450_000 })
    expect(told).toEqual([
      'skjema.xlsx: arket «Svar»: rad 3 er skjult i arbeidsboken, men er lest. Kontroller at innholdet hører med.',
    ])
  })

  test('hidden columns that hold answers are read and told in one line', async () => {
    const wide = [
      [...header, 'Telefon', 'Kommentar'],
      ['A', 'Lier kommune', 1_000_000, '32 00 00 00', null],
    ]
    const report = await reading({ name: 'Svar', rows: wide, hiddenColumns: [3, 4, 5] })
    expect(report.packets[0]?.packet.form.budget.requested).toEqual({ 2025: 1_000_000 })
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'skjema.xlsx: arket «Svar»: kolonnene C og D er skjult i arbeidsboken, men er lest. Kontroller at innholdet hører med.',
    ])
  })

  test('a hidden column of answers in a form is read and told', async () => {
    const { form, told } = await formOf(start, { name: 'Svar', hiddenColumns: [2, 7] })
    expect(form?.budget.requested).toEqual({ 2025: 450_000 })
    expect(told).toEqual([
      'skjema.xlsx: arket «Svar»: kolonne B er skjult i arbeidsboken, men er lest. Kontroller at innholdet hører med.',
    ])
  })

  test('a row that is struck out is no application, and that is told', async () => {
    const struck = [{ struck: 'Trukket' }, { struck: 'Modum kommune' }, 300_000]
    const report = await reading({ rows: [header, ['A', 'Lier kommune', 450_000], struck] })
    expect(report.packets.map(({ packet }) => packet.form.title)).toEqual(['A'])
    expect(report.rejected.map(({ message }) => message)).toEqual([
      'skjema.xlsx, rad 3: «Tittel» (celle A3) er strøket over i arbeidsboken. Rett feltet og importer på nytt.',
    ])
  })

  test('a struck answer in a form is not taken, and that is told', async () => {
    const { form, told } = await formOf([...start, ['Samarbeidsparter', { struck: 'Modum kommune' }]])
    expect(form?.partners).toBeUndefined()
    expect(told).toEqual([
      'skjema.xlsx: «Samarbeidsparter» (celle B4) er strøket over i arbeidsboken og er ikke tatt med. Fyll det inn for hånd hvis det gjelder.',
    ])
  })
})

describe('a list', () => {
  test('may have its header in two rows', async () => {
    const { form, told, rejected } = await formOf([
      ['Tittel', 'Søker', 'Søkt beløp', null, 'Egeninnsats', null],
      [null, null, 2025, '2026', 'Kommune', 'Sykehus'],
      ['Kveldsteam', 'Lier kommune', 450_000, 500_000, 100_000, 200_000],
    ])
    expect(form?.budget.requested).toEqual({ 2025: 450_000, 2026: 500_000 })
    expect(form?.budget.ownContribution?.map(({ side, amount }) => [side, amount])).toEqual([
      ['kommune', 100_000],
      ['sykehus', 200_000],
    ])
    expect([...told, ...rejected]).toEqual([])
  })

  test('still refuses the first row by its number where that lacks its title and applicant', async () => {
    const { rejected } = await formOf([
      ['Tittel', 'Søker', 'Søkt beløp 2025'],
      [null, null, 450_000],
      ['Kveldsteam', 'Lier kommune', 450_000],
    ])
    expect(rejected).toEqual(['skjema.xlsx, rad 2: «Tittel» mangler. Fyll det ut og importer på nytt.'])
  })

  test('tells of a column without a header that holds answers', async () => {
    const { told } = await formOf([
      ['Tittel', 'Søker', 'Søkt beløp 2025'],
      ['Kveldsteam', 'Lier kommune', 450_000, 'Trukket 3.10.'],
    ])
    expect(told).toEqual([
      'skjema.xlsx: kolonne D har ingen overskrift og er ikke tatt med («Trukket 3.10.»). Skriv en overskrift og importer på nytt hvis den hører med.',
    ])
  })

  test('with a column for each answer takes the names of those that are marked', async () => {
    const question = 'Hvilke satsningsområder gjelder søknaden?'
    const report = await importing({
      'nettskjema.csv': `Tittel;Søker;Søkt beløp 2025;${question}.Barn og unge;${question}.Eldre;Er dette kun utstyr?.Ja;Er dette kun utstyr?.Nei\nA;Lier kommune;1000000;1;0;0;1\nB;Ål kommune;1000000;x;x;1;0\nC;Hol kommune;1000000;kanskje;;;\n`,
    })
    const forms = report.packets.map(({ packet: { form } }) => form)
    expect(forms.map(form => form.priorities)).toEqual([
      ['Barn og unge'],
      ['Barn og unge', 'Eldre'],
      undefined,
    ])
    expect(forms.map(form => form.confirmations?.notPureEquipment)).toEqual([true, false, undefined])
    expect(report.warnings.map(({ message }) => message)).toEqual([
      `nettskjema.csv, rad 4: «${question}.Barn og unge» (celle D4) kunne ikke leses («kanskje») og er ikke tatt med. Fyll det inn for hånd.`,
    ])
  })

  test('tells of boxes that do not say what they stand for', async () => {
    const report = await importing({
      'liste.csv':
        'Tittel;Søker;Søkt beløp 2025;Målgruppe\nA;Lier kommune;1000000;1\nB;Ål kommune;1000000;0\n',
    })
    expect(report.packets.map(({ packet }) => packet.form.targetGroups)).toEqual([undefined, undefined])
    expect(inShort(report).warnings).toEqual(['liste.csv: Målgruppe'])
  })
})

describe('amounts in thousands of kroner', () => {
  test('are multiplied where their column says so, and that is told once', async () => {
    const report = await importing({
      'liste.csv':
        'Tittel;Søker;Søkt beløp 2025 (tall i hele 1000)\nA;Lier kommune;12 500\nB;Ål kommune;1,2 mill.\nC;Hol kommune;450,5\n',
    })
    expect(report.packets.map(({ packet }) => packet.form.budget.requested[2025])).toEqual([
      12_500_000, 1_200_000, 450_500,
    ])
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'liste.csv: «Søkt beløp 2025 (tall i hele 1000)» (celle C1) sier at beløp er oppgitt i tusen kroner. De er ganget med 1000. Kontroller beløpene.',
    ])
  })

  test('refuse the row where they may be kroner after all', async () => {
    const report = await importing({
      'liste.csv': 'Tittel;Søker;Søkt beløp 2025 (i 1000 kr)\nA;Lier kommune;450000\n',
    })
    expect(report.rejected.map(({ message }) => message)).toEqual([
      'liste.csv, rad 2: «Søkt beløp 2025 (i 1000 kr)» (celle C2) kan leses på flere måter (450000). Rett feltet og importer på nytt.',
    ])
  })

  test('are known by a note in the sheet, of a list or of a form', async () => {
    const list = await formOf([
      ['Alle beløp i tusen kroner'],
      ['Tittel', 'Søker', 'Søkt beløp 2025', 'Minstebeløp'],
      ['Kveldsteam', 'Lier kommune', 450, 300],
    ])
    const form = await formOf([
      ...named,
      ['Tall i hele 1000'],
      ['Søkt beløp 2025', 450],
      ['Minstebeløp', '300'],
    ])
    for (const { form: read, told } of [list, form]) {
      expect(read?.budget).toEqual({ requested: { 2025: 450_000 }, minimum: { 2025: 300_000 } })
      expect(told).toHaveLength(1)
    }
  })

  test('are not meant by a thousand of something else', async () => {
    const { form, told } = await formOf([...start, ['Målgruppe', 'Barn i 1000 hjem']])
    expect(form?.budget.requested).toEqual({ 2025: 450_000 })
    expect(told).toEqual([])
  })

  test('are not meant where amounts are to be rounded to thousands', async () => {
    const { form, told } = await formOf([
      ['Tittel', 'Søker', 'Søkt beløp 2025 (avrundet, i hele 1000 kr)'],
      ['Kveldsteam', 'Lier kommune', 45_000],
    ])
    expect(form?.budget.requested).toEqual({ 2025: 45_000 })
    expect(told).toEqual([])
  })
})

describe('a text with tabs between labels and answers', () => {
  test('keeps the further lines of an answer', async () => {
    const report = await importing({
      'søknad.txt':
        'Tittel\tKveldsteam\nSøker\tLier kommune\nSøkt beløp 2025\t450 000\nBeskrivelse\tFørste avsnitt.\nAndre avsnitt.\nSamarbeidsparter\tVestre Viken HF\nModum kommune\n',
    })
    expect(report.packets[0]?.packet.form).toMatchObject({
      description: 'Første avsnitt.\nAndre avsnitt.',
      partners: [{ name: 'Vestre Viken HF' }, { name: 'Modum kommune' }],
    })
  })

  test('keeps them beside several pairs on a line', async () => {
    const report = await importing({
      'søknad.txt':
        'Tittel\tKveldsteam\tSøker\tLier kommune\nSøkt beløp 2025\t450 000\tSøkt beløp 2026\t500 000\nBeskrivelse\tFørste avsnitt.\nAndre avsnitt.\n',
    })
    expect(report.packets[0]?.packet.form).toMatchObject({
      title: 'Kveldsteam',
      applicant: { name: 'Lier kommune' },
      budget: { requested: { 2025: 450_000, 2026: 500_000 } },
      description: 'Første avsnitt.\nAndre avsnitt.',
    })
  })
})
