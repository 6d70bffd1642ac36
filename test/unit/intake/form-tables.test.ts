import { describe, expect, test } from 'vitest'
import { labelFinder } from '#shared/intake/label-table'
import { type DocumentLine, readLabelledLines } from '#shared/intake/labelled-lines'
import { heading, known, line, paragraph, readingWord, run, sought, table } from './word-form'

const unread = (label: string, value: string) =>
  `skjema.docx: «${label}» kunne ikke leses («${value}») og er ikke tatt med. Fyll det inn for hånd.`

describe('a Word form with years as columns', () => {
  test('has an amount for each year', async () => {
    const { form, messages } = await readingWord(
      table(
        ['', '2025', '2026'],
        ...known.map(row => [...row, '']),
        ['Søkt beløp', '450 000', '500 000'],
        ['Egeninnsats kommune', '100 000', '110 000'],
      ),
    )
    expect(messages).toEqual([])
    expect(form?.budget).toEqual({
      requested: { 2025: 450_000, 2026: 500_000 },
      ownContribution: [
        { party: 'Kommune', side: 'kommune', amount: 100_000 },
        { party: 'Kommune', side: 'kommune', amount: 110_000 },
      ],
    })
  })

  test('has the posts of its budget by year, without the sums, and tells a row that it does not know', async () => {
    const { form, messages } = await readingWord(
      table(...known) +
        heading('Budsjett') +
        table(
          ['Post', '2025', '2026', 'Sum'],
          ['Lønn', '400 000', '450 000', '850 000'],
          ['Leie av bil', '', '50 000', '50 000'],
          ['Sum', '400 000', '500 000', '900 000'],
          ['Søkt beløp', '400 000', '500 000', '900 000'],
        ) +
        heading('Annet') +
        table(['', '2025', '2026'], ['Antall pasienter', '40', '60']),
    )
    expect(form?.budget).toEqual({
      requested: { 2025: 400_000, 2026: 500_000 },
      lines: [
        { text: 'Lønn', kind: 'personell', year: 2025, amount: 400_000 },
        { text: 'Lønn', kind: 'personell', year: 2026, amount: 450_000 },
        { text: 'Leie av bil', year: 2026, amount: 50_000 },
      ],
    })
    expect(messages).toEqual([
      'skjema.docx: Tabellen «2025 | 2026» er ikke tatt med («Antall pasienter, 40, 60»). Før det inn for hånd hvis det hører med.',
    ])
  })

  test('has a year in each row where the years stand below one another', async () => {
    const { form } = await readingWord(
      table(...known) +
        table(
          ['År', 'Søkt beløp', 'Egeninnsats'],
          ['2025', '450 000', '100 000'],
          ['2026', '500 000', ''],
          ['Sum', '950 000', '100 000'],
        ),
    )
    expect(form?.budget).toEqual({
      requested: { 2025: 450_000, 2026: 500_000 },
      ownContribution: [{ party: 'Lier kommune', amount: 100_000 }],
    })
  })
})

describe('amounts that stand beside one another', () => {
  test('under no year are left for a person to sort out', async () => {
    const { form, messages } = await readingWord(
      table(...known, sought, ['Minstebeløp', '100 000', '200 000']),
    )
    expect(form?.budget).toEqual({ requested: { 2025: 450_000 } })
    expect(messages).toEqual([unread('Minstebeløp', '100 000 | 200 000')])
  })

  test('are told, not guessed at, where a print shows fewer of them than there are years', () => {
    const row = (...cells: readonly string[]): DocumentLine => ({
      cells,
      heading: false,
      source: { file: 'skjema.pdf', page: 1, certain: false },
    })
    const { outcomes, cautions } = readLabelledLines(
      [
        row('Tittel på prosjektet', 'Kveldsteam'),
        row('Ansvarlig søker', 'Lier kommune'),
        row('2025', '2026'),
        row('Søkt beløp', '450 000', '500 000'),
        row('Minstebeløp', '300 000'),
      ],
      labelFinder(),
    )
    const [outcome] = outcomes
    expect(outcome).toMatchObject({
      built: { form: { budget: { requested: { 2025: 450_000, 2026: 500_000 } } } },
    })
    expect(cautions[0]).toMatchObject({ kind: 'unread-value', field: 'budget.minimum', value: '300 000' })
  })
})

describe('a table in a Word form', () => {
  test('with labels side by side has their answers in the row below', async () => {
    const { form, messages } = await readingWord(
      table(
        ['Tittel på prosjektet', 'Søkt beløp 2025', 'Søkt beløp 2026'],
        ['Kveldsteam', '450 000', '500 000'],
        ['Ansvarlig søker', 'Formål', 'Minstebeløp'],
        ['Lier kommune', 'Bedre samhandling', '300 000'],
      ),
      {},
    )
    expect(messages).toEqual([])
    expect(form).toMatchObject({
      title: 'Kveldsteam',
      applicant: { name: 'Lier kommune' },
      purpose: 'Bedre samhandling',
      budget: { requested: { 2025: 450_000, 2026: 500_000 } },
    })
  })

  test('with several rows under labels side by side is a list of something, and told', async () => {
    const { form, messages } = await readingWord(
      table(...known, sought) +
        table(
          ['Organisasjon', 'Kontaktperson', 'E-post'],
          ['Moss kommune', 'Kari Eksempel', 'kari@example.org'],
          ['Råde kommune', 'Per Prøve', 'per@example.org'],
        ),
    )
    expect(form?.applicant).toEqual({ name: 'Lier kommune' })
    expect(messages).toEqual([
      'skjema.docx: Tabellen «Organisasjon | Kontaktperson | E-post» er ikke tatt med («Moss kommune, Kari Eksempel, kari@example.org; Råde kommune, Per Prøve, per@example.org»). Før det inn for hånd hvis det hører med.',
    ])
  })

  test('of persons and their roles is told, and makes none of them a partner', async () => {
    const { form, messages } = await readingWord(
      table(...known, sought) +
        heading('Prosjektgruppe') +
        table(['Navn', 'Rolle'], ['Kari Eksempel', 'Prosjektleder'], ['Drammen kommune', 'Medeier']),
    )
    expect(form?.partners).toEqual([{ name: 'Drammen kommune', side: 'kommune', role: 'Medeier' }])
    expect(messages).toEqual([
      'skjema.docx: Tabellen «Navn | Rolle» er ikke tatt med («Kari Eksempel, Prosjektleder»). Før det inn for hånd hvis det hører med.',
    ])
  })

  test('of a budget tells the column that it has no place for, and takes the sum that names a field', async () => {
    const { form, messages } = await readingWord(
      table(...known) +
        table(
          ['Post', 'Søkt beløp', 'Egeninnsats'],
          ['Lønn', '300 000', '100 000'],
          ['Reise', '150 000', ''],
          ['Sum søkt beløp', '450 000', ''],
        ),
    )
    expect(form?.budget).toEqual({
      requested: { 2025: 450_000 },
      lines: [
        { text: 'Lønn', kind: 'personell', amount: 300_000 },
        { text: 'Reise', amount: 150_000 },
      ],
    })
    expect(messages).toEqual([unread('Egeninnsats', '100 000')])
  })

  test('of what each party puts in tells what each of them seeks', async () => {
    const { messages } = await readingWord(
      table(...known, sought) +
        table(['Part', 'Søkt beløp', 'Egeninnsats'], ['Lier kommune', '250 000', '100 000']),
    )
    expect(messages).toEqual([unread('Søkt beløp', '250 000')])
  })
})

describe('a Word form', () => {
  test('has no answer in the star of a question that must be answered', async () => {
    const { form } = await readingWord(
      [
        'Hva er tittelen på prosjektet? *',
        'Kveldsteam',
        'Hvem er ansvarlig søker? *',
        'Lier kommune',
        'Hvor mye søkes det om i 2025? *',
        '450 000',
        'Formål? (maks 500 tegn) *',
        'Samhandling',
      ]
        .map(line)
        .join(''),
    )
    expect(form).toMatchObject({
      title: 'Kveldsteam',
      applicant: { name: 'Lier kommune' },
      purpose: 'Samhandling',
      budget: { requested: { 2025: 450_000 } },
    })
  })

  test('keeps lines of a running text that look like labels in the text, and says that this is not sure', async () => {
    const text = ['Teamet reiser hjem.', 'Beløp: 200 000 til lønn', 'Drift: lyses ut', 'By', 'Lierbyen']
    const { form, messages } = await readingWord(
      ['Tittel: Kveldsteam', 'Ansvarlig søker: Lier kommune', 'Søkt beløp 2025: 450 000'].map(line).join('') +
        heading('Beskrivelse av tiltaket') +
        text.map(line).join('') +
        heading('Formål') +
        ['Vi søker om: penger til et team', 'Organisasjonsnummer: 857566122'].map(line).join(''),
    )
    expect(form).toMatchObject({
      applicant: { name: 'Lier kommune', orgNumber: '857566122' },
      description: text.join('\n'),
      purpose: 'Vi søker om: penger til et team',
      budget: { requested: { 2025: 450_000 } },
    })
    expect(form?.applicant.address).toBeUndefined()
    expect(messages).toEqual([
      'skjema.docx: lest ut fra plasseringen på siden og er ikke sikkert: Beskrivelse av tiltaket. Kontroller mot skjemaet.',
    ])
  })

  test('keeps a label in a running text as a label where no application can do without its field', async () => {
    const { form } = await readingWord(
      heading('Beskrivelse') +
        ['Fyll ut feltene under.', 'Tittel', 'Kveldsteam', 'Ansvarlig søker', 'Lier kommune']
          .map(line)
          .join('') +
        line('Søkt beløp 2025: 450 000'),
    )
    expect(form).toMatchObject({ title: 'Kveldsteam', applicant: { name: 'Lier kommune' } })
  })

  test('says which answer was not found, where others were', async () => {
    const { messages } = await readingWord(
      table(...known, ['Organisasjonsnummer', '857 566 122'], ['Søkt beløp', ''], ['Formål', '']),
    )
    expect(messages).toEqual([
      'skjema.docx: fant ikke noe svar som kunne leses for «Søkt beløp». Rett skjemaet og importer på nytt.',
    ])
  })

  test('tells what its notes say', async () => {
    const { form, messages } = await readingWord(
      table(...known, sought) + paragraph(run('Se note'), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      {
        'word/footnotes.xml': `<w:footnotes xmlns:w="x"><w:footnote w:id="2">${line('Til sammen 900 000 i to år.')}</w:footnote></w:footnotes>`,
      },
    )
    expect(form?.title).toBe('Kveldsteam')
    expect(messages).toEqual([
      'skjema.docx: Fotnoter er ikke tatt med («Til sammen 900 000 i to år.»). Før det inn for hånd hvis det hører med.',
    ])
  })
})
