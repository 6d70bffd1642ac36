import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importing, inShort, zipOf, zipPacket } from './packet-files'

/** A form made by other software (test/fixtures/intake/make.py says which). */
const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../../fixtures/intake/${name}`, import.meta.url)))

describe('Word forms', () => {
  test('a two-column form with tables, ticked boxes and content controls', async () => {
    const report = await importing({ 'skjema.docx': await fixture('skjema-tabell.docx') })
    expect(inShort(report)).toEqual({
      titles: ['Felles kveldsteam for skrøpelige eldre'],
      rejected: [],
      warnings: ['skjema.docx: Antall ansatte i prosjektet', 'skjema.docx: Andre opplysninger'],
    })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Felles kveldsteam for skrøpelige eldre',
      applicant: {
        name: 'Lier kommune',
        orgNumber: '857566122',
        address: { line: 'Eksempelveien 1', postalCode: '3400', city: 'LIER' },
        contact: { name: 'Kari Eksempel', email: 'kari.eksempel@example.org', phone: '00 00 00 00' },
        account: '76940512057',
      },
      partners: [
        { name: 'Drammen kommune', orgNumber: '921234554', side: 'kommune', role: 'Deltaker' },
        { name: 'Vestre Viken HF', orgNumber: '894166762', side: 'sykehus', role: 'Medeier' },
      ],
      priorities: ['Beholde og rekruttere helsepersonell', 'Svangerskap, fødsel og barselomsorg'],
      description: 'Et felles team reiser ut på kveldstid.\nTeamet består av sykepleiere fra begge sider.',
      userInvolvement: 'Eldrerådet har deltatt i arbeidsgruppen.',
      transition: 'Driften dekkes av partene fra 2027.',
      period: { from: '2026-01-01', to: '2026-12-31' },
      budget: {
        requested: { 2025: 1_250_000 },
        minimum: { 2025: 900_000 },
        lines: [
          { year: 2025, text: 'Prosjektleder 60 %', kind: 'personell', amount: 650_000 },
          { year: 2025, text: 'Hospitering', kind: 'drift', amount: 600_000 },
        ],
        ownContribution: [
          { party: 'Lier kommune', side: 'kommune', amount: 200_000 },
          { party: 'Vestre Viken HF', side: 'sykehus', amount: 150_000 },
        ],
      },
      agreement: { kind: 'avtale' },
      confirmations: { notPureEquipment: true, leadsToOrdinaryOperations: false },
    })
    expect(report.packets[0]?.packet.attachments.map(({ name }) => name)).toEqual(['skjema.docx'])
    expect(report.packets[0]?.packet.sources?.transition).toMatchObject({
      label: 'Overgang til drift',
      certain: true,
    })
  })

  test('a nynorsk form with headings followed by text, as LibreOffice writes it', async () => {
    const report = await importing({ 'skjema.docx': await fixture('skjema-overskrifter.docx') })
    expect(inShort(report)).toEqual({ titles: ['Saman om demensomsorga'], rejected: [], warnings: [] })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Saman om demensomsorga',
      language: 'nn',
      applicant: { name: 'Gol kommune', orgNumber: '964952612' },
      partners: [
        { name: 'Hol kommune', side: 'kommune' },
        { name: 'Ål kommune', side: 'kommune' },
        { name: 'Vestre Viken HF', side: 'sykehus' },
      ],
      purpose: 'Betre overgangar mellom sjukehus og kommune.',
      effect: { careLevel: 'Færre innleggingar.\nKortare ventetid.' },
      userInvolvement: 'Brukarutvalet er med.',
      period: { from: '2026-01-01', to: '2027-12-31' },
      budget: { requested: { 2025: 1_200_000 } },
    })
  })

  test('prompts, deleted text and field codes are not answers; boxes of every kind are read', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const inWingdings = (letter: string) =>
      `<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>${letter}</w:t></w:r>`
    const row = (label: string, answer: string) =>
      `<w:tr><w:tc><w:p>${run(label)}</w:p></w:tc><w:tc><w:p>${answer}</w:p></w:tc></w:tr>`
    const control = (showing: string, text: string) =>
      `<w:sdt><w:sdtPr>${showing}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    const oldBox = (checked: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar></w:r>`
    const rows = [
      row('Prosjekttittel', control('', 'Kveldsteam')),
      row(
        'Ansvarlig søker',
        `<w:del><w:r><w:delText>Moss kommune</w:delText></w:r></w:del><w:ins>${run('Lier kommune')}</w:ins>`,
      ),
      row('Søknadsbeløp 2025', run('450 000')),
      row('Sammendrag', control('<w:showingPlcHdr/>', 'Skriv to linjer om tiltaket')),
      row('Formål', `<w:r><w:instrText>FORMTEXT</w:instrText></w:r>${run('Bedre overganger')}`),
      row('Foreligger det avtale?', `${oldBox('<w:checked/>')}${run(' Ja ')}${oldBox('')}${run(' Nei')}`),
      row(
        'Målgruppe',
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' Eldre ')}<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${run(' Unge')}`,
      ),
      row(
        'Skal gå over i ordinær drift',
        `${inWingdings('o')}${run(' Ja ')}${inWingdings('þ')}${run(' Nei')}`,
      ),
    ]
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`
    const report = await importing({ 'skjema.docx': zipOf({ 'word/document.xml': document }) })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Kveldsteam',
      applicant: { name: 'Lier kommune' },
      purpose: 'Bedre overganger',
      targetGroups: ['Eldre'],
      budget: { requested: { 2025: 450_000 } },
      agreement: { kind: 'avtale' },
      confirmations: { leadsToOrdinaryOperations: false },
    })
    expect(report.warnings).toEqual([])
  })

  test('what stands under a heading that nobody knows is told; the title of the form and its guidance are not', async () => {
    const heading = (text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const parts = [
      heading('Søknad om samhandlingstilskudd 2025'),
      line('Skjemaet sendes til post@example.org.'),
      heading('Del 1'),
      heading('Prosjekttittel'),
      line('Kveldsteam'),
      heading('Ansvarlig søker'),
      line('Lier kommune'),
      heading('Søknadsbeløp 2025'),
      line('450 000'),
      heading('Veiledning'),
      line('Fyll ut alle felt før innsending.'),
      heading('Tidligere erfaringer'),
      line('Vi prøvde dette i 2023.'),
      line('Det gikk bra.'),
    ]
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${parts.join('')}</w:body></w:document>`
    const report = await importing({ 'skjema.docx': zipOf({ 'word/document.xml': document }) })
    expect(inShort(report).titles).toEqual(['Kveldsteam'])
    expect(report.warnings.map(({ unknown }) => unknown)).toEqual([
      { label: 'Tidligere erfaringer', samples: ['Vi prøvde dette i 2023. Det gikk bra.'] },
    ])
    expect(report.warnings[0]?.message).toBe(
      'skjema.docx: «Tidligere erfaringer» er ikke et kjent felt og er ikke tatt med. Koble det til et felt hvis det hører med.',
    )
  })

  test('the documents beside one form are its attachments, and that is said', async () => {
    const report = await importing({
      'Søknad fra Lier/skjema.docx': await fixture('skjema-tabell.docx'),
      'Søknad fra Lier/vedlegg/referat.docx': zipOf({
        'word/document.xml': '<w:document><w:p><w:t>Referat</w:t></w:p></w:document>',
      }),
      'Søknad fra Lier/låst.pdf': await fixture('last-med-passord.pdf'),
      'Søknad fra Lier/virus.exe': new Uint8Array([0x4d, 0x5a, 0, 0]),
    })
    expect(report.packets[0]?.packet.attachments.map(({ name }) => name).sort()).toEqual([
      'låst.pdf',
      'referat.docx',
      'skjema.docx',
    ])
    expect(inShort(report).rejected).toEqual(['Søknad fra Lier/virus.exe: not-a-packet'])
    expect(inShort(report).warnings.sort()).toEqual([
      'Søknad fra Lier/låst.pdf: Søknad fra Lier/låst.pdf',
      'Søknad fra Lier/låst.pdf: låst.pdf',
      'Søknad fra Lier/skjema.docx: Andre opplysninger',
      'Søknad fra Lier/skjema.docx: Antall ansatte i prosjektet',
      'Søknad fra Lier/vedlegg/referat.docx: Søknad fra Lier/vedlegg/referat.docx',
    ])
  })

  test('documents beside two forms belong to nobody knows whom, and are refused by name', async () => {
    const report = await importing({
      'en.docx': await fixture('skjema-tabell.docx'),
      'to.docx': await fixture('skjema-overskrifter.docx'),
      'avtale.pdf': '%PDF-1.4 avtale',
    })
    expect(report.packets.length).toBe(2)
    expect(inShort(report).rejected).toEqual(['avtale.pdf: unreadable'])
  })
})

describe('PDF forms', () => {
  test('fields are read by what the form calls them, and by the text beside them where it calls them nothing', async () => {
    const report = await importing({ 'skjema.pdf': await fixture('skjema-felt.pdf') })
    expect(inShort(report)).toEqual({
      titles: ['Hospitering på tvers'],
      rejected: [],
      warnings: ['skjema.pdf: applicant.contact.name'],
    })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Hospitering på tvers',
      applicant: { name: 'Asker kommune', orgNumber: '920125298', contact: { name: 'Per Prøve' } },
      period: { from: '2026-01-15' },
      budget: { requested: { 2025: 480_000 } },
      confirmations: { notPureEquipment: true, patientResponsibility: 'yes' },
    })
    expect(report.packets[0]?.packet.sources?.['applicant.contact.name']).toEqual({
      file: 'skjema.pdf',
      page: 1,
      label: 'Kontaktperson',
      certain: false,
    })
  })

  test('a field of a kind that cannot be told is read for what it holds', async () => {
    const form = (await fixture('skjema-felt.pdf'))
      .toString('latin1')
      .replace(/(920125298\) \/F 4 \/FT \/T)x/, '$1?')
    const report = await importing({ 'skjema.pdf': Buffer.from(form, 'latin1') })
    expect(report.packets[0]?.packet.form.applicant.orgNumber).toBe('920125298')
  })

  test('a form that is nothing but print is read by label and place, and every field is marked as uncertain', async () => {
    const report = await importing({ 'skjema.pdf': await fixture('skjema-utskrift.pdf') })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Ambulerende lindringsteam med vaktordning på tvers av kommunegrensene i hele regionen',
      applicant: { name: 'Modum kommune', orgNumber: '970491589' },
      purpose: 'Flere skal få være hjemme den siste tiden.',
      period: { from: '2026-02-01' },
      budget: { requested: { 2025: 725_000 } },
    })
    expect(Object.values(report.packets[0]?.packet.sources ?? {}).every(({ certain }) => !certain)).toBe(true)
    expect(report.warnings[0]?.message).toBe(
      'skjema.pdf: lest ut fra plasseringen på siden og er ikke sikkert: Prosjekttittel, Ansvarlig søker, Organisasjonsnummer, Søknadsbeløp 2025, Prosjektstart, Formål. Kontroller mot skjemaet.',
    )
  })

  test('tables with drawn lines are read by their cells, alike in Word and in print', async () => {
    const report = await importing({
      'a/skjema.docx': await fixture('skjema-ruter.docx'),
      'b/skjema.pdf': await fixture('skjema-ruter.pdf'),
    })
    expect(inShort(report).rejected).toEqual([])
    const [word, print] = report.packets.map(({ packet }) => packet)
    expect(print?.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Felles oppfølgingsteam for unge voksne med rus- og psykiske lidelser',
      applicant: {
        name: 'Sarpsborg kommune',
        orgNumber: '938801363',
        address: { line: 'Postboks 237', postalCode: '1702', city: 'Sarpsborg' },
        contact: { name: 'Anne Prøve', phone: '900 00 000', email: 'anne.prove@example.org' },
      },
      partners: [
        { name: 'Sykehuset Østfold HF', side: 'sykehus' },
        { name: 'Fredrikstad kommune', side: 'kommune' },
        { name: 'Råde kommune', side: 'kommune' },
      ],
      priorities: ['Barn og unge', 'Kvalitet og tjenesteutvikling'],
      description: expect.stringMatching(
        /Teamet har base i Sarpsborg\.\n• Ambulant virksomhet\n• Felles vaktordning$/,
      ),
      purpose: 'Færre innleggelser.',
      userInvolvement: 'Brukerorganisasjoner er med i styringsgruppen.',
      period: { from: '2026-01-01', to: '2027-12-31' },
      budget: {
        requested: { 2025: 1_000_000 },
        lines: [
          { text: 'Prosjektleder 100 %', kind: 'personell', year: 2026, amount: 950_000 },
          { text: 'Reise', kind: 'drift', year: 2026, amount: 50_000 },
        ],
        ownContribution: [
          { party: 'Kommune', side: 'kommune', amount: 300_000 },
          { party: 'Sykehus', side: 'sykehus', amount: 200_000 },
        ],
      },
      agreement: { kind: 'avtale' },
    })
    const withoutText = (form: object | undefined) => ({ ...form, description: '' })
    expect(withoutText(word?.form)).toEqual(withoutText(print?.form))
    expect(Object.values(print?.sources ?? {}).some(({ certain }) => certain)).toBe(false)
    expect(Object.values(word?.sources ?? {}).every(({ certain }) => certain)).toBe(true)
  })

  test('boxes side by side with the label in each above the answer are read box by box', async () => {
    const report = await importing({ 'skjema.pdf': await fixture('skjema-bokser.pdf') })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Kveldsteam for eldre',
      applicant: {
        name: 'Rakkestad kommune',
        orgNumber: '945372281',
        contact: { name: 'Ida Eksempel', phone: '00 00 00 00', email: 'ida@example.org' },
      },
      description: 'Første linje.\nAndre linje.',
      budget: {
        requested: { 2025: 450_000 },
        ownContribution: [{ party: 'Rakkestad kommune', amount: 100_000 }],
      },
    })
  })

  test('a form that nobody filled in is said to be so, in print and with fields', async () => {
    const report = await importing({
      'a/tomt.pdf': await fixture('skjema-tomt.pdf'),
      'b/tomt.docx': await fixture('skjema-tomt.docx'),
    })
    expect(inShort(report).rejected).toEqual(['a/tomt.pdf: blank-form', 'b/tomt.docx: blank-form'])
    expect(report.rejected[0]?.message).toBe(
      'a/tomt.pdf: skjemaet er ikke fylt ut. Be søkeren om det utfylte skjemaet.',
    )
  })

  test('a form filled in by another program than made it is read with its choices', async () => {
    const report = await importing({ 'skjema.pdf': await fixture('skjema-utfylt.pdf') })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Felles demensteam',
      applicant: { name: 'Råde kommune', orgNumber: '940802652' },
      priorities: ['Barn og unge'],
      description: 'Linje en.\nLinje to.',
      userInvolvement: 'Pårørende er med.',
      budget: { requested: { 2025: 1_200_000 } },
      agreement: { kind: 'avtale' },
    })
  })

  test('a locked PDF asks for one without a password, a broken one for a new copy', async () => {
    const report = await importing({
      'låst.pdf': await fixture('last-med-passord.pdf'),
      'ødelagt.pdf': (await fixture('skjema-felt.pdf')).subarray(0, 300),
      'god.zip': zipPacket(),
    })
    expect(inShort(report).rejected.sort()).toEqual(['låst.pdf: encrypted', 'ødelagt.pdf: unreadable'])
    expect(report.packets.length).toBe(1)
  })
})

describe('workbooks by other software', () => {
  test('LibreOffice stores the answers of formulas, which are read with dates and kinds of cost', async () => {
    const report = await importing({ 'eksport.xlsx': await fixture('eksport.xlsx') })
    expect(inShort(report).rejected).toEqual([])
    expect(report.packets.map(({ packet }) => packet.form)).toMatchObject([
      { title: 'Sårteam', period: { from: '2026-01-01' }, budget: { requested: { 2025: 350_000 } } },
      { title: 'Dialogmeldinger', period: { from: '2026-03-15' }, budget: { requested: { 2025: 120_000 } } },
    ])
    expect(report.packets[0]?.packet.form.budget.lines).toEqual([
      { text: 'Personell (kr)', kind: 'personell', amount: 300_000 },
      { text: 'Driftskostnader', kind: 'drift', amount: 50_000 },
    ])
  })

  test('openpyxl stores none, and that is said of each row', async () => {
    const report = await importing({ 'eksport.xlsx': await fixture('eksport-uten-svar.xlsx') })
    expect(report.rejected.map(({ message }) => message)).toEqual([
      'eksport.xlsx, Svar, rad 4: «Søknadsbeløp 2025» (celle F4) er en formel uten lagret svar. Rett feltet og importer på nytt.',
      'eksport.xlsx, Svar, rad 5: «Søknadsbeløp 2025» (celle F5) er en formel uten lagret svar. Rett feltet og importer på nytt.',
    ])
  })
})

describe('e-mails', () => {
  test('with a form attached are that application, come in when the mail was sent', async () => {
    const report = await importing({ 'søknad.eml': await fixture('soknad-med-skjema.eml') })
    expect(inShort(report).rejected).toEqual([])
    expect(report.packets[0]?.packet).toMatchObject({
      file: 'søknad.eml',
      form: { title: 'Felles kveldsteam for skrøpelige eldre', submittedAt: '2025-09-30T11:45:00Z' },
    })
    expect(report.packets[0]?.packet.attachments.map(({ name }) => name)).toEqual([
      'Søknadsskjema utfylt.docx',
      'Avtale på ås.pdf',
    ])
  })

  test('with the application in the text are read by its labels', async () => {
    const report = await importing({ 'søknad.eml': await fixture('soknad-i-teksten.eml') })
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Ambulerende rusteam',
      submittedAt: '2025-10-01T07:00:00Z',
      applicant: { name: 'Drammen kommune' },
      targetGroups: ['Unge voksne'],
      budget: { requested: { 2025: 640_000 } },
    })
  })

  test.each([
    [
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Tr*nsfer-Encoding: quoted-printable',
      'unreadable',
    ],
    ['From: ', 'Fr*m ', 'wrong-type'],
  ])(
    'whose head is damaged (%s) are refused, not read with the codes they travelled in',
    async (line, damaged, reason) => {
      const mail = [
        'From: Per <per@example.org>',
        'Subject: test',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset="utf-8"',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Tittel: Trygg heim=C3=A5t',
        'S=C3=B8ker: Lier kommune',
        'Tilskudd: 1',
        'S=C3=B8knadsbel=C3=B8p: 640 000',
        'Navn p=C3=A5 ansvarlig s=C3=B8ker: Lier kommune',
      ].join('\r\n')
      expect(inShort(await importing({ 'brev.eml': mail })).titles).toEqual(['Trygg heimåt'])
      const report = await importing({ 'brev.eml': mail.replace(line, damaged) })
      expect(inShort(report).rejected).toEqual([`brev.eml: ${reason}`])
      expect(report.packets).toEqual([])
    },
  )

  test('a question has its answer after it on the line, and what stands in parentheses is still the question', async () => {
    const mail = [
      'From: Per <per@example.org>',
      'Subject: test',
      '',
      'Tittel: Nattvakt',
      'Søker: Lier kommune',
      'Hvor mye søkes det om? (i kroner)',
      '640 000',
      'Når starter tiltaket? 1. februar 2026',
      'Foreligger det avtale mellom partene? ☒ Ja ☐ Nei',
      'Hilsen Per',
    ].join('\r\n')
    const report = await importing({ 'brev.eml': mail })
    expect(report.warnings).toEqual([])
    expect(report.packets[0]?.packet.form).toMatchObject({
      budget: { requested: { 2025: 640_000 } },
      period: { from: '2026-02-01' },
      agreement: { kind: 'avtale' },
    })
  })

  test.each(['iso-8859-1', 'windows-1252'])(
    'keep the dashes that Outlook writes under the name of %s',
    async charset => {
      const mail = [
        'From: Per <per@example.org>',
        'Subject: test',
        'MIME-Version: 1.0',
        `Content-Type: text/plain; charset="${charset}"`,
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Tittel: Trygg heim=E5t =96 hele d=F8gnet',
        'Ansvarlig s=F8ker: Lier kommune',
        'S=F8knadsbel=F8p: 640 000',
      ].join('\r\n')
      expect(inShort(await importing({ 'brev.eml': mail })).titles).toEqual(['Trygg heimåt – hele døgnet'])
    },
  )

  const multipart = (type: string, ...content: readonly string[]) =>
    [
      'From: Per <per@example.org>',
      'Subject: VS: Søknad',
      'Date: Thu, 02 Oct 2025 09:00:00 +0200',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="skille"',
      '',
      '--skille',
      'Content-Type: text/plain',
      '',
      'Se vedlagt.',
      '--skille',
      type,
      ...content,
      '--skille--',
      '',
    ].join('\r\n')

  test('with another mail attached are that mail, come in when it was first sent', async () => {
    const first = Buffer.from(await fixture('soknad-i-teksten.eml')).toString('latin1')
    const sentOn = Buffer.from(multipart('Content-Type: message/rfc822', '', first), 'latin1')
    const report = await importing({ 'videresendt.eml': sentOn })
    expect(inShort(report)).toEqual({ titles: ['Ambulerende rusteam'], rejected: [], warnings: [] })
    expect(report.packets[0]?.packet.form.submittedAt).toBe('2025-10-01T07:00:00Z')
  })

  test('that say what they say in markup alone are read as they are shown', async () => {
    const mail = [
      'From: Per <per@example.org>',
      'Subject: test',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset="utf-8"',
      '',
      '<html><head><style>p { color: red }</style></head><body><!-- utkast --><p><b>Tittel:</b> Nattvakt &oslash;st &ndash;',
      'hele d&#248;gnet</p><table><tr><td>Ansvarlig s&oslash;ker</td> <td>Halden kommune</td></tr>',
      '<tr><td>S&oslash;knadsbel&oslash;p</td><td>450&nbsp;000 kr</td></tr></table></body></html>',
    ].join('\r\n')
    const report = await importing({ 'brev.eml': mail })
    expect(report.packets[0]?.packet.form).toMatchObject({
      title: 'Nattvakt øst – hele døgnet',
      applicant: { name: 'Halden kommune' },
      budget: { requested: { 2025: 450_000 } },
    })
  })

  test.each([
    ['winmail.dat', 'Content-Type: application/ms-tnef; name="winmail.dat"', 'Åpne e-posten i Outlook'],
    ['smime.p7m', 'Content-Type: application/pkcs7-mime; name="smime.p7m"', 'Åpne e-posten i postprogrammet'],
  ])('wrapped up in %s say how to get at what is in them', async (_, type, advice) => {
    const mail = multipart(type, 'Content-Transfer-Encoding: base64', '', 'eJ8+IgAAAAA=')
    const report = await importing({ 'brev.eml': mail, 'god.zip': zipPacket() })
    expect(report.rejected.map(({ reason }) => reason)).toEqual(['old-format'])
    expect(report.rejected[0]?.message).toContain(advice)
    expect(report.packets).toHaveLength(1)
  })

  test('that hold no application are refused once', async () => {
    const mail =
      'From: a@example.org\r\nTo: b@example.org\r\nSubject: Hei\r\nDate: Wed, 01 Oct 2025 09:00:00 +0200\r\n\r\nNår er fristen?\r\n'
    const report = await importing({ 'spørsmål.eml': mail })
    expect(inShort(report).rejected).toEqual(['spørsmål.eml: not-a-packet'])
  })
})

test('a mixed delivery gives each file what it should have', async () => {
  const report = await importing({
    'a pakke.zip': zipPacket(),
    'b skjema.docx': await fixture('skjema-overskrifter.docx'),
    'c skjema.pdf': await fixture('skjema-felt.pdf'),
    'd eksport.xlsx': await fixture('eksport.xlsx'),
    'e søknad.eml': await fixture('soknad-med-skjema.eml'),
    'f notat.txt': 'Husk møtet',
    'g søppel.bin': new Uint8Array([0, 1, 2]),
  })
  expect(inShort(report).titles.sort()).toEqual([
    'Dialogmeldinger',
    'Felles kveldsteam',
    'Felles kveldsteam for skrøpelige eldre',
    'Hospitering på tvers',
    'Saman om demensomsorga',
    'Sårteam',
  ])
  expect(inShort(report).rejected.sort()).toEqual(['f notat.txt: not-a-packet', 'g søppel.bin: not-a-packet'])
})
