import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { importMarks, importMembers } from '#electron/intake/import-tables'
import { launchInProcess } from '../../fixtures/intake/launch-in-process'
import { folderOf, importing, inShort } from './packet-files'

type CellIn = string | number | boolean | Date | null

/** A workbook as a web form would export it, one array per row. */
async function workbook(rows: readonly (readonly CellIn[])[], sheet = 'Svar'): Promise<Uint8Array> {
  const cells = rows.map(row =>
    row.map(value =>
      value === null ? null : { value, ...(value instanceof Date ? { format: 'dd.mm.yyyy' } : {}) },
    ),
  )
  return (await writeExcel(cells as never, { sheet }).toBuffer()) as Uint8Array
}

const header = [
  'Svar-ID',
  'Innsendt',
  'Hva heter prosjektet?',
  '2. Hvem er ansvarlig søker?',
  'Organisasjonsnummer',
  'Hvilke kommuner og sykehus samarbeider dere med?',
  'Søknadsbeløp for 2025 (kr)',
  'Hva er det minste beløpet som gjør tiltaket mulig?',
  'Prosjektstart',
  'Prosjektslutt',
  'Yndlingsfarge',
]

describe('a workbook exported from a web form', () => {
  test('gives one application a row, wherever the header stands, with the cell of each field', async () => {
    const report = await importing({
      'eksport.xlsx': await workbook([
        ['Eksport fra skjema «Søknad om tilskudd»'],
        [],
        header,
        [
          1,
          new Date('2025-09-29T00:00:00Z'),
          'Kveldsteam',
          'Lier kommune',
          857566122,
          'Drammen kommune, Vestre Viken HF (894166762)',
          450000,
          '300 000',
          new Date('2026-01-01T00:00:00Z'),
          '31.12.2026',
          'Blå',
        ],
        [
          2,
          '30.09.2025 14:05',
          'Mobilt team',
          'Asker kommune',
          '920 125 298',
          'Bærum kommune og Vestre Viken HF',
          '1,2 mill.',
          null,
          null,
          null,
          'Grønn',
        ],
      ]),
    })
    expect(inShort(report).rejected).toEqual([])
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'eksport.xlsx: «Yndlingsfarge» (celle K3) er ikke et kjent felt og er ikke tatt med. Koble det til et felt hvis det hører med.',
    ])
    const [first, second] = report.packets
    expect(first?.file).toBe('eksport.xlsx')
    expect(first?.part).toBe('rad 4')
    expect(first?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Kveldsteam',
      submittedAt: '2025-09-29',
      applicant: { name: 'Lier kommune', orgNumber: '857566122' },
      partners: [
        { name: 'Drammen kommune', side: 'kommune' },
        { name: 'Vestre Viken HF', orgNumber: '894166762', side: 'sykehus' },
      ],
      period: { from: '2026-01-01', to: '2026-12-31' },
      budget: { requested: { 2025: 450_000 }, minimum: { 2025: 300_000 } },
    })
    expect(first?.packet.sources?.['budget.requested.2025']).toEqual({
      file: 'eksport.xlsx',
      sheet: 'Svar',
      cell: 'G4',
      label: 'Søknadsbeløp for 2025 (kr)',
      certain: true,
    })
    expect(second?.packet.form.budget).toEqual({ requested: { 2025: 1_200_000 } })
    expect(second?.packet.form.submittedAt).toBe('2025-09-30T14:05:00')
    expect(second?.packet.form.partners?.map(({ name }) => name)).toEqual([
      'Bærum kommune',
      'Vestre Viken HF',
    ])
    expect(second?.packet.form.applicant.orgNumber).toBe('920125298')
  })

  test('refuses a row by its number, column and cell, and takes the others in', async () => {
    const row = (title: string | null, requested: CellIn) => [
      null,
      null,
      title,
      'Lier kommune',
      null,
      null,
      requested,
    ]
    const report = await importing({
      'eksport.xlsx': await workbook([
        header.slice(0, 7),
        row('God', 100_000),
        row('Negativ', -5),
        row('Tvetydig', '13.496'),
        row('Øre', 1000.5),
        row('Absurd', 9e12),
        row(null, 100_000),
        row('Uten beløp', null),
        ['Sum', null, null, null, null, null, 500_000],
      ]),
    })
    expect(inShort(report).titles).toEqual(['God'])
    expect(
      report.rejected.map(({ reason, message }) => `${reason} | ${message}`.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'bad-amount | eksport.xlsx, rad 3: «Søknadsbeløp for 2025 (kr)» (celle G3) er negativt (−5). Rett beløpet og importer på nytt.',
      'bad-amount | eksport.xlsx, rad 4: «Søknadsbeløp for 2025 (kr)» (celle G4) kan leses på flere måter (13.496). Rett beløpet og importer på nytt.',
      'bad-amount | eksport.xlsx, rad 5: «Søknadsbeløp for 2025 (kr)» (celle G5) er ikke hele kroner (1000.5). Rett beløpet og importer på nytt.',
      'bad-amount | eksport.xlsx, rad 6: «Søknadsbeløp for 2025 (kr)» (celle G6) er urimelig stort (9 000 000 000 000); grensen er 1 000 000 000 kroner. Rett beløpet og importer på nytt.',
      'missing-field | eksport.xlsx, rad 7: «Hva heter prosjektet?» mangler. Fyll det ut og importer på nytt.',
      'missing-field | eksport.xlsx, rad 8: «Søknadsbeløp for 2025 (kr)» mangler. Fyll det ut og importer på nytt.',
    ])
  })

  test('questions as people put them are known, who answered anonymously has no address, and a tiny amount is mentioned', async () => {
    const report = await importing({
      'skjema.xlsx': await workbook([
        [
          'ID',
          'Starttidspunkt',
          'Fullføringstidspunkt',
          'E-postadresse',
          'Navn',
          'Hva er tittelen på prosjektet?',
          'Hvem er ansvarlig søker?',
          'Hvor mye søkes det om? (kr)',
          'Hva er egenfinansieringen? (kr)',
          'Når starter prosjektet?',
          'Gjelder søknaden bare innkjøp av utstyr?',
        ],
        [
          1,
          null,
          '29.09.2025 10:30',
          'anonymous',
          null,
          'Nattvakt',
          'Lier kommune',
          450,
          'kr 100 000,-',
          '1.1.2026',
          'Nei',
        ],
        [
          2,
          null,
          '29.09.2025 10:30',
          'ukjent',
          null,
          'Dagvakt',
          'Lier kommune',
          450000,
          '-',
          '1.1.2026',
          'Ja',
        ],
      ]),
    })
    expect(report.packets.map(({ packet }) => packet.form)).toMatchObject([
      {
        title: 'Nattvakt',
        applicant: { name: 'Lier kommune' },
        budget: { requested: { 2025: 450 }, ownContribution: [{ amount: 100_000 }] },
        period: { from: '2026-01-01' },
        confirmations: { notPureEquipment: true },
      },
      { title: 'Dagvakt', confirmations: { notPureEquipment: false } },
    ])
    expect(report.packets.map(({ packet }) => packet.form.applicant.contact)).toEqual([undefined, undefined])
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'skjema.xlsx, rad 2: søknadsbeløpet er bare 450\u00a0kroner. Kontroller om det er oppgitt i tusen kroner.',
      'skjema.xlsx, rad 3: «E-postadresse» (celle D3) kunne ikke leses («ukjent») og er ikke tatt med. Fyll det inn for hånd.',
    ])
  })

  test('a column mapped by hand is read from then on, and one set aside is no longer mentioned', async () => {
    const rows = [
      ['Tittel', 'Ansvarlig søker', 'Beløp', 'Kallenavn', 'Hvor mange deltar?'],
      ['Kveldsteam', 'Lier kommune', 100_000, 'Et kort sammendrag', 12],
    ]
    const report = await importing(
      { 'eksport.xlsx': await workbook(rows) },
      { labelMappings: { kallenavn: 'summary', 'Hvor mange deltar?': null } },
    )
    expect(report.packets[0]?.packet.form.summary).toBe('Et kort sammendrag')
    expect(report.warnings).toEqual([])
  })

  test('a form with labels below one another is one application', async () => {
    const report = await importing({
      'skjema.xlsx': await workbook([
        ['Søknadsskjema'],
        ['Prosjekttittel:', 'Kveldsteam'],
        ['Søker:', null, 'Lier kommune'],
        ['Søkt beløp 2025', 200_000],
        ['Søkt beløp 2026', 'kr 250 000,-'],
        ['Foreligger det avtale?', 'Ja'],
        ['Gjelder søknaden rene investeringer i utstyr?', 'Nei'],
      ]),
    })
    expect(inShort(report)).toEqual({ titles: ['Kveldsteam'], rejected: [], warnings: [] })
    expect(report.packets[0]?.packet.form).toMatchObject({
      applicant: { name: 'Lier kommune' },
      budget: { requested: { 2025: 200_000, 2026: 250_000 } },
      agreement: { kind: 'avtale' },
      confirmations: { notPureEquipment: true },
    })
    expect(report.packets[0]?.packet.attachments.map(({ name }) => name)).toEqual(['skjema.xlsx'])
  })

  test('a workbook with nothing known in it is refused with advice', async () => {
    const report = await importing({
      'vaktliste.xlsx': await workbook([
        ['Uke', 'Navn'],
        [1, 'Kari'],
      ]),
    })
    expect(inShort(report)).toEqual({
      titles: [],
      rejected: ['vaktliste.xlsx: no-known-labels'],
      warnings: [],
    })
  })
})

describe('the sample round', () => {
  test('its export of twelve answers is read whole', async () => {
    const sample = new URL('../../../assets/samples/vest-viken-2025/nettskjema-eksport.xlsx', import.meta.url)
    const report = await importing({ 'nettskjema-eksport.xlsx': await readFile(sample) })
    expect(report.rejected).toEqual([])
    expect(report.packets.length).toBe(12)
    const forms = report.packets.map(({ packet }) => packet.form)
    expect(forms.every(form => form.description !== undefined && form.period?.to !== undefined)).toBe(true)
    expect(forms.map(form => form.budget.requested)).toEqual(
      [890, 1200, 950, 450, 1850, 620, 540, 120, 1600, 1300, 470, 900].map(thousands => ({
        2025: thousands * 1000,
      })),
    )
    expect(report.warnings.map(({ field }) => field)).toEqual([
      '24. Har dere søkt om eller fått andre tilskudd til samme formål?',
    ])
  })
})

describe('a CSV export', () => {
  // The bytes that Excel on a Norwegian Windows writes: Latin-1, but a dash and quotes where that has none.
  const beyondLatin = new Map([...'–“”€'].map((letter, at) => [letter, [0x96, 0x93, 0x94, 0x80][at]]))
  const windows1252 = (text: string) =>
    Uint8Array.from(text, letter => beyondLatin.get(letter) ?? letter.charCodeAt(0))
  const title = 'Møteplass på Ås – “Åpent hus” for 20 €'
  const lines = (mark: string) =>
    ['Tittel', 'Ansvarlig søker', 'Søknadsbeløp', 'Prosjektperiode'].join(mark) +
    '\r\n' +
    [title, 'Råde kommune', '250 000', '1.1.2026 – 31.12.2026'].join(mark)

  test.each([
    ['semicolons and UTF-8', new TextEncoder().encode(lines(';'))],
    ['semicolons and UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${lines(';')}`)],
    ['commas and Windows-1252', windows1252(lines(','))],
    ['semicolons and Windows-1252', windows1252(lines(';'))],
    ['tabs', new TextEncoder().encode(lines('\t'))],
    ['the line sep=; that Excel obeys', windows1252(`sep=;\r\n${lines(';')}`)],
  ])('is read with %s', async (_, bytes) => {
    const report = await importing({ 'eksport.csv': bytes })
    expect(inShort(report)).toEqual({ titles: [title], rejected: [], warnings: [] })
    expect(report.packets[0]?.packet.form.applicant.name).toBe('Råde kommune')
    expect(report.packets[0]?.packet.form.period).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(report.packets[0]?.packet.form.budget.requested).toEqual({ 2025: 250_000 })
  })

  test('keeps quoted semicolons and line breaks within an answer', async () => {
    const text = 'Tittel;Søker;Beløp;Beskrivelse\n"A; og B";Ås kommune;1000;"linje 1\nlinje ""2"""\n'
    const report = await importing({ 'eksport.csv': text })
    expect(report.packets[0]?.packet.form).toMatchObject({
      title: 'A; og B',
      description: 'linje 1\nlinje "2"',
    })
  })

  test('refuses a row with more answers than there are columns, whose answers may have moved', async () => {
    const report = await importing({
      'liste.csv':
        'Tittel;Søker;Søkt beløp 2025;Målgruppe\nHjemme; og ute;Lier kommune;300000;Eldre\nTrygg;Lier kommune;200000;Barn;;\n',
    })
    expect(inShort(report)).toEqual({
      titles: ['Trygg'],
      rejected: ['liste.csv: bad-field'],
      warnings: [],
    })
    expect(report.rejected[0]?.message).toMatch(
      /^liste\.csv, rad 2: «Eldre» \(celle E2\) står utenfor kolonnene/,
    )
  })

  test('leaves out an answer with signs that nobody writes, and says so', async () => {
    const report = await importing({
      'liste.csv': 'Tittel;Søker;Søkt beløp 2025;Kontaktperson\nTrygg;Lier kommune;200000;Per\u0001ve\n',
    })
    expect(report.packets[0]?.packet.form.applicant).toEqual({ name: 'Lier kommune' })
    expect(inShort(report).warnings).toEqual(['liste.csv: applicant.contact.name'])
  })

  test('is refused when a quote never ends, rather than read half', async () => {
    const report = await importing({
      'eksport.csv': 'Tittel;Søker;Beløp\n"A;Ås kommune;1000\nB;Moss kommune;2000\n',
    })
    expect(inShort(report)).toEqual({ titles: [], rejected: ['eksport.csv: unreadable'], warnings: [] })
  })
})

describe('lists of members and marks', () => {
  const list = async (name: string, content: string | Uint8Array) => {
    const path = join(await folderOf({}), name)
    await writeFile(path, content)
    return path
  }

  test('members are read from CSV with the roles and votes of each', async () => {
    const path = await list(
      'medlemmer.csv',
      'id;name;organisation;orgNumber;side;role;voting\nm1;Åse Eksempel;Lier kommune;857566122;kommune;chair;ja\nm2;Per Prøve;Vestre Viken HF;894166762;sykehus;member;ja\no1;Ola Test;Brukerutvalget;;bruker;observer;nei\n',
    )
    const read = await importMembers(path, { launch: launchInProcess })
    expect(read.ok && read.value.records).toEqual([
      {
        id: 'm1',
        name: 'Åse Eksempel',
        organisation: 'Lier kommune',
        orgNumber: '857566122',
        side: 'kommune',
        role: 'chair',
        voting: true,
      },
      {
        id: 'm2',
        name: 'Per Prøve',
        organisation: 'Vestre Viken HF',
        orgNumber: '894166762',
        side: 'sykehus',
        role: 'member',
        voting: true,
      },
      {
        id: 'o1',
        name: 'Ola Test',
        organisation: 'Brukerutvalget',
        side: 'bruker',
        role: 'observer',
        voting: false,
      },
    ])
  })

  test('a member without id, an unknown role, a second row and an observer with a vote are refused by row', async () => {
    const path = await list(
      'medlemmer.csv',
      'Id;Navn;Rolle;Stemmerett\n;Uten Id;medlem;ja\nm1;A;sjef;ja\nm2;B;medlem;ja\nm2;B;medlem;ja\no1;C;observatør;ja\n',
    )
    const read = await importMembers(path, { launch: launchInProcess })
    expect(read.ok && read.value.records.map(({ id }) => id)).toEqual(['m2'])
    expect(read.ok && read.value.refused.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '2 missing-id',
      '3 bad-role',
      '5 duplicate',
      '6 observer-votes',
    ])
  })

  test('marks are read from a workbook; a missing mark is missing, never zero', async () => {
    const path = await list(
      'poeng.xlsx',
      await workbook([
        ['member', 'application', 'criterion', 'mark', 'comment'],
        ['m1', 'a1', 'k1', 3.5, 'Godt'],
        ['m1', 'a1', 'k2', '4,5', null],
        ['m1', 'a2', 'k1', null, 'Kan ikke vurderes'],
        ['m1', 'a2', 'k2', null, null],
        ['m1', 'a3', 'k1', 'fem', null],
        ['m1', 'a1', 'k1', 2, null],
      ]),
    )
    const read = await importMarks(path, { launch: launchInProcess })
    // The last row is a second one for the same mark: the round refuses it, by its row.
    expect(read.ok && read.value.records.map(({ row, mark }) => [row, mark])).toEqual([
      [2, 3.5],
      [3, 4.5],
      [4, null],
      [7, 2],
    ])
    expect(read.ok && read.value.refused.map(({ row, reason }) => `${row} ${reason}`)).toEqual(['6 bad-mark'])
  })

  test('a list with a header and nothing below it is refused', async () => {
    const read = await importMembers(await list('medlemmer.csv', 'id;name;role\n'), {
      launch: launchInProcess,
    })
    expect(!read.ok && read.error.message).toBe(
      'medlemmer.csv: listen har ingen rader under overskriften. Fyll den ut og les inn på nytt.',
    )
  })

  test('a list without a needed column says which', async () => {
    const read = await importMarks(await list('poeng.csv', 'member;application;mark\nm1;a1;3\n'), {
      launch: launchInProcess,
    })
    expect(!read.ok && read.error.message).toBe(
      'poeng.csv: listen mangler kolonnen criterion. Rett overskriften og les inn på nytt.',
    )
  })
})
