import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importing, inShort, zipOf } from './packet-files'

const fixture = (name: string) =>
  readFile(fileURLToPath(new URL(`../../fixtures/intake/${name}`, import.meta.url)))

type Part = { readonly name?: string; readonly type: string; readonly content: string | Uint8Array }

/** A mail sent on 14 October 2025 with these parts. */
function mail(text: string, ...attached: readonly Part[]): string {
  const parts = attached.map(({ name, type, content }) => {
    const disposition = name === undefined ? 'attachment' : `attachment; filename="${name}"`
    const base64 = Buffer.from(content).toString('base64')
    return `--x\r\nContent-Type: ${type}\r\nContent-Disposition: ${disposition}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`
  })
  const head =
    'From: post@example.org\r\nSubject: Soknad\r\nDate: Tue, 14 Oct 2025 11:58:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n'
  const body = `--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`
  return `${head}${body}${parts.join('')}--x--\r\n`
}

const inText = 'Tittel: Felles akutteam\nSøker: Lier kommune\nSøknadsbeløp 2025: 450 000'
const pdf = 'application/pdf'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const document = (...lines: readonly string[]) =>
  zipOf({
    'word/=C3=A5.xml': '',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
  })
const form = (title: string, applicant: string) =>
  document(`Tittel: ${title}`, `Søker: ${applicant}`, 'Søknadsbeløp 2025: 450 000')

describe('the text of a mail', () => {
  test('is not the application where a form is attached, in PDF as in Word', async () => {
    const content = await fixture('skjema-felt.pdf')
    const report = await importing({ 'brev.eml': mail(inText, { name: 'soknad.pdf', type: pdf, content }) })
    expect(inShort(report).titles).toEqual(['Hospitering på tvers'])
    expect(report.packets[0]?.packet.attachments.map(({ name }) => name)).toEqual(['soknad.pdf'])
  })

  test('is the application where what is attached is none', async () => {
    const content = document('Avtale mellom partene')
    const report = await importing({ 'brev.eml': mail(inText, { name: 'avtale.docx', type: word, content }) })
    expect(inShort(report).titles).toEqual(['Felles akutteam'])
    expect(report.packets[0]?.packet.attachments.map(({ name }) => name)).toEqual([
      'e-posten.txt',
      'avtale.docx',
    ])
  })

  test('ends where the signature or a quoted mail begins, and what is quoted says nothing of when it was sent', async () => {
    const text = `Hei\n\n${inText}\nFormål: Bedre samhandling\n\nMed vennlig hilsen\nKari Eksempel\nTelefon: 00 00 00 00\n\nFra: Sekretariatet\nSendt: 1. september 2025 10:00\nTil: Kommunene\nEmne: Utlysning\n\n> Søknadsbeløp 2025: 900 000`
    const report = await importing({ 'brev.eml': mail(text) })
    expect(report.warnings).toEqual([])
    expect(report.packets[0]?.packet.form).toEqual({
      format: 'tildeling/application@1',
      title: 'Felles akutteam',
      applicant: { name: 'Lier kommune' },
      purpose: 'Bedre samhandling',
      budget: { requested: { 2025: 450_000 } },
      submittedAt: '2025-10-14T09:58:00Z',
    })
  })

  test('may send an application on; it counts as sent when the mail was, and the earlier time is told', async () => {
    const text = `Til orientering.\n\nFra: Kari\nSendt: 30. september 2025 10:00\nTil: Sekretariatet\nEmne: Søknad\n\n${inText}`
    const report = await importing({ 'brev.eml': mail(text) })
    expect(inShort(report)).toMatchObject({
      titles: ['Felles akutteam'],
      warnings: ['brev.eml: submittedAt'],
    })
    expect(report.packets[0]?.packet.form.submittedAt).toBe('2025-10-14T09:58:00Z')
    expect(report.warnings[0]?.message).toContain('ikke «30. september 2025 10:00»')
  })

  test('does not make a mail damaged because something attached has no name', async () => {
    const content = form('Felles akutteam', 'Lier kommune')
    const report = await importing({ 'brev.eml': mail('Se vedlegg.', { type: word, content }) })
    expect(inShort(report)).toEqual({ titles: ['Felles akutteam'], rejected: [], warnings: [] })
    expect(report.packets[0]?.packet.attachments.map(({ name }) => name)).toEqual(['vedlegg-1.docx'])
  })
})

describe('documents beside a form', () => {
  test('a print of the form is the same application and its attachment, and what else lies there stays with it', async () => {
    const report = await importing({
      'leveranse.zip': zipOf({
        'Søknad.docx': await fixture('skjema-ruter.docx'),
        'Søknad signert.pdf': await fixture('skjema-ruter.pdf'),
        'Avtale.docx': document('Avtale mellom partene'),
      }),
    })
    expect(report.packets.map(({ packet }) => packet.attachments.map(({ name }) => name))).toEqual([
      ['Søknad.docx', 'Avtale.docx', 'Søknad signert.pdf'],
    ])
    expect(report.rejected).toEqual([])
    expect(report.warnings.map(({ message }) => message)).toContain(
      'leveranse.zip/Søknad signert.pdf: «Søknad signert.pdf» er samme søknad som «Søknad.docx» og er lagt til som vedlegg. Opplysningene er hentet fra «Søknad.docx». Kontroller at de er like.',
    )
  })

  test('a budget list belongs to the one form in its folder, and that is told', async () => {
    const budget = 'Tittel;Formål;Søknadsbeløp 2025\nProsjektleder;Ledelse;650000\nReiser;Møter;50000\n'
    const report = await importing({
      'leveranse.zip': zipOf({
        'Lier/Søknad.docx': form('Felles akutteam', 'Lier kommune'),
        'Lier/Budsjett.csv': budget,
        'Modum/Søknad.docx': form('Læringsnettverk', 'Modum kommune'),
        'Modum/Budsjett.csv': budget,
      }),
    })
    expect(report.packets.map(({ packet }) => packet.attachments.map(({ name }) => name))).toEqual([
      ['Søknad.docx', 'Budsjett.csv'],
      ['Søknad.docx', 'Budsjett.csv'],
    ])
    expect(inShort(report).rejected).toEqual([])
    expect(inShort(report).warnings).toEqual([
      'leveranse.zip/Lier/Budsjett.csv: leveranse.zip/Lier/Budsjett.csv',
      'leveranse.zip/Modum/Budsjett.csv: leveranse.zip/Modum/Budsjett.csv',
    ])
  })

  test('what lies beside several applications is refused with a way to say whose it is', async () => {
    const report = await importing({
      'leveranse.zip': zipOf({
        'Lier søknad.docx': form('Felles akutteam', 'Lier kommune'),
        'Modum søknad.docx': form('Læringsnettverk', 'Modum kommune'),
        'Lier avtale.docx': document('Avtale mellom partene'),
      }),
    })
    expect(inShort(report).titles).toEqual(['Felles akutteam', 'Læringsnettverk'])
    expect(report.rejected.map(({ message }) => message)).toEqual([
      'leveranse.zip/Lier avtale.docx: filen er ingen søknad, og det er uklart hvilken av søknadene den hører til. Legg den i en egen mappe sammen med søknaden, og importer mappen.',
    ])
  })
})
